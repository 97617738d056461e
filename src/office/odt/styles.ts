import type { Style } from '../block.ts';
import type { Level, Numbering } from '../numbering.ts';
import type { ParagraphStyle } from '../paragraph.ts';
import { alignmentOf, resolveStyle } from '../paragraph.ts';
import { forEachElement } from '../xml.ts';
import type { Attribute } from '../xml.ts';

/** The styles of an OpenDocument text: paragraphs under 'paragraph/name', letters under 'text/name', lists by their name. */
export type OdtStyles = {
  readonly styles: ReadonlyMap<string, OdtStyle>;
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
};

/** The list that numbers headings by their outline level, which has no name in the file. */
export const outlineList = '\u0000outline';

/** Reads the styles of some parts (styles.xml, content.xml), the later ones over the earlier. */
export function readOdtStyles(parts: readonly (string | undefined)[]): OdtStyles {
  const styles = new Map<string, OdtStyle>();
  const levels = new Map<string, Map<number, Level>>();
  for (const part of parts) readPart(part, styles, levels);
  return { styles, levels };
}

/** Where a paragraph style, or one that it is based on, sets its lines. */
export function alignmentOfStyle(styles: OdtStyles['styles'], id: string): Style['align'] {
  return (resolveStyle(styles, id) as OdtStyle).align;
}

/**
 * The lists of a document as they come: `open` gives the key of one that begins, new or going on from an earlier one; `startAt` a key whose
 * next number at a level is given.
 */
export function listsOf(levels: OdtStyles['levels']): {
  readonly numbering: Numbering;
  readonly open: (name: string, goesOnFrom: string | undefined) => string;
  readonly startAt: (key: string, level: number, start: number) => string;
} {
  const counted = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, { abstract: string; starts: ReadonlyMap<number, number> }>();
  return {
    numbering: { levels: counted, lists },
    open: (name, goesOnFrom) => {
      if (goesOnFrom !== undefined && lists.has(goesOnFrom)) return goesOnFrom;
      const key = `${lists.size}`;
      counted.set(key, levels.get(name) ?? new Map());
      lists.set(key, { abstract: key, starts: new Map() });
      return key;
    },
    startAt: (key, level, start) => {
      const again = `${lists.size}`;
      lists.set(again, { abstract: lists.get(key)?.abstract ?? key, starts: new Map([[level, start]]) });
      return again;
    },
  };
}

type OdtStyle = ParagraphStyle & { readonly align?: NonNullable<Style['align']> };

type Writable<T> = { -readonly [key in keyof T]: T[key] };

const formats: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function readPart(
  part: string | undefined,
  styles: Map<string, OdtStyle>,
  levels: Map<string, Map<number, Level>>,
): void {
  let style: Writable<OdtStyle> | undefined;
  let list: Map<number, Level> | undefined;
  forEachElement(part, (name, attribute, closing) => {
    if (closing) {
      if (name === 'style') style = undefined;
      if (name === 'list-style' || name === 'outline-style') list = undefined;
      return;
    }
    switch (name) {
      case 'style': {
        const [family, parent] = [attribute('family'), attribute('parent-style-name')];
        if (family !== 'paragraph' && family !== 'text') break;
        style = parent === '' ? {} : { basedOn: `${family}/${parent}` };
        styles.set(`${family}/${attribute('name')}`, style);
        break;
      }
      case 'paragraph-properties': {
        const align = alignmentOf(alignments[attribute('text-align')] ?? attribute('text-align'));
        if (style !== undefined && align !== undefined) style.align = align;
        break;
      }
      case 'text-properties': {
        const weight = attribute('font-weight');
        if (style !== undefined && weight !== '') style.bold = weight === 'bold' || Number(weight) >= 600;
        break;
      }
      case 'list-style':
        levels.set(attribute('name'), (list = new Map()));
        break;
      case 'outline-style':
        levels.set(outlineList, (list = new Map()));
        break;
      case 'list-level-style-number':
      case 'list-level-style-bullet':
      case 'list-level-style-image':
      case 'outline-level-style':
        list?.set(Number(attribute('level')) - 1, levelOf(name, attribute));
        break;
    }
  });
}

const alignments: Readonly<Record<string, string>> = { start: 'left', end: 'right', justify: 'both' };

function levelOf(name: string, attribute: Attribute): Level {
  const start = Number(attribute('start-value') || 1) || 1;
  if (name === 'list-level-style-bullet' || name === 'list-level-style-image')
    return { start, format: 'bullet', text: attribute('bullet-char') };
  const format = formats[attribute('num-format')];
  if (format === undefined) return { start, format: 'none', text: '' };
  const level = Number(attribute('level')) || 1;
  const shown = Math.min(level, Math.max(1, Number(attribute('display-levels')) || 1));
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + 1 + index}`).join('.');
  const whole = attribute('num-list-format').replaceAll(/%(\d)%/gu, '%$1');
  const text = whole === '' ? `${attribute('num-prefix')}${numbers}${attribute('num-suffix')}` : whole;
  return { start, format, text };
}
