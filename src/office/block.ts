import { problem } from '../kernel/problem.ts';

/** How a paragraph looks, as far as its file tells; nothing here knows what the paragraph is about. */
export type Style = {
  /** 1-9 for a heading style or outline level. */
  readonly heading?: number;
  /** Whether all its letters are bold. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** True after a soft line break: the line belongs to the paragraph before. */
  readonly continues?: boolean;
  /** True for a page number, or a line that every page repeats. */
  readonly running?: boolean;
  /** The mark of a footnote or endnote whose text this is, as '1'. */
  readonly note?: string;
};

/** Where a block stands in its file: lines from 1 (text), the page from 1 (PDF), or only its order (other formats). */
type Source = { readonly lines?: readonly [from: number, to: number]; readonly page?: number };

/** One paragraph; `text` is NFC, on one line, and may be empty where the file shows an empty paragraph or cell. */
export type Paragraph = {
  readonly kind: 'paragraph';
  /** Stable within one reading: 'b12', in a cell 'b12/3.2/1'. */
  readonly id: string;
  readonly text: string;
  /** Number or bullet that the program prints before the text by itself: '1.', 'a)', '-'. */
  readonly marker?: string;
  readonly style: Style;
  readonly source: Source;
};

/** One cell, at the place of its upper left corner; rows and columns count from 1. */
export type Cell = {
  /** 'b12/3.2': block, row, column. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly blocks: readonly Block[];
};

/** A table with its merged cells; a place that no cell starts at is covered by one above or to the left, or is absent. */
export type Table = {
  readonly kind: 'table';
  readonly id: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  readonly source: Source;
};

export type Block = Paragraph | Table;

/** A block before it has its place in the whole: what the readers of each format make. */
export type Draft =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly marker?: string;
      readonly style?: Style;
      readonly source?: Source;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly DraftCell[])[]; readonly source?: Source };

/** A cell in reading order; `column` may be left out when it follows from the cells before it. */
export type DraftCell = {
  readonly column?: number;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly blocks: readonly Draft[];
};

/**
 * Gives drafts their ids and cells their places: b1, b2, ... and b2/1.3 within tables. Refuses a table that spreads over more places than any
 * plan has with reading.expands_too_far.
 */
export function numberBlocks(drafts: readonly Draft[], prefix = 'b', joint = ''): Block[] {
  return drafts.map((draft, index) => {
    const id = `${prefix}${joint}${index + 1}`;
    if (draft.kind === 'table') return placeCells(id, draft.rows, draft.source ?? {});
    const { text, marker, style = plain, source = {} } = draft;
    return marker === undefined
      ? { kind: 'paragraph', id, text, style, source }
      : { kind: 'paragraph', id, text, marker, style, source };
  });
}

const plain: Style = {};

/** The cell that covers each place of a table, row by row, columns from 0; undefined where the row is too short. */
export function gridOf(table: Table): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, () => undefined),
  );
  for (const cell of table.cells) {
    const lastRow = Math.min(table.rows, cell.row + cell.rowSpan - 1);
    const lastColumn = Math.min(table.columns, cell.column + cell.colSpan - 1);
    for (let row = cell.row; row <= lastRow; row += 1) {
      for (let column = cell.column; column <= lastColumn; column += 1) {
        const line = grid[row - 1];
        if (line !== undefined) line[column - 1] = cell;
      }
    }
  }
  return grid;
}

/** All paragraphs of some blocks in reading order, those in cells included. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  const waiting: Block[] = [...blocks].reverse();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.kind === 'paragraph') found.push(block);
    else for (const cell of [...block.cells].reverse()) waiting.push(...[...cell.blocks].reverse());
  }
  return found;
}

/** What a paragraph shows: its automatic number, then its text. */
export function printed(paragraph: Paragraph): string {
  return paragraph.marker === undefined ? paragraph.text : `${paragraph.marker} ${paragraph.text}`.trim();
}

const widestSpan = 1000;
/** Places of one table, those that merged cells cover included; 5,000 rows of 30 columns are 150,000. */
const mostPlaces = 2_000_000;

function placeCells(id: string, rows: readonly (readonly DraftCell[])[], source: Source): Table {
  const taken = new Map<number, Set<number>>();
  const cells: Cell[] = [];
  let columns = 0;
  let covered = 0;
  rows.forEach((row, rowIndex) => {
    const busy = taken.get(rowIndex) ?? new Set<number>();
    let column = 0;
    for (const draft of row) {
      column = Math.max(column, (draft.column ?? 1) - 1);
      while (busy.has(column)) column += 1;
      const colSpan = Math.min(Math.max(draft.colSpan ?? 1, 1), widestSpan);
      const rowSpan = Math.min(Math.max(draft.rowSpan ?? 1, 1), rows.length - rowIndex);
      covered += colSpan * rowSpan;
      columns = Math.max(columns, column + colSpan);
      if (Math.max(covered, columns * rows.length) > mostPlaces) throw problem('reading.expands_too_far');
      const cellId = `${id}/${rowIndex + 1}.${column + 1}`;
      const blocks = numberBlocks(draft.blocks, cellId, '/');
      cells.push({ id: cellId, row: rowIndex + 1, column: column + 1, rowSpan, colSpan, blocks });
      for (let below = 1; below < rowSpan; below += 1) {
        const set = taken.get(rowIndex + below) ?? new Set<number>();
        for (let across = 0; across < colSpan; across += 1) set.add(column + across);
        taken.set(rowIndex + below, set);
      }
      column += colSpan;
    }
    taken.delete(rowIndex);
  });
  return { kind: 'table', id, rows: rows.length, columns, cells, source };
}
