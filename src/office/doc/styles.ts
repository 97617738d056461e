import { toNfc } from '../../kernel/vietnamese.ts';
import type { Level, Numbering } from '../numbering.ts';
import type { ParagraphStyle } from '../paragraph.ts';
import { codes, lastOf, propertiesOf } from './properties.ts';
import type { Property } from './properties.ts';

/** The styles of a Word 97-2003 file by their number ([MS-DOC] 2.9.271, STSH): headings, lists, bold letters. */
export function readDocStyles(table: Buffer): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  if (table.length < 6) return styles;
  const head = table.readUInt16LE(0);
  const count = table.readUInt16LE(2);
  const baseLength = table.readUInt16LE(4);
  let at = 2 + head;
  for (let number = 0; number < count && at + 2 <= table.length; number += 1) {
    const length = table.readUInt16LE(at);
    const style = styleOf(table.subarray(at + 2, at + 2 + length), baseLength);
    if (style !== undefined) styles.set(String(number), style);
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** The lists of a Word 97-2003 file ([MS-DOC] 2.9.148, PlfLst; 2.9.147, PlfLfo); a paragraph names its list from 1. */
export function readDocLists(lists: Buffer, uses: Buffer): Numbering {
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  const found = new Map<string, { abstract: string; starts: ReadonlyMap<number, number> }>();
  if (lists.length < 2 || uses.length < 4) return { levels, lists: found };
  const count = lists.readUInt16LE(0);
  let at = 2 + count * listLength;
  for (let index = 0; index < count && at < lists.length; index += 1) {
    const place = 2 + index * listLength;
    const simple = ((lists[place + 26] ?? 0) & 1) !== 0;
    const own = new Map<number, Level>();
    for (let level = 0; level < (simple ? 1 : 9) && at + levelHead < lists.length; level += 1) {
      const read = levelAt(lists, at);
      own.set(level, read.level);
      at = read.end;
    }
    levels.set(String(lists.readInt32LE(place)), own);
  }
  const useCount = uses.readUInt32LE(0);
  let data = 4 + useCount * useLength;
  for (let index = 0; index < useCount && data <= uses.length; index += 1) {
    const place = 4 + index * useLength;
    const starts = new Map<number, number>();
    data += 4;
    for (let over = 0; over < (uses[place + 12] ?? 0) && data + 8 <= uses.length; over += 1) {
      const flags = uses.readUInt32LE(data + 4);
      if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) starts.set(flags & 0xf, uses.readInt32LE(data));
      data += 8;
      if ((flags & 0x20) !== 0) data = levelAt(uses, data).end;
    }
    found.set(String(index + 1), { abstract: String(uses.readInt32LE(place)), starts });
  }
  return { levels, lists: found };
}

/** What the properties of a paragraph say of its list and heading level. */
export function listAndHeading(properties: readonly Property[]): Pick<ParagraphStyle, 'list' | 'level' | 'heading'> {
  let found: Pick<ParagraphStyle, 'list' | 'level' | 'heading'> = {};
  for (const { code, value } of properties) {
    if (code === codes.list && value.length >= 2) found = { ...found, list: String(value.readUInt16LE(0)) };
    if (code === codes.listLevel) found = { ...found, level: value[0] ?? 0 };
    if (code === codes.outlineLevel && (value[0] ?? 9) < 9) found = { ...found, heading: (value[0] ?? 0) + 1 };
  }
  return found;
}

const listLength = 28;
const useLength = 16;
const levelHead = 28;
const noStyle = 0xfff;
/** Number formats by their code ([MS-OSHARED] 2.2.1.3, MSONFC). */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

function styleOf(bytes: Buffer, baseLength: number): ParagraphStyle | undefined {
  if (bytes.length < baseLength + 2) return undefined;
  const number = bytes.readUInt16LE(0) & 0xfff;
  const [kind, base] = [bytes.readUInt16LE(2) & 0xf, bytes.readUInt16LE(2) >> 4];
  if (kind !== 1) return undefined;
  let at = baseLength + 2 + bytes.readUInt16LE(baseLength) * 2 + 2;
  const part = () => {
    if (at + 2 > bytes.length) return Buffer.alloc(0);
    const length = bytes.readUInt16LE(at);
    const found = bytes.subarray(at + 2, at + 2 + length);
    at += 2 + length + (length % 2);
    return found;
  };
  const paragraph = propertiesOf(part().subarray(2));
  const bold = lastOf(propertiesOf(part()), codes.isBold);
  return {
    ...(base === noStyle ? {} : { basedOn: String(base) }),
    ...(bold === undefined ? {} : { bold: bold === 1 }),
    ...(number >= 1 && number <= 9 ? { heading: number } : {}),
    ...listAndHeading(paragraph),
  };
}

function levelAt(bytes: Buffer, at: number): { readonly level: Level; readonly end: number } {
  const format = formats[bytes[at + 4] ?? 0] ?? 'decimal';
  const text = at + levelHead + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  const length = bytes.readUInt16LE(text);
  const end = text + 2 + length * 2;
  let written = '';
  // Letter by letter: toString('utf16le') of bytes that end within a letter, at an odd place, breaks the process. Codes under 9 stand for a level's number.
  for (let place = text + 2; place + 1 < Math.min(end, bytes.length); place += 2) {
    const code = bytes.readUInt16LE(place);
    written += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  return { level: { start: bytes.readInt32LE(at), format, text: toNfc(written) }, end };
}
