import type { Draft, DraftCell } from './block.ts';

/** A table whose rows are still coming. */
export type OpenTable = {
  readonly rows: { readonly cells: (DraftCell & { readonly merge: 'start' | 'more' | undefined })[] }[];
};

/** A row whose cells are still coming; `column` is where the next begins. */
export type OpenRow = { readonly cells: OpenTable['rows'][number]['cells']; column: number; deleted: boolean };

/** A cell whose blocks are still coming. */
export type OpenCell = { colSpan: number; merge: 'start' | 'more' | undefined; readonly blocks: Draft[] };

/** Rows with vertical merges as spans: a cell that goes on from above makes that one taller. */
export function mergeDown(table: OpenTable): DraftCell[][] {
  const open = new Map<number, { rowSpan: number }>();
  return table.rows.map((row) => {
    const kept: (DraftCell & { rowSpan: number })[] = [];
    for (const { merge, ...cell } of row.cells) {
      const column = cell.column ?? 1;
      const above = open.get(column);
      if (merge === 'more' && above !== undefined) {
        above.rowSpan += 1;
        continue;
      }
      const placed = { ...cell, rowSpan: 1 };
      kept.push(placed);
      if (merge === undefined) open.delete(column);
      else open.set(column, placed);
    }
    return kept;
  });
}
