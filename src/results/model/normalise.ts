import { firstOrder, sortByScore } from './rank-counts.ts';

/** Ways of bringing indicators to one scale (OECD/JRC Handbook on Constructing Composite Indicators, 2008, step 5); `points` leaves them as published. */
export const normalisations = ['points', 'min-max', 'z', 'rank'] as const;
export type Normalisation = (typeof normalisations)[number];

/** Scores of units in indicators, `values[unit * indicators + indicator]`, with standard errors in the same order where they are known. */
export type Matrix = {
  readonly units: number;
  readonly indicators: number;
  readonly values: Float64Array;
  readonly errors?: Float64Array;
};

/**
 * The matrix on one scale, above 0 so that it can be averaged geometrically (points are as they are): min-max on 1-100, z-scores on 100 ± 10 a
 * standard deviation, ranks from 1 (last) up. Errors are stretched alike; ranks carry none. An indicator without differences says
 * nothing: all stand at the middle.
 */
export function normalise(matrix: Matrix, by: Normalisation): Matrix {
  if (by === 'points') return matrix;
  if (by === 'rank') return placesIn(matrix, firstOrders(matrix));
  const { units, indicators } = matrix;
  const values = new Float64Array(units * indicators);
  const errors = matrix.errors === undefined ? undefined : new Float64Array(units * indicators);
  const column = new Float64Array(units);
  for (let indicator = 0; indicator < indicators; indicator += 1) {
    for (let unit = 0; unit < units; unit += 1) column[unit] = matrix.values[unit * indicators + indicator] ?? 0;
    const { from, stretch, base } = scaleOf(column, by);
    for (let unit = 0; unit < units; unit += 1) {
      const at = unit * indicators + indicator;
      values[at] = base + ((column[unit] as number) - from) * stretch;
      if (errors !== undefined) errors[at] = (matrix.errors?.[at] ?? 0) * stretch;
    }
  }
  return { units, indicators, values, ...(errors === undefined ? {} : { errors }) };
}

function scaleOf(column: Float64Array, by: 'min-max' | 'z'): { from: number; stretch: number; base: number } {
  if (by === 'min-max') {
    const low = column.reduce((least, value) => Math.min(least, value), Infinity);
    const high = column.reduce((most, value) => Math.max(most, value), -Infinity);
    return high > low ? { from: low, stretch: 99 / (high - low), base: 1 } : { from: low, stretch: 0, base: 50.5 };
  }
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
  return { from: mean, stretch: deviation > 0 ? 10 / deviation : 0, base: 100 };
}

/** An order of the units for each indicator, to begin from. */
export function firstOrders({ units, indicators }: Matrix): readonly Uint16Array[] {
  return Array.from({ length: indicators }, () => firstOrder(units));
}

/**
 * The place of each figure in its indicator, 1 the lowest; equal ones share the mean of theirs. Leaves in `orders` how the units stand, from which a
 * matrix that differs little is put in order sooner.
 */
export function placesIn({ units, indicators, values }: Matrix, orders: readonly Uint16Array[]): Matrix {
  const places = new Float64Array(values.length);
  const column = new Float64Array(units);
  for (const [indicator, order] of orders.entries()) {
    for (let unit = 0; unit < units; unit += 1) column[unit] = values[unit * indicators + indicator] as number;
    sortByScore(column, order);
    for (let first = 0, last = 0; first < units; first = last) {
      const value = column[order[first] as number];
      while (last < units && column[order[last] as number] === value) last += 1;
      const place = units - (first + last - 1) / 2;
      for (let at = first; at < last; at += 1) places[(order[at] as number) * indicators + indicator] = place;
    }
  }
  return { units, indicators, values: places };
}
