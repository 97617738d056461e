import { depthOf, readMarker } from '../../../reading/model/marker.ts';
import { nameKey } from '../../../units/model.ts';
import { rowOf, tableOf, type Line, type Sheet, type SheetTask } from './sheet.ts';

/** The lines of one heading as printed, and its name as the tasks under it carry it in their path; a heading of none has its own words. */
export type Heading = { readonly lines: readonly Line[]; readonly name: string; readonly isCarried: boolean };

/** The most lines that one heading is broken over. */
const mostLines = 4;

/** The heading that a line is of: the longest run of heading lines around it whose words some task carries. */
export function headingAt(sheet: Sheet, lineId: string): Heading | null {
  const at = sheet.lines.findIndex(({ id }) => id === lineId);
  const line = sheet.lines[at];
  if (line?.part !== 'heading') return null;
  const carried = namesCarried(sheet);
  for (let length = mostLines; length > 0; length -= 1) {
    for (let from = Math.max(0, at - length + 1); from <= at; from += 1) {
      const lines = sheet.lines.slice(from, from + length);
      if (lines.length < length || !lines.every(isHeading)) continue;
      const name = carried.get(nameKey(textOf(lines)));
      if (name !== undefined) return { lines, name, isCarried: true };
    }
  }
  // In a table the number of its row stands in a cell of its own.
  const numbered = carried.get(nameKey(`${rowNumber(sheet, lineId) ?? ''} ${line.text}`));
  return { lines: [line], name: numbered ?? nameOf([line]), isCarried: numbered !== undefined };
}

/** The name under which a heading stands in paths: its words as printed, without the colon at its end. */
export function nameOf(lines: readonly Pick<Line, 'text'>[]): string {
  return textOf(lines).replace(/\s*:$/u, '');
}

/** Whether two texts name the same heading: case, accents and signs aside. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** The names of the headings above a line of running text, outermost first, by their numbers, letters and bullets. */
export function namesAbove(sheet: Sheet, lineId: string): readonly string[] {
  const at = sheet.lines.findIndex(({ id }) => id === lineId);
  const names: string[] = [];
  let depth = depthOfLine(sheet.lines[at]?.text ?? '', lowest);
  for (let back = at - 1; back >= 0; back -= 1) {
    const line = sheet.lines[back];
    if (!line || line.part === 'appendix' || line.part === 'header') break;
    if (line.part !== 'heading' || tableOf(line.id) !== null) continue;
    const heading = headingAt(sheet, line.id);
    const [first] = heading?.lines ?? [];
    const outer = depthOfLine(first?.text ?? line.text, titled);
    if (!heading || outer >= depth) continue;
    names.unshift(heading.name);
    depth = outer;
  }
  return names;
}

/** Depth of a line by its mark; `otherwise` where it has none. */
export function depthOfLine(text: string, otherwise: number): number {
  const { marker } = readMarker(text);
  return marker ? depthOf[marker.kind] : otherwise;
}

/** Depth of a heading without a mark, as the reader gives it to a bold line; and of a line of text. */
export const titled = 65;
const lowest = 100;

/** The path without the criterion at its end, which a row of a table has of its own. */
export function sectionsOf({ path, criteria }: Pick<SheetTask, 'path' | 'criteria'>): readonly string[] {
  return criteria[0] !== undefined && path.at(-1) === criteria[0] ? path.slice(0, -1) : path;
}

/** The number of a table's row, as '2.1', where its first cell has nothing else; null elsewhere. */
export function rowNumber(sheet: Sheet, lineId: string): string | null {
  const row = rowOf(lineId);
  const first = row === null ? undefined : sheet.lines.find((line) => rowOf(line.id) === row);
  return first && first.id !== lineId && /^(?:\d+(?:\.\d+)*|[IVXLC]+|[A-HĐ])[.)]?$/u.test(first.text)
    ? first.text
    : null;
}

function namesCarried({ tasks }: Sheet): ReadonlyMap<string, string> {
  return new Map(tasks.flatMap(({ path }) => path.map((name) => [nameKey(name), name] as const)));
}

function isHeading({ part }: Line): boolean {
  return part === 'heading';
}

function textOf(lines: readonly Pick<Line, 'text'>[]): string {
  return lines.map(({ text }) => text).join(' ');
}
