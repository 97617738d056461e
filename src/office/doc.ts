import { problem } from '../kernel/problem.ts';
import type { Draft, Style } from './block.ts';
import { codes, lastOf, propertiesOf, runAt, runsOf } from './doc/properties.ts';
import type { Property } from './doc/properties.ts';
import { listAndHeading, readDocLists, readDocStyles } from './doc/styles.ts';
import { tableOf } from './doc/table.ts';
import type { OpenRow } from './doc/table.ts';
import { openWordFile, tables } from './doc/word-file.ts';
import type { WordFile } from './doc/word-file.ts';
import { numberer } from './numbering.ts';
import type { Context, OpenParagraph } from './paragraph.ts';
import { closeParagraph, openParagraph, resolveStyle } from './paragraph.ts';

/**
 * A Word 97-2003 document -> paragraphs and tables in reading order, notes last: automatic numbers written out, merged cells kept, deletions of
 * tracked changes left out, text boxes after the paragraph that holds them where that is known. Source of the format: [MS-DOC].
 * Refuses with reading.broken, .encrypted, .expands_too_far, .unsupported.
 */
export function readDoc(bytes: Buffer): Draft[] {
  try {
    return readWordFile(openWordFile(bytes));
  } catch (error) {
    throw error instanceof Error && error.name === 'Problem' ? error : problem('reading.broken');
  }
}

function readWordFile(file: WordFile): Draft[] {
  const marks = new Map<number, string>();
  const notes = (['footnotes', 'endnotes'] as const).map((kind) => {
    const called = placesOf(file.table(kind === 'footnotes' ? tables.footnoteMarks : tables.endnoteMarks), 2);
    const texts = placesOf(file.table(tables[kind]), 0);
    return { kind, called: called.slice(0, -1), texts };
  });
  const order = notes.flatMap((note) => note.called).sort((a, b) => a - b);
  order.forEach((place, index) => marks.set(place, String(index + 1)));
  const read = readerOf(file, marks);
  const boxes = boxesOf(file).map(([from, to]) => read(from, to, []));
  const [from, to] = file.parts.body;
  return [
    ...read(from, to, boxes),
    ...notes.flatMap(({ kind, called, texts }) =>
      called.flatMap((place, index) => {
        const start = file.parts[kind][0];
        const drafts = read(start + (texts[index] ?? 0), start + (texts[index + 1] ?? 0), []);
        const note = marks.get(place) ?? '';
        return drafts.flatMap((draft) =>
          draft.kind === 'paragraph' && draft.text !== '' ? [{ ...draft, style: { ...draft.style, note } }] : [],
        );
      }),
    ),
  ];
}

/** Places that a list of them names, each with so many bytes more behind. */
function placesOf(table: Buffer, more: number): number[] {
  const count = Math.floor((table.length - 4) / (4 + more));
  return Array.from({ length: Math.max(0, count + 1) }, (_, index) => table.readUInt32LE(index * 4));
}

/** The texts of the boxes; the last of the list is no box. */
function boxesOf(file: WordFile): (readonly [from: number, to: number])[] {
  const start = file.parts.boxes[0];
  const places = placesOf(file.table(tables.boxes), 22);
  return places.slice(0, -2).map((place, index) => [start + place, start + (places[index + 1] ?? place)] as const);
}

/** Reads a stretch of the letters into drafts; `boxes` come after the paragraphs whose drawings hold them, or last. */
function readerOf(
  file: WordFile,
  marks: ReadonlyMap<number, string>,
): (from: number, to: number, boxes: readonly (readonly Draft[])[]) => Draft[] {
  const letters = runsOf('letters', file.table(tables.letters), file.bytes);
  const paragraphs = runsOf('paragraphs', file.table(tables.paragraphs), file.bytes);
  const styles = readDocStyles(file.table(tables.styles));
  // The levels of the lists stand behind their own table.
  const lists = readDocLists(file.table(tables.lists, 1_000_000), file.table(tables.listUses));
  const context: Context = { styles, numberOf: numberer(lists), noteMark: () => '', joins: new WeakSet() };
  const looks = new Map<number, Looks>();
  const looksAt = (place: number) => {
    const run = runAt(letters, place);
    const found = looks.get(run) ?? looksOf(propertiesOf(letters.bytes[run] ?? nothing));
    looks.set(run, found);
    return found;
  };
  const begin = (place: number): Begun => {
    const bytes = paragraphs.bytes[runAt(paragraphs, place)] ?? nothing;
    const properties = bytes.length < 2 ? [] : withHuge(propertiesOf(bytes.subarray(2)), file.data);
    const open = openParagraph();
    open.styleId = bytes.length < 2 ? '0' : String(bytes.readUInt16LE(0));
    const { list, level, heading } = listAndHeading(properties);
    [open.list, open.level, open.heading] = [list, level, heading];
    open.align = alignments[lastOf(properties, codes.align) ?? lastOf(properties, codes.alignOld) ?? -1];
    return { open, properties, isBold: resolveStyle(styles, open.styleId).bold ?? false };
  };

  return (from, to, boxes) => {
    const blocks: Draft[] = [];
    const waiting = [...boxes];
    const end = Math.min(to, file.text.length);
    const isAnchored = file.text.subarray(from, end).filter((letter) => letter === drawing).length === boxes.length;
    let rows: OpenRow[] = [];
    let cells: Draft[][] = [[]];
    let begun: Begun | undefined;
    let fields: ('code' | 'result')[] = [];
    const endTable = () => {
      if (cells.some((cell) => cell.length > 0)) rows.push({ cells, properties: [] });
      if (rows.length > 0) blocks.push(tableOf(rows));
      [rows, cells] = [[], [[]]];
    };
    const endParagraph = ({ open, properties }: Begun, letter: number) => {
      const isInTable = letter === cellEnd || lastOf(properties, codes.inTable) === 1;
      if (!isInTable) endTable();
      if (lastOf(properties, codes.innerRowEnds) === 1) return;
      if (letter === cellEnd && lastOf(properties, codes.rowEnds) === 1) {
        rows.push({ cells: cells.slice(0, -1), properties });
        cells = [[]];
      } else if (letter !== pageEnd || open.parts.length > 0) {
        closeParagraph(open, isInTable ? (cells.at(-1) ?? blocks) : blocks, context);
        if (letter === cellEnd) cells.push([]);
      }
    };
    for (let at = from; at < end; at += 1) {
      const letter = file.text[at] ?? 0;
      const place = file.places[at] ?? 0;
      const { isDeleted, isBold } = looksAt(place);
      begun ??= begin(place);
      if (letter === paragraphEnd || letter === pageEnd || letter === cellEnd) {
        begun.open.joined = isDeleted && letter === paragraphEnd;
        endParagraph(begun, letter);
        [begun, fields] = [undefined, []];
      } else if (letter === 0x13) fields.push('code');
      else if (letter === 0x14) fields.splice(-1, 1, 'result');
      else if (letter === 0x15) fields.pop();
      else if (!isDeleted && !fields.includes('code')) {
        const { open } = begun;
        if (letter === drawing && isAnchored) open.boxes.push(...(waiting.shift() ?? []));
        const mark = letter === noteMark ? marks.get(at) : undefined;
        open.parts.push(mark === undefined ? shown(letter) : `[${mark}]`);
        if (!isLetter(letter)) continue;
        open.letters += 1;
        if (isBold === 'opposite' ? !begun.isBold : (isBold ?? begun.isBold)) open.boldLetters += 1;
      }
    }
    if (begun !== undefined) endParagraph(begun, paragraphEnd);
    endTable();
    return [...blocks, ...waiting.flat()];
  };
}

const paragraphEnd = 13;
const pageEnd = 12;
const cellEnd = 7;
const noteMark = 2;
const drawing = 8;
const nothing = Buffer.alloc(0);

/** Alignments by their code ([MS-DOC] 2.6.2, sprmPJc). */
const alignments: Readonly<Record<number, Style['align']>> = { 0: 'left', 1: 'center', 2: 'right', 3: 'justify' };

/** A paragraph that has begun: what its end mark says of it is known from its first letter on. */
type Begun = { readonly open: OpenParagraph; readonly properties: readonly Property[]; readonly isBold: boolean };

/** How a run of letters looks; undefined is as the style says. */
type Looks = { readonly isDeleted: boolean; readonly isBold: boolean | 'opposite' | undefined };

function looksOf(properties: readonly Property[]): Looks {
  const bold = lastOf(properties, codes.isBold);
  return {
    isDeleted: lastOf(properties, codes.isDeleted) === 1,
    isBold: bold === 0 ? false : bold === 1 ? true : bold === 129 ? 'opposite' : undefined,
  };
}

/** Properties with those that stand elsewhere because they are too many for their place. */
function withHuge(properties: readonly Property[], data: Buffer): readonly Property[] {
  return properties.flatMap((property) => {
    if (property.code !== codes.elsewhere && property.code !== codes.elsewhereOld) return [property];
    const at = property.value.readUInt32LE(0);
    return at + 2 > data.length ? [] : propertiesOf(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
  });
}

function isLetter(letter: number): boolean {
  return letter > 64 && /\p{L}/u.test(String.fromCharCode(letter));
}

/** What a letter of the file shows: most control codes show nothing. */
function shown(letter: number): string {
  if (letter === 9 || letter === 11 || letter === 14) return letter === 9 ? '\t' : '\n';
  if (letter === 0x1e) return '-';
  return letter < 32 ? '' : String.fromCharCode(letter);
}
