import type { Proof, Reported, Standing } from './states.ts';

/** The three states of an occurrence as they are drawn: a mark for each, none derived from another. */
export type DrawnStates = {
  readonly reported: Reported;
  readonly proven: Proof;
  readonly timing:
    | { readonly kind: 'in_time'; readonly days?: number }
    | { readonly kind: 'soon'; readonly days: number }
    | { readonly kind: 'late'; readonly days?: number }
    | { readonly kind: 'stale'; readonly days: number }
    | { readonly kind: 'continuous' | 'undated' | 'milestones' | 'event' };
};

/** What the three marks of an occurrence show. What was done in time no longer counts days. */
export function drawnStates(occurrence: {
  readonly reported: Reported;
  readonly proof: Proof;
  readonly standing: Standing;
}): DrawnStates {
  return { reported: occurrence.reported, proven: occurrence.proof, timing: timingOf(occurrence.standing) };
}

/** True while no day has been missed; what has no day yet, or no news since a cut-off, can't be said to be on time. */
export function isOnTime({ state }: Standing): boolean {
  return !notOnTime.has(state);
}

const notOnTime: ReadonlySet<Standing['state']> = new Set([
  'late',
  'done-late',
  'stale',
  'needs-date',
  'needs-milestones',
]);

function timingOf({ state, days }: Standing): DrawnStates['timing'] {
  switch (state) {
    case 'continuous':
      return { kind: 'continuous' };
    case 'stale':
      return { kind: 'stale', days: days ?? 0 };
    case 'needs-date':
      return { kind: 'undated' };
    case 'needs-milestones':
      return { kind: 'milestones' };
    case 'awaits-event':
      return { kind: 'event' };
    case 'done-in-time':
      return { kind: 'in_time' };
    case 'soon':
      return { kind: 'soon', days: days ?? 0 };
    case 'in-time':
      return days === null ? { kind: 'in_time' } : { kind: 'in_time', days };
    case 'late':
    case 'done-late':
      return days === null ? { kind: 'late' } : { kind: 'late', days };
  }
}
