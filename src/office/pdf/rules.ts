import type { Matrix, Rule } from './page.ts';
import { combine } from './page.ts';

/** What a page's drawing is made of, as pdf.js lists it: operators by number and their arguments. */
export type Drawing = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** The lines that a page draws: strokes, edges of stroked boxes, and filled boxes too thin to be anything else. */
export function rulesOf(drawing: Drawing, operators: Readonly<Record<string, number>>, start: Matrix): Rule[] {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix = start;
  const strokes = numbers(operators, strokeNames);
  const fills = numbers(operators, fillNames);
  drawing.fnArray.forEach((operator, index) => {
    const args = drawing.argsArray[index];
    if (operator === operators['save']) kept.push(matrix);
    else if (operator === operators['restore']) matrix = kept.pop() ?? matrix;
    else if (operator === operators['transform']) matrix = combine(matrix, args as Matrix);
    else if (operator === operators['paintFormXObjectBegin']) {
      kept.push(matrix);
      const inner = (args as readonly unknown[])[0];
      if (Array.isArray(inner) && inner.length === 6) matrix = combine(matrix, inner as unknown as Matrix);
    } else if (operator === operators['paintFormXObjectEnd']) matrix = kept.pop() ?? matrix;
    else if (operator === operators['constructPath']) {
      const [paint, [path]] = args as readonly [number, readonly [ArrayLike<number> | null]];
      if (path === null || path === undefined) return;
      if (strokes.has(paint)) rules.push(...strokesOf(path, matrix));
      else if (fills.has(paint)) rules.push(...thinFillsOf(path, matrix));
    }
  });
  return rules;
}

/** A filled box no thicker than this, in points, is a line. */
const thickest = 2.5;
/** Lines and sides shorter than this, in points, are dots and letters. */
const shortest = 4;

const strokeNames = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const fillNames = ['fill', 'eoFill'];

type Point = readonly [x: number, y: number];

function numbers(operators: Readonly<Record<string, number>>, names: readonly string[]): Set<number | undefined> {
  return new Set(names.map((name) => operators[name]));
}

/** The corners of each part of a path; curves count by their end. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const [a, b, c, d, e, f] = matrix;
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  const point = (at: number): Point => {
    const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (let at = 0; at < path.length;) {
    const step = path[at];
    at += 1;
    if (step === 0) outlines.push((outline = [point(at)]));
    else if (step === 1) outline.push(point(at));
    else if (step === 2) outline.push(point(at + 4));
    else if (step === 3) outline.push(point(at + 2));
    else if (step === 4 && outline[0] !== undefined) outline.push(outline[0]);
    at += step === 2 ? 6 : step === 3 ? 4 : step === 4 ? 0 : 2;
  }
  return outlines;
}

function strokesOf(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  return outlinesOf(path, matrix).flatMap((outline) =>
    outline.slice(1).flatMap((to, index) => {
      const from = outline[index];
      return from === undefined ? [] : lineOf(from, to);
    }),
  );
}

function thinFillsOf(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  return outlinesOf(path, matrix).flatMap((outline) => {
    const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (y1 - y0 <= thickest) return lineOf([x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2]);
    return x1 - x0 <= thickest ? lineOf([(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1]) : [];
  });
}

function lineOf([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  const level = Math.abs(y1 - y0) < 1;
  if (!level && Math.abs(x1 - x0) >= 1) return [];
  const [from, to] = level ? [Math.min(x0, x1), Math.max(x0, x1)] : [Math.min(y0, y1), Math.max(y0, y1)];
  return to - from < shortest ? [] : [{ level, at: level ? (y0 + y1) / 2 : (x0 + x1) / 2, from, to }];
}
