import type { Draft, DraftCell } from '../block.ts';
import type { Grid, GridCell } from './grid.ts';
import { isIn, isMark, linesOf } from './lines.ts';
import type { Page, Piece } from './page.ts';
import { paragraphsOfLines } from './paragraphs.ts';

/** A cell with its paragraphs, at its place in the table (from 0). */
export type FilledCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly blocks: readonly Draft[];
  /** The room that its last line leaves, and the width of its first word, in points. */
  readonly edges?: { readonly room: number; readonly firstWord: number };
};

/** A table, on one page or joined over several. */
export type FilledTable = {
  readonly columns: readonly number[];
  readonly rows: number;
  readonly closed: boolean;
  readonly ruled: boolean;
  readonly page: number;
  readonly cells: readonly FilledCell[];
};

/** Puts the letters of a page into the cells of one of its tables. */
export function fillGrid(grid: Grid, page: Page): FilledTable {
  const inside = piecesByCell(
    page.pieces.filter((piece) => isIn(piece, grid)),
    grid.cells,
  );
  const pads = grid.columns.map((_, column) =>
    grid.cells.reduce(
      (least, cell) =>
        cell.column === column ? Math.max(0, Math.min(least, leftmost(inside.get(cell)) - cell.x0)) : least,
      8,
    ),
  );
  const cells = grid.cells.map((cell) => {
    const lines = linesOf(inside.get(cell) ?? []).flatMap((line) =>
      line.segments.map((segment) => ({ ...segment, page: page.number })),
    );
    const space = pads[cell.column] ?? 0;
    const [first, last] = [lines[0], lines.at(-1)];
    const edges = first &&
      last && { room: roomOf(last, cell, space), firstWord: first.firstWord + first.size * wordSpace };
    return {
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      blocks: paragraphsOfLines(lines, { x0: cell.x0 + space, x1: cell.x1 - space, loneDash: hasLoneDash(lines) }),
      ...(edges === undefined ? {} : { edges }),
    };
  });
  const { columns, closed, ruled } = grid;
  return { columns, rows: grid.rows.length - 1, closed, ruled, page: page.number, cells };
}

/** The room at the end of a line, or at both ends of one set in the middle. */
function roomOf(line: { readonly x0: number; readonly x1: number }, cell: GridCell, space: number): number {
  const [left, right] = [line.x0 - cell.x0 - space, cell.x1 - space - line.x1];
  return Math.abs(left - right) < 4 ? left + right : right;
}

/** The space between two words, in sizes of letters. */
const wordSpace = 0.22;

/** Whether one line of a cell, not its first, begins with a dash: 'Phòng Kế hoạch' and below it '- Tài chính'; a list has more. */
function hasLoneDash(lines: readonly { readonly text: string }[]): boolean {
  const dashes = lines.flatMap((line, index) => (/^[-–] /u.test(line.text) ? [index] : []));
  return dashes.length === 1 && dashes[0] !== 0 && lines.length <= mostNameLines;
}

/** The name of a body in a narrow cell has no more lines. */
const mostNameLines = 6;

/** The table as a draft: its cells row by row. */
export function tableDraft(table: FilledTable): Draft {
  const rows: DraftCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column))
    rows[cell.row]?.push({
      column: cell.column + 1,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      blocks: cell.blocks,
    });
  return { kind: 'table', rows, source: { page: table.page } };
}

/** Every piece in one cell; letters of two cells that the file sets in one go are cut where the first cell ends. */
function piecesByCell(pieces: readonly Piece[], cells: readonly GridCell[]): Map<GridCell, Piece[]> {
  const found = new Map<GridCell, Piece[]>();
  const waiting = [...pieces];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    // A bullet may hang over the line before its cell.
    const width = Math.min(piece.width, 2);
    const start = { ...piece, x: isMark(piece.text) ? piece.x + piece.width - width : piece.x, width };
    const cell = cells.find((one) => isIn(start, one)) ?? nearest(start, cells);
    if (cell === undefined) continue;
    const [own, rest] = cutAt(piece, cell.x1);
    if (rest !== undefined) waiting.push(rest);
    found.set(cell, [...(found.get(cell) ?? []), own]);
  }
  return found;
}

/** Cuts at the space nearest to a place, if the piece reaches well beyond it. */
function cutAt(piece: Piece, x: number): readonly [Piece, Piece | undefined] {
  const text = piece.text;
  const share = (x - piece.x) / piece.width;
  if (piece.x + piece.width - x < 2 || share <= 0) return [piece, undefined];
  let cut = -1;
  for (let at = text.indexOf(' ', 1); at !== -1 && at < text.length - 1; at = text.indexOf(' ', at + 1))
    if (cut === -1 || Math.abs(at / text.length - share) < Math.abs(cut / text.length - share)) cut = at;
  if (cut === -1 || Math.abs(cut / text.length - share) > 0.35) return [piece, undefined];
  return [
    { ...piece, text: text.slice(0, cut), width: x - piece.x - 1 },
    { ...piece, text: text.slice(cut + 1), x: x + 1, width: piece.x + piece.width - x - 1 },
  ];
}

function nearest(piece: Piece, cells: readonly GridCell[]): GridCell | undefined {
  const distance = (cell: GridCell) =>
    Math.max(cell.x0 - piece.x, 0, piece.x - cell.x1) + Math.max(cell.y0 - piece.y, 0, piece.y - cell.y1);
  return cells.reduce<GridCell | undefined>(
    (best, cell) => (best === undefined || distance(cell) < distance(best) ? cell : best),
    undefined,
  );
}

function leftmost(pieces: readonly Piece[] = []): number {
  return pieces.reduce((least, piece) => (piece.text.trim() === '' ? least : Math.min(least, piece.x)), Infinity);
}
