import { toRoman } from './roman.ts';

/** One level of an automatic list: where it starts, its format in the words of OOXML ('decimal', 'lowerLetter', 'bullet'), and its text, as '%1.%2.'. */
export type Level = { readonly start: number; readonly format: string; readonly text: string };

type List = { readonly abstract: string; readonly starts: ReadonlyMap<number, number> };

/** The lists of a document: each counts with the levels of the one that it is made from. */
export type Numbering = {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
};

/** Counts the lists of a document in reading order: gives the printed number of each paragraph in turn, as '1.', 'a)', 'II.', '-'. */
export function numberer(numbering: Numbering): (list: string, level: number) => string | undefined {
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return (listId, levelIndex) => {
    const list = numbering.lists.get(listId);
    const levels = list === undefined ? undefined : numbering.levels.get(list.abstract);
    const level = levels?.get(levelIndex);
    if (list === undefined || levels === undefined || level === undefined) return undefined;
    if (level.format === 'bullet') return bulletOf(level.text);
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const override = list.starts.get(levelIndex);
    const key = `${listId}/${levelIndex}`;
    if (override !== undefined && !started.has(key)) count[levelIndex] = override;
    else count[levelIndex] = count[levelIndex] === undefined ? level.start : (count[levelIndex] ?? 0) + 1;
    started.add(key);
    count.length = Math.min(levelIndex + 1, 9);
    // A level above that has no item yet counts as begun: the next one of it is the second, as LibreOffice shows what it writes.
    for (let above = 0; above < levelIndex && above < 9; above += 1) count[above] ??= levels.get(above)?.start ?? 1;
    if (level.format === 'none') return undefined;
    return level.text
      .replace(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const of = levels.get(at);
        return write(count[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
      })
      .trim();
  };
}

/** A plus or a star stays, every other bullet is a dash; the font Symbol has its signs among the private letters. */
function bulletOf(text: string): string {
  const sign = text.replace(/[\uf020-\uf07e]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000));
  return /^[+*]$/u.test(sign) ? sign : '-';
}

function write(number: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    const roman = toRoman(number);
    return format === 'lowerRoman' ? roman.toLowerCase() : roman;
  }
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}
