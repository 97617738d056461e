import { isCapitals } from '../../kernel/vietnamese.ts';
import type { Paragraph, Table } from '../../office/block.ts';
import { docTypeOf } from './head.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import type { Marker } from './marker.ts';
import { depthOf, isSpanOfYears, readMarker } from './marker.ts';

/** A paragraph of the outline with those below it; tables and recovered tables hang where they stand. */
export type OutlineNode = {
  readonly marker: Marker | undefined;
  /** Text without its marker. */
  text: string;
  /** Text as printed. */
  full: string;
  readonly paragraphs: Paragraph[];
  readonly children: OutlineNode[];
  readonly table: Table | undefined;
  /** Index of a recovered table in the list given to the builder. */
  readonly flattened: number | undefined;
  readonly depth: number;
  readonly parent: OutlineNode | undefined;
};

/** What stands in the outline: an item, or a recovered table by its index. */
export type Stop = Item | { readonly kind: 'flattened'; readonly index: number };

/**
 * Paragraphs -> a tree by their numbers, letters and bullets (Decree 30/2020: I, 1, a, -). A paragraph without a mark belongs to the
 * heading above it; a line that goes on with the sentence before it is joined.
 */
export function buildOutline(stops: readonly Stop[]): OutlineNode {
  const root = nodeOf(undefined, { depth: 0 });
  let current = root;
  for (const stop of stops) {
    if (stop.kind !== 'paragraph') {
      const parent = headingAbove(current);
      const holds = stop.kind === 'table' ? { table: stop } : { flattened: stop.index };
      nodeOf(parent, { depth: parent.depth + 1, ...holds });
      continue;
    }
    const full = shown(stop);
    if (full === '') continue;
    const { marker, rest } = readMarker(full);
    if (marker !== undefined && !isSpanOfYears(current.text, full)) {
      const depth = depthIn(current, marker);
      let parent = current;
      while (parent.parent !== undefined && parent.depth >= depth) parent = parent.parent;
      current = nodeOf(parent, { marker, text: rest, full, paragraphs: [stop], depth });
      continue;
    }
    if (joins(current, stop)) {
      current.text = `${current.text} ${full}`.trim();
      current.full = `${current.full} ${full}`;
      current.paragraphs.push(stop);
      continue;
    }
    // What a text without a head begins with, the type of the document, heads nothing.
    const titled = root.children.length === 0 && docTypeOf(full) !== undefined ? undefined : titleDepth(stop);
    if (titled !== undefined) {
      let parent = current;
      while (parent.parent !== undefined && parent.depth >= titled) parent = parent.parent;
      current = nodeOf(parent, { text: full, full, paragraphs: [stop], depth: titled });
      continue;
    }
    const heading = headingAbove(current);
    const parent = isClosingWord(full) && heading.children.length > 0 ? topSection(current) : heading;
    current = nodeOf(parent, { text: full, full, paragraphs: [stop], depth: 90 });
  }
  return root;
}

/**
 * The depth of a mark where it stands. '1)' that begins below '1.' counts items of it, and so do those after it: one list keeps one sign after its
 * numbers.
 */
function depthIn(current: OutlineNode, marker: Marker): number {
  const usual = depthOf[marker.kind];
  if (marker.kind !== 'arabic') return usual;
  let [below, other] = [depthOf.bracketed, false];
  for (let node: OutlineNode | undefined = current; node !== undefined; node = node.parent) {
    if (node.marker?.kind === 'letter' && !other) below = depthOf.letter + 1;
    if (node.marker?.kind !== 'arabic') continue;
    if (signOf(node.marker) === signOf(marker)) return node.depth;
    other = true;
  }
  return other && marker.value === 1 ? below : usual;
}

function signOf({ label }: Marker): string {
  return label.replace(/[\d\s]/gu, '');
}

/** A node, hung below another. All have the same fields, told one by one: a plan has thousands, and a copied one takes twice the room. */
function nodeOf(parent: OutlineNode | undefined, own: Pick<OutlineNode, 'depth'> & Partial<OutlineNode>): OutlineNode {
  const node: OutlineNode = {
    marker: own.marker,
    text: own.text ?? '',
    full: own.full ?? '',
    paragraphs: own.paragraphs ?? [],
    children: [],
    table: own.table,
    flattened: own.flattened,
    depth: own.depth,
    parent,
  };
  parent?.children.push(node);
  return node;
}

/** Whether a node is written like a heading: no full stop at its end and not long, or a colon that opens a list. */
export function looksLikeHeading(node: OutlineNode): boolean {
  if (node.paragraphs.length === 0) return false;
  if (node.text.endsWith(':')) return true;
  if (/[.;/]$/u.test(node.text)) return node.paragraphs.some((paragraph) => paragraph.style.heading !== undefined);
  return node.text.length <= 320;
}

function headingAbove(node: OutlineNode): OutlineNode {
  let above = node;
  while (above.parent !== undefined && (above.depth >= 75 || !looksLikeHeading(above))) above = above.parent;
  return above;
}

function topSection(node: OutlineNode): OutlineNode {
  let above = node;
  while (above.parent?.parent !== undefined) above = above.parent;
  return above;
}

/** 'Trong quá trình thực hiện, ...' and 'Trên đây là ...' close a whole section, whatever stands last in it. */
function isClosingWord(text: string): boolean {
  return /^(?:trong quá trình|quá trình (?:triển khai|thực hiện)|trên đây là|yêu cầu (?:các|thủ trưởng|giám đốc)|(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)[^.,;]{0,40} (?:yêu cầu|đề nghị))/iu.test(
    text,
  );
}

function isTitle(text: string): boolean {
  return isCapitals(text) && /\p{Lu}{2}/u.test(text);
}

/** A paragraph that goes on: it begins small, or the line before it has not ended. */
function joins(current: OutlineNode, paragraph: Paragraph): boolean {
  if (current.paragraphs.length === 0) return false;
  const text = paragraph.text;
  const ended = /[.;:!?…/]$/u.test(current.text);
  if (/^\p{Ll}/u.test(text) && !ended) return true;
  if (isSpanOfYears(current.text, text)) return true;
  // 'Chương I', and its name on the line below (Decree 30/2020, Appendix I).
  if (current.marker !== undefined && current.text === '') return text.length <= 220 && !/[.;/]$/u.test(text);
  const [first] = current.paragraphs;
  return (
    current.marker !== undefined &&
    current.depth <= 30 &&
    isTitle(current.text) &&
    isTitle(text) &&
    !ended &&
    first !== undefined &&
    text.length < 200
  );
}

/** Depth of a heading without a number: a heading style, a line of capitals, a short bold line. */
function titleDepth(paragraph: Paragraph): number | undefined {
  const text = paragraph.text;
  if (text.length > 220 || !/\p{L}{2}/u.test(text)) return undefined;
  if (paragraph.style.heading !== undefined) return 16 + paragraph.style.heading * 4;
  if (/[.;/]$/u.test(text)) return undefined;
  if (text.length > 8 && isCapitals(text)) return 18;
  return paragraph.style.bold === true && !/[:,]$/u.test(text) ? 65 : undefined;
}
