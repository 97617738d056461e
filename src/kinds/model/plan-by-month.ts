import type { IsoDate } from '../../kernel/calendar.ts';

/** An inspection with the words for its target. */
export type PlannedInspection = {
  readonly target: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
};

/** One inspected unit with what falls in each of the twelve months of a year. */
export type TargetMonths<T> = { readonly target: string; readonly months: readonly (readonly T[])[] };

/**
 * Inspections of a year as a plan: a line for each target in the order of their first days, twelve places each. One that goes on into the next month
 * stands in both. What lacks a target or days is in none.
 */
export function planByMonth<T extends PlannedInspection>(all: readonly T[], year: number): readonly TargetMonths<T>[] {
  const dated = all
    .filter((one) => isPlannedIn(one, year))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return [...Map.groupBy(dated, ({ target }) => target ?? '')].map(([target, own]) => ({
    target,
    months: months.map((month) => own.filter((one) => fallsIn(one, year, month))),
  }));
}

/** The years that planned inspections fall in, the first one first. */
export function yearsOfPlan(all: readonly PlannedInspection[]): readonly number[] {
  const years = all.filter(isPlanned).flatMap(({ from, to }) => [Number(from?.slice(0, 4)), Number(to?.slice(0, 4))]);
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** True where an inspection can stand in a plan: it has a target and both its days. */
export function isPlanned({ target, from, to }: PlannedInspection): boolean {
  return target !== null && from !== null && to !== null;
}

/** True where it stands in a month of a year. */
export function isPlannedIn(one: PlannedInspection, year: number): boolean {
  return isPlanned(one) && months.some((month) => fallsIn(one, year, month));
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

function fallsIn({ from, to }: PlannedInspection, year: number, month: number): boolean {
  const of = `${year}-${String(month).padStart(2, '0')}`;
  return from !== null && to !== null && from.slice(0, 7) <= of && of <= to.slice(0, 7);
}
