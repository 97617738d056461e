import type { Cell } from '../../office/block.ts';
import { cellText } from './cell-text.ts';
import type { Passage } from './duty-row.ts';

/** Columns of a table that stand for a month or a quarter each, in which a tick says when a duty is done: their headings, by column. */
export type Periods = ReadonlyMap<number, string>;

type Row = readonly (Cell | undefined)[];

/** 'Tháng 6', 'Quý II', 'Tháng 6/2026': a heading that is a period itself. */
export function isPeriod(text: string): boolean {
  return (
    text.length < 20 && /^(?:tháng\s*\d{1,2}|quý\s*(?:IV|III|II|I|[1-4]))(?:\s*(?:\/|năm)\s*20\d\d)?$/iu.test(text)
  );
}

/**
 * Two or more columns that periods head and whose cells are ticks or empty; a year that a heading over them names goes with each. Empty
 * where the cells hold figures, as in tables of targets.
 */
export function periodsOf(grid: readonly Row[], headings: readonly Row[], body: number): Periods {
  const lowest = headings.at(-1) ?? [];
  const columns = lowest.flatMap((cell, index) => (isPeriod(cellText(cell)) ? [index] : []));
  const isTicked = (column: number) =>
    grid.slice(body).every((row) => {
      const cell = row[column];
      return cell === undefined || cell.colSpan > 1 || cellText(cell) === '' || tick.test(cellText(cell));
    });
  if (columns.length < 2 || !columns.every(isTicked)) return new Map();
  return new Map(
    columns.map((column) => {
      const text = cellText(lowest[column]);
      const year = headings
        .map((row) => /\b20\d\d\b/u.exec(cellText(row[column]))?.[0])
        .find((found) => found !== undefined);
      return [column, year === undefined || text.includes(year) ? text : `${text} năm ${year}`];
    }),
  );
}

/** The periods that a row ticks, in order: 'Tháng 8 năm 2023, Tháng 9 năm 2023'. */
export function tickedTime(row: Row, periods: Periods): Passage | undefined {
  const ticked = [...periods].flatMap(([column, text]) => {
    const cell = row[column];
    return cell !== undefined && tick.test(cellText(cell)) ? [{ text, id: cell.id }] : [];
  });
  if (ticked.length === 0) return undefined;
  return { text: ticked.map(({ text }) => text).join(', '), ids: ticked.map(({ id }) => id) };
}

/** 'x', '✓': a mark that only says yes. */
export function isTick(text: string): boolean {
  return tick.test(text);
}

const tick = /^[xX×✓✔☑√vV●•*+]$/u;
