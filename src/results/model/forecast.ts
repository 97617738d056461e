import type { Span } from '../../frameworks/model/framework.ts';
import { toFourDecimals } from './score.ts';

/** A figure of one year. */
export type YearPoints = { readonly year: number; readonly points: number };

/** Where a series would lie in a year if it went on as it did; `low` to `high` holds 95 of 100 such years, if changes are normal and independent. */
export type Forecast = {
  readonly year: number;
  readonly points: number;
  readonly low: number;
  readonly high: number;
  /** Years that it rests on, their number and their ends. */
  readonly years: number;
  readonly from: number;
  readonly to: number;
};

/** With fewer years a series has fewer than three changes, and their spread says nothing. */
export const fewestYears = 4;

/**
 * A random walk with drift through a province's own years, oldest first: the mean yearly change goes on, and the spread of the yearly changes adds
 * up with the years ahead, widened by Student's t for how few they are. A gap of k years counts as k changes at once. Bounds of the scale cut the
 * interval. Null for fewer than `fewestYears`, and for a year that is not ahead (Box and Jenkins 1970; Hyndman and Athanasopoulos, 5.2).
 */
export function forecastOf(series: readonly YearPoints[], year: number, scale: Span | null): Forecast | null {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < fewestYears || year <= last.year) return null;
  const [covered, ahead] = [last.year - first.year, year - last.year];
  const drift = (last.points - first.points) / covered;
  const changes = series.slice(1).map((one, at) => {
    const before = series[at] ?? one;
    return { over: one.year - before.year, points: one.points - before.points };
  });
  const variance =
    changes.reduce((sum, { over, points }) => sum + (points - over * drift) ** 2 / over, 0) / (changes.length - 1);
  const half = student(changes.length - 1) * Math.sqrt(variance * (ahead + ahead ** 2 / covered));
  const within = (points: number) =>
    toFourDecimals(scale === null ? points : Math.min(scale.to, Math.max(scale.from, points)));
  const middle = last.points + ahead * drift;
  return {
    year,
    points: within(middle),
    low: within(middle - half),
    high: within(middle + half),
    years: series.length,
    from: first.year,
    to: last.year,
  };
}

/** The bound that Student's t stays below in 97.5 of 100 draws, by degrees of freedom. */
function student(freedom: number): number {
  return quantiles[freedom - 1] ?? 1.96;
}

const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
