import type { Cell } from '../../office/block.ts';
import { paragraphsOf } from '../../office/block.ts';
import { cellText } from './cell-text.ts';
import type { ColumnKind, Headings } from './columns.ts';
import { isDeadlineText } from './deadline.ts';
import { opensDuty } from './duty-openings.ts';
import { shown } from './layout.ts';
import { readMarker } from './marker.ts';

type Row = readonly (Cell | undefined)[];

/**
 * The kinds of columns, those with headings that say nothing told by what most of their cells hold: times, bodies, or duties where the table has
 * criteria and names no other column for them. Columns of few cells, and those that a heading tells, stay as they are.
 */
export function withKindsOfCells(
  kinds: readonly (ColumnKind | undefined)[],
  body: readonly Row[],
  { namesBodies }: Pick<Headings, 'namesBodies'>,
): readonly (ColumnKind | undefined)[] {
  const isOfDuties = kinds.some((kind) => kind === 'task' || kind === 'criterion' || kind === 'area');
  if (!isOfDuties || kinds.every((kind) => kind !== undefined)) return kinds;
  const rows = body.slice(0, mostRows);
  const told = [...kinds];
  kinds.forEach((kind, column) => {
    const cells = kind === undefined ? cellsOf(rows, column) : [];
    if (cells.length < fewestCells) return;
    if (!told.includes('deadline') && most(cells, (cell) => isDeadlineText(cellText(cell)))) told[column] = 'deadline';
    else if (most(cells, (cell) => namesBodies(cellText(cell)))) told[column] = bodyKindLeft(told);
  });
  const isGrouped = told.includes('criterion') || told.includes('area');
  if (!told.includes('task') && isGrouped) {
    const duties = told.findIndex((kind, column) => kind === undefined && holdsDuties(cellsOf(rows, column)));
    const criteria = told.flatMap((kind, column) => (kind === 'criterion' || kind === 'area' ? [column] : []));
    if (duties >= 0 && !criteria.some((column) => holdsDuties(cellsOf(rows, column)))) told[duties] = 'task';
  }
  return told;
}

/** So many rows tell what a column holds; a table may have thousands. */
const mostRows = 100;

/** Fewer cells may be alike by chance. */
const fewestCells = 3;

/** The cells of a column that say something, each once, without those that span others. */
function cellsOf(rows: readonly Row[], column: number): readonly Cell[] {
  const cells = rows.flatMap((row) => row[column] ?? []);
  return [...new Set(cells)].filter((cell) => cell.colSpan === 1 && cellText(cell) !== '');
}

function most(cells: readonly Cell[], test: (cell: Cell) => boolean): boolean {
  return cells.filter(test).length >= cells.length * 0.7;
}

function bodyKindLeft(told: readonly (ColumnKind | undefined)[]): ColumnKind | undefined {
  if (!told.some((kind) => kind === 'lead' || kind === 'performer' || kind === 'person')) return 'lead';
  return told.includes('coordinate') ? undefined : 'coordinate';
}

function holdsDuties(cells: readonly Cell[]): boolean {
  return cells.length >= fewestCells && most(cells, (cell) => firstLines(cell).some((text) => opensDuty(text)));
}

function firstLines(cell: Cell): readonly string[] {
  return paragraphsOf(cell.blocks)
    .slice(0, 2)
    .map((paragraph) => readMarker(shown(paragraph)).rest);
}
