import { collapse, isCapitals, toNfc } from '../kernel/vietnamese.ts';
import type { Draft } from './block.ts';
import { readableBullets, startsItem } from './item-marks.ts';
import { laidTable, opensColumns, pipedTable } from './laid-table.ts';
import { runningLines } from './running-lines.ts';
import { tabbedTable } from './tabbed-table.ts';

/**
 * Plain text -> paragraphs and tab-separated tables, each with its lines. A line broken by a fixed width is joined to the one before;
 * a line that holds only spaces but no-break ones is an empty paragraph (an empty cell of a table pasted from the web).
 */
export function readText(text: string): Draft[] {
  const pages = readableBullets(text)
    .split('\f')
    .map((page) => page.split(/\r\n|\r|\n/u));
  const lines = pages.flat();
  const tidy = lines.map(collapse);
  const running = runningStretches(tidy, runningLines(tidy, startsOf(pages)));
  const placed = lines.map((raw, index) => ({ text: tidy[index] ?? '', indent: indentOf(raw) }));
  const wrap = wrapOf(placed);
  const drafts: Draft[] = [];
  let open: OpenParagraph | undefined;
  const close = () => {
    if (open !== undefined)
      drafts.push({ kind: 'paragraph', text: open.parts.join(' '), source: { lines: [open.from, open.to] } });
    open = undefined;
  };
  let lookAgain = 0;
  const laid = (index: number, raw: string) => {
    if (index < lookAgain || !opensColumns(raw)) return undefined;
    // Many lines that look like the heading of one must not each be followed to the end of a page.
    lookAgain = index + linesBetweenLooks;
    return laidTable(lines, index);
  };
  for (let index = 0; index < lines.length; index += 1) {
    const raw = lines[index] ?? '';
    const last = running.get(index);
    if (last !== undefined) {
      // What a page break cuts in the middle of a sentence is one paragraph.
      if (open !== undefined && !goesOnOver(open.last, tidy[last + 1] ?? '')) close();
      for (let at = index; at <= last; at += 1) if (tidy[at] !== '') drafts.push(runningDraft(tidy[at] ?? '', at + 1));
      index = last;
      continue;
    }
    const table = tabbedTable(lines, index) ?? pipedTable(lines, index) ?? laid(index, raw);
    if (table !== undefined) {
      close();
      drafts.push(table.draft);
      index = table.last;
      continue;
    }
    const line = tidy[index] ?? '';
    const columns = raw.length === line.length ? [] : columnsOf(raw);
    if (columns.length > 1) {
      close();
      for (const text of columns) drafts.push({ kind: 'paragraph', text, source: { lines: [index + 1, index + 1] } });
    } else if (line === '') {
      close();
      if (/[\u00a0\u2007\u202f]/u.test(raw))
        drafts.push({ kind: 'paragraph', text: '', source: { lines: [index + 1, index + 1] } });
    } else {
      const here = placed[index] ?? nothing;
      if (open !== undefined && continues(placed[open.to - 1] ?? nothing, here, wrap)) {
        open.parts.push(line);
        open = { ...open, to: index + 1, last: line };
      } else {
        close();
        open = { from: index + 1, to: index + 1, parts: [line], last: line };
      }
    }
  }
  close();
  return drafts;
}

const linesBetweenLooks = 40;

/** How many lines stand before each page but the first. */
function startsOf(pages: readonly (readonly string[])[]): Set<number> {
  let at = 0;
  return new Set(pages.slice(0, -1).map((page) => (at += page.length)));
}

/** Where lines of a page's edge stand together, empty ones between and around them: the first and the last of each stretch. */
function runningStretches(lines: readonly string[], running: ReadonlySet<number>): ReadonlyMap<number, number> {
  const stretches = new Map<number, number>();
  let start = 0;
  let isRunning = false;
  lines.forEach((line, index) => {
    if (running.has(index)) isRunning = true;
    const isIn = line === '' || running.has(index);
    if (isIn && index < lines.length - 1) return;
    if (isRunning && start < index) stretches.set(start, isIn ? index : index - 1);
    [start, isRunning] = [index + 1, false];
  });
  return stretches;
}

function runningDraft(text: string, line: number): Draft {
  return { kind: 'paragraph', text, style: { running: true }, source: { lines: [line, line] } };
}

function goesOnOver(before: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) && !startsList(line) && !/[.;:!?]$/u.test(before);
}

/** Bytes -> text: UTF-8, UTF-16 by its mark or its zeros, else the encoding that the file names, else windows-1258; undefined where binary. */
export function decodeText(bytes: Uint8Array, named?: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes.subarray(2));
  const sample = bytes.subarray(0, 4096);
  let zerosEven = 0;
  let zerosOdd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) zerosEven += 1;
    if (byte === 0 && index % 2 === 1) zerosOdd += 1;
  });
  if (zerosOdd > sample.length / 8 && zerosEven < zerosOdd / 8) return decode('utf-16le', bytes);
  if (zerosEven > sample.length / 8 && zerosOdd < zerosEven / 8) return decode('utf-16be', bytes);
  if (zerosEven + zerosOdd > 0) return undefined;
  return decode('utf-8', bytes) ?? decode(named ?? 'windows-1258', bytes) ?? decode('windows-1258', bytes);
}

/** Lines no longer than this may be cells broken by a narrow column, in a file that is not broken elsewhere. */
const narrowest = 100;

type OpenParagraph = { readonly from: number; readonly to: number; readonly parts: string[]; readonly last: string };

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return toNfc(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** A line without the blanks around it, and how far it stands in. */
type Line = { readonly text: string; readonly indent: number };

const nothing: Line = { text: '', indent: 0 };

/** How many blanks a line begins with; a line that stands in further than any paragraph's first is centred. */
function indentOf(raw: string): number {
  const indent = raw.length - raw.trimStart().length;
  return indent > deepestIndent ? 0 : indent;
}

const deepestIndent = 12;

/**
 * The column at which a file was broken, Infinity where its paragraphs stand on one line each; whether every line was filled; whether the first lines of
 * paragraphs stand in.
 */
type Wrap = { readonly width: number; readonly exact: boolean; readonly setsIn: boolean };

function wrapOf(lines: readonly Line[]): Wrap {
  const lengths = Int32Array.from(
    lines.filter(({ text }) => text !== ''),
    lengthOf,
  ).sort();
  const longest = lengths.at(-1) ?? 0;
  const usual = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  const width = longest - usual > 20 ? usual : longest;
  const near = lengths.filter((length) => length > width * 0.8).length;
  if (lengths.length < 8 || width < 40 || width > 140 || near / lengths.length < 0.2)
    return { width: Infinity, exact: false, setsIn: false };
  // A line that begins small surely goes on: where each such break was forced, breaks that were not forced end paragraphs.
  const goingOn: { before: Line; line: Line }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? nothing;
    if (before.text !== '' && /^\p{Ll}/u.test(line.text) && !startsList(line.text)) goingOn.push({ before, line });
  });
  const share = (test: (pair: { before: Line; line: Line }) => boolean) =>
    goingOn.length >= 5 ? goingOn.filter(test).length / goingOn.length : 0;
  const standIn = lines.filter(({ text, indent }) => text !== '' && indent > 1).length;
  return {
    width,
    exact: share(({ before, line }) => forced(before, line, width)) >= 0.9,
    setsIn: standIn >= 3 && share(({ line }) => line.indent <= 1) >= 0.9,
  };
}

function lengthOf({ text, indent }: Line): number {
  return indent + text.length;
}

/** Whether the first word of a line would not have fitted on the line before. */
function forced(before: Line, line: Line, width: number): boolean {
  const end = line.text.indexOf(' ');
  return lengthOf(before) + 1 + (end < 0 ? line.text.length : end) > width;
}

/** Whether a line goes on with the paragraph of the line before it, no empty line between them. */
function continues(last: Line, next: Line, { width, exact, setsIn }: Wrap): boolean {
  const [before, line] = [last.text, next.text];
  if (setsIn && next.indent > 1) return false;
  if (startsList(line) || isTick(line) || isRule(line) || isRule(before) || before.endsWith('./.')) return false;
  if (/^\(\p{Lu}.*\)$/u.test(line) || (isHeading(before) && !isHeading(line))) return false;
  const ended = /[.;:!?]$/u.test(before);
  if (width !== Infinity) {
    // What a label at the end of a full line tells: 'Thời gian hoàn thành:' over 'Thường xuyên.'.
    if (/[.;] [^.;:]{3,40}:$/u.test(before) && forced(last, next, width)) return true;
    // A short line with a capital after a full stop is sooner a paragraph or a cell of its own than the end of a sentence.
    if (ended && line.length < width * 0.6 && /^\p{Lu}/u.test(line)) return false;
    if (forced(last, next, width)) return true;
    // No paragraph begins small; letters of different widths fill lines of different lengths.
    if (/^\p{Ll}/u.test(line) && before.length > width * 0.7) return true;
    if (!exact && before.length > width * 0.75 && !ended) return true;
  }
  if (ended || Math.max(before.length, line.length) > narrowest) return false;
  return /^\p{Ll}/u.test(line) || /(?:^|\s)(?:và|của|với|theo|cho|tại|-)$/u.test(before);
}

/** A line that begins an item or a heading, or holds only its number. */
function startsList(line: string): boolean {
  return startsItem(line) || /^(?:[IVXLC]{1,7}|\d{1,3})$/u.test(line);
}

/** A mark in a cell of its own. */
function isTick(line: string): boolean {
  return line.length === 1 && /[xX✓✔]/u.test(line);
}

/** Whether a line of some length has no small letter: a heading or a title, which text in small letters does not go on with. */
function isHeading(line: string): boolean {
  return isCapitals(line) && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(line);
}

function isRule(line: string): boolean {
  return /^[\s\-–—_=*.~]{3,}$/u.test(line);
}

/** Texts set side by side by a wide gap, as the head and foot of a document are typed. */
function columnsOf(raw: string): string[] {
  // Most lines that stand in, or end in blanks, have no gap within.
  if (!/\t|[ \u00a0]{5}/u.test(raw.trim())) return [];
  const columns = raw
    .split(/(?<=\S)(?:[ \u00a0]{5,}|\t+[ \u00a0]*|[ \u00a0]*\t+)(?=\S)/u)
    .map(collapse)
    .filter((text) => text !== '');
  // A number or bullet set off from its own text by a tab is no column.
  return (columns[0] ?? '').length > 6 || !startsList(`${columns[0] ?? ''} x`) ? columns : [];
}
