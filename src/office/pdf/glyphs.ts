import { readableBullets } from '../item-marks.ts';
import type { Box, Matrix, Piece } from './page.ts';
import { combine } from './page.ts';
import type { Drawing } from './rules.ts';

/** What must be known of a font: whether its letters are bold, and the size of its units (1/1000 of the letters' size unless told). */
export type FontLook = { readonly bold: boolean; readonly unit: number };

/** Text of a page, how many of its letters run in each direction (to the right, down, to the left, up), and how much pictures cover, in square points. */
export type PageText = {
  readonly pieces: Piece[];
  readonly directions: readonly [number, number, number, number];
  readonly pictured: number;
};

/**
 * The words that a page shows, each where its letters stand, in the order of the file. Letter by letter, because files that borrow letters
 * from a second font set them into gaps of the first.
 */
export function textOf(
  drawing: Drawing,
  operators: Readonly<Record<string, number>>,
  start: Matrix,
  fontOf: (name: string) => FontLook,
): PageText {
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const glyphs: Glyph[] = [];
  const directions: [number, number, number, number] = [0, 0, 0, 0];
  const kept: State[] = [];
  let clips = false;
  let pictured = 0;
  let state: State = { ...plain, matrix: start };
  let [line, text]: Matrix[] = [identity, identity];
  const move = (x: number, y: number) => {
    line = combine(line as Matrix, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (letters: readonly unknown[]) => {
    const { size, stretch, rise } = state;
    const { bold, unit } = fontOf(state.font);
    for (const letter of letters) {
      if (typeof letter === 'number') {
        text = combine(text as Matrix, [1, 0, 0, 1, (-letter / 1000) * size * stretch, 0]);
        continue;
      }
      if (!isLetter(letter)) continue;
      const wide = letter.width * unit * size + state.betweenLetters + (letter.isSpace ? state.betweenWords : 0);
      const [a, b, c, d, x, y] = combine(state.matrix, combine(text as Matrix, [1, 0, 0, 1, 0, rise]));
      const across = Math.hypot(a, b);
      const down = Math.hypot(c, d);
      const direction = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b >= 0 ? 1 : 3;
      text = combine(text as Matrix, [1, 0, 0, 1, wide * stretch, 0]);
      if (!isSeen(state.seen, x, y)) continue;
      if (letter.unicode.trim() !== '') directions[direction] += 1;
      glyphs.push({
        text: letter.unicode,
        x,
        y,
        width: wide * stretch * across,
        size: Math.round(Math.abs(size) * down * 10) / 10,
        bold,
        direction,
      });
    }
  };
  drawing.fnArray.forEach((operator, index) => {
    const args = (drawing.argsArray[index] ?? []) as readonly unknown[];
    const number = (at: number) => Number(args[at] ?? 0);
    switch (names.get(operator)) {
      case 'save':
        kept.push(state);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        state = kept.pop() ?? state;
        break;
      case 'transform':
        state = { ...state, matrix: combine(state.matrix, args as unknown as Matrix) };
        break;
      case 'paintFormXObjectBegin':
        kept.push(state);
        if (Array.isArray(args[0]) && args[0].length === 6)
          state = { ...state, matrix: combine(state.matrix, args[0] as unknown as Matrix) };
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject': {
        const [a, b, c, d] = state.matrix;
        pictured += Math.abs(a * d - b * c);
        break;
      }
      case 'clip':
      case 'eoClip':
        clips = true;
        break;
      case 'constructPath':
        if (clips) state = { ...state, seen: overlap(state.seen, boxOf(args[2], state.matrix)) };
        clips = false;
        break;
      case 'beginText':
        [line, text] = [identity, identity];
        break;
      case 'setTextMatrix':
        line = matrixOf(args);
        text = line;
        break;
      case 'moveText':
        move(number(0), number(1));
        break;
      case 'setLeadingMoveText':
        state = { ...state, leading: -number(1) };
        move(number(0), number(1));
        break;
      case 'nextLine':
        move(0, -state.leading);
        break;
      case 'setLeading':
        state = { ...state, leading: number(0) };
        break;
      case 'setCharSpacing':
        state = { ...state, betweenLetters: number(0) };
        break;
      case 'setWordSpacing':
        state = { ...state, betweenWords: number(0) };
        break;
      case 'setHScale':
        state = { ...state, stretch: number(0) / 100 };
        break;
      case 'setTextRise':
        state = { ...state, rise: number(0) };
        break;
      case 'setFont':
        state = { ...state, font: String(args[0]), size: number(1) };
        break;
      case 'setGState':
        for (const [key, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[])
          if (key === 'Font' && Array.isArray(value))
            state = { ...state, font: String(value[0]), size: Number(value[1]) || 0 };
        break;
      case 'showText':
        if (Array.isArray(args[0])) show(args[0]);
        break;
    }
  });
  return { pieces: wordsOf(glyphs), directions, pictured };
}

type State = {
  readonly matrix: Matrix;
  /** What the page shows of what is drawn now. */
  readonly seen: Box;
  readonly font: string;
  readonly size: number;
  readonly leading: number;
  readonly betweenLetters: number;
  readonly betweenWords: number;
  readonly stretch: number;
  readonly rise: number;
};

type Glyph = Piece & { readonly direction: number };

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const plain: State = {
  matrix: identity,
  seen: { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity },
  font: '',
  size: 0,
  leading: 0,
  betweenLetters: 0,
  betweenWords: 0,
  stretch: 1,
  rise: 0,
};
/** Letters of one word follow each other within this, in sizes of letters; borrowed ones leave wider gaps. */
const widestStep = 0.12;

/** The library gives the matrix as one list or as its six numbers. */
function matrixOf(args: readonly unknown[]): Matrix {
  const [first] = args;
  return (typeof first === 'object' && first !== null
    ? Array.from(first as ArrayLike<number>)
    : args) as unknown as Matrix;
}

function isLetter(
  letter: unknown,
): letter is { readonly unicode: string; readonly width: number; readonly isSpace: boolean } {
  return typeof letter === 'object' && letter !== null && 'unicode' in letter && typeof letter.unicode === 'string';
}

/** The box of a path in the page's points; everything where the library does not tell it. */
function boxOf(bounds: unknown, matrix: Matrix): Box {
  const [a, b, c, d] = Array.from((bounds ?? []) as ArrayLike<number>);
  if (a === undefined || b === undefined || c === undefined || d === undefined || ![a, b, c, d].every(Number.isFinite))
    return plain.seen;
  const corners = [
    [a, b],
    [a, d],
    [c, b],
    [c, d],
  ].map(([x = 0, y = 0]) => combine(matrix, [1, 0, 0, 1, x, y]));
  const [xs, ys] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function overlap(one: Box, other: Box): Box {
  return {
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  };
}

/** Whether a letter that stands at a place is within what the page shows, to a point. */
function isSeen(seen: Box, x: number, y: number): boolean {
  return x >= seen.x0 - 1 && x <= seen.x1 + 1 && y >= seen.y0 - 1 && y <= seen.y1 + 3;
}

/** Letters that follow each other -> words, a space at the end of each where the file sets one; a word set twice, for weight, is one. */
function wordsOf(glyphs: readonly Glyph[]): Piece[] {
  const words: Piece[] = [];
  let open: Glyph[] = [];
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first === undefined || last === undefined) return;
    const text = open.map((glyph) => glyph.text).join('');
    const solid = open.findLast((glyph) => glyph.text.trim() !== '') ?? last;
    const { x, y, size, bold } = first;
    // Letters that run upwards or to the left stand at their beginning: no line holds them.
    const width = first.direction === 0 ? solid.x + solid.width - x : size;
    const word = { text: readable(text), x, y, width, size, bold };
    if (text.trim() !== '' && !words.slice(-nearby).some((other) => isSame(other, word))) words.push(word);
    open = [];
  };
  for (const glyph of glyphs) {
    const last = open.at(-1);
    if (last !== undefined && !follows(last, glyph)) close();
    open.push(glyph);
    if (glyph.text.trim() === '' && glyph.direction === 0) close();
  }
  close();
  return words;
}

/** A word set twice is looked for among so many before it. */
const nearby = 40;

function follows(last: Glyph, next: Glyph): boolean {
  if (last.size !== next.size || last.bold !== next.bold || last.direction !== next.direction) return false;
  if (last.direction !== 0) return true;
  const step = next.x - last.x - last.width;
  return Math.abs(next.y - last.y) < 0.5 && step < last.size * widestStep && step > -last.size * widestStep;
}

function isSame(one: Piece, other: Piece): boolean {
  return one.text === other.text && Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1;
}

/** Letters as people type them: composed, ligatures taken apart, bullets of private fonts as bullets. */
function readable(text: string): string {
  const apart = text.replaceAll(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'));
  return readableBullets(apart).normalize('NFC');
}
