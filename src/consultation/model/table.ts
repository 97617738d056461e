import type { Opinion } from './opinion.ts';

/** Opinions in the order of the opinion table: the draft as a whole, then its sentences in their order, then sentences that it has no more. */
export function inTableOrder<O extends Pick<Opinion, 'taskId' | 'id'>>(
  opinions: readonly O[],
  taskIds: readonly string[],
): readonly O[] {
  const places = new Map(taskIds.map((id, place) => [id, place]));
  const placeOf = ({ taskId }: O) => (taskId === null ? -1 : (places.get(taskId) ?? taskIds.length));
  // Ids are in the order of time.
  return opinions.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}
