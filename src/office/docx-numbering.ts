import { SaxesParser } from 'saxes';
import { toRoman } from './roman.ts';

/** One level of an automatic list: how its number is counted and written. */
type Level = { readonly start: number; readonly format: string; readonly text: string };

type List = { readonly abstract: string; readonly starts: ReadonlyMap<number, number> };

/** The lists of a document, and the paragraph styles that carry a list, a heading level or bold letters. */
export type Numbering = {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
};

export type ParagraphStyle = {
  readonly list?: string;
  readonly level?: number;
  readonly heading?: number;
  readonly bold?: boolean;
  readonly basedOn?: string;
};

/** Reads numbering.xml; an absent file gives no lists. */
export function readNumbering(xml: string | undefined): Numbering {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let abstract: Map<number, Level> | undefined;
  let list: { abstract: string; starts: Map<number, number> } | undefined;
  let index = 0;
  let level: { start: number; format: string; text: string } | undefined;
  forEachElement(xml, (name, attribute, closing) => {
    if (closing) {
      if (name === 'lvl' && level !== undefined && abstract !== undefined) abstract.set(index, level);
      if (name === 'lvl') level = undefined;
      if (name === 'abstractNum') abstract = undefined;
      if (name === 'num') list = undefined;
      return;
    }
    const value = attribute('val');
    if (name === 'abstractNum') levels.set(attribute('abstractNumId'), (abstract = new Map()));
    else if (name === 'num') lists.set(attribute('numId'), (list = { abstract: '', starts: new Map() }));
    else if (name === 'abstractNumId' && list !== undefined) list.abstract = value;
    else if (name === 'lvl' || name === 'lvlOverride') {
      index = Number(attribute('ilvl')) || 0;
      if (name === 'lvl') level = { start: 1, format: 'decimal', text: '' };
    } else if (name === 'startOverride' && list !== undefined) list.starts.set(index, Number(value) || 0);
    else if (level !== undefined && name === 'start') level.start = Number(value) || 0;
    else if (level !== undefined && name === 'numFmt') level.format = value;
    else if (level !== undefined && name === 'lvlText') level.text = value;
  });
  return { levels, lists };
}

/** Reads styles.xml: what paragraphs inherit from their style. */
export function readStyles(xml: string | undefined): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, { -readonly [key in keyof ParagraphStyle]: ParagraphStyle[key] }>();
  let style: { -readonly [key in keyof ParagraphStyle]: ParagraphStyle[key] } | undefined;
  forEachElement(xml, (name, attribute, closing) => {
    if (closing) {
      if (name === 'style') style = undefined;
      return;
    }
    const value = attribute('val');
    if (name === 'style') styles.set(attribute('styleId'), (style = {}));
    else if (style === undefined) return;
    else if (name === 'name') {
      const level = /^heading ([1-9])$/iu.exec(value)?.[1];
      if (level !== undefined) style.heading = Number(level);
    } else if (name === 'basedOn') style.basedOn = value;
    else if (name === 'numId') style.list = value;
    else if (name === 'ilvl') style.level = Number(value) || 0;
    else if (name === 'outlineLvl') style.heading = Number(value) + 1;
    else if (name === 'b') style.bold = isOn(value);
  });
  return styles;
}

/** A style with what it inherits from those it is based on; loops are cut. */
export function resolveStyle(styles: ReadonlyMap<string, ParagraphStyle>, id: string): ParagraphStyle {
  let resolved: ParagraphStyle = {};
  let style = styles.get(id);
  for (let depth = 0; style !== undefined && depth < 10; depth += 1) {
    resolved = { ...style, ...resolved };
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return resolved;
}

/** Counts the lists of a document in reading order: gives the printed number of each paragraph in turn, as '1.', 'a)', 'II.', '-'. */
export function numberer(numbering: Numbering): (list: string, level: number) => string | undefined {
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return (listId, levelIndex) => {
    const list = numbering.lists.get(listId);
    const levels = list === undefined ? undefined : numbering.levels.get(list.abstract);
    const level = levels?.get(levelIndex);
    if (list === undefined || levels === undefined || level === undefined) return undefined;
    if (level.format === 'bullet') return /^[+*]$/u.test(level.text) ? level.text : '-';
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const override = list.starts.get(levelIndex);
    const key = `${listId}/${levelIndex}`;
    if (override !== undefined && !started.has(key)) count[levelIndex] = override;
    else count[levelIndex] = count[levelIndex] === undefined ? level.start : (count[levelIndex] ?? 0) + 1;
    started.add(key);
    count.length = levelIndex + 1;
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

/** An on-off value of OOXML: absent means on. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** Visits the elements of an XML text by local name; refuses nothing, throws what the parser throws. */
function forEachElement(
  xml: string | undefined,
  visit: (name: string, attribute: (local: string) => string, closing: boolean) => void,
): void {
  if (xml === undefined) return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) =>
    visit(localName(tag.name), (name) => tag.attributes[`w:${name}`] ?? tag.attributes[name] ?? '', false),
  );
  parser.on('closetag', (tag) => visit(localName(tag.name), () => '', true));
  parser.write(xml).close();
}

/** 'w:p' is 'p': prefixes are the writer's choice. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
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
