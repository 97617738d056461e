/** What a table states of one province at one node. */
export type Stated = { readonly points: number | null; readonly rank: number | null };

/** A stated rank that its score can't have: which of the list, and the ranks that it can. */
export type WrongRank = { readonly at: number; readonly from: number; readonly to: number };

/**
 * Stated ranks that disagree with the scores. Of `rated` provinces one stands behind all that have more points and before all that have less; equal
 * scores, which may differ in decimals that are not printed, may share their places in any order. Where scores are missing, ranks can
 * still stand against the order of scores: the fewest that must be wrong are named.
 */
export function wrongRanks(stated: readonly Stated[], rated: number): WrongRank[] {
  const points = stated.flatMap((one) => one.points ?? []).sort((a, b) => b - a);
  const boundsOf = (own: number) => ({
    from: 1 + points.filter((other) => other > own).length,
    to: rated - points.filter((other) => other < own).length,
  });
  const both = stated.flatMap(({ points: own, rank }, at) =>
    own === null || rank === null ? [] : [{ at, points: own, rank, ...boundsOf(own) }],
  );
  const outside = both.filter(({ rank, from, to }) => rank < from || rank > to);
  const inside = both.filter(({ rank, from, to }) => rank >= from && rank <= to);
  return [...outside, ...againstOrder(inside)].map(({ at, from, to }) => ({ at, from, to }));
}

type Ranked = {
  readonly at: number;
  readonly points: number;
  readonly rank: number;
  readonly from: number;
  readonly to: number;
};

/** All but the longest run, by falling score, in which ranks rise. */
function againstOrder(rows: readonly Ranked[]): Ranked[] {
  const sorted = rows.toSorted((a, b) => b.points - a.points || a.rank - b.rank);
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const [at, row] of sorted.entries()) {
    let [length, before] = [1, -1];
    for (let other = 0; other < at; other += 1) {
      const earlier = sorted[other]!;
      const mayStandBefore = earlier.points === row.points ? earlier.rank <= row.rank : earlier.rank < row.rank;
      if (mayStandBefore && best[other]!.length >= length) [length, before] = [best[other]!.length + 1, other];
    }
    best.push({ length, before });
  }
  const kept = new Set<number>();
  let at = best.findIndex(({ length }) => length === Math.max(...best.map((one) => one.length)));
  for (; at >= 0; at = best[at]!.before) kept.add(at);
  return sorted.filter((_, index) => !kept.has(index));
}
