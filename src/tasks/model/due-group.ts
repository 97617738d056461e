import type { Proof, Reported, Standing } from './states.ts';

/** The part of an occurrence from which its place in a list of work follows. */
export type Placed = {
  readonly reported: Reported;
  readonly proof: Proof;
  readonly dueOn: string | null;
  readonly standing: Standing;
};

/** A head in a list of work: `month:2026-12` for what falls due in a month, else one of these. */
export type DueGroup =
  | 'late'
  | 'returned'
  | 'soon'
  | `month:${string}`
  | 'stale'
  | 'continuous'
  | 'needs-date'
  | 'needs-milestones'
  | 'awaits-event'
  | 'done';

/**
 * Under which head an occurrence stands: what is late, what was done and came back, the next seven days, then month by month, then work
 * without a day: what went stale first, what waits for an event after what waits for a person; last what is done. A list of done work
 * alone (`allDone`) goes by the month of its day.
 */
export function dueGroup({ reported, proof, dueOn, standing }: Placed, allDone = false): DueGroup {
  const isDone = reported === 'done' && proof !== 'returned';
  if (isDone && !allDone) return 'done';
  if (!isDone && standing.state === 'late') return 'late';
  if (!isDone && reported === 'done' && dueOn !== null) return 'returned';
  if (standing.state === 'soon') return 'soon';
  if (dueOn !== null) return `month:${dueOn.slice(0, 7)}`;
  return undatedGroups.find((group) => group === standing.state) ?? 'needs-date';
}

const undatedGroups = ['stale', 'continuous', 'needs-milestones', 'awaits-event'] as const;

/** The occurrences in the order of their heads; within one they keep the order in which they came, which is by due day. */
export function arrangeByDue<T extends Placed>(occurrences: readonly T[], allDone = false): readonly T[] {
  const place = (one: T) => placeOf(dueGroup(one, allDone));
  return occurrences.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

// Texts that sort as the heads stand: '3 month:2026-12' comes before '3 month:2027-01'.
function placeOf(group: DueGroup): string {
  return order[group] ?? `3 ${group}`;
}

const order: Readonly<Record<string, string>> = {
  late: '0',
  returned: '1',
  soon: '2',
  stale: '4',
  continuous: '5',
  'needs-date': '6',
  'needs-milestones': '7',
  'awaits-event': '8',
  done: '9',
};
