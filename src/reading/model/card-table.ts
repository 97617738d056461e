import type { Cell, Table } from '../../office/block.ts';
import { gridOf } from '../../office/block.ts';
import { nameKey } from '../../units/model.ts';
import { cellText } from './cell-text.ts';
import type { Headings } from './columns.ts';
import type { RealTable } from './real-table.ts';
import { readGrid } from './real-table.ts';
import type { Row } from './table-headings.ts';

/**
 * Reads a table whose first column holds the labels, a card for each duty ('Tên việc', 'Chủ trì', 'Thời hạn' below one another) or several cards in
 * turn: each is read as the table that it is when turned. Undefined where it is none.
 */
export function readCards(table: Table, headings: Headings): RealTable | undefined {
  if (table.columns !== 2 || table.rows < fewestLabels) return undefined;
  const cards = cardsOf(gridOf(table)).map((rows) => readGrid(turned(rows), headings));
  const [first] = cards;
  if (first === undefined || cards.some((card) => card === undefined)) return undefined;
  const read = cards.filter((card) => card !== undefined);
  return {
    ...first,
    rows: read.flatMap((card) => card.rows),
    parts: new Map(read.flatMap((card) => [...card.parts])),
    unknown: read.flatMap((card) => card.unknown),
    rules: read.flatMap((card) => card.rules),
  };
}

/** A duty, who does it and when. */
const fewestLabels = 3;

/** The rows of each card: one begins where the first label stands again. */
function cardsOf(grid: readonly Row[]): readonly (readonly Row[])[] {
  const label = nameKey(cellText(grid[0]?.[0]));
  const starts = grid.flatMap((row, at) => (nameKey(cellText(row[0])) === label ? [at] : []));
  return starts.map((start, at) => grid.slice(start, starts[at + 1]));
}

/** Rows as columns; cells that span both columns head the card and are left out. */
function turned(rows: readonly Row[]): readonly Row[] {
  const own = rows.filter((row) => row[0] !== row[1]);
  const side = (column: number): Row =>
    own.map((row, at): Cell | undefined => {
      const cell = row[column];
      return cell === undefined ? undefined : { ...cell, row: column + 1, column: at + 1, rowSpan: 1, colSpan: 1 };
    });
  return [side(0), side(1)];
}
