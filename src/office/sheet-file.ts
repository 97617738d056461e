import { parse } from 'csv-parse/sync';
import readWorkbook, { readSheet, type CellValue } from 'read-excel-file/node';
import { toNfc } from '../kernel/vietnamese.ts';
import { fileKind } from './file-kind.ts';
import type { Cell, NamedSheet, Sheet } from './sheet.ts';
import { forEachElement } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/**
 * The first sheet of an .xlsx workbook, or the rows of a CSV file, whose cells are parted by commas, semicolons or tabs. Null for what is neither,
 * and for what is broken, locked or expands without end.
 */
export async function readSheetFile(bytes: Buffer): Promise<Sheet | null> {
  const kind = fileKind(bytes, 'text/csv');
  if (kind !== 'text' && kind !== 'sheet') return null;
  try {
    if (kind === 'text') return readCsvRows(decode(bytes));
    await openWithinBounds(bytes);
    return (await readSheet(bytes)).map((row) => row.map(asCell));
  } catch {
    return null;
  }
}

/** Every sheet of an .xlsx workbook with the outline of its rows; a CSV file is one sheet without a name. Null as `readSheetFile` has it. */
export async function readWorkbookFile(bytes: Buffer): Promise<readonly NamedSheet[] | null> {
  if (fileKind(bytes, 'text/csv') !== 'sheet') {
    const rows = await readSheetFile(bytes);
    return rows && [{ name: '', rows, outline: new Map() }];
  }
  try {
    const zip = await openWithinBounds(bytes);
    const sheets = await readWorkbook(bytes, { trim: false });
    const outlines = await outlinesOf(zip);
    return sheets.map(({ sheet, data }) => ({
      name: toNfc(sheet),
      rows: data.map((row) => row.map(asCell)),
      outline: outlines.get(sheet) ?? new Map(),
    }));
  } catch {
    return null;
  }
}

/** Text of a file of plain text: UTF-8 and UTF-16 by their marks or their bytes; else the old Vietnamese code page of Windows. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

/** In characters: a table of every node of an index is far below it. */
const longestRow = 200_000;

/** Rows of text. A cell in quotes may hold the mark between cells, quotes and line breaks (RFC 4180). */
function readCsvRows(text: string): Sheet {
  return parse(text, {
    bom: true,
    delimiter: markBetweenCells(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    maxRecordSize: longestRow,
  }).map((row) => row.map(toNfc));
}

/** Excel in Vietnamese parts cells by semicolons, since its decimals have commas; the head of a table has none of these within a cell. */
function markBetweenCells(text: string): string {
  const head = text.slice(0, 4000);
  const counts = [';', '\t', ','].map((mark) => ({ mark, count: head.split(mark).length }));
  const semicolons = counts[0]!;
  // Commas within figures outnumber the semicolons between them.
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  return most!.mark === ',' && semicolons.count > head.split('\n').length ? ';' : most!.mark;
}

/** Expands every part once, within the bounds of all archives of offices: the library that reads sheets has none. */
async function openWithinBounds(bytes: Buffer): Promise<Zip> {
  const zip = await openZip(bytes);
  const parts = new Map<string, Buffer | undefined>();
  for (const name of zip.names) {
    const part = await zip.read(name);
    if (isOfOutline(name)) parts.set(name, part);
  }
  return { names: zip.names, read: async (name) => parts.get(name) };
}

function isOfOutline(name: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
}

/** How deep the rows of each sheet stand in its outline; the library that reads sheets does not tell. */
async function outlinesOf(zip: Zip): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const text = async (name: string) => (await zip.read(name))?.toString('utf8');
  const targets = new Map<string, string>();
  forEachElement(await text('xl/_rels/workbook.xml.rels'), (name, attribute, closing) => {
    if (name === 'Relationship' && !closing) targets.set(attribute('Id'), attribute('Target'));
  });
  const sheets: { readonly name: string; readonly part: string }[] = [];
  forEachElement(await text('xl/workbook.xml'), (name, attribute, closing) => {
    const target = name === 'sheet' && !closing ? targets.get(attribute('id')) : undefined;
    if (target !== undefined)
      sheets.push({ name: attribute('name'), part: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
  });
  const outlines = new Map<string, ReadonlyMap<number, number>>();
  for (const { name, part } of sheets) {
    const rows = new Map<number, number>();
    // Only the opening tags of rows are of use here, and a large sheet has a hundred times as many cells.
    for (const [, tag = ''] of ((await text(part)) ?? '').matchAll(/<(?:\w+:)?row\b([^>]*)>/g)) {
      const [row, level] = [/\br="(\d+)"/.exec(tag)?.[1], /\boutlineLevel="(\d)"/.exec(tag)?.[1]];
      if (row !== undefined && level !== undefined) rows.set(Number(row) - 1, Number(level));
    }
    outlines.set(name, rows);
  }
  return outlines;
}

/** A day or a yes is kept as text, to be shown where it stands for a figure by mistake. */
function asCell(value: CellValue | null): Cell {
  if (value === null || typeof value === 'number') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? toNfc(value) : JSON.stringify(value);
}
