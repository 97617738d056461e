import { problem } from '../../kernel/problem.ts';
import { findNode, findRow } from './find.ts';
import { addingOf, valueWith } from './recompute.ts';
import { pointsOf } from './score.ts';
import { rowOf, scoreOf, tablesOfIndex, whole, type Results, type Row, type Table } from './table.ts';
import type { WhatIf } from './what-if.ts';

/** What a person asks: a province, and points that some nodes would have, by code. */
export type Wish = {
  readonly province: string;
  readonly set: ReadonlyMap<string, number>;
  readonly others: WhatIf['others'];
  readonly runs: number;
  readonly seed: number;
};

/** A question ready to be counted, with the province's total as wished. */
export type Posed = { readonly row: Row; readonly score: number; readonly question: WhatIf };

/**
 * A wish against the published results of a year: the province's total is worked out again from its nodes as wished, the others keep their published
 * totals, and their history are the years of the same index before. Withheld provinces are left out. Refuses with results.unknown_province,
 * results.no_result, results.unknown_node, results.out_of_bounds, results.not_reckonable.
 */
export function poseWhatIf(results: Results, table: Table, wish: Wish): Posed {
  const row = findRow(results, table, wish.province);
  for (const [code, points] of wish.set) checkPoints(table, code, points);
  const score = valueWith(addingOf(table.edition), (code) => pointsOf(scoreOf(row, code)), wish.set, whole);
  if (score === null) {
    const values = { index: table.framework.short.vi, year: table.year, province: row.province.name };
    throw problem('results.not_reckonable', values);
  }
  const rows = table.rows.filter((other) => other === row || pointsOf(scoreOf(other, whole)) !== null);
  const years = tablesOfIndex(results, table.framework.index).filter(({ year }) => year <= table.year);
  const question: WhatIf = {
    scores: rows.map((other) => (other === row ? score : (pointsOf(scoreOf(other, whole)) ?? Number.NaN))),
    unit: rows.indexOf(row),
    history: years.map((past) =>
      rows.map(({ province }) => {
        const then = rowOf(past, province.key);
        return then === null ? null : pointsOf(scoreOf(then, whole));
      }),
    ),
    others: wish.others,
    runs: wish.runs,
    seed: wish.seed,
  };
  return { row, score, question };
}

function checkPoints(table: Table, code: string, points: number): void {
  const span = findNode(table, code)?.points ?? null;
  if (!Number.isFinite(points) || (span !== null && (points < span.from || points > span.to)))
    throw problem('results.out_of_bounds', {
      code,
      points: String(points),
      from: span === null ? '–' : span.from,
      to: span === null ? '–' : span.to,
    });
}
