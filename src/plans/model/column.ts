import { gridOf, type Block, type Table } from '../../office/block.ts';
import type { Passage } from '../../reading/model/duty-row.ts';
import type { Warning } from '../../reading/model/plan-document.ts';
import { passageOfCell } from '../../reading/model/cell-text.ts';

/** A column whose heading says nothing to the reader, also where its cells told what it holds: the heading's cell, its words, and what its first filled cells say. */
export type UnknownColumn = { readonly block: string; readonly written: string; readonly examples: readonly string[] };

/** The columns that a reading warns of, in the order of the document. */
export function unknownColumns(warnings: readonly Warning[], blocks: readonly Block[]): readonly UnknownColumn[] {
  return warnings.flatMap(({ code, params, source: [block] }) => {
    const column = taught.has(code) && block !== undefined ? columnAt(blocks, block) : null;
    if (!column || block === undefined) return [];
    const texts = column.below.flatMap((passage) => passage?.text ?? []);
    return [{ block, written: String(params['heading']), examples: [...new Set(texts)].slice(0, mostExamples) }];
  });
}

/** What the cell of a column says in the row of a table in which some blocks stand; undefined outside the table, and where it is empty. */
export function cellBeside(blocks: readonly Block[], heading: string, ids: readonly string[]): Passage | undefined {
  const column = columnAt(blocks, heading);
  if (!column) return undefined;
  const row = ids.flatMap((id) => (id.startsWith(`${column.table.id}/`) ? rowOf(id, column.table.id) : []))[0];
  return row === undefined ? undefined : column.below[row - column.from];
}

/** Warnings of columns that a person may explain: nobody knows what they hold, or only their cells told it. */
const taught: ReadonlySet<string> = new Set(['reading.unknown_column', 'reading.column_by_cells']);

const mostExamples = 3;

/** The column under a heading's cell: its table, the row after the heading (from 1), and what each cell from there on says. */
function columnAt(
  blocks: readonly Block[],
  heading: string,
): { readonly table: Table; readonly from: number; readonly below: readonly (Passage | undefined)[] } | null {
  for (const table of tablesOf(blocks)) {
    const cell = table.cells.find((one) => one.id === heading);
    if (!cell) continue;
    const from = cell.row + cell.rowSpan;
    const below = gridOf(table)
      .slice(from - 1)
      .map((row) => row[cell.column - 1])
      // A cell that spans the row heads what is below it.
      .map((one) => (one && one.colSpan === cell.colSpan ? passageOfCell(one) : undefined));
    return { table, from, below };
  }
  return null;
}

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block, ...block.cells.flatMap((cell) => tablesOf(cell.blocks))] : [],
  );
}

/** The row, from 1, of a place in a table: 3 of 'b12/3.2/1'. */
function rowOf(id: string, table: string): number | [] {
  const row = /^(\d+)\./.exec(id.slice(table.length + 1))?.[1];
  return row === undefined ? [] : Number(row);
}
