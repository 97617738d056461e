import type { Draft } from '../block.ts';
import { alignedGrids } from './aligned.ts';
import type { Grid } from './grid.ts';
import { gridsOf } from './grid.ts';
import { passagesOf } from './columns.ts';
import type { Line, Segment } from './lines.ts';
import { isIn, linesOf, usual } from './lines.ts';
import type { Page } from './page.ts';
import type { Column, PlacedLine } from './paragraphs.ts';
import { paragraphsOfLines } from './paragraphs.ts';
import type { FilledTable } from './tables.ts';
import { joinTables } from './page-breaks.ts';
import { fillGrid, tableDraft } from './tables.ts';

/** Pages -> paragraphs and tables in reading order; page numbers and running heads are marked as such, notes come last. */
export function readFlow(pages: readonly Page[]): Draft[] {
  const sheets = pages.map(sheetOf);
  const running = runningHeads(sheets);
  const size = usual(sheets.flatMap((sheet) => sheet.lines.map((line) => ({ value: line.size, weight: 1 }))));
  const drafts: Draft[] = [];
  const notes: PlacedLine[] = [];
  let open: { readonly column: Column; readonly lines: PlacedLine[] } | undefined;
  let table: FilledTable | undefined;
  const close = () => {
    if (open !== undefined) drafts.push(...paragraphsOfLines(open.lines, open.column));
    if (table !== undefined) drafts.push(tableDraft(table));
    [open, table] = [undefined, undefined];
  };
  for (const sheet of sheets) {
    const own = sheet.lines.filter((line) => !isMargin(line, sheet, running));
    for (const line of sheet.lines)
      if (!own.includes(line)) drafts.push(runningDraft(lineText(line), sheet.page.number));
    const { body, foot } = partNotes(own, size);
    notes.push(...foot.flatMap((line) => line.segments.map((segment) => ({ ...segment, page: sheet.page.number }))));
    const column = columnOf(body, sheet);
    for (const part of partsOf(body, sheet.grids)) {
      if (part.kind === 'grid') {
        const filled = fillGrid(part.grid, sheet.page);
        const joined = table === undefined ? undefined : joinTables(table, filled);
        if (joined === undefined) close();
        table = joined ?? filled;
        continue;
      }
      if (table !== undefined) close();
      for (const passage of passagesOf(part.lines, column)) {
        if (passage.kind === 'line') {
          if (open === undefined || Math.abs(open.column.x1 - column.x1) > 20) close();
          open ??= { column, lines: [] };
          open.lines.push({ ...passage.segment, page: sheet.page.number });
        } else {
          close();
          for (const side of passage.columns) drafts.push(...paragraphsOfLines(placed(side, sheet), sideColumn(side)));
        }
      }
    }
  }
  close();
  const notesColumn = { x0: 0, x1: Math.max(0, ...notes.map((line) => line.x1)) };
  return [...drafts, ...paragraphsOfLines(notes, notesColumn)];
}

/** A gap in a line that may part two columns, in sizes of letters. */
const columnGap = 0.75;

/** A page cut into its tables and the lines outside of them. */
type Sheet = { readonly page: Page; readonly grids: readonly Grid[]; readonly lines: readonly Line[] };

function sheetOf(page: Page): Sheet {
  const grids = gridsOf(page.rules).filter((grid) => page.pieces.some((piece) => isIn(piece, grid)));
  const outermost = grids.filter((grid) => grids.every((other) => other === grid || !contains(other, grid)));
  const unruled = page.pieces.filter((piece) => !outermost.some((grid) => isIn(piece, grid)));
  const aligned = alignedGrids(linesOf(unruled, columnGap, true));
  const outside = unruled.filter((piece) => !aligned.some((grid) => isIn(piece, grid)));
  return { page, grids: [...outermost, ...aligned].sort((a, b) => a.y0 - b.y0), lines: linesOf(outside, columnGap) };
}

function contains(outer: Grid, inner: Grid): boolean {
  return outer.x0 <= inner.x0 && outer.x1 >= inner.x1 && outer.y0 <= inner.y0 && outer.y1 >= inner.y1;
}

function runningDraft(text: string, page: number): Draft {
  return { kind: 'paragraph', text, style: { running: true }, source: { page } };
}

function placed(segments: readonly Segment[], sheet: Sheet): PlacedLine[] {
  return segments.map((segment) => ({ ...segment, page: sheet.page.number }));
}

/** A column beside another: lines of a head or a list of names end where they will, those of running text at its edge. */
function sideColumn(segments: readonly Segment[]): Column {
  const [x0, x1] = [
    Math.min(...segments.map((segment) => segment.x0)),
    Math.max(...segments.map((segment) => segment.x1)),
  ];
  const full = segments.filter((segment) => x1 - segment.x1 < segment.size * 2);
  return { x0, x1, loose: segments.length < fewestTextLines || full.length < segments.length / 2 };
}

/** Heads and signatures have fewer lines. */
const fewestTextLines = 8;

/** The column that a page's lines fill; a page of few lines is as wide as its margins are alike. */
function columnOf(lines: readonly Line[], sheet: Sheet): Column {
  const x0 = Math.min(
    sheet.page.width,
    ...lines.map((line) => line.segments[0]?.x0 ?? Infinity),
    ...sheet.grids.map((grid) => grid.x0),
  );
  const x1 = Math.max(0, ...lines.map((line) => line.segments.at(-1)?.x1 ?? 0), ...sheet.grids.map((grid) => grid.x1));
  return { x0, x1: lines.length < 4 ? Math.max(x1, sheet.page.width - x0) : x1 };
}

type Part =
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] };

/** Lines above, between and below the tables of a page. */
function partsOf(lines: readonly Line[], grids: readonly Grid[]): Part[] {
  const parts: Part[] = [];
  let rest = lines;
  for (const grid of grids) {
    const above = rest.filter((line) => line.y < (grid.y0 + grid.y1) / 2);
    if (above.length > 0) parts.push({ kind: 'lines', lines: above });
    parts.push({ kind: 'grid', grid });
    rest = rest.filter((line) => !above.includes(line));
  }
  if (rest.length > 0) parts.push({ kind: 'lines', lines: rest });
  return parts;
}

function lineText(line: Line): string {
  return line.segments.map((segment) => segment.text).join(' ');
}

function isInMargin(line: Line, sheet: Sheet): boolean {
  return line.y < sheet.page.height * 0.1 || line.y > sheet.page.height * 0.9;
}

/** Texts that stand in the margin of most pages, their numbers aside. */
function runningHeads(sheets: readonly Sheet[]): ReadonlySet<string> {
  const pagesOf = new Map<string, number>();
  for (const sheet of sheets) {
    const texts = new Set(
      sheet.lines.filter((line) => isInMargin(line, sheet)).map((line) => numberless(lineText(line))),
    );
    for (const text of texts) pagesOf.set(text, (pagesOf.get(text) ?? 0) + 1);
  }
  const most = Math.max(2, (sheets.length - 1) * 0.6);
  return new Set([...pagesOf].flatMap(([text, count]) => (count >= most ? [text] : [])));
}

function numberless(text: string): string {
  return text.replace(/\d+/gu, '#');
}

function isMargin(line: Line, sheet: Sheet, running: ReadonlySet<string>): boolean {
  if (!isInMargin(line, sheet)) return false;
  const text = lineText(line);
  return /^(?:trang\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*\/\s*\d{1,4})?$/iu.test(text) || running.has(numberless(text));
}

/** Notes at the foot of a page: small letters that begin with the mark of a note. */
function partNotes(
  lines: readonly Line[],
  size: number,
): { readonly body: readonly Line[]; readonly foot: readonly Line[] } {
  const isSmall = (line: Line) => line.size < size * 0.88;
  let at = lines.length;
  while (at > 0 && isSmall(lines[at - 1] as Line)) at -= 1;
  while (at < lines.length && !/^\[\d{1,3}\]/u.test(lineText(lines[at] as Line))) at += 1;
  return { body: lines.slice(0, at), foot: lines.slice(at) };
}
