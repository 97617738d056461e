import { countRanks, firstOrder, noRuns, rankInterval } from './rank-counts.ts';
import { seededRandom } from './random.ts';
import { isWholeAt } from './ranking.ts';
import type { Interval } from './score.ts';
import { scoreOf, whole, type Table } from './table.ts';

/** The ranks between which a province stands in 95 of 100 draws, if every total is drawn anew within its published error. */
export type RankRange = { readonly best: number; readonly worst: number };

/**
 * How far the survey's chance alone may move each rank of a whole index, by key of the province: totals are drawn about the published ones, normal and
 * independent, with their published standard errors; who has none takes the middle one of the others. Empty where most have none, and where totals
 * are missing. The same draws every time.
 */
export function rankRangesOf(table: Table): ReadonlyMap<string, RankRange> {
  const ranges = found.get(table) ?? drawRanges(table);
  found.set(table, ranges);
  return ranges;
}

// A page asks for each province of the same table.
const found = new WeakMap<Table, ReadonlyMap<string, RankRange>>();

function drawRanges(table: Table): ReadonlyMap<string, RankRange> {
  const scored = table.rows.flatMap((row) => {
    const score = scoreOf(row, whole);
    return score.kind === 'value' ? [{ key: row.province.key, points: score.points, interval: score.interval }] : [];
  });
  const known = scored.flatMap(({ interval }) => interval ?? []).toSorted((a, b) => a.error - b.error);
  if (!isWholeAt(table, whole) || 2 * known.length <= scored.length) return new Map();
  const middle = (known[Math.floor(known.length / 2)] as Interval).error;
  const { normal } = seededRandom(seed);
  const [counted, order] = [noRuns(scored.length), firstOrder(scored.length)];
  const drawn = new Float64Array(scored.length);
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [unit, { points, interval }] of scored.entries())
      drawn[unit] = points + (interval?.error ?? middle) * normal();
    countRanks(counted, drawn, order);
  }
  return new Map(
    scored.map(({ key }, unit) => {
      const [best, worst] = rankInterval(counted, unit, 0.95);
      return [key, { best, worst }];
    }),
  );
}

const draws = 10_000;
const seed = 1;
