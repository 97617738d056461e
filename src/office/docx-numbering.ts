import type { Numbering } from './numbering.ts';
import type { ParagraphStyle } from './paragraph.ts';
import { forEachElement } from './xml.ts';

/** Reads numbering.xml; an absent file gives no lists. */
export function readNumbering(xml: string | undefined): Numbering {
  const levels = new Map<string, Map<number, { start: number; format: string; text: string }>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let abstract: Map<number, { start: number; format: string; text: string }> | undefined;
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

/** An on-off value of OOXML: absent means on. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
