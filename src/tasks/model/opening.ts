import { addDays } from '../../kernel/calendar.ts';

/** What tells when the times of a task open: the plan's first day, and the days of a duty that returns ('hằng quý'), in order. */
export type Opening = { readonly planFrom: string; readonly returns: readonly string[] };

/**
 * The day on which a time of a task opens, not before the plan's own first day. One labelled by a year, a quarter or a month ('2027', '2027-Q2',
 * '2027-05') opens on the first day of it. One of a duty that returns by days opens on the day after the time before it, as periods of reporting do
 * (Decree 09/2019/NĐ-CP, article 12). Any other (one day, a milestone, what has no day) is open as long as the plan.
 */
export function opensOn(label: string, { planFrom, returns }: Opening): string {
  const day = firstDay(label) ?? dayAfterLast(label, returns) ?? planFrom;
  return day > planFrom ? day : planFrom;
}

/** True of a time that returns by the calendar, whose label never changes. */
export function isOfPeriod(label: string, { returns }: Pick<Opening, 'returns'>): boolean {
  return period.test(label) || returns.includes(label);
}

const period = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)))?$/;

function firstDay(label: string): string | null {
  const [, year, quarter, month] = period.exec(label) ?? [];
  if (year === undefined) return null;
  const first = quarter ? String(Number(quarter) * 3 - 2).padStart(2, '0') : (month ?? '01');
  return `${year}-${first}-01`;
}

function dayAfterLast(label: string, returns: readonly string[]): string | null {
  const last = returns.includes(label) ? returns.filter((day) => day < label).at(-1) : undefined;
  return last === undefined ? null : addDays(last, 1);
}
