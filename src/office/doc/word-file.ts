import CFB from 'cfb';
import { problem } from '../../kernel/problem.ts';
import { isSoundContainer } from './sound-container.ts';

/** A Word 97-2003 file: its text by places, and the tables that describe it. */
export type WordFile = {
  /** The letters of all its texts, one after the other, as UTF-16. */
  readonly text: Uint16Array;
  /** Where in the file each letter stands. */
  readonly places: Uint32Array;
  /** Where each text begins and ends among the letters. */
  readonly parts: Readonly<Record<'body' | 'footnotes' | 'endnotes' | 'boxes', readonly [from: number, to: number]>>;
  readonly bytes: Buffer;
  /** What is too large for its place, as the cells of wide tables. */
  readonly data: Buffer;
  /** One of the tables that the head of the file names by number ([MS-DOC] 2.5.6, FibRgFcLcb97), empty where it has none; `more` bytes beyond its end. */
  readonly table: (number: number, more?: number) => Buffer;
};

/** Numbers of tables ([MS-DOC] 2.5.6). */
export const tables = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  letters: 12,
  paragraphs: 13,
  pieces: 33,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/**
 * Opens a Word 97-2003 file. Refuses with reading.broken, reading.encrypted, reading.expands_too_far, and reading.unsupported where it is an older one or none;
 * throws what the library throws where it is broken.
 */
export function openWordFile(file: Buffer): WordFile {
  if (!isSoundContainer(file)) throw problem('reading.broken');
  const container = CFB.read(file, { type: 'buffer' });
  const stream = (name: string) => Buffer.from(CFB.find(container, `/${name}`)?.content ?? []);
  const bytes = stream('WordDocument');
  if (bytes.length === 0) throw problem('reading.unsupported', { kind: 'Office 97-2003' });
  if (bytes.length < headLength || bytes.readUInt16LE(0) !== 0xa5ec || bytes.readUInt16LE(2) < word97)
    throw problem('reading.unsupported', { kind: 'Word 95' });
  const flags = bytes.readUInt16LE(10);
  if ((flags & 0x0100) !== 0) throw problem('reading.encrypted');
  const tableStream = stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  const table = (number: number, more = 0) => {
    const from = bytes.readUInt32LE(firstTable + number * 8);
    return tableStream.subarray(from, from + bytes.readUInt32LE(firstTable + number * 8 + 4) + more);
  };
  const lengths = [0, 1, 2, 3, 4, 5, 6].map((index) => Math.max(0, bytes.readInt32LE(firstLength + index * 4)));
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  const part = (index: number) => [starts[index] ?? 0, (starts[index] ?? 0) + (lengths[index] ?? 0)] as const;
  return {
    ...textOf(bytes, piecesOf(table(tables.pieces))),
    parts: { body: part(0), footnotes: part(1), endnotes: part(5), boxes: part(6) },
    bytes,
    data: stream('Data'),
    table,
  };
}

const word97 = 0xc1;
const headLength = 0x300;
const firstLength = 0x4c;
const firstTable = 0x9a;
/** Letters of one file; a plan of a thousand pages has three million. */
const mostLetters = 20_000_000;

type Piece = { readonly length: number; readonly place: number; readonly narrow: boolean };

/** The pieces that the text is put together from ([MS-DOC] 2.9.38, Clx). */
function piecesOf(table: Buffer): Piece[] {
  let at = 0;
  while (table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  const plc = table.subarray(at + 5);
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const narrow = (place & 0x4000_0000) !== 0;
    return {
      length: Math.max(0, plc.readUInt32LE(index * 4 + 4) - plc.readUInt32LE(index * 4)),
      place: narrow ? (place & 0x3fff_ffff) >>> 1 : place,
      narrow,
    };
  });
}

function textOf(bytes: Buffer, pieces: readonly Piece[]): Pick<WordFile, 'text' | 'places'> {
  const whole = pieces.map((piece) => {
    const room = Math.max(0, bytes.length - piece.place);
    return { ...piece, length: Math.min(piece.length, piece.narrow ? room : room >> 1) };
  });
  const length = whole.reduce((sum, piece) => sum + piece.length, 0);
  if (length > mostLetters) throw problem('reading.expands_too_far');
  const [text, places] = [new Uint16Array(length), new Uint32Array(length)];
  const narrowLetters = new TextDecoder('windows-1252');
  let at = 0;
  for (const { length: count, place, narrow } of whole) {
    const letters = narrow ? narrowLetters.decode(bytes.subarray(place, place + count)) : '';
    for (let index = 0; index < count; index += 1) {
      places[at] = narrow ? place + index : place + index * 2;
      text[at] = narrow ? letters.charCodeAt(index) : bytes.readUInt16LE(place + index * 2);
      at += 1;
    }
  }
  return { text, places };
}
