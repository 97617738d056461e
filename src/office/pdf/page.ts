/** A run of letters set in one go; coordinates in points from the upper left corner of its page, `y` is the line the letters stand on. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
  readonly bold: boolean;
};

/** A straight line that is drawn, level or upright. */
export type Rule = { readonly level: boolean; readonly at: number; readonly from: number; readonly to: number };

/** What one page shows. */
export type Page = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
};

/** A place that holds some text: upper left and lower right corner. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** PDF's matrix: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that applies `inner` first. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
