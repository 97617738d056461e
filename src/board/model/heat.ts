import { monthOf, monthsBetween, monthsFrom, moveMonth, type Month } from '../../tasks/model/month.ts';
import { unitLevels, type UnitLevel } from '../../units/model.ts';

/** Months that the heat shows at once. */
export const heatMonths = 12;

/** Counts of what falls due in a month: all of it, open past its day, reported done, with accepted proof, with all three marks. */
export type HeatCell = Readonly<Record<(typeof counted)[number], number>>;

const counted = ['due', 'late', 'done', 'proven', 'allThree'] as const;

/** A unit with a cell for each month in view; null where nothing of its work falls due. */
export type HeatUnit = {
  readonly id: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly cells: readonly (HeatCell | null)[];
};

/** The units of one level, with their cells added up. */
export type HeatLevel = {
  readonly level: UnitLevel;
  readonly units: readonly HeatUnit[];
  readonly sum: readonly (HeatCell | null)[];
};

/** How a cell is coloured: by the share of its work that is late, else by what stands. */
export type HeatTone = 'none' | 'whole' | 'done' | 'open' | 'late-few' | 'late-some' | 'late-most';

/**
 * The months in view: from the one asked for; else the plans' own period where it fits; else half a year back and half a year on, within
 * that period.
 */
export function heatWindow(asked: {
  readonly today: string;
  readonly from?: Month | undefined;
  readonly period?: { readonly from: string; readonly to: string } | null;
}): readonly Month[] {
  if (asked.from) return monthsFrom(asked.from, heatMonths);
  const around = moveMonth(monthOf(asked.today), 1 - heatMonths / 2);
  if (!asked.period) return monthsFrom(around, heatMonths);
  const [first, last] = [monthOf(asked.period.from), monthOf(asked.period.to)];
  const length = monthsBetween(first, last);
  if (length <= heatMonths) return monthsFrom(first, Math.max(length, 1));
  const latest = moveMonth(last, 1 - heatMonths);
  const start = around < first ? first : around > latest ? latest : around;
  return monthsFrom(start, heatMonths);
}

/** Cells added up; null where none of them has any work. */
export function sumCells(cells: readonly (HeatCell | null)[]): HeatCell | null {
  const known = cells.filter((cell) => cell !== null);
  if (known.length === 0) return null;
  const sums = counted.map((name) => [name, known.reduce((sum, cell) => sum + cell[name], 0)] as const);
  return Object.fromEntries(sums) as Record<(typeof counted)[number], number>;
}

/** Rows added up month by month, over as many months as are in view. */
export function sumRows(rows: readonly Pick<HeatUnit, 'cells'>[], months: number): readonly (HeatCell | null)[] {
  return Array.from({ length: months }, (_, at) => sumCells(rows.map(({ cells }) => cells[at] ?? null)));
}

/** The units under their levels, the province's own first and the communes last; levels without a unit are left out. */
export function byLevel(units: readonly HeatUnit[], months: number): readonly HeatLevel[] {
  return levelOrder.flatMap((level) => {
    const own = units.filter((unit) => unit.level === level);
    return own.length === 0 ? [] : [{ level, units: own, sum: sumRows(own, months) }];
  });
}

const levelOrder = unitLevels.toSorted((a, b) => rank(a) - rank(b));

function rank(level: UnitLevel): number {
  return ['province', 'central', 'district', 'commune'].indexOf(level);
}

/** The tone of a cell. Green stands for all three marks on all of its work, and for nothing less. */
export function toneOf(cell: HeatCell | null): HeatTone {
  if (cell === null || cell.due === 0) return 'none';
  const share = cell.late / cell.due;
  if (share >= 2 / 3) return 'late-most';
  if (share >= 1 / 3) return 'late-some';
  if (share > 0) return 'late-few';
  if (cell.allThree === cell.due) return 'whole';
  return cell.done === cell.due ? 'done' : 'open';
}
