import type { Catalogue } from '../../frameworks/model/look-up.ts';
import { editionOf, frameworkOf, nodeAt } from '../../frameworks/model/look-up.ts';
import type { Edition, Framework, Span } from '../../frameworks/model/framework.ts';
import { problem } from '../../kernel/problem.ts';
import { whole } from './table.ts';

/**
 * What is wanted: a rank, being among the first so many (`group`), points, a share in percent, or an amount of a statistic in its own unit.
 * Only a `rank` and a `group` are better when lower.
 */
export const targetKinds = ['rank', 'group', 'score', 'percent', 'amount'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How the value is meant: at least, at most, exactly, or from one value to another. */
export const targetOperators = ['>=', '<=', '=', 'between'] as const;
export type TargetOperator = (typeof targetOperators)[number];

/** What is wanted of: an index or one of its nodes in an edition (`node` '*' is the whole), or a statistic, whose figures a person brings in. */
export type TargetSubject =
  | { readonly index: string; readonly edition: string; readonly node: string }
  | { readonly statistic: string; readonly unit: string };

/** The wanted value by a year; `upper` stands with `between` alone. Points, percents and amounts have four decimals at most. */
export type TargetAim = {
  readonly kind: TargetKind;
  readonly operator: TargetOperator;
  readonly value: number;
  readonly upper: number | null;
  readonly year: number;
  /** The year from whose result the path goes; null where none is known. */
  readonly baselineYear: number | null;
};

export type Target = TargetAim & { readonly subject: TargetSubject };

/** True of an index's subject. */
export function isOfIndex(subject: TargetSubject): subject is Extract<TargetSubject, { readonly index: string }> {
  return 'index' in subject;
}

/** True where the wanted is a place among the provinces. */
export function isPlace({ kind }: Pick<TargetAim, 'kind'>): boolean {
  return kind === 'rank' || kind === 'group';
}

/** The bounds of what is wanted, both included; no bound is infinite. */
export function boundsOf({ operator, value, upper }: Pick<TargetAim, 'operator' | 'value' | 'upper'>): {
  readonly low: number;
  readonly high: number;
} {
  if (operator === 'between') return { low: value, high: upper ?? value };
  return { low: operator === '<=' ? -Infinity : value, high: operator === '>=' ? Infinity : value };
}

/** True where a figure is as wanted. A place better than the wanted is as wanted too: nobody asks to be no better than third. */
export function meets(aim: Pick<TargetAim, 'kind' | 'operator' | 'value' | 'upper'>, figure: number): boolean {
  const { low, high } = boundsOf(aim);
  return figure <= high && (figure >= low || isPlace(aim));
}

/**
 * Holds a target against the catalogue. Refuses with results.unknown_index, results.unknown_node, results.target_kind (a statistic has no rank, a
 * group is no exact place), results.target_value (out of the bounds of its kind) and results.target_baseline.
 */
export function checkTarget(catalogue: Catalogue, target: Target): void {
  const { subject, kind, operator, value, upper, year, baselineYear } = target;
  const of = isOfIndex(subject) ? editionOfSubject(catalogue, subject) : null;
  const fits = of === null ? kind === 'percent' || kind === 'amount' : kind !== 'amount';
  if (!fits) throw problem('results.target_kind', {}, { field: 'kind' });
  if ((kind === 'group' && operator !== '<=') || (kind === 'rank' && operator === '>='))
    throw problem('results.target_kind', {}, { field: 'operator' });
  const span = spanOf(target, of && isOfIndex(subject) ? { edition: of.edition, node: subject.node } : null);
  for (const [field, one] of [
    ['value', value],
    ['upper', upper],
  ] as const) {
    if (one === null) continue;
    const isWhole = !isPlace(target) || Number.isInteger(one);
    if (!Number.isFinite(one) || one < span.from || one > span.to || !isWhole)
      throw problem('results.target_value', { from: span.from, to: span.to }, { field });
  }
  if ((operator === 'between') !== (upper !== null) || (upper !== null && upper <= value))
    throw problem('results.target_span', {}, { field: 'upper' });
  if (baselineYear !== null && baselineYear >= year)
    throw problem('results.target_baseline', {}, { field: 'baselineYear' });
}

/** A figure of a statistic in one year, and what it was taken from. */
export type StatisticFigure = { readonly year: number; readonly value: number; readonly source: string };

/** Holds figures against their target. Refuses with results.figures_of_index, results.figure_twice, results.figure_ahead. */
export function checkFigures(target: Target, figures: readonly StatisticFigure[], thisYear: number): void {
  if (isOfIndex(target.subject)) throw problem('results.figures_of_index');
  const years = figures.map(({ year }) => year);
  const twice = years.find((year, at) => years.indexOf(year) !== at);
  if (twice !== undefined) throw problem('results.figure_twice', { year: String(twice) }, { field: 'figures' });
  const ahead = years.find((year) => year > thisYear);
  if (ahead !== undefined) throw problem('results.figure_ahead', { year: String(ahead) }, { field: 'figures' });
}

/** The framework and edition that a subject names. Refuses with results.unknown_index, results.unknown_node. */
function editionOfSubject(
  catalogue: Catalogue,
  { index, edition: id, node }: Extract<TargetSubject, { readonly index: string }>,
): { readonly framework: Framework; readonly edition: Edition } {
  const framework = frameworkOf(catalogue, index);
  if (!framework) {
    const known = catalogue.frameworks.map(({ short }) => short.vi).join(', ');
    throw problem('results.unknown_index', { index, known }, { field: 'index' });
  }
  const edition = editionOf(framework, id);
  if (!edition || (node !== whole && !nodeAt(edition, node))) {
    const known = (edition?.nodes ?? []).map(({ code }) => code).join(', ');
    throw problem(
      'results.unknown_node',
      { code: node, index: framework.short.vi, year: id, known },
      { field: 'node' },
    );
  }
  return { framework, edition };
}

function spanOf({ kind }: Target, of: { readonly edition: Edition; readonly node: string } | null): Span {
  if (kind === 'rank' || kind === 'group') return { from: 1, to: mostPlaces };
  if (kind === 'percent') return { from: 0, to: 100 };
  if (of === null) return { from: -mostAmount, to: mostAmount };
  return (of.node === whole ? of.edition.scale : nodeAt(of.edition, of.node)?.points) ?? { from: 0, to: 100 };
}

/** Provinces there ever were at once: 64 until 2008. */
const mostPlaces = 64;
/** More is a slip of the keyboard, and would not fit the column. */
/** Figures of statistics lie between this and its negative. */
export const mostAmount = 1e9;
