import type { Cell } from '../../office/sheet.ts';

/** The sign between a number's whole part and its decimals: Vietnamese offices write a comma, most software a point. */
export type DecimalMark = ',' | '.';

/** A cell's number; or that it is none; or that it may be two ('1.234'); or that it is written otherwise than the rest of the table. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'not_a_number' | 'ambiguous_number' | 'mixed_marks' };

/** Reads a cell whose table writes decimals with `mark`, null where that is not known. */
export function readNumber(cell: Exclude<Cell, null>, mark: DecimalMark | null): ReadNumber {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { kind: 'number', value: cell } : { kind: 'not_a_number' };
  const text = bare(cell);
  if (/^[+-]?\d+$/.test(text)) return { kind: 'number', value: Number(text) };
  const written = clearMarkOf(text) ?? (maybeThousands.test(text) ? 'either' : null);
  if (written === null) return { kind: 'not_a_number' };
  if (written === 'either' && !(mark !== null && text.includes(mark))) return { kind: 'ambiguous_number' };
  if (written !== 'either' && mark !== null && written !== mark) return { kind: 'mixed_marks' };
  const decimal = written === 'either' ? mark : written;
  const plain = text.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.');
  return { kind: 'number', value: Number(plain) };
}

/**
 * The decimal mark that a table's own figures show, the more frequent one where both do; null where none shows it. '78,5' shows it, '1.234' does not:
 * it may be 1234.
 */
export function markOfTable(cells: Iterable<Cell>): DecimalMark | null {
  let [commas, points] = [0, 0];
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const mark = clearMarkOf(bare(cell));
    if (mark === ',') commas += 1;
    if (mark === '.') points += 1;
  }
  return commas === 0 && points === 0 ? null : commas > points ? ',' : '.';
}

/** One mark before three digits: a decimal of thousandths or a thousand. */
const maybeThousands = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** The decimal mark of a number that can be read in one way only, or null. */
function clearMarkOf(text: string): DecimalMark | null {
  if (maybeThousands.test(text)) return null;
  if (/^[+-]?\d+,\d+$/.test(text) || /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return ',';
  if (/^[+-]?\d+\.\d+$/.test(text) || /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return '.';
  if (/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return ',';
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(text)) return '.';
  return null;
}

/** Without spaces between thousands and without the sign of a percent, which SIPAS has for its points. */
function bare(text: string): string {
  return text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(/%$/, '');
}
