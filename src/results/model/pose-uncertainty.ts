import { problem } from '../../kernel/problem.ts';
import type { UncertaintyInputs } from './kept-uncertainty.ts';
import type { Matrix } from './normalise.ts';
import { addingOf, worthOfPoint } from './recompute.ts';
import { pointsOf } from './score.ts';
import { scoreOf, whole, type Row, type Table } from './table.ts';
import type { Uncertainty } from './uncertainty.ts';

/** The published results of a year as what can be varied: the parts right under the index, of every province that has them all. */
export type Grounds = {
  readonly parts: readonly { readonly code: string; readonly worth: number }[];
  readonly rows: readonly Row[];
  readonly leftOut: readonly Row[];
  /** Ranks of the index as it is, among `rows`. */
  readonly published: readonly number[];
  /** How many of `rows` have a published error of their total. */
  readonly withErrors: number;
};

/**
 * Finds what a year's results can be asked. Refuses with results.no_parts where the parts of fewer than ten provinces are known, or where the
 * edition does not say how they add up: nothing could be weighed.
 */
export function groundsOf(table: Table): Grounds {
  const { edition, framework, year } = table;
  const parts = edition.nodes.flatMap(({ code, counts }) => {
    const worth = worthOfPoint(addingOf(edition), code);
    return counts && worth !== null ? [{ code, worth }] : [];
  });
  const isWhole = (row: Row) => parts.every(({ code }) => pointsOf(scoreOf(row, code)) !== null);
  const rows = parts.length < 2 ? [] : table.rows.filter(isWhole);
  if (rows.length < fewestProvinces)
    throw problem('results.no_parts', { index: framework.short.vi, year: String(year) });
  const totals = rows.map((row) =>
    parts.reduce((sum, { code, worth }) => sum + worth * (pointsOf(scoreOf(row, code)) ?? 0), 0),
  );
  return {
    parts,
    rows,
    leftOut: table.rows.filter((row) => !rows.includes(row)),
    published: totals.map((total) => 1 + totals.filter((other) => other > total + equalWithin).length),
    withErrors: rows.filter((row) => errorOf(row) !== null).length,
  };
}

/** Poses a question to its grounds. Refuses with results.no_errors where published errors are asked for and there are none. */
export function poseUncertainty(
  { parts, rows, withErrors }: Grounds,
  table: Table,
  inputs: UncertaintyInputs,
): { readonly question: Uncertainty; readonly borrowedErrors: number } {
  if (inputs.errors === 'published' && withErrors === 0)
    throw problem('results.no_errors', { index: table.framework.short.vi, year: String(table.year) });
  const values = Float64Array.from(
    rows.flatMap((row) => parts.map(({ code }) => pointsOf(scoreOf(row, code)) ?? Number.NaN)),
  );
  const matrix: Matrix = { units: rows.length, indicators: parts.length, values };
  const errors = errorsFor(inputs, rows, parts, values);
  return {
    question: {
      matrix: errors === null ? matrix : { ...matrix, errors },
      weights: Float64Array.from(parts, ({ worth }) => worth),
      weightSpread: inputs.weightSpread / 100,
      normalisations: inputs.normalisations,
      aggregations: inputs.aggregations,
      seed: inputs.seed,
    },
    borrowedErrors: inputs.errors === 'published' ? rows.length - withErrors : 0,
  };
}

/** Fewer make no field to be ranked in. */
const fewestProvinces = 10;

/** Published points have four decimals: what is nearer is the same. */
const equalWithin = 0.00005;

/**
 * Standard errors of all parts. A published error of the total is shared out over its parts as independent and equal ones that add up to it again; who
 * has none takes the middle one of the others.
 */
function errorsFor(
  { errors, errorShare }: UncertaintyInputs,
  rows: readonly Row[],
  parts: Grounds['parts'],
  values: Float64Array,
): Float64Array | null {
  if (errors === 'none') return null;
  if (errors === 'assumed') return values.map((value) => (Math.abs(value) * errorShare) / 100);
  const known = rows.flatMap((row) => errorOf(row) ?? []).toSorted((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)] ?? 0;
  const stretch = Math.sqrt(parts.reduce((sum, { worth }) => sum + worth ** 2, 0));
  return Float64Array.from(rows.flatMap((row) => parts.map(() => (errorOf(row) ?? middle) / stretch)));
}

function errorOf(row: Row): number | null {
  const score = scoreOf(row, whole);
  return score.kind === 'value' && score.interval ? score.interval.error : null;
}
