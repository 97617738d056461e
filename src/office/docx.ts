import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { problem } from '../kernel/problem.ts';
import type { Draft } from './block.ts';
import { isOn, readNumbering, readStyles } from './docx-numbering.ts';
import type { OpenCell, OpenRow, OpenTable } from './docx-table.ts';
import { mergeDown } from './docx-table.ts';
import { numberer } from './numbering.ts';
import type { Context, OpenParagraph } from './paragraph.ts';
import { alignmentOf, closeParagraph, openParagraph, resolveStyle } from './paragraph.ts';
import { localName } from './xml.ts';
import { openZip } from './zip.ts';

/**
 * A Word document -> paragraphs and tables in reading order, footnotes last: automatic numbers written out, merged cells kept,
 * tracked changes taken as accepted, text boxes after the paragraph that holds them. Refuses with reading.broken, .encrypted, .expands_too_far.
 */
export async function readDocx(bytes: Buffer): Promise<Draft[]> {
  const zip = await openZip(bytes);
  const text = async (name: string) => (await zip.read(name))?.toString('utf8');
  const body = await text('word/document.xml');
  if (body === undefined) throw problem('reading.broken');
  try {
    const styles = readStyles(await text('word/styles.xml'));
    const numberOf = numberer(readNumbering(await text('word/numbering.xml')));
    const notes: string[] = [];
    const context: Context = {
      styles,
      numberOf,
      noteMark: (id) => `[${notes.includes(id) ? notes.indexOf(id) + 1 : notes.push(id)}]`,
      joins: new WeakSet(),
    };
    const drafts = readPart(body, context).blocks;
    for (const [part, prefix] of [
      ['word/footnotes.xml', 'f'],
      ['word/endnotes.xml', 'e'],
    ] as const) {
      const found = notes.length === 0 ? undefined : await text(part);
      if (found !== undefined) drafts.push(...readNotes(readPart(found, context).notes, notes, prefix));
    }
    return drafts;
  } catch (error) {
    throw error instanceof Error && error.name === 'Problem' ? error : problem('reading.broken');
  }
}

/** Tables nested deeper are read as plain paragraphs. */
const deepestTable = 20;

/** Reads one XML part as a stream of tags; footnotes are gathered by their id beside the blocks. */
function readPart(xml: string, context: Context): { blocks: Draft[]; notes: Map<string, Draft[]> } {
  const blocks: Draft[] = [];
  const notes = new Map<string, Draft[]>();
  const containers: Draft[][] = [blocks];
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const rows: OpenRow[] = [];
  const cells: OpenCell[] = [];
  let skipped = 0;
  let inProperties = 0;
  let inRowProperties = 0;
  let runBold: boolean | undefined;
  let capturing = false;
  let run = 0;
  const parser = new SaxesParser();
  const paragraph = () => paragraphs.at(-1);
  const write = (text: string) => {
    const open = paragraph();
    if (open === undefined) return;
    open.parts.push(text);
    const letters = text.replace(/[^\p{L}]/gu, '').length;
    open.letters += letters;
    if (runBold ?? resolveStyle(context.styles, open.styleId).bold ?? false) open.boldLetters += letters;
  };

  const openTag = (name: string, attribute: (local: string) => string) => {
    const value = attribute('val');
    const open = paragraph();
    switch (name) {
      case 'p':
        paragraphs.push(openParagraph());
        break;
      case 'pPr':
        inProperties += 1;
        break;
      case 'pStyle':
        if (open !== undefined) open.styleId = value;
        break;
      case 'numId':
        if (open !== undefined) open.list = value;
        break;
      case 'ilvl':
        if (open !== undefined) open.level = Number(value) || 0;
        break;
      case 'outlineLvl':
        if (open !== undefined && Number(value) < 9) open.heading = Number(value) + 1;
        break;
      case 'jc':
        if (open !== undefined && inProperties > 0) open.align = alignmentOf(value);
        break;
      case 'r':
        run += 1;
        runBold = undefined;
        break;
      case 'b':
        if (inProperties === 0 && run > 0) runBold = isOn(value);
        break;
      case 't':
        capturing = true;
        break;
      case 'tab':
        if (inProperties === 0) write('\t');
        break;
      case 'br':
      case 'cr':
        if (attribute('type') !== 'page' && attribute('type') !== 'column') write('\n');
        break;
      case 'noBreakHyphen':
        write('-');
        break;
      case 'footnoteReference':
        write(context.noteMark(`f${attribute('id')}`));
        break;
      case 'endnoteReference':
        write(context.noteMark(`e${attribute('id')}`));
        break;
      case 'del':
      case 'moveFrom':
        if (inProperties > 0 && open !== undefined) open.joined = true;
        else if (inRowProperties > 0) {
          const row = rows.at(-1);
          if (row !== undefined) row.deleted = true;
        }
        break;
      case 'tbl':
        tables.push({ rows: [] });
        break;
      case 'tr':
        rows.push({ cells: [], column: 1, deleted: false });
        break;
      case 'trPr':
        inRowProperties += 1;
        break;
      case 'gridBefore': {
        const row = rows.at(-1);
        if (row !== undefined) row.column += Number(value) || 0;
        break;
      }
      case 'tc': {
        const cell: OpenCell = { colSpan: 1, merge: undefined, blocks: [] };
        cells.push(cell);
        containers.push(cell.blocks);
        break;
      }
      case 'gridSpan': {
        const cell = cells.at(-1);
        if (cell !== undefined) cell.colSpan = Math.max(1, Number(value) || 1);
        break;
      }
      case 'vMerge': {
        const cell = cells.at(-1);
        if (cell !== undefined) cell.merge = value === 'restart' ? 'start' : 'more';
        break;
      }
      case 'txbxContent':
        containers.push([]);
        break;
      case 'footnote':
      case 'endnote': {
        const note: Draft[] = [];
        notes.set(`${name.slice(0, 1)}${attribute('id')}`, note);
        containers.push(note);
        break;
      }
    }
  };

  const closeTag = (name: string) => {
    switch (name) {
      case 'p': {
        const closed = paragraphs.pop();
        if (closed !== undefined) closeParagraph(closed, containers.at(-1) ?? blocks, context);
        break;
      }
      case 'pPr':
        inProperties -= 1;
        break;
      case 'trPr':
        inRowProperties -= 1;
        break;
      case 'r':
        run -= 1;
        runBold = undefined;
        break;
      case 't':
        capturing = false;
        break;
      case 'tc': {
        const cell = cells.pop();
        containers.pop();
        const row = rows.at(-1);
        if (cell === undefined || row === undefined) break;
        row.cells.push({ column: row.column, colSpan: cell.colSpan, merge: cell.merge, blocks: cell.blocks });
        row.column += cell.colSpan;
        break;
      }
      case 'tr': {
        const row = rows.pop();
        if (row !== undefined && !row.deleted) tables.at(-1)?.rows.push({ cells: row.cells });
        break;
      }
      case 'tbl': {
        const table = tables.pop();
        if (table === undefined) break;
        const into = containers.at(-1) ?? blocks;
        if (tables.length < deepestTable) into.push({ kind: 'table', rows: mergeDown(table) });
        else
          for (const row of table.rows) for (const cell of row.cells) for (const block of cell.blocks) into.push(block);
        break;
      }
      case 'txbxContent': {
        const box = containers.pop();
        if (box !== undefined) (paragraph()?.boxes ?? containers.at(-1) ?? blocks).push(...box);
        break;
      }
      case 'footnote':
      case 'endnote':
        containers.pop();
        break;
    }
  };

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const name = localName(tag.name);
    // A deletion inside properties marks the paragraph or row; elsewhere it holds the deleted text.
    const hidden =
      name === 'Fallback' ||
      name === 'delText' ||
      name === 'instrText' ||
      ((name === 'del' || name === 'moveFrom') && inProperties + inRowProperties === 0);
    if (skipped > 0 || hidden) {
      skipped += 1;
      return;
    }
    openTag(name, (attribute) => tag.attributes[`w:${attribute}`] ?? tag.attributes[attribute] ?? '');
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    if (skipped > 0) skipped -= 1;
    else closeTag(localName(tag.name));
  });
  parser.on('text', (text) => {
    if (capturing && skipped === 0) write(text);
  });
  parser.write(xml).close();
  return { blocks, notes };
}

function readNotes(found: ReadonlyMap<string, Draft[]>, order: readonly string[], prefix: string): Draft[] {
  return order.flatMap((key, index) => {
    const mark = String(index + 1);
    const drafts = key.startsWith(prefix) ? (found.get(key) ?? []) : [];
    return drafts.flatMap((draft) =>
      draft.kind === 'paragraph' && draft.text !== '' ? [{ ...draft, style: { ...draft.style, note: mark } }] : [],
    );
  });
}
