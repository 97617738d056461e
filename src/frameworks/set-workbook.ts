import writeExcel, { type Cell } from 'write-excel-file/node';
import type { OwnSet } from './model/own-set/own-set.ts';
import { writeSheets } from './model/own-set/write-sheets.ts';

/** A set as an .xlsx workbook, to be edited in Excel and loaded again; `readSetFile` reads it back to the same set. */
export async function writeSetWorkbook(set: OwnSet): Promise<Buffer> {
  const sheets = writeSheets(set).map(({ name, rows, widths }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => styled(cell, at === 0))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return writeExcel(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

/** Text stays text, also where it looks like a number: 1.10 is no 1.1. */
function styled(cell: string | number | null, isHead: boolean): Cell {
  if (cell === null || cell === '') return null;
  return {
    value: cell,
    type: typeof cell === 'number' ? Number : String,
    ...(typeof cell === 'string' ? { format: '@', wrap: true } : {}),
    alignVertical: 'top',
    ...(isHead ? { fontWeight: 'bold' as const, backgroundColor: '#e8e4da' } : {}),
  };
}
