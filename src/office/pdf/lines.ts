import { collapse } from '../../kernel/vietnamese.ts';
import { bulletSigns } from '../item-marks.ts';
import type { Box, Piece } from './page.ts';

/** Letters side by side without a wide gap; a line of a column. */
export type Segment = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Undefined where it has no letters. */
  readonly bold: boolean | undefined;
  /** Width of its first word. */
  readonly firstWord: number;
};

/** All segments that stand on one height, from left to right. */
export type Line = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

/**
 * Pieces -> lines from top to bottom, cut where a gap is wider than `gap` times the size of the letters; a number or bullet stays with its
 * text unless `marksApart`.
 */
export function linesOf(pieces: readonly Piece[], gap = Infinity, marksApart = false): Line[] {
  const solid = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Piece[][] = [];
  for (const piece of solid) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && piece.y - first.y <= toleranceOf(first, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.x - b.x);
    const size = usual(sorted.map((piece) => ({ value: piece.size, weight: piece.text.length })));
    const y = sorted.find((piece) => piece.size === size)?.y ?? sorted[0]?.y ?? 0;
    return { y, size, segments: segmentsOf(sorted, { gap, marksApart, size, y }) };
  });
}

/** Whether the middle of a piece is within a box. */
export function isIn(piece: Piece, box: Box): boolean {
  const [x, y] = [piece.x + piece.width / 2, piece.y - piece.size * 0.3];
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

/** The value with the most weight. */
export function usual(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The narrowest space between words, in sizes of letters. */
const wordGap = 0.15;

function segmentsOf(
  pieces: readonly Piece[],
  {
    gap,
    marksApart,
    size,
    y,
  }: { readonly gap: number; readonly marksApart: boolean; readonly size: number; readonly y: number },
): Segment[] {
  const segments: Segment[] = [];
  let open: Piece[] = [];
  let end = 0;
  const close = () => {
    const first = open[0];
    if (first === undefined) return;
    segments.push({
      text: textOf(open, size, y),
      x0: first.x,
      x1: end,
      y,
      size,
      bold: isBold(open),
      firstWord: firstWordOf(open, size),
    });
    open = [];
  };
  for (const piece of pieces) {
    // A number or bullet set off from its own text is no column.
    const isWide = open.length > 0 && piece.x - end > gap * size;
    if (isWide && (marksApart || !isMark(open.map((one) => one.text).join('')))) close();
    open.push(piece);
    end = Math.max(piece.x + piece.width, open.length === 1 ? 0 : end);
  }
  close();
  return segments;
}

function isBold(pieces: readonly Piece[]): boolean | undefined {
  const letters = pieces.filter((piece) => /\p{L}/u.test(piece.text));
  return letters.length === 0 ? undefined : letters.every((piece) => piece.bold);
}

function firstWordOf(pieces: readonly Piece[], size: number): number {
  const start = pieces[0]?.x ?? 0;
  let end = start;
  for (const piece of pieces) {
    if (end > start && piece.x - end > size * wordGap) break;
    const text = piece.text.trim();
    const space = text.indexOf(' ');
    if (space > 0) return piece.x + (piece.width * space) / text.length - start;
    end = piece.x + piece.width;
    if (piece.text.endsWith(' ')) break;
  }
  return end - start;
}

/** How far apart, downwards, two pieces of one line may stand: a mark of a note is small and raised. */
function toleranceOf(first: Piece, next: Piece): number {
  return Math.abs(first.size - next.size) > 1 ? Math.max(first.size, next.size) * 0.45 : first.size * 0.2;
}

/** Whether a text is only the number or bullet of an item. */
export function isMark(text: string): boolean {
  return mark.test(text);
}

const mark = new RegExp(`^\\s*(?:[-–+*${bulletSigns}]|\\(?[\\dIVX]{1,4}(?:\\.\\d{1,2})*[.)]|\\p{Ll}[.)])\\s*$`, 'u');

/** The text of pieces set side by side: a gap between words is a space, a small raised number the mark of a note. */
function textOf(pieces: readonly Piece[], size: number, y: number): string {
  let text = '';
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const raised = piece.size < size * 0.8 && piece.y < y - size * 0.15 && /^\d{1,3}$/u.test(piece.text.trim());
    if (piece.x - end > size * wordGap) text += ' ';
    text += raised ? `[${piece.text.trim()}]` : piece.text;
    end = piece.x + piece.width;
  }
  return collapse(text.replaceAll('\u00ad', ''));
}
