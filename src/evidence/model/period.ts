import { endOfMonth, type IsoDate } from '../../kernel/calendar.ts';

/** Days from the first to the last, both counted. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate };

/** How a document's day stands to the period that it should prove; without a day nothing can be said. */
export const dateFits = ['inside', 'outside', 'undated'] as const;
export type DateFit = (typeof dateFits)[number];

/**
 * The period that an occurrence's proof should come from: its year, quarter or month; the plan's period for work of one day or without one.
 * A due day behind the period's end stretches it, since a report on a quarter is signed after the quarter.
 */
export function periodOf(occurrence: {
  readonly label: string;
  readonly dueOn: IsoDate | null;
  readonly planFrom: IsoDate;
  readonly planTo: IsoDate;
}): Period {
  const { from, to } = calendarPeriod(occurrence.label) ?? { from: occurrence.planFrom, to: occurrence.planTo };
  return { from, to: occurrence.dueOn !== null && occurrence.dueOn > to ? occurrence.dueOn : to };
}

/** The period of a criterion's year. */
export function yearPeriod(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Whether a document's day lies within a period. A warning for people, never a refusal. */
export function fitOf(effectiveOn: IsoDate | null, period: Period): DateFit {
  if (effectiveOn === null) return 'undated';
  return effectiveOn >= period.from && effectiveOn <= period.to ? 'inside' : 'outside';
}

/** The year of a period that is a whole one, else null: people say "kỳ 2026" and not its first and last day. */
export function wholeYear({ from, to }: Period): number | null {
  const year = Number(from.slice(0, 4));
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}

function calendarPeriod(label: string): Period | null {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)))?$/.exec(label);
  if (!parts) return null;
  const [year, quarter, month] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (quarter) return months(year, quarter * 3 - 2, quarter * 3);
  return month ? months(year, month, month) : yearPeriod(year);
}

function months(year: number, first: number, last: number): Period {
  return { from: `${endOfMonth(year, first).slice(0, 8)}01`, to: endOfMonth(year, last) };
}
