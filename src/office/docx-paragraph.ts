import { collapse } from '../kernel/vietnamese.ts';
import type { Draft, Style } from './block.ts';
import type { ParagraphStyle } from './docx-numbering.ts';
import { resolveStyle } from './docx-numbering.ts';

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

/** The alignment that OOXML names in its own words. */
export function alignmentOf(value: string): Style['align'] {
  if (value === 'center' || value === 'right' || value === 'left') return value;
  if (value === 'both') return 'justify';
  return value === 'end' ? 'right' : undefined;
}
