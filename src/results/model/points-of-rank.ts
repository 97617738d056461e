import type { Province } from './province.ts';
import { isWholeAt, placesAt } from './ranking.ts';
import { pointsOf, type Interval, type Score } from './score.ts';
import { scoreOf, type Table } from './table.ts';

/** What a rank took in a year: the points with which a province stands there or better. */
export type PointsOfRank = {
  readonly year: number;
  readonly rank: number;
  /** The provinces that the index rated: the tenth of 63 is not the tenth of 34. */
  readonly of: number;
  readonly points: number;
  /** The holder's, where one was published. */
  readonly interval: Interval | null;
  /** Who took so much; several where they share the points. */
  readonly holders: readonly Province[];
  /** The rank that the holders share; better than the asked one where equals jump over it (1, 2, 2, 4). */
  readonly heldRank: number;
  /** Provinces whose score the owner withheld, which are not among the ranked. */
  readonly withheld: number;
};

/**
 * Turns a rank into points: the least with which so many provinces or fewer stand before or beside. Where the table has holes, what the province
 * took that a source puts at exactly this rank; null where nobody is known to stand there.
 */
export function pointsOfRank(table: Table, code: string, rank: number): PointsOfRank | null {
  const places = placesAt(table, code);
  const known = table.rows.flatMap((row) => {
    const score = scoreOf(row, code);
    const place = places.get(row.province.key);
    return score.kind === 'value' && place ? [{ score, place, province: row.province }] : [];
  });
  const byScore = known.toSorted((a, b) => b.score.points - a.score.points);
  const first = isWholeAt(table, code) ? byScore[rank - 1] : known.find(({ place }) => place.rank === rank);
  if (!first) return null;
  const holders = known.filter(
    ({ score, place }) => score.points === first.score.points && place.rank === first.place.rank,
  );
  return {
    year: table.year,
    rank,
    of: table.units,
    points: first.score.points,
    interval: first.score.interval,
    holders: holders.map(({ province }) => province),
    heldRank: first.place.rank,
    withheld: table.rows.filter((row) => isWithheld(scoreOf(row, code))).length,
  };
}

/** What parts a province from a rank in a table, in points of the node; 0 or less where it stands there or better. Null where either is not known. */
export function pointsToRank(taken: PointsOfRank | null, own: Score): number | null {
  const points = pointsOf(own);
  return taken === null || points === null ? null : taken.points - points;
}

function isWithheld({ kind }: Score): boolean {
  return kind === 'withheld';
}
