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
  const { units, indicators } = matrix;
  const values = new Float64Array(units * indicators);
  const errors = matrix.errors === undefined || by === 'rank' ? undefined : new Float64Array(units * indicators);
  const column = new Float64Array(units);
  for (let indicator = 0; indicator < indicators; indicator += 1) {
    for (let unit = 0; unit < units; unit += 1) column[unit] = matrix.values[unit * indicators + indicator] ?? 0;
    const { from, stretch, base } = by === 'rank' ? { from: 0, stretch: 1, base: 0 } : scaleOf(column, by);
    const sorted = by === 'rank' ? column.toSorted() : undefined;
    for (let unit = 0; unit < units; unit += 1) {
      const at = unit * indicators + indicator;
      const value = column[unit] ?? 0;
      values[at] = sorted === undefined ? base + (value - from) * stretch : placeIn(sorted, value);
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

/** The mean place of a value among sorted ones, 1 the lowest; equal values share it. */
function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < sorted.length && sorted[last + 1] === value) last += 1;
  return (low + last) / 2 + 1;
}
