import type { Sentence } from '../../kernel/words.ts';
import type { FrameworkNode } from '../../frameworks/model/framework.ts';
import { leavesOf, walk, type Catalogue } from '../../frameworks/model/look-up.ts';
import type { Comparison } from './comparable.ts';
import { historyOf, yearsOfLand, type YearOfLand, type YearOfNode } from './history.ts';
import { concludeChange, marginOf, type Conclusion, type Margin } from './noise.ts';
import type { Province } from './province.ts';
import { medianAt, placesAt, type Place } from './ranking.ts';
import { addingOf, worthOfPoint } from './recompute.ts';
import { pointsOf, toFourDecimals, type Score } from './score.ts';
import { scoreOf, whole, type Results, type Row, type Table } from './table.ts';

/** One node in a province's ledger; points are the node's own unless they say otherwise, null what is not known. */
export type LedgerLine = {
  readonly code: string;
  readonly name: Sentence;
  readonly depth: number;
  /** Nothing below it is known: such lines add up to what the whole lost. */
  readonly isLast: boolean;
  readonly score: Score;
  readonly max: number | null;
  readonly lost: number | null;
  /** What is lost here in points of the index: 1 point of a PCI sub-index that weighs 20 % is 2. */
  readonly canWin: number | null;
  readonly before: Before | null;
  readonly place: Place | null;
  /** Half of the provinces have as much or more; null where some were not found. */
  readonly median: number | null;
  readonly best: Best | null;
  /** The best of the years that were measured alike, up to this one; of equal ones the latest. */
  readonly ownBest: { readonly year: number; readonly points: number } | null;
  /** The best rank of the years in which as many were rated: it may be compared where points may not. */
  readonly ownBestPlace: { readonly year: number; readonly rank: number } | null;
};

/** The year before; no change is given where the two were measured otherwise. */
export type Before = {
  readonly year: number;
  readonly points: number;
  readonly place: Place | null;
  readonly comparison: Comparison;
  readonly change: number | null;
  /** The change in points of the index. */
  readonly changeInIndex: number | null;
  readonly conclusion: Conclusion;
  /** What the survey's chance alone may explain, in the node's points; null where nothing is known of it. */
  readonly margin: Margin | null;
};

/** Who did best, and how much they have more: in points of the node and of the index. */
export type Best = {
  readonly points: number;
  readonly provinces: readonly Province[];
  readonly gap: number | null;
  readonly gapInIndex: number | null;
};

/** Where a province lost its points in an index and year: the whole, then every node of which anything is known, most to win first. */
export type Ledger = { readonly whole: LedgerLine; readonly lines: readonly LedgerLine[] };

/** Makes the ledger of a row of a table. */
export function ledgerOf(results: Results, catalogue: Catalogue, table: Table, row: Row): Ledger {
  const { edition, framework } = table;
  const known = new Set(table.rows.flatMap((one) => [...one.scores.keys(), ...one.statedRanks.keys()]));
  const years = yearsOfLand(results, framework.index, row.province, table.year);
  const line = (node: Described) => lineOf({ catalogue, table, row, years }, node);
  const lines = [...walk(edition.nodes)]
    .filter(({ code }) => known.has(code))
    .map((node) =>
      line({ ...node, max: node.points?.to ?? null, isLast: !node.children.some(({ code }) => known.has(code)) }),
    );
  return {
    whole: line({
      code: whole,
      name: framework.name,
      depth: -1,
      max: edition.scale.to,
      isLast: lines.length === 0,
      by: leavesOf(edition.nodes).flatMap((leaf) => leaf.by),
    }),
    // Sorting is stable: among equals the order of the tree stays.
    lines: lines.sort((a, b) => (b.canWin ?? -1) - (a.canWin ?? -1)),
  };
}

type Described = Pick<FrameworkNode, 'code' | 'name' | 'depth' | 'by'> & {
  readonly max: number | null;
  readonly isLast: boolean;
};
type Known = {
  readonly catalogue: Catalogue;
  readonly table: Table;
  readonly row: Row;
  readonly years: readonly YearOfLand[];
};

function lineOf({ catalogue, table, row, years }: Known, { by, max, ...node }: Described): LedgerLine {
  const { code } = node;
  const score = scoreOf(row, code);
  const points = pointsOf(score);
  const worth = worthOfPoint(addingOf(table.edition), code);
  const history = historyOf(catalogue, years, table, code);
  const places = placesAt(table, code);
  const lost = points === null || max === null ? null : toFourDecimals(max - points);
  return {
    ...node,
    score,
    max: max === null ? null : toFourDecimals(max),
    lost,
    canWin: inIndex(lost, worth),
    before: beforeOf(history, { table, score, worth, isSurveyed: by.length === 0 || by.includes('survey') }),
    place: places.get(row.province.key) ?? null,
    median: medianAt(table, code),
    best: bestOf(table, code, places, points, worth),
    ownBest: ownBestOf(history),
    ownBestPlace: ownBestPlaceOf(history, table.units),
  };
}

function beforeOf(
  history: readonly YearOfNode[],
  now: {
    readonly table: Table;
    readonly score: Score;
    readonly worth: number | null;
    readonly isSurveyed: boolean;
  },
): Before | null {
  const { score, isSurveyed } = now;
  const year = now.table.year - 1;
  const last = history.find(({ table }) => table.year === year);
  if (!last || score.kind !== 'value') return null;
  const earlier = scoreOf(last.row, last.code);
  if (earlier.kind !== 'value') return null;
  const isSame = last.comparison === 'same';
  const change = isSame ? toFourDecimals(score.points - earlier.points) : null;
  return {
    year,
    points: earlier.points,
    place: placesAt(last.table, last.code).get(last.row.province.key) ?? null,
    comparison: last.comparison,
    change,
    changeInIndex: inIndex(change, now.worth),
    conclusion: isSame ? concludeChange(earlier, score, isSurveyed) : 'not-comparable',
    margin: isSame && isSurveyed ? marginOf(earlier, score) : null,
  };
}

function bestOf(
  table: Table,
  code: string,
  places: ReadonlyMap<string, Place>,
  own: number | null,
  worth: number | null,
): Best | null {
  // Of a table with holes only those whom a source puts first are known to have done best.
  const first = table.rows.filter(({ province }) => places.get(province.key)?.rank === 1);
  const points = first[0] ? pointsOf(scoreOf(first[0], code)) : null;
  if (points === null) return null;
  const gap = own === null ? null : toFourDecimals(points - own);
  return { points, provinces: first.map(({ province }) => province), gap, gapInIndex: inIndex(gap, worth) };
}

function ownBestOf(history: readonly YearOfNode[]): LedgerLine['ownBest'] {
  let best: LedgerLine['ownBest'] = null;
  for (const { table, row, code, comparison } of history) {
    const points = comparison === 'same' ? pointsOf(scoreOf(row, code)) : null;
    if (points !== null && (best === null || points >= best.points)) best = { year: table.year, points };
  }
  return best;
}

function ownBestPlaceOf(history: readonly YearOfNode[], units: number): LedgerLine['ownBestPlace'] {
  let best: LedgerLine['ownBestPlace'] = null;
  for (const { table, row, code } of history) {
    const rank = table.units === units ? placesAt(table, code).get(row.province.key)?.rank : undefined;
    if (rank !== undefined && (best === null || rank <= best.rank)) best = { year: table.year, rank };
  }
  return best;
}

function inIndex(points: number | null, worth: number | null): number | null {
  return points === null || worth === null ? null : toFourDecimals(points * worth);
}
