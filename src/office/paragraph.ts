import { collapse } from '../kernel/vietnamese.ts';
import type { Draft, Style } from './block.ts';

/** What a paragraph has of its style: a list and its level, a heading level, bold letters. */
export type ParagraphStyle = {
  readonly list?: string;
  readonly level?: number;
  readonly heading?: number;
  readonly bold?: boolean;
  readonly basedOn?: string;
};

/** What all paragraphs of a document share: its styles, its counters, its notes. */
export type Context = {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly numberOf: (list: string, level: number) => string | undefined;
  /** '[1]' for a note of this key, numbered in the order of the text. */
  readonly noteMark: (key: string) => string;
  /** Paragraphs whose end mark a tracked change deletes: the next one runs on. */
  readonly joins: WeakSet<Draft>;
};

/** A paragraph whose runs are still coming. */
export type OpenParagraph = {
  parts: string[];
  letters: number;
  boldLetters: number;
  styleId: string;
  list: string | undefined;
  level: number | undefined;
  heading: number | undefined;
  align: Style['align'];
  /** Its end mark is deleted in a tracked change: it runs on into the next. */
  joined: boolean;
  readonly boxes: Draft[];
};

/** A paragraph of which nothing is known yet. */
export function openParagraph(): OpenParagraph {
  return {
    parts: [],
    letters: 0,
    boldLetters: 0,
    styleId: '',
    list: undefined,
    level: undefined,
    heading: undefined,
    align: undefined,
    joined: false,
    boxes: [],
  };
}

/** Ends a paragraph: each of its lines becomes a draft, the first with its number; its text boxes follow. */
export function closeParagraph(open: OpenParagraph, into: Draft[], context: Context): void {
  const style = resolveStyle(context.styles, open.styleId);
  const list = open.list ?? style.list;
  const lines = open.parts.join('').split('\n').map(collapse);
  const hasText = lines.some((line) => line !== '');
  const marker =
    list === undefined || list === '0' || !hasText ? undefined : context.numberOf(list, open.level ?? style.level ?? 0);
  const heading = open.heading ?? style.heading;
  const looks: Style = {
    ...(heading === undefined ? {} : { heading }),
    ...(open.letters > 0 && open.boldLetters >= open.letters * 0.9 ? { bold: true } : {}),
    ...(open.align === undefined ? {} : { align: open.align }),
  };
  const last = into.at(-1);
  if (last?.kind === 'paragraph' && context.joins.has(last)) {
    into[into.length - 1] = { ...last, text: collapse(`${last.text} ${lines.join(' ')}`) };
  } else {
    const kept = lines.filter((line, index) => line !== '' || (index === 0 && !hasText));
    kept.forEach((text, index) => {
      into.push({
        kind: 'paragraph',
        text,
        style: index === 0 ? looks : { ...looks, continues: true },
        ...(index === 0 && marker !== undefined ? { marker } : {}),
      });
    });
  }
  const written = into.at(-1);
  if (open.joined && written !== undefined) context.joins.add(written);
  into.push(...open.boxes);
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

/** The alignment that OOXML names in its own words. */
export function alignmentOf(value: string): Style['align'] {
  if (value === 'center' || value === 'right' || value === 'left') return value;
  if (value === 'both') return 'justify';
  return value === 'end' ? 'right' : undefined;
}
