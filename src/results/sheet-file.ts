import { parse } from 'csv-parse/sync';
import { readSheet, type CellValue } from 'read-excel-file/node';
import { openZip } from '../office/zip.ts';
import { fileKind } from '../office/file-kind.ts';
import { problem } from '../kernel/problem.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import type { Cell, Sheet } from './model/import-fault.ts';

/**
 * The first sheet of an .xlsx workbook, or the rows of a CSV file, whose cells are parted by commas, semicolons or tabs. Refuses with
 * results.not_a_table what is neither, and what is broken, locked or expands without end.
 */
export async function readSheetFile(bytes: Buffer): Promise<Sheet> {
  const kind = fileKind(bytes, 'text/csv');
  if (kind !== 'text' && kind !== 'sheet') throw problem('results.not_a_table');
  try {
    if (kind === 'text') return readCsvRows(decode(bytes));
    await holdToBounds(bytes);
    return (await readSheet(bytes)).map((row) => row.map(asCell));
  } catch {
    throw problem('results.not_a_table');
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

/** UTF-8 and UTF-16 by their marks or their bytes; else the old Vietnamese code page of Windows. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

/** Expands every part once, within the bounds of all archives of offices: the library that reads sheets has none. */
async function holdToBounds(bytes: Buffer): Promise<void> {
  const zip = await openZip(bytes);
  for (const name of zip.names) await zip.read(name);
}

/** A day or a yes is kept as text, to be shown where it stands for a figure by mistake. */
function asCell(value: CellValue | null): Cell {
  if (value === null || typeof value === 'number') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? toNfc(value) : JSON.stringify(value);
}
