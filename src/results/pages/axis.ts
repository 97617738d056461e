/** A scale that values are drawn on: `at` gives the place of a value in percent of its length. */
export type Axis = {
  readonly from: number;
  readonly to: number;
  /** Round values between the ends, both ends among them. */
  readonly ticks: readonly number[];
  at(value: number): number;
};

/** The shortest axis of round ends that holds all values; it need not begin at 0, which the screen must say. */
export function axisOf(values: readonly number[]): Axis {
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const step = roundStep((most - least || 1) / 6);
  const [first, last] = [Math.floor(least / step), Math.max(Math.ceil(most / step), Math.floor(least / step) + 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  const [from, to] = [tidy(first * step), tidy(last * step)];
  return { from, to, ticks, at: (value) => ((value - from) / (to - from)) * 100 };
}

/** The axis of ranks of a whole field, from 1 to the last, so that a narrow range looks narrow. */
export function rankAxis(field: number): Axis {
  const tens = Array.from({ length: Math.floor(field / 10) }, (_, at) => (at + 1) * 10);
  const ticks = [1, ...tens.filter((rank) => rank < field - 4), field];
  return { from: 1, to: field, ticks, at: (rank) => ((rank - 1) / Math.max(field - 1, 1)) * 100 };
}

/** The next of 1, 2, 5, 10, 20 … and of their tenths. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((one) => one * power >= size * 0.999) ?? 10) * power;
}

/** 0.1 × 3 is no 0.30000000000000004. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
