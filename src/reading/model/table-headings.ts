import type { Cell, Table } from '../../office/block.ts';
import { gridOf } from '../../office/block.ts';
import { cellText } from './cell-text.ts';
import { withKindsOfCells } from './column-cells.ts';
import type { ColumnKind, Headings } from './columns.ts';
import { longestHeading, settleColumns } from './columns.ts';
import type { Passage } from './duty-row.ts';
import type { RuleUse, Warning } from './plan-document.ts';
import type { ColumnRule } from './rules.ts';
import type { Periods } from './ticked-periods.ts';
import type { TickedBodies } from './ticked-bodies.ts';
import { tickedBodiesOf, withTickedBodies } from './ticked-bodies.ts';
import { isPeriod, periodsOf } from './ticked-periods.ts';

/** A row of a table, each place with the cell that covers it. */
export type Row = readonly (Cell | undefined)[];
/** Where the headings of a table stand, from its row `from`, `depth` rows of them, and the row after them and their numbers. */
export type Heading = {
  readonly columns: ColumnKind[];
  readonly periods: Periods;
  readonly bodies: TickedBodies;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
};
/** The rows of headings: one or two, perhaps under a title that spans the table; a row of column numbers is passed over. */
export function headingOf(grid: readonly Row[], headings: Headings): Heading | undefined {
  for (let from = 0; from < Math.min(4, grid.length); from += 1) {
    for (const depth of [3, 2, 1]) {
      const rows = grid.slice(from, from + depth);
      if (
        rows.length < depth ||
        (depth > 1 && !rows.slice(1).every((row) => continuesHeading(row, rows[0] ?? [], headings)))
      )
        continue;
      const periods = periodsOf(grid, rows, from + depth);
      const bodies = tickedBodiesOf(grid, rows, from + depth, headings);
      const named = withTickedBodies(columnsOf(rows, headings), bodies);
      const kinds = withKindsOfCells(named, grid.slice(from + depth), headings);
      const columns = settleColumns(kinds.map((kind, index) => (periods.has(index) ? 'deadline' : kind)));
      if (columns === undefined) continue;
      const last = columns.lastIndexOf('deadline');
      const single = columns.map((kind, index) => (kind === 'deadline' && index !== last ? 'other' : kind));
      const next = grid[from + depth];
      const numbered =
        next !== undefined &&
        next.every(
          (cell, index) =>
            cellText(cell).replace(/[()\s]/gu, '') === String(index + 1) || /^\(?[\dA-Z=+]*\)?$/u.test(cellText(cell)),
        ) &&
        next.some((cell) => /\d/u.test(cellText(cell)));
      return { columns: single, periods, bodies, from, to: from + depth + (numbered ? 1 : 0), depth };
    }
  }
  return undefined;
}

/** Whether a row is a second row of headings: each cell is one from above or a heading itself. */
function continuesHeading(row: Row, first: Row, { kindOf, namesBodies }: Headings): boolean {
  let own = 0;
  const fits = row.every((cell, index) => {
    if (cell === undefined || cell === first[index] || cellText(cell) === '') return true;
    own += 1;
    if (isPeriod(cellText(cell)) || namesBodies(cellText(cell))) return true;
    return kindOf(cellText(cell)) !== undefined || kindOf(`${cellText(first[index])} ${cellText(cell)}`) !== undefined;
  });
  return fits && own > 0 && row.some((cell, index) => cell !== undefined && cell === first[index]);
}

function columnsOf(rows: readonly Row[], headings: Headings): (ColumnKind | undefined)[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, index) => {
    const texts = [...new Set(rows.map((row) => cellText(row[index])).filter((text) => text !== ''))];
    return kindBy(texts, headings);
  });
}

/** Whether a row says the headings again, as on the top of a new page. */
export function repeatsHeading(row: Row, columns: readonly ColumnKind[], headings: Headings): boolean {
  return (
    columnsOf([row], headings).filter((kind, column) => kind !== undefined && kind === columns[column]).length >= 3
  );
}

/** Headings of a table of duties that say nothing to the reader, and the rules of the province that its columns are read by. */
export function whatHeadingsSay(
  grid: readonly Row[],
  { columns, bodies, from, depth }: Heading,
  headings: Headings,
): {
  readonly unknown: readonly Passage[];
  readonly byCells: readonly Passage[];
  readonly rules: readonly RuleUse[];
} {
  const named = ownHeadings(grid.slice(from, from + depth), columns.length);
  const rules = named.flatMap(({ texts }, index): RuleUse[] => {
    const kind = columns[index] ?? 'other';
    const field = fieldOf[kind];
    const rule = ruleBy(texts, headings);
    // Of two columns of a kind the first is read.
    return field === undefined || rule === undefined || columns.indexOf(kind) !== index ? [] : [useOf(rule, field)];
  });
  const unsaid = named.filter((_, column) => !bodies.has(column));
  const told = named.filter((_, column) => columns[column] !== 'other' && !bodies.has(column));
  const byCells = unknownOf(told, headings);
  return { unknown: unknownOf(unsaid, headings).filter((passage) => !byCells.includes(passage)), byCells, rules };
}

/** Headings that say nothing to the reader, of a table that it does not know for one of duties; empty where no row looks like headings. */
export function unknownHeadings(table: Table, headings: Headings): readonly Passage[] {
  const [first] = gridOf(table);
  if (first === undefined || table.rows < 2) return [];
  const named = ownHeadings([first], table.columns);
  const isHeading = named.every(({ passage }) => passage.text.length <= longestHeading);
  const known = named.filter(({ texts }) => kindBy(texts, headings) !== undefined);
  return isHeading && known.length >= 2 ? unknownOf(named, headings) : [];
}

/** What tells a person that nobody knows what a column holds. */
export function unknownColumn({ text, ids }: Passage): Warning {
  return { code: 'reading.unknown_column', params: { heading: text }, source: ids };
}

/** What tells a person that a column was read by what its cells hold. */
export function columnByCells({ text, ids }: Passage): Warning {
  return { code: 'reading.column_by_cells', params: { heading: text }, source: ids };
}

function unknownOf(named: readonly OwnHeading[], headings: Headings): readonly Passage[] {
  const unknown = named.filter(({ passage, texts }) => /\p{L}/u.test(passage.text) && !kindBy(texts, headings));
  // A heading over several columns stands there for each.
  return [...new Map(unknown.map(({ passage }) => [passage.ids[0], passage])).values()];
}

function useOf({ written, means }: ColumnRule, field: RuleUse['field']): RuleUse {
  return { kind: 'column', field, written, means };
}

/** The rules that the headings of a flattened table are known by. */
export function rulesOfHeadings(texts: readonly string[], { ruleFor }: Headings): readonly RuleUse[] {
  return texts.flatMap((text) => {
    const rule = ruleFor(text);
    const field = rule && fieldOf[rule.means];
    return rule && field ? [useOf(rule, field)] : [];
  });
}

/** The field of a task that a column of each kind fills. */
const fieldOf: Readonly<Partial<Record<ColumnKind, RuleUse['field']>>> = {
  lead: 'lead',
  coordinate: 'coordinate',
  deadline: 'deadline',
  product: 'product',
  task: 'text',
  criterion: 'criteria',
};

/** The heading of a column, the lowest of its rows, and the texts of all of them. */
type OwnHeading = { readonly passage: Passage; readonly texts: readonly string[] };

function ownHeadings(rows: readonly Row[], width: number): readonly OwnHeading[] {
  return Array.from({ length: width }, (_, index) => {
    const cells = [...new Set(rows.map((row) => row[index]))].filter((cell) => cellText(cell) !== '');
    const cell = cells.at(-1);
    return { passage: { text: cellText(cell), ids: cell === undefined ? [] : [cell.id] }, texts: cells.map(cellText) };
  });
}

function kindBy(texts: readonly string[], { kindOf }: Headings): ColumnKind | undefined {
  return kindOf(texts.at(-1) ?? '') ?? kindOf(texts.join(' '));
}

function ruleBy(texts: readonly string[], { ruleFor }: Headings): ColumnRule | undefined {
  return ruleFor(texts.at(-1) ?? '') ?? ruleFor(texts.join(' '));
}
