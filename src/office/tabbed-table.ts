import { collapse } from '../kernel/vietnamese.ts';
import type { FoundTable } from './laid-table.ts';

/** Lines cut by tabs into rows of the same number of cells, at least three such rows: a table copied from a sheet. */
export function tabbedTable(lines: readonly string[], from: number): FoundTable | undefined {
  if (!(lines[from] ?? '').includes('\t')) return undefined;
  const width = cellsOf(lines[from] ?? '').length;
  if (width < 3) return undefined;
  const rows: TabbedRow[] = [];
  let last = from - 1;
  for (let row = tabbedRow(lines, from, width); row !== undefined; row = tabbedRow(lines, last + 1, width)) {
    rows.push(row);
    last = row.last;
    if (!(lines[last + 1] ?? '').includes('\t') && !(lines[last + 2] ?? '').includes('\t')) break;
  }
  if (rows.length < 3) return undefined;
  const made = rows.map(({ cells }) =>
    cells.map((cell) => ({
      blocks: (cell.length === 0 ? [{ text: '', line: last + 1 }] : cell).map(({ text, line }) => ({
        kind: 'paragraph' as const,
        text,
        source: { lines: [line, line] as const },
      })),
    })),
  );
  return { draft: { kind: 'table', rows: made, source: { lines: [from + 1, last + 1] } }, last };
}

/** A row of lines cut by tabs: the paragraphs of each cell, and its last line. */
type TabbedRow = {
  readonly cells: readonly (readonly { readonly text: string; readonly line: number }[])[];
  readonly last: number;
};

/**
 * The row that begins at a line, of so many cells: a cell may hold several lines, and the program that copied it may have dropped empty cells at the
 * end. Undefined where the lines have more.
 */
function tabbedRow(lines: readonly string[], from: number, width: number): TabbedRow | undefined {
  const cells: { text: string; line: number }[][] = [];
  for (let at = from; at < Math.min(lines.length, from + mostLinesOfRow); at += 1) {
    const [first = '', ...rest] = cellsOf(lines[at] ?? '').map(collapse);
    if (at > from && first === '' && rest.length === 0) return undefined;
    cells[Math.max(0, cells.length - 1)] = [...(cells.at(-1) ?? []), { text: first, line: at + 1 }];
    for (const text of rest) cells.push([{ text, line: at + 1 }]);
    if (cells.length > width) return undefined;
    const next = cellsOf(lines[at + 1] ?? '').length;
    const isWhole =
      cells.length === width ||
      (cells.length >= width - 2 && (next === 1 ? (lines[at + 1] ?? '') === '' : next >= width - 2));
    if (isWhole && cells.length >= 2)
      return { cells: [...cells.map(unquoted), ...Array.from({ length: width - cells.length }, () => [])], last: at };
  }
  return undefined;
}

const mostLinesOfRow = 30;

/** A sheet sets quotation marks around a cell of several lines. */
function unquoted<T extends { readonly text: string }>(cell: readonly T[]): readonly T[] {
  const [first, last] = [cell[0], cell.at(-1)];
  if (cell.length < 2 || first?.text.startsWith('"') !== true || last?.text.endsWith('"') !== true) return cell;
  return cell.map((line, index) => ({
    ...line,
    text: line.text
      .slice(index === 0 ? 1 : 0, index === cell.length - 1 ? -1 : undefined)
      .replaceAll('""', '"')
      .trim(),
  }));
}

function cellsOf(line: string): string[] {
  return line.split('\t');
}
