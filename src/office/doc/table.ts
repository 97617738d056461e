import type { Draft } from '../block.ts';
import { mergeDown } from '../docx-table.ts';
import type { OpenTable } from '../docx-table.ts';
import { codes } from './properties.ts';
import type { Property } from './properties.ts';

/** A row as its marks cut it, and the properties of its end, which tell where its cells stand. */
export type OpenRow = { readonly cells: readonly (readonly Draft[])[]; readonly properties: readonly Property[] };

/** Rows -> a table: cells get their columns from where their edges stand, and their spans from the merges that the file tells. */
export function tableOf(rows: readonly OpenRow[]): Draft {
  const placed = rows.map((row) => placedCells(row));
  const edges = [...new Set(placed.flatMap((row) => row.flatMap((cell) => [cell.left, cell.right])))].sort(
    (a, b) => a - b,
  );
  const columns: number[] = [];
  for (const edge of edges) if (columns.length === 0 || edge - (columns.at(-1) ?? 0) > near) columns.push(edge);
  const columnAt = (edge: number) => columns.findLastIndex((at) => at <= edge + near) + 1;
  const table: OpenTable = {
    rows: placed.map((row) => ({
      cells: row.map(({ left, right, merge, blocks }) => ({
        column: columnAt(left),
        colSpan: Math.max(1, columnAt(right) - columnAt(left)),
        merge,
        blocks,
      })),
    })),
  };
  return { kind: 'table', rows: mergeDown(table) };
}

type PlacedCell = {
  readonly left: number;
  readonly right: number;
  readonly merge: 'start' | 'more' | undefined;
  readonly blocks: readonly Draft[];
};

/** Edges nearer than this, in twentieths of a point, are one. */
const near = 40;
/** Where a file does not tell the edges of a row, its cells are so wide. */
const unknownWidth = 1000;
const cellLength = 20;
const merged = { across: 2, more: 0x20, start: 0x60 } as const;

/** The cells of a row with their edges ([MS-DOC] 2.9.314, TDefTableOperand); one merged with the cell before it widens that. */
function placedCells({ cells, properties }: OpenRow): PlacedCell[] {
  const value = properties.findLast((property) => property.code === codes.cells)?.value ?? Buffer.alloc(0);
  const count = value[0] ?? 0;
  const edge = (index: number) =>
    index <= count && 3 + index * 2 <= value.length ? value.readInt16LE(1 + index * 2) : index * unknownWidth;
  const found: PlacedCell[] = [];
  cells.forEach((blocks, index) => {
    const at = 1 + (count + 1) * 2 + index * cellLength;
    const flags = index < count && at + 2 <= value.length ? value.readUInt16LE(at) : 0;
    const before = found.at(-1);
    if (before !== undefined && (flags & merged.across) !== 0) {
      found[found.length - 1] = { ...before, right: edge(index + 1), blocks: [...before.blocks, ...blocks] };
      return;
    }
    const down = flags & merged.start;
    const merge = down === merged.start ? 'start' : down === merged.more ? 'more' : undefined;
    found.push({ left: edge(index), right: edge(index + 1), merge, blocks });
  });
  return found;
}
