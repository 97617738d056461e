import { isoDate, isIsoDate, type IsoDate } from '../../kernel/calendar.ts';
import { fromNeutralText } from '../../kernel/csv.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { lacksProduct, type Report } from './report.ts';
import { readQuantity } from './quantity.ts';
import type { Dating, Reported } from './states.ts';
import { textOf, type SheetColumn, type SheetRow } from './work-sheet.ts';

/** Why a row of a sheet, or one of many pieces of work, is left as it is. */
export const rowFaults = [
  'unknown-task',
  'ambiguous',
  'twice',
  'not-own',
  'changed',
  'unknown-state',
  'product-missing',
  'unknown-quantity',
  'unknown-day',
  'not-coordinator',
  'has-date',
  'outside-plan',
  'too-long',
] as const;
export type RowFault = (typeof rowFaults)[number];

/** What is wrong with a row, and in which column. */
export type Fault = { readonly reason: RowFault; readonly column: SheetColumn };

/** One difference between a row and what is known. */
export type Change = { readonly column: SheetColumn; readonly from: string; readonly to: string };

/** The part of an occurrence that a sheet may change, and by which it is judged. */
export type KnownWork = {
  readonly revision: number;
  readonly reported: Reported;
  readonly reportText: string;
  readonly product: string;
  readonly quantityDone: number | null;
  readonly difficulty: string;
  readonly dating: Dating;
  readonly nominalOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
};

/** What a row comes to: differences, faults, and what would be stored. Without differences nothing would. */
export type Judged = {
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
  readonly report: Report | null;
  readonly dueOn: IsoDate | null;
};

/** Holds a row against the work that it names. An empty cell says nothing: what was said stays. */
export function judgeRow(
  { cells }: Pick<SheetRow, 'cells'>,
  work: KnownWork,
  may: { readonly report: boolean; readonly setDate: boolean },
): Judged {
  const faults: Fault[] = [];
  const changes: Change[] = [];
  const fault = (column: SheetColumn, reason: RowFault) => void faults.push({ column, reason });
  const differs = (column: SheetColumn, known: string) => {
    const cell = cells.get(column);
    return cell !== undefined && cell !== known && fromNeutralText(cell) !== known ? cell : undefined;
  };

  const revision = cells.get('revision');
  const text = (column: 'text' | 'product' | 'difficulty', known: string, most: number) => {
    const cell = differs(column, textOf(known));
    if (cell === undefined) return known;
    const to = fromNeutralText(cell);
    changes.push({ column, from: known, to });
    if (to.length > most) fault(column, 'too-long');
    return to;
  };
  const report: Report = {
    reported: readState(cells.get('reported'), work.reported, changes, () => fault('reported', 'unknown-state')),
    text: text('text', work.reportText, 5000),
    product: text('product', work.product, 1000),
    quantityDone: readNumber(cells.get('quantity'), work.quantityDone, changes, () =>
      fault('quantity', 'unknown-quantity'),
    ),
    difficulty: text('difficulty', work.difficulty, 2000),
  };
  const reports = changes.length > 0;
  const dueOn = readDay(cells.get('due'), work, changes, () => fault('due', 'unknown-day'));
  if (reports && !may.report) fault('id', 'not-own');
  if (reports && lacksProduct(report)) fault('product', 'product-missing');
  if (dueOn !== null) {
    if (!may.setDate) fault('due', 'not-coordinator');
    else if (work.dating !== 'needs-date' && work.dating !== 'needs-milestones') fault('due', 'has-date');
    else if (dueOn < work.periodFrom || dueOn > work.periodTo) fault('due', 'outside-plan');
  }
  // What changed meanwhile matters where this row would change it again.
  if (changes.length > 0 && revision !== undefined && revision !== String(work.revision)) fault('revision', 'changed');
  return { changes, faults, report: reports ? report : null, dueOn };
}

function readState(cell: string | undefined, known: Reported, changes: Change[], onUnknown: () => void): Reported {
  if (cell === undefined) return known;
  const state = states.get(fold(cell).replaceAll(/\s+/g, ' '));
  if (state === undefined) onUnknown();
  if (state === known) return known;
  changes.push({ column: 'reported', from: known, to: state ?? cell });
  return state ?? known;
}

const states: ReadonlyMap<string, Reported> = new Map([
  ['chua', 'none'],
  ['chua lam', 'none'],
  ['chua thuc hien', 'none'],
  ['not yet', 'none'],
  ['dang lam', 'doing'],
  ['dang thuc hien', 'doing'],
  ['doing', 'doing'],
  ['hoan thanh', 'done'],
  ['da hoan thanh', 'done'],
  ['da xong', 'done'],
  ['xong', 'done'],
  ['done', 'done'],
]);

function readNumber(
  cell: string | undefined,
  known: number | null,
  changes: Change[],
  onUnknown: () => void,
): number | null {
  if (cell === undefined) return known;
  // A workbook's own number has a point before its decimals.
  const value = /^\d+\.\d{1,2}$/.test(cell) ? Number(cell) : readQuantity(cell);
  if (value === null || value === undefined) onUnknown();
  else if (value === known) return known;
  changes.push({ column: 'quantity', from: known === null ? '' : String(known), to: cell });
  return value ?? known;
}

/** The day that a row gives; null where it gives none, or the one that stands. */
function readDay(
  cell: string | undefined,
  { nominalOn, dueOn }: KnownWork,
  changes: Change[],
  onUnknown: () => void,
): IsoDate | null {
  if (cell === undefined) return null;
  const day = dayOf(cell);
  if (day !== null && (day === dueOn || day === nominalOn)) return null;
  changes.push({ column: 'due', from: dueOn ?? '', to: day ?? cell });
  if (day === null) onUnknown();
  return day;
}

/** '14/12/2026', '14-12-2026' or '2026-12-14'. */
function dayOf(cell: string): IsoDate | null {
  if (isIsoDate(cell)) return cell;
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  return (written && isoDate(Number(written[3]), Number(written[2]), Number(written[1]))) ?? null;
}
