/** What a cell holds. A sheet's number is a number; in a CSV file all is text; null and '' are empty. */
export type Cell = string | number | null;

/** Rows of cells as a sheet or a CSV file has them, the first row first; rows may differ in length. */
export type Sheet = readonly (readonly Cell[])[];

/** One sheet of a workbook. `outline` tells how deep a row stands in the sheet's outline (Excel: Group), by row from 0; others stand at 0. */
export type NamedSheet = { readonly name: string; readonly rows: Sheet; readonly outline: ReadonlyMap<number, number> };

/** The name of a cell from its row and column, both counted from 0: (16, 2) is 'C17'. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCodePoint(65 + (column % 26));
}
