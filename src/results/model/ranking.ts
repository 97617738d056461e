import { isOwnSource } from './imported.ts';
import { pointsOf, toFourDecimals } from './score.ts';
import { scoreOf, type Table } from './table.ts';

/** Where a province stands: 3rd of 63. `by` tells whether it follows from the scores or is what a source says. */
export type Place = {
  readonly rank: number;
  /** The provinces that the index rated. */
  readonly of: number;
  /** Others have the same score and so the same rank. */
  readonly shared: boolean;
  readonly by: 'scores' | 'source';
};

/**
 * The places at a node by key of the province. From the scores where every rated province has one or was withheld; equal scores share a rank (1,
 * 2, 2, 4). Where the table has holes, a rank can't be worked out and those that sources give are kept; they are kept too where figures of
 * another table filled the holes, since what was published is never overruled by what a province brings in beside it.
 */
export function placesAt(table: Table, code: string): ReadonlyMap<string, Place> {
  const byCode = found.get(table) ?? new Map<string, ReadonlyMap<string, Place>>();
  found.set(table, byCode);
  const places =
    byCode.get(code) ?? (isWholeAt(table, code) ? placesOfWhole(table, code) : placesBySource(table, code));
  byCode.set(code, places);
  return places;
}

// A ledger asks for every node of every year; tables don't change once they are read.
const found = new WeakMap<Table, Map<string, ReadonlyMap<string, Place>>>();

/** True where nothing is missing at a node: every rated province has a score or was withheld by the owner. */
export function isWholeAt(table: Table, code: string): boolean {
  return table.rows.filter((row) => scoreOf(row, code).kind !== 'missing').length === table.units;
}

/** The middle score at a node, of those whose score was not withheld; null where one is missing, since the middle of a part is not that of all. */
export function medianAt(table: Table, code: string): number | null {
  if (!isWholeAt(table, code)) return null;
  const points = table.rows.flatMap((row) => pointsOf(scoreOf(row, code)) ?? []).sort((a, b) => a - b);
  const [low, high] = [points[Math.ceil(points.length / 2) - 1], points[Math.floor(points.length / 2)]];
  return low === undefined || high === undefined ? null : toFourDecimals((low + high) / 2);
}

function placesOfWhole(table: Table, code: string): ReadonlyMap<string, Place> {
  const reckoned = placesByScores(table, code);
  const published = table.rows.filter(({ source }) => !isOwnSource(source));
  const isMixed = published.length < table.rows.length || published.some(({ filled }) => filled?.codes.has(code));
  if (!isMixed) return reckoned;
  const stating = published.filter(({ filled }) => !filled?.ranks.has(code));
  return new Map([...reckoned, ...placesBySource({ ...table, rows: stating }, code)]);
}

function placesByScores(table: Table, code: string): ReadonlyMap<string, Place> {
  const scored = table.rows.flatMap((row) => {
    const points = pointsOf(scoreOf(row, code));
    return points === null ? [] : [{ key: row.province.key, points }];
  });
  scored.sort((a, b) => b.points - a.points);
  const places = new Map<string, Place>();
  let rank = 0;
  scored.forEach(({ key, points }, at) => {
    const [before, after] = [scored[at - 1]?.points, scored[at + 1]?.points];
    if (points !== before) rank = at + 1;
    places.set(key, { rank, of: table.units, shared: points === before || points === after, by: 'scores' });
  });
  return places;
}

function placesBySource(table: Table, code: string): ReadonlyMap<string, Place> {
  const stated = table.rows.flatMap((row) => {
    const rank = row.statedRanks.get(code);
    return rank === undefined ? [] : [{ key: row.province.key, rank }];
  });
  const shares = new Map<number, number>();
  for (const { rank } of stated) shares.set(rank, (shares.get(rank) ?? 0) + 1);
  return new Map(
    stated.map(({ key, rank }) => [key, { rank, of: table.units, shared: (shares.get(rank) ?? 0) > 1, by: 'source' }]),
  );
}
