import { problem } from '../kernel/problem.ts';
import type { Draft, DraftCell } from './block.ts';
import { numberer } from './numbering.ts';
import { alignmentOfStyle, listsOf, outlineList, readOdtStyles } from './odt/styles.ts';
import type { Context, OpenParagraph } from './paragraph.ts';
import { closeParagraph, openParagraph, resolveStyle } from './paragraph.ts';
import { forEachElement } from './xml.ts';
import type { Attribute } from './xml.ts';
import { openZip } from './zip.ts';

/**
 * An OpenDocument text -> paragraphs and tables in reading order, notes last: list numbers written out, merged cells kept, tracked changes taken
 * as accepted, frames after the paragraph that holds them. Refuses with reading.broken, .encrypted, .expands_too_far.
 */
export async function readOdt(bytes: Buffer): Promise<Draft[]> {
  const zip = await openZip(bytes);
  const text = async (name: string) => (await zip.read(name))?.toString('utf8');
  if (/<manifest:encryption-data\b/u.test((await text('META-INF/manifest.xml')) ?? ''))
    throw problem('reading.encrypted');
  const [content, common] = [await text('content.xml'), await text('styles.xml')];
  if (content === undefined) throw problem('reading.broken');
  try {
    return readContent(content, common);
  } catch (error) {
    throw error instanceof Error && error.name === 'Problem' ? error : problem('reading.broken');
  }
}

/** Tables nested deeper are read as plain paragraphs. */
const deepestTable = 20;
/** A row or cell written once for many is taken at most so many times: sheets fill up with thousands of empty ones. */
const mostRepeats = 1000;
/** Parts whose text is not shown: what tracked changes deleted, comments, forms, sources of a table of contents, names of pictures. */
const hidden = new Set(
  'tracked-changes annotation forms scripts desc table-of-content-source alphabetical-index-source bibliography-source ruby-text covered-table-cell script'.split(
    ' ',
  ),
);

type OpenList = { readonly key: string; readonly name: string };
type OpenItem = { number: 'due' | 'given' | 'none' };
type OpenTable = { readonly rows: (readonly DraftCell[])[] };
type OpenRow = { readonly cells: DraftCell[]; column: number; readonly repeats: number };
type OpenCell = { readonly cell: DraftCell; readonly repeats: number; readonly blocks: Draft[] };

function readContent(content: string, common: string | undefined): Draft[] {
  const { styles, levels } = readOdtStyles([common, content]);
  const { numbering, open: openList, startAt } = listsOf(levels);
  const context: Context = { styles, numberOf: numberer(numbering), noteMark: () => '', joins: new WeakSet() };
  const outline = openList(outlineList, undefined);
  const blocks: Draft[] = [];
  const notes: { readonly footnote: boolean; readonly mark: string; readonly blocks: Draft[] }[] = [];
  const containers: Draft[][] = [blocks];
  const paragraphs: OpenParagraph[] = [];
  const bolds: (boolean | undefined)[] = [];
  const lists: OpenList[] = [];
  const items: OpenItem[] = [];
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  const tables: OpenTable[] = [];
  const rows: OpenRow[] = [];
  const cells: OpenCell[] = [];
  const parents: string[] = [];
  let skipped = 0;
  let inBody = false;

  const write = (text: string) => {
    const open = paragraphs.at(-1);
    if (open === undefined || skipped > 0) return;
    open.parts.push(text.replaceAll(/[\r\n]+/gu, ' '));
    const letters = text.replace(/[^\p{L}]/gu, '').length;
    open.letters += letters;
    if (bolds.at(-1) ?? resolveStyle(styles, open.styleId).bold ?? false) open.boldLetters += letters;
  };
  const beginParagraph = (attribute: Attribute, isHeading: boolean) => {
    const open = openParagraph();
    open.styleId = `paragraph/${attribute('style-name')}`;
    open.align = alignmentOfStyle(styles, open.styleId);
    if (isHeading) open.heading = Number(attribute('outline-level')) || 1;
    const [list, item] = [lists.at(-1), items.at(-1)];
    if (list !== undefined && item?.number === 'due') {
      [open.list, open.level] = [list.key, lists.length - 1];
      item.number = 'given';
    } else if (list === undefined && isHeading && attribute('is-list-header') !== 'true')
      [open.list, open.level] = [outline, (open.heading ?? 1) - 1];
    paragraphs.push(open);
    bolds.push(undefined);
  };
  const beginList = (attribute: Attribute) => {
    const outer = lists.at(-1);
    const name = attribute('style-name') || (outer?.name ?? '');
    const goesOn =
      outer?.key ??
      byId.get(attribute('continue-list')) ??
      (attribute('continue-numbering') === 'true' ? byName.get(name) : undefined);
    const key = openList(name, goesOn);
    lists.push({ key, name });
    if (attribute('id') !== '') byId.set(attribute('id'), key);
    byName.set(name, key);
  };
  const beginItem = (attribute: Attribute, isHeader: boolean) => {
    const list = lists.at(-1);
    const start = attribute('start-value');
    if (start !== '' && list !== undefined)
      lists[lists.length - 1] = { ...list, key: startAt(list.key, lists.length - 1, Number(start) || 0) };
    items.push({ number: isHeader ? 'none' : 'due' });
  };

  const openTag = (name: string, attribute: Attribute) => {
    switch (name) {
      case 'text':
        inBody = true;
        break;
      case 'p':
      case 'h':
        beginParagraph(attribute, name === 'h');
        break;
      case 'span':
        bolds.push(resolveStyle(styles, `text/${attribute('style-name')}`).bold ?? bolds.at(-1));
        break;
      case 's':
        write(' '.repeat(Math.min(Number(attribute('c')) || 1, 1000)));
        break;
      case 'tab':
        write('\t');
        break;
      case 'line-break':
        paragraphs.at(-1)?.parts.push('\n');
        break;
      case 'list':
        beginList(attribute);
        break;
      case 'list-item':
      case 'list-header':
        beginItem(attribute, name === 'list-header');
        break;
      case 'note': {
        const mark = String(notes.length + 1);
        write(`[${mark}]`);
        notes.push({ footnote: attribute('note-class') !== 'endnote', mark, blocks: [] });
        break;
      }
      case 'note-citation':
        skipped = 1;
        break;
      case 'note-body':
        containers.push(notes.at(-1)?.blocks ?? []);
        break;
      case 'text-box':
      case 'custom-shape':
        containers.push([]);
        break;
      case 'table':
        tables.push({ rows: [] });
        break;
      case 'table-row':
        rows.push({ cells: [], column: 1, repeats: repeatsOf(attribute('number-rows-repeated')) });
        break;
      case 'table-cell': {
        const spans = {
          rowSpan: Number(attribute('number-rows-spanned')) || 1,
          colSpan: Number(attribute('number-columns-spanned')) || 1,
        };
        const cell: OpenCell = {
          cell: { ...spans, blocks: [] },
          repeats: repeatsOf(attribute('number-columns-repeated')),
          blocks: [],
        };
        cells.push(cell);
        containers.push(cell.blocks);
        break;
      }
    }
  };

  const closeTag = (name: string) => {
    switch (name) {
      case 'p':
      case 'h': {
        const closed = paragraphs.pop();
        bolds.pop();
        if (closed !== undefined) closeParagraph(closed, containers.at(-1) ?? blocks, context);
        break;
      }
      case 'span':
        bolds.pop();
        break;
      case 'list':
        lists.pop();
        break;
      case 'list-item':
      case 'list-header':
        items.pop();
        break;
      case 'note-body':
        containers.pop();
        break;
      case 'text-box':
      case 'custom-shape': {
        const box = containers.pop() ?? [];
        (paragraphs.at(-1)?.boxes ?? containers.at(-1) ?? blocks).push(...box);
        break;
      }
      case 'table-cell': {
        const closed = cells.pop();
        containers.pop();
        const row = rows.at(-1);
        if (closed === undefined || row === undefined) break;
        for (let at = 0; at < closed.repeats; at += 1) {
          row.cells.push({ ...closed.cell, column: row.column, blocks: closed.blocks });
          row.column += 1;
        }
        break;
      }
      case 'table-row': {
        const row = rows.pop();
        for (let at = 0; at < (row?.repeats ?? 0); at += 1) tables.at(-1)?.rows.push(row?.cells ?? []);
        break;
      }
      case 'table': {
        const table = tables.pop();
        if (table === undefined) break;
        const into = containers.at(-1) ?? blocks;
        if (tables.length < deepestTable) into.push({ kind: 'table', rows: table.rows });
        else for (const row of table.rows) for (const cell of row) for (const block of cell.blocks) into.push(block);
        break;
      }
    }
  };

  forEachElement(
    content,
    (name, attribute, closing) => {
      const parent = closing ? parents.pop() : parents.at(-1);
      if (!closing) parents.push(name);
      // The name of a picture is not shown; the field that shows the document's title stands in a paragraph.
      const isPictureName = name === 'title' && !/^(?:p|h|a|span)$/u.test(parent ?? '');
      if (closing) {
        if (skipped > 0) skipped -= 1;
        else closeTag(name);
      } else if (skipped > 0) skipped += 1;
      else if (inBody && (hidden.has(name) || isPictureName)) {
        skipped = 1;
        // The covered place still counts: the cells after it stand to its right.
        const row = rows.at(-1);
        if (name === 'covered-table-cell' && row !== undefined)
          row.column += repeatsOf(attribute('number-columns-repeated'));
      } else if (inBody || name === 'text') openTag(name, attribute);
    },
    write,
  );
  for (const footnote of [true, false])
    for (const note of notes.filter((one) => one.footnote === footnote))
      for (const draft of note.blocks)
        if (draft.kind === 'paragraph' && draft.text !== '')
          blocks.push({ ...draft, style: { ...draft.style, note: note.mark } });
  return blocks;
}

function repeatsOf(value: string): number {
  return Math.min(Math.max(Number(value) || 1, 1), mostRepeats);
}
