/** A unit or a task by what hangs on it in points of one index and by how late its work is. */
export type Staked = {
  readonly share: number;
  /** Days that the oldest late work is late by; 0 where none is late. */
  readonly daysLate: number;
};

/** Where something stands: late with much at stake is urged first; then late with less; then much at stake in time; then the rest. */
const quarters = ['first', 'late', 'keep', 'rest'] as const;
export type Quarter = (typeof quarters)[number];

/** From how many points on something counts as much: the mean of those that have any; 0 where nobody has. */
export function muchFrom(all: readonly Pick<Staked, 'share'>[]): number {
  const shares = all.map(({ share }) => share).filter((share) => share > 0);
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** The quarter of one among all. */
export function quarterOf({ share, daysLate }: Staked, much: number): Quarter {
  const isMuch = share > 0 && share >= much;
  if (daysLate > 0) return isMuch ? 'first' : 'late';
  return isMuch ? 'keep' : 'rest';
}

/** What is urged first at the head: by quarter, then by points, then by days. */
export function byUrgency<One extends Staked>(all: readonly One[]): readonly (One & { readonly quarter: Quarter })[] {
  const much = muchFrom(all);
  return all
    .map((one) => ({ ...one, quarter: quarterOf(one, much) }))
    .toSorted(
      (a, b) =>
        quarters.indexOf(a.quarter) - quarters.indexOf(b.quarter) || b.share - a.share || b.daysLate - a.daysLate,
    );
}

/** The rank among others' points that so many points give; equals share the better one. */
export function rankAmong(others: readonly number[], points: number): number {
  return 1 + others.filter((one) => one > points).length;
}
