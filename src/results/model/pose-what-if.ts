import { problem } from '../../kernel/problem.ts';
import { findNode, findRow } from './find.ts';
import { addingOf, valueWith } from './recompute.ts';
import { namesOfLand, type Province } from './province.ts';
import { isWholeAt } from './ranking.ts';
import { pointsOf, toFourDecimals } from './score.ts';
import { scoreOf, tablesOfIndex, whole, type Results, type Row, type Table } from './table.ts';
import { borrowingOf, type WhatIf } from './what-if.ts';

/** What a person asks: a province, and points that some nodes would have, by code. */
export type Wish = {
  readonly province: string;
  readonly set: ReadonlyMap<string, number>;
  readonly others: WhatIf['others'];
  readonly runs: number;
  readonly seed: number;
};

/** A question ready to be counted, with the province's total as wished. */
export type Posed = {
  readonly row: Row;
  readonly score: number;
  readonly question: WhatIf;
  /** The others with fewer than three yearly changes of their own, such as merged ones: moving, they move as far as all did. */
  readonly borrowing: readonly Province[];
};

/** The first and the last year of each yearly change that tells how far provinces move. */
export type YearPair = readonly [Table, Table];

/**
 * A wish against the published results of a year: the province's total is worked out again from its nodes as wished, the others keep their published
 * totals, and move by the yearly changes of the same land before. Withheld provinces are left out. Refuses with results.unknown_province,
 * results.no_result, results.unknown_node, results.out_of_bounds, results.not_reckonable, and where they are to move and nobody's change is known with
 * results.no_changes.
 */
export function poseWhatIf(results: Results, table: Table, wish: Wish): Posed {
  const row = findRow(results, table, wish.province);
  for (const [code, points] of wish.set) checkPoints(table, code, points);
  const score = valueWith(addingOf(table.edition), (code) => pointsOf(scoreOf(row, code)), wish.set, whole);
  // Among some of the provinces alone a rank says nothing, and nothing is worked out from parts that are missing.
  if (score === null || !isWholeAt(table, whole)) {
    const values = { index: table.framework.short.vi, year: table.year, province: row.province.name };
    throw problem('results.not_reckonable', values);
  }
  const rows = table.rows.filter((other) => other === row || pointsOf(scoreOf(other, whole)) !== null);
  const changes = changesOf(results, table, rows);
  if (wish.others === 'moving' && changes.length === 0)
    throw problem('results.no_changes', { index: table.framework.short.vi, year: table.year });
  const unit = rows.indexOf(row);
  const question: WhatIf = {
    scores: rows.map((other) => (other === row ? score : (pointsOf(scoreOf(other, whole)) ?? Number.NaN))),
    unit,
    changes,
    others: wish.others,
    runs: wish.runs,
    seed: wish.seed,
  };
  const borrowing = borrowingOf(changes, rows.length).flatMap((at) => (at === unit ? [] : (rows[at]?.province ?? [])));
  return { row, score, question, borrowing };
}

/**
 * The pairs of years up to one whose totals may be taken from each other: one right after the other, made by one edition, on the scale of the year that
 * is asked about. What changed with an edition is no movement of a province.
 */
export function yearPairsOf(results: Results, { framework, edition, year }: Table): YearPair[] {
  const tables = tablesOfIndex(results, framework.index).filter((one) => one.year <= year);
  return tables.flatMap((now, at): YearPair[] => {
    const before = tables[at - 1];
    const isAlike = before?.year === now.year - 1 && before.edition.id === now.edition.id;
    const onScale = now.edition.scale?.from === edition.scale?.from && now.edition.scale?.to === edition.scale?.to;
    return before && isAlike && onScale ? [[before, now]] : [];
  });
}

/** Yearly changes of provinces under whichever name each had then; of a merged one there are none before its merger. */
function changesOf(results: Results, table: Table, rows: readonly Row[]): WhatIf['changes'] {
  const lands = rows.map(({ province }) => new Set(namesOfLand(results.provinces, province).map(({ key }) => key)));
  const totalsOf = (past: Table) => {
    const totals = new Map(past.rows.map((one) => [one.province.key, pointsOf(scoreOf(one, whole))]));
    return lands.map(
      (names) => [...names].map((key) => totals.get(key) ?? null).find((total) => total !== null) ?? null,
    );
  };
  return yearPairsOf(results, table)
    .map(([before, now]) => {
      const [from, to] = [totalsOf(before), totalsOf(now)];
      return from.map((was, unit) => {
        const is = to[unit] ?? null;
        return was === null || is === null ? null : toFourDecimals(is - was);
      });
    })
    .filter((year) => year.some((change) => change !== null));
}

function checkPoints(table: Table, code: string, points: number): void {
  const span = code === whole ? table.edition.scale : (findNode(table, code)?.points ?? null);
  if (!Number.isFinite(points) || (span !== null && (points < span.from || points > span.to)))
    throw problem('results.out_of_bounds', {
      code,
      points: String(points),
      from: span === null ? '–' : span.from,
      to: span === null ? '–' : span.to,
    });
}
