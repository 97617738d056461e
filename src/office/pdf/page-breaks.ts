import type { Draft } from '../block.ts';
import { startsItem } from '../item-marks.ts';
import { isUnfinished, joinLines } from './paragraphs.ts';
import type { FilledCell, FilledTable } from './tables.ts';

/**
 * The table that goes on over a page break: same columns; repeated rows of headings are dropped, a row cut by the break is made whole, and
 * cells merged over the break stay merged. Undefined where the second is a table of its own.
 */
export function joinTables(one: FilledTable, other: FilledTable): FilledTable | undefined {
  const columns = sharedColumns(one, other);
  if (columns === undefined) return undefined;
  const [whole, next] = [onColumns(one, columns), onColumns(other, columns)];
  const above = withoutBlankEnd(whole);
  const below = withoutRows(next, blankRows(next));
  const rest = withoutRows(below, repeatedRows(above, below));
  if (rest.rows === 0) return above;
  // What a break leaves of the space below a row is none of its own, and the row is whole.
  const isAtRow = above.rows < whole.rows || (below.rows < next.rows && above.closed);
  const cut = !isAtRow && goesOn(above, rest);
  const shift = above.rows - (cut ? 1 : 0);
  const cells = new Map(above.cells.map((cell) => [`${cell.row}.${cell.column}`, cell]));
  const lowest = new Map(
    above.cells
      .filter((cell) => cell.row + cell.rowSpan === above.rows)
      .map((cell) => [cell.column, `${cell.row}.${cell.column}`]),
  );
  const numbered = textAt(rest, 0, 0) !== '';
  let started = false;
  for (const cell of [...rest.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const key = lowest.get(cell.column);
    const over = key === undefined ? undefined : cells.get(key);
    if (cell.row === 0 && cell.blocks.length > 0) started = true;
    if (isAtRow && cell.row === 0 && cell.blocks.length === 0) {
      for (const { at, reaching } of cellsOver(cell, lowest, cells))
        cells.set(at, { ...reaching, rowSpan: reaching.rowSpan + cell.rowSpan });
      continue;
    }
    const merges = cell.row === 0 && over?.colSpan === cell.colSpan && (cut || (!numbered && !started));
    if (merges && over !== undefined && key !== undefined) {
      const rowSpan = over.rowSpan + cell.rowSpan - (cut ? 1 : 0);
      cells.set(key, {
        ...over,
        ...(cell.edges && { edges: cell.edges }),
        rowSpan,
        blocks: joinBlocks(over.blocks, cell.blocks),
      });
    } else cells.set(`${cell.row + shift}.${cell.column}`, { ...cell, row: cell.row + shift });
  }
  return { ...above, rows: shift + rest.rows, closed: rest.closed, cells: [...cells.values()] };
}

/** The lowest cells above the break that stand over a cell, with their places: the space below them is theirs. */
function cellsOver(
  { column, colSpan }: FilledCell,
  lowest: ReadonlyMap<number, string>,
  cells: ReadonlyMap<string, FilledCell>,
): { readonly at: string; readonly reaching: FilledCell }[] {
  return [...lowest].flatMap(([own, at]) => {
    const reaching = own >= column && own < column + colSpan ? cells.get(at) : undefined;
    return reaching === undefined ? [] : [{ at, reaching }];
  });
}

/**
 * The columns of both parts of a table, where each line of one part is one of the other too: a page that shows only merged cells has fewer.
 * Undefined for two tables of their own.
 */
function sharedColumns(one: FilledTable, other: FilledTable): readonly number[] | undefined {
  if (one.ruled !== other.ruled) return undefined;
  const nearness = one.ruled ? 4 : 12;
  const [more, fewer] = one.columns.length >= other.columns.length ? [one, other] : [other, one];
  if (!more.ruled && more.columns.length !== fewer.columns.length) return undefined;
  // Without lines the right edge is where the longest text ends.
  const edges = more.ruled ? fewer.columns : fewer.columns.slice(0, -1);
  const places = edges.map((at) => more.columns.findIndex((own) => Math.abs(own - at) < nearness));
  const isPart = places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? 0)));
  const isAsWide = places[0] === 0 && (!more.ruled || places.at(-1) === more.columns.length - 1);
  return isPart && isAsWide && fewer.columns.length >= Math.min(3, more.columns.length) ? more.columns : undefined;
}

/** The table on the columns of a finer one: a cell spans all those that it covers. */
function onColumns(table: FilledTable, columns: readonly number[]): FilledTable {
  if (table.columns.length === columns.length) return table;
  const placeOf = (edge: number) => {
    const at = table.columns[edge] ?? 0;
    return columns.reduce(
      (best, own, index) => (Math.abs(own - at) < Math.abs((columns[best] ?? 0) - at) ? index : best),
      0,
    );
  };
  const cells = table.cells.map((cell) => {
    const column = placeOf(cell.column);
    return { ...cell, column, colSpan: placeOf(cell.column + cell.colSpan) - column };
  });
  return { ...table, columns, cells };
}

function textOf(blocks: readonly Draft[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
}

function textAt(table: FilledTable, row: number, column: number): string {
  return textOf(table.cells.find((cell) => cell.row === row && cell.column === column)?.blocks ?? []);
}

function rowText(table: FilledTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${textOf(cell.blocks)}`)
    .join('\t');
}

/** How many of a table's first rows say again what the first rows of the other say. */
function repeatedRows(above: FilledTable, below: FilledTable): number {
  let same = 0;
  const letters = (text: string) => /\p{L}/u.test(text.replaceAll(/\d+:/gu, ''));
  while (same < Math.min(above.rows, below.rows) && rowText(above, same) === rowText(below, same)) same += 1;
  return letters(rowText(below, 0)) ? same : 0;
}

function withoutRows(table: FilledTable, count: number): FilledTable {
  return {
    ...table,
    rows: table.rows - count,
    cells: table.cells.filter((cell) => cell.row >= count).map((cell) => ({ ...cell, row: cell.row - count })),
  };
}

/** How many first rows of a table are empty, with no cell that reaches below them. */
function blankRows(table: FilledTable): number {
  let count = 0;
  const isBlank = (row: number) =>
    table.cells.every((cell) => cell.row !== row || (cell.rowSpan === 1 && cell.blocks.length === 0));
  while (table.ruled && count < table.rows - 1 && isBlank(count)) count += 1;
  return count;
}

/** The table without last rows in which nothing begins; cells that reach into them end above. */
function withoutBlankEnd(table: FilledTable): FilledTable {
  const last = table.rows - 1;
  if (!table.ruled || last === 0 || table.cells.some((cell) => cell.row === last && cell.blocks.length > 0))
    return table;
  const cells = table.cells
    .filter((cell) => cell.row < last)
    .map((cell) => (cell.row + cell.rowSpan > last ? { ...cell, rowSpan: last - cell.row } : cell));
  return withoutBlankEnd({ ...table, rows: last, cells });
}

/** Whether the first row over the break is the rest of the last row before it. */
function goesOn(above: FilledTable, below: FilledTable): boolean {
  const first = below.cells.filter((cell) => cell.row === 0);
  const last = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rows);
  // Cells that do not answer each other are rows of their own.
  if (first.some((cell) => last.every((over) => over.column !== cell.column || over.colSpan !== cell.colSpan)))
    return false;
  if (!above.closed) return true;
  const filled = first.filter((cell) => cell.blocks.length > 0);
  const overOf = (cell: FilledCell) => textOf(last.find((one) => one.column === cell.column)?.blocks ?? []);
  // One cell that goes on in the middle of its words tells that the row does, unless the row has a number of its own.
  const isCut = (cell: FilledCell) =>
    /^[\p{Ll})\]]/u.test(textOf(cell.blocks)) && overOf(cell) !== '' && isUnfinished(overOf(cell));
  // So do cells that all had no room left for the next word.
  const isFull = (cell: FilledCell) => {
    const edges = last.find((one) => one.column === cell.column)?.edges;
    const hasRoom = edges === undefined || cell.edges === undefined || edges.room >= cell.edges.firstWord;
    return !hasRoom && isUnfinished(overOf(cell)) && !startsItem(textOf(cell.blocks));
  };
  if (!above.ruled || filled.every((cell) => cell.column > 0)) {
    if (filled.some(isCut)) return true;
    if (!above.ruled) return false;
    if (filled.length > 0 && filled.every(isFull)) return true;
  }
  return (
    filled.length > 0 &&
    filled.every((cell) => {
      const over = overOf(cell);
      const text = textOf(cell.blocks);
      if (over === '') return false;
      return (
        (/^[\p{Ll})\]]/u.test(text) && isUnfinished(over)) || (cell.column > 0 && startsItem(text) && startsItem(over))
      );
    })
  );
}

/** A paragraph that the break cuts is one. */
function joinBlocks(above: readonly Draft[], below: readonly Draft[]): readonly Draft[] {
  const [last, next] = [above.at(-1), below[0]];
  const cut =
    last?.kind === 'paragraph' && next?.kind === 'paragraph' && isUnfinished(last.text) && !startsItem(next.text);
  return cut
    ? [...above.slice(0, -1), { ...last, text: joinLines([last.text, next.text]) }, ...below.slice(1)]
    : [...above, ...below];
}
