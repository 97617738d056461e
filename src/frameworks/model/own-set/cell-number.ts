import type { Cell } from '../../../office/sheet.ts';

/** The number of a cell, whichever mark its decimals have; null for an empty one, 'percent' for '20 %', 'bad' for what is none. */
export function readCellNumber(cell: Cell): number | 'percent' | 'bad' | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? tidy(cell) : 'bad';
  const text = (cell ?? '').replaceAll(/[\s\u00A0\u202F]/gu, '').replace('−', '-');
  if (text === '') return null;
  if (/^[+-]?\d+(?:[.,]\d+)?%$/.test(text)) return 'percent';
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 'bad';
}

/** Spreadsheets keep 0.1 + 0.2 as 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
