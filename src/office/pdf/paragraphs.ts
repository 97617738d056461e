import type { Draft, Style } from '../block.ts';
import { collapse, isCapitals } from '../../kernel/vietnamese.ts';
import { startsItem } from '../item-marks.ts';
import type { Segment } from './lines.ts';
import { usual } from './lines.ts';

/** A line in its column, and the page that it stands on. */
export type PlacedLine = Segment & { readonly page: number };

/** The column that lines fill: lines that end well before `x1` end a paragraph; in a `loose` one (a head, a list of names) nearly all do. */
export type Column = {
  readonly x0: number;
  readonly x1: number;
  readonly loose?: boolean;
  /** A dash that begins a line is one between words, not the mark of an item. */
  readonly loneDash?: boolean;
};

/** Lines of one column, in order -> paragraphs: a line goes on with the one before where its first word did not fit there. */
export function paragraphsOfLines(lines: readonly PlacedLine[], column: Column): Draft[] {
  const pitch = pitchOf(lines);
  const drafts: Draft[] = [];
  let open: PlacedLine[] = [];
  const close = () => {
    const first = open[0];
    if (first === undefined) return;
    const style = styleOf(open, column);
    drafts.push({
      kind: 'paragraph',
      text: collapse(joinLines(open.map((line) => line.text))),
      ...(Object.keys(style).length === 0 ? {} : { style }),
      source: { page: first.page },
    });
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    if (before !== undefined && !goesOn({ first: open[0] ?? before, before, line }, column, pitch)) close();
    open.push(line);
  }
  close();
  return drafts;
}

/** Lines of one paragraph as one text: a word that the line's end cut at its hyphen ('NĐ-', 'CP') is whole again. */
export function joinLines(texts: readonly string[]): string {
  return texts.reduce((text, line) =>
    (/\p{L}-$/u.test(text) && /^\p{L}/u.test(line)) || /^[)\]]/u.test(line) ? `${text}${line}` : `${text} ${line}`,
  );
}

/** Text that is not done at its line's end. */
export function isUnfinished(text: string): boolean {
  return !/[.;:!?]$|\.\/\.?$/u.test(text);
}

/** The first line of the open paragraph, its last, and the one that may go on with it. */
type Meeting = { readonly first: PlacedLine; readonly before: PlacedLine; readonly line: PlacedLine };

function goesOn({ first, before, line }: Meeting, column: Column, pitch: number): boolean {
  const inItem = startsItem(first.text);
  const isRange =
    (/\d$/u.test(before.text) && /^[-–] ?\d/u.test(line.text)) ||
    (/(?:^|\s)quý$/iu.test(before.text) && /^[IVX]+(?:\s|[.,;/]|$)/u.test(line.text));
  const isJoined = column.loneDash === true && /^[-–] /u.test(line.text) && !/[.;:,)]$/u.test(before.text);
  if (isJoined || (isRange && isForced(before, line, column))) return true;
  if ((startsItem(line.text) && !isRange) || isRule(line.text) || isRule(before.text) || before.text.endsWith('./.'))
    return false;
  if (Math.abs(before.size - line.size) > before.size * 0.15) return false;
  // A title goes on below the type of its document, but is no part of it.
  if (isCentred(before, column) && isHeading(before.text) && !isHeading(line.text)) return false;
  // 'Đơn vị chủ trì: ...' below a whole sentence, or below another such line, says something of its own.
  if (isLabelled(line.text) && (/[.;]$/u.test(before.text) || isLabelled(first.text))) return false;
  const samePage = before.page === line.page;
  if (samePage && line.y - before.y > Math.max(pitch * 1.2, line.size * 1.3)) return false;
  // Later lines of an item hang: they stand in further than its mark.
  if (inItem && isUnfinished(before.text) && line.x0 - first.x0 > line.size * 0.4) return true;
  const small = /^\(?\p{Ll}|^[)\]]/u.test(line.text);
  if (small && isUnfinished(before.text)) return true;
  if (column.loose === true || (before.bold ?? line.bold) !== (line.bold ?? before.bold)) return false;
  if (isCentred(before, column) !== isCentred(line, column) && !(isFull(before, column) && isUnfinished(before.text)))
    return false;
  // The first line of a paragraph stands in; later lines of an item may too.
  if (!inItem && line.x0 - Math.max(before.x0, column.x0) > line.size * 0.8 && !isMiddle(line, column)) return false;
  return isForced(before, line, column);
}

/** Whether a line is in capitals, and long enough to be no abbreviation. */
function isHeading(text: string): boolean {
  return text.length >= shortestHeading && isCapitals(text);
}

const shortestHeading = 8;

/** 'Cơ quan phối hợp: ...'. */
function isLabelled(text: string): boolean {
  return /^\p{Lu}[\p{L} ]{3,40}:(?:\s|$)/u.test(text);
}

/** Whether the first word of a line would not have fitted on the line before. */
function isForced(before: PlacedLine, line: PlacedLine, column: Column): boolean {
  const room = isCentred(before, column) ? column.x1 - column.x0 - (before.x1 - before.x0) : column.x1 - before.x1;
  return room < line.firstWord + line.size * 0.22;
}

/** Whether a line leaves no room at its ends: centred or not, it stands the same. */
function isFull(line: Segment, column: Column): boolean {
  return line.x0 - column.x0 <= line.size * 1.5 && column.x1 - line.x1 <= line.size * 3;
}

function isCentred(line: Segment, column: Column): boolean {
  return line.x0 - column.x0 > line.size * 1.5 && isMiddle(line, column);
}

/** Whether a line leaves as much room on its left as on its right. */
function isMiddle(line: Segment, column: Column): boolean {
  return Math.abs(line.x0 - column.x0 - (column.x1 - line.x1)) < Math.max(4, line.size * 0.6);
}

function styleOf(lines: readonly PlacedLine[], column: Column): Style {
  return {
    ...(lines.some((line) => line.bold) && lines.every((line) => line.bold !== false) ? { bold: true } : {}),
    ...(column.loose !== true && lines.every((line) => isCentred(line, column)) ? { align: 'center' as const } : {}),
  };
}

/** The usual distance of two lines of one paragraph. */
function pitchOf(lines: readonly PlacedLine[]): number {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const distance = before?.page === line.page ? Math.round((line.y - (before?.y ?? 0)) * 2) / 2 : 0;
    return distance > 0 && distance < line.size * 2.5 ? [{ value: distance, weight: 1 }] : [];
  });
  return usual(distances);
}

function isRule(text: string): boolean {
  return /^[\s\-–—_=*.~]{3,}$/u.test(text);
}
