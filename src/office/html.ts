import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { collapse } from '../kernel/vietnamese.ts';
import type { Draft, Style } from './block.ts';
import { toRoman } from './roman.ts';
import { readText } from './text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

type Element = DefaultTreeAdapterTypes.Element;

/** HTML text -> paragraphs and tables in reading order; scripts, menus, forms and hidden parts are left out. Nothing is fetched or run. */
export function readHtml(html: string): Draft[] {
  const document = parse(html, { scriptingEnabled: false });
  const root = document.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === 'html');
  const body = root?.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === 'body');
  return body === undefined ? [] : readNodes(body.childNodes, 0);
}

/** The encoding that an HTML file names in its first kilobyte, such as 'windows-1258'. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}

const dropped = new Set(
  'script style noscript template nav aside footer form button select option input textarea svg canvas iframe object video audio map head link meta title'.split(
    ' ',
  ),
);

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Tables nested deeper are read as plain paragraphs. */
const deepestTable = 20;

type Open = { text: string; letters: number; boldLetters: number; style: Style; marker?: string };

/** Walks without recursion except into tables, so that thousands of nested elements do no harm. */
function readNodes(nodes: readonly Node[], depth: number): Draft[] {
  const drafts: Draft[] = [];
  let open: Open | undefined;
  let bold = 0;
  let align: Style['align'];
  let heading: number | undefined;
  let marker: string | undefined;
  let broken = false;
  const lists: { ordered: boolean; next: number; type: string }[] = [];

  const close = () => {
    const text = collapse(open?.text ?? '');
    if (open !== undefined && (text !== '' || /\u00a0/u.test(open.text))) {
      const style = {
        ...open.style,
        ...(open.letters > 0 && open.boldLetters >= open.letters * 0.9 ? { bold: true } : {}),
      };
      drafts.push({ kind: 'paragraph', text, style, ...(open.marker === undefined ? {} : { marker: open.marker }) });
    }
    open = undefined;
  };
  const begin = () => {
    if (open !== undefined) return open;
    open = {
      text: '',
      letters: 0,
      boldLetters: 0,
      style: { ...(align ? { align } : {}), ...(heading ? { heading } : {}), ...(broken ? { continues: true } : {}) },
    };
    if (marker !== undefined) open.marker = marker;
    marker = undefined;
    broken = false;
    return open;
  };

  const waiting: (Node | (() => void))[] = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'function') {
      node();
      continue;
    }
    if (node.nodeName === '#text') {
      const value = (node as DefaultTreeAdapterTypes.TextNode).value;
      if (open === undefined && /^[ \t\r\n\f]*$/u.test(value)) continue;
      const paragraph = begin();
      const letters = value.replace(/[^\p{L}]/gu, '').length;
      paragraph.text += value;
      paragraph.letters += letters;
      if (bold > 0) paragraph.boldLetters += letters;
      continue;
    }
    if (!('tagName' in node) || isDropped(node)) continue;
    const tag = node.tagName;
    const rows = depth < deepestTable ? rowsOf(node) : undefined;
    if (tag === 'pre') {
      close();
      drafts.push(...readText(textOf(node)).map(withoutLines));
    } else if (tag === 'br') {
      const wasOpen = open !== undefined;
      close();
      broken = wasOpen;
    } else if (rows !== undefined) {
      close();
      for (const part of elementsOf(node))
        if (part.tagName === 'caption') drafts.push(...readNodes(part.childNodes, depth + 1));
      drafts.push(readTable(rows, depth));
    } else if (inline.has(tag)) {
      const heavy =
        tag === 'b' || tag === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/u.test(attribute(node, 'style'));
      if (heavy) {
        bold += 1;
        waiting.push(() => void (bold -= 1));
      }
      waiting.push(...[...node.childNodes].reverse());
    } else {
      close();
      broken = false;
      const before = { align, heading, bold };
      align = alignmentOf(node) ?? align;
      const level = /^h([1-6])$/u.exec(tag)?.[1];
      if (level !== undefined) heading = Number(level);
      if (level !== undefined || tag === 'th' || /font-weight\s*:\s*(?:bold|[6-9]00)/u.test(attribute(node, 'style')))
        bold += 1;
      const list = tag === 'ul' || tag === 'ol';
      if (list)
        lists.push({
          ordered: tag === 'ol',
          next: Number(attribute(node, 'start') || 1) || 1,
          type: attribute(node, 'type'),
        });
      if (tag === 'li') marker = markerOf(lists.at(-1));
      waiting.push(() => {
        close();
        broken = false;
        ({ align, heading, bold } = before);
        if (list) lists.pop();
        if (tag === 'li') marker = undefined;
      });
      waiting.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return drafts;
}

function readTable(rows: readonly Element[], depth: number): Draft {
  return {
    kind: 'table',
    rows: rows.map((row) =>
      cellsOf(row).map((cell) => ({
        rowSpan: spanOf(cell, 'rowspan'),
        colSpan: spanOf(cell, 'colspan'),
        blocks: readNodes(cell.childNodes, depth + 1),
      })),
    ),
  };
}

/** The rows of a table by its element, or by the roles or the display of other elements (ARIA, CSS); undefined for what is no table. */
function rowsOf(node: Element): readonly Element[] | undefined {
  if (node.tagName === 'table') return rowsWithin(node);
  if (!tableRoles.has(attribute(node, 'role')) && displayOf(node) !== 'table') return undefined;
  const rows = rowsWithin(node);
  // Such a display also serves to set out a page.
  return rows.length >= 2 && rows.every((row) => cellsOf(row).length >= 2) ? rows : undefined;
}

function rowsWithin(table: Element): readonly Element[] {
  return elementsOf(table).flatMap((part) => {
    if (isRow(part)) return [part];
    return groups.has(part.tagName) || groups.has(attribute(part, 'role')) || displayOf(part) === 'table-row-group'
      ? elementsOf(part).filter(isRow)
      : [];
  });
}

function isRow(node: Element): boolean {
  return node.tagName === 'tr' || attribute(node, 'role') === 'row' || displayOf(node) === 'table-row';
}

function cellsOf(row: Element): readonly Element[] {
  return elementsOf(row).filter(
    (cell) =>
      cell.tagName === 'td' ||
      cell.tagName === 'th' ||
      cellRoles.has(attribute(cell, 'role')) ||
      displayOf(cell) === 'table-cell',
  );
}

function elementsOf(node: Element): readonly Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child);
}

const tableRoles = new Set(['table', 'grid']);
const groups = new Set(['thead', 'tbody', 'tfoot', 'rowgroup']);
const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

function displayOf(node: Element): string {
  return /display\s*:\s*([\w-]+)/u.exec(attribute(node, 'style'))?.[1] ?? '';
}

/** rowspan=0 means down to the last row. */
function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  if (value === 0 && name === 'rowspan') return 65_534;
  return Number.isFinite(value) && value > 0 ? value : 1;
}

function markerOf(list: { ordered: boolean; next: number; type: string } | undefined): string {
  if (list === undefined || !list.ordered) return '-';
  const number = list.next;
  list.next += 1;
  if (list.type === 'a' && number >= 1 && number <= 26) return `${String.fromCodePoint(96 + number)})`;
  if (list.type === 'I') return `${toRoman(number)}.`;
  return `${number}.`;
}

function isDropped(node: Element): boolean {
  if (dropped.has(node.tagName) || attribute(node, 'hidden') === 'hidden') return true;
  return /display\s*:\s*none/u.test(attribute(node, 'style')) || attribute(node, 'role') === 'navigation';
}

function alignmentOf(node: Element): Style['align'] {
  const value = attribute(node, 'align') || /text-align\s*:\s*(\w+)/u.exec(attribute(node, 'style'))?.[1] || '';
  if (node.tagName === 'center') return 'center';
  return value === 'center' || value === 'right' || value === 'justify' || value === 'left' ? value : undefined;
}

/** The lines of a text within a page are none of the page's. */
function withoutLines({ source: _source, ...draft }: Draft): Draft {
  if (draft.kind === 'paragraph') return draft;
  const rows = draft.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(withoutLines) })));
  return { ...draft, rows };
}

/** All text within an element, line breaks as they stand. */
function textOf(element: Element): string {
  let text = '';
  const waiting: Node[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if (node.nodeName === 'br') text += '\n';
    else if ('childNodes' in node && !('tagName' in node && isDropped(node)))
      waiting.push(...[...node.childNodes].reverse());
  }
  return text;
}

function attribute(node: Element, name: string): string {
  return node.attrs.find((attr) => attr.name === name)?.value ?? '';
}
