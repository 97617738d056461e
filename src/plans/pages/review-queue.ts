import type { TaskView } from './views.ts';

export const segments = ['doubtful', 'sure', 'confirmed', 'skipped'] as const;
/** Where a reading stands in the review: what the reader doubts comes first. */
export type Segment = (typeof segments)[number];

/** The segment that a task belongs to; what a person has decided counts before what the reader doubts. */
export function segmentOf(task: Pick<TaskView, 'review' | 'doubts'>): Segment {
  if (task.review !== 'unreviewed') return task.review;
  return task.doubts.length > 0 ? 'doubtful' : 'sure';
}

/** How many tasks stand in each segment. */
export function countSegments(
  tasks: readonly Pick<TaskView, 'review' | 'doubts'>[],
): Readonly<Record<Segment, number>> {
  const counts = { doubtful: 0, sure: 0, confirmed: 0, skipped: 0 };
  for (const task of tasks) counts[segmentOf(task)] += 1;
  return counts;
}

/** The segment with which a review goes on: the first that still has something to decide, else what is confirmed. */
export function firstSegment(counts: Readonly<Record<Segment, number>>): Segment {
  return segments.find((segment) => counts[segment] > 0) ?? 'confirmed';
}

type Placed = Pick<TaskView, 'id' | 'ordinal'>;

/**
 * The task `by` steps away in a list that keeps the document's order. The current one need not stand in the list any more: it may have
 * left it by being decided. At either end the last one stays; null only where the list is empty.
 */
export function neighbour<T extends Placed>(list: readonly T[], current: Placed | null, by: 1 | -1): T | null {
  if (!current) return list[0] ?? null;
  const found =
    by > 0
      ? list.find((task) => task.ordinal > current.ordinal)
      : list.findLast((task) => task.ordinal < current.ordinal);
  return found ?? list.find((task) => task.id === current.id) ?? (by > 0 ? list.at(-1) : list[0]) ?? null;
}

/** What comes next when a task leaves the list: the one after it, or before it at the end; null when it was the last. */
export function afterLeaving<T extends Placed>(list: readonly T[], leaving: Placed): T | null {
  return neighbour(
    list.filter((task) => task.id !== leaving.id),
    leaving,
    1,
  );
}
