import { collapse } from '../kernel/vietnamese.ts';
import type { Draft } from './block.ts';

/** A table found in lines of text, and its last line. */
export type FoundTable = { readonly draft: Draft; readonly last: number };

/** Lines cut by upright strokes into the same number of cells, three or more ('| 1 | Rà soát | Sở Nội vụ |'); lines of dashes only part the heading. */
export function pipedTable(lines: readonly string[], from: number): FoundTable | undefined {
  const width = cellsBetween(lines[from] ?? '').length;
  if (width < fewestColumns) return undefined;
  let last = from;
  while (last + 1 < lines.length && cellsBetween(lines[last + 1] ?? '').length === width) last += 1;
  const rows = numbered(lines, from, last).filter(({ text }) => !/^[|\s:+-]+$/u.test(text));
  if (rows.length < fewestRows) return undefined;
  return { draft: tableOf(rows.map(({ text, at }) => ({ cells: cellsBetween(text), from: at, to: at }))), last };
}

function cellsBetween(line: string): readonly string[] {
  const text = line.trim();
  return text.length > 2 && text.startsWith('|') && text.endsWith('|') ? text.slice(1, -1).split('|') : [];
}

/**
 * Lines set in columns by blanks, as a program that keeps the layout of a page writes a table: the columns stand apart on all lines, and a row begins
 * where the narrow first one counts on. Undefined where fewer than four columns and three counted rows do. Asked of lines that open columns.
 */
export function laidTable(lines: readonly string[], from: number): FoundTable | undefined {
  let found: FoundTable | undefined;
  let blank: readonly number[] | undefined;
  let columns: readonly number[] = [];
  let counts = false;
  const take = (to: number) => {
    const rows = columns.length < fewestLaid ? [] : laidRows(lines, columns, from, to);
    if (countsOn(rows)) found = { draft: tableOf(rows), last: to };
  };
  let to = from;
  // Each line takes blank places away: a table ends at the latest where its columns grow together.
  for (; to < Math.min(lines.length, from + mostLines); to += 1) {
    const line = lines[to] ?? '';
    if (line.length > widestLine || (line.trim() === '' && (lines[to + 1] ?? '').trim() === '')) break;
    counts ||= /^\s*\d{1,3}(?:[.)]|\s|$)/u.test(line);
    if (!counts && to - from > longestHeading) return undefined;
    const next = blank === undefined ? blanksOf(line) : blank.filter((at) => isBlankAt(line, at));
    const starts = next.length === blank?.length ? columns : startsOf(next);
    if (starts.length < columns.length) take(to - 1);
    if (starts.length < fewestLaid) return found;
    [blank, columns] = [next, starts];
  }
  take(to - 1);
  return found;
}

/** Whether a line may head such a table: a short word, and at least three more texts that stand apart. */
export function opensColumns(line: string): boolean {
  if (!/^\s*\p{L}{1,6}\s{2}/u.test(line)) return false;
  return line.trim().split(/\s{2,}/u).length >= fewestLaid;
}

const fewestColumns = 3;
const fewestRows = 3;
const fewestLaid = 4;
/** A page has fewer lines, and a table goes over a few of them. */
const mostLines = 300;
/** The headings of a table take no more lines before the first number. */
const longestHeading = 12;
/** No page has longer lines. */
const widestLine = 400;
/** The first column holds numbers, or 'STT' over them. */
const widestLabel = 6;

/** The places of a line, and as many beyond it as a line has, on which nothing stands. */
function blanksOf(line: string): readonly number[] {
  return Array.from({ length: widestLine }, (_, at) => at).filter((at) => isBlankAt(line, at));
}

function isBlankAt(line: string, at: number): boolean {
  const code = at < line.length ? line.charCodeAt(at) : 32;
  return code <= 32 || code === 160;
}

/** Where columns begin: after each run of two or more blank places, and at the line's beginning. */
function startsOf(blank: readonly number[]): readonly number[] {
  const isBlank = new Set(blank);
  const starts = blank.flatMap((at) =>
    isBlank.has(at + 1) || !(isBlank.has(at - 1) || at === 0) || at + 1 >= widestLine ? [] : [at + 1],
  );
  return isBlank.has(0) ? starts : [0, ...starts];
}

/** Whether the rows below the first count on, three at least, by labels that are narrow. */
function countsOn(rows: readonly LaidRow[]): boolean {
  const labels = rows.slice(1).map(({ cells }) => cells[0] ?? '');
  const numbers = labels.map((label) => Number.parseInt(label, 10));
  return (
    labels.length >= fewestRows &&
    labels.every((label) => label.length <= widestLabel) &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

type LaidRow = { readonly cells: string[]; readonly from: number; to: number };

function laidRows(lines: readonly string[], starts: readonly number[], from: number, to: number): readonly LaidRow[] {
  const rows: LaidRow[] = [];
  for (let at = from; at <= to; at += 1) {
    const line = lines[at] ?? '';
    const parts = starts.map((start, column) => collapse(line.slice(start, starts[column + 1])));
    const open = rows.at(-1);
    if (open === undefined || parts[0] !== '') rows.push({ cells: parts, from: at, to: at });
    else {
      parts.forEach((part, column) => (open.cells[column] = collapse(`${open.cells[column] ?? ''} ${part}`)));
      open.to = at;
    }
  }
  return rows;
}

function numbered(lines: readonly string[], from: number, last: number) {
  return lines.slice(from, last + 1).map((text, offset) => ({ text, at: from + offset }));
}

function tableOf(
  rows: readonly { readonly cells: readonly string[]; readonly from: number; readonly to: number }[],
): Draft {
  const first = rows[0]?.from ?? 0;
  return {
    kind: 'table',
    rows: rows.map(({ cells, from, to }) =>
      cells.map((cell) => ({
        blocks: [{ kind: 'paragraph' as const, text: collapse(cell), source: { lines: [from + 1, to + 1] as const } }],
      })),
    ),
    source: { lines: [first + 1, (rows.at(-1)?.to ?? first) + 1] },
  };
}
