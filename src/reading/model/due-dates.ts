import { addDays, daysInMonth, endOfMonth, isoDate, nextWorkingDay, partsOf } from '../../kernel/calendar.ts';
import type { IsoDate, WorkCalendar } from '../../kernel/calendar.ts';
import { settingsOn, type ReportingSettings } from '../../calendar/model/reporting.ts';
import { endOfClock } from './clock.ts';
import type { Deadline } from './deadline.ts';
import type { Moment, Recurrence } from './moments.ts';

/** The span in which occurrences are wanted, with the calendar and the settings that hold. */
export type DueContext = {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly calendar: WorkCalendar;
  readonly settings: readonly ReportingSettings[];
  /** Month and day ('11-29') of the plan's own yearly report, on which yearly duties without a day fall due; else the nation's cut-off. */
  readonly reportDay?: string | null;
};

/** Nominal dates as the words say, the dates after days off, and whether a person must give a date. */
export type DueDates = {
  readonly due: readonly IsoDate[];
  readonly effective: readonly IsoDate[];
  readonly needsDate: boolean;
};

/**
 * The dates of a deadline within a span (contracts: conventions for deadlines). A last day on a day off moves to the next
 * working day (Civil Code, article 148.5) in `effective`. Rhythms need the span's end; continuous duties have no dates and need none.
 */
export function dueDates(deadline: Deadline, context: DueContext): DueDates {
  const from = context.from ?? context.to?.slice(0, 4).concat('-01-01');
  const to = context.to ?? (from === undefined ? undefined : `${from.slice(0, 4)}-12-31`);
  const due = new Set<IsoDate>();
  let needsDate = deadline.type === 'none';
  for (const moment of deadline.moments) {
    if (isNamed(moment)) due.add(namedDate(moment, context.settings));
    else if (moment.kind === 'counted') due.add(endOfClock(moment.start, moment.span, context.calendar));
    else if (moment.kind !== 'every') needsDate = true;
    else if (moment.recurrence !== 'continuous') {
      if (from === undefined || to === undefined) needsDate = true;
      else for (const date of recurring(moment, from, to, context)) due.add(date);
    }
  }
  const sorted = [...due].sort();
  return { due: sorted, effective: sorted.map((date) => nextWorkingDay(date, context.calendar)), needsDate };
}

/**
 * Where a deadline is over before a day: the last day that it names. Undefined where some of it reaches that day, comes again, or is not dated.
 * A word such as 'trước' moves no day here.
 */
export function overBefore(day: IsoDate, deadline: Deadline): IsoDate | undefined {
  const dated = deadline.moments.filter(isNamed);
  const last = dated.map(endOf).sort().at(-1);
  return last !== undefined && dated.length === deadline.moments.length && last < day ? last : undefined;
}

type Named = Extract<Moment, { kind: 'day' | 'month' | 'quarter' | 'half' | 'year' }>;

const named: ReadonlySet<Moment['kind']> = new Set(['day', 'month', 'quarter', 'half', 'year']);

function isNamed(moment: Moment): moment is Named {
  return named.has(moment.kind);
}

/** The last day of a day, month, quarter, half-year or year. */
function endOf(moment: Named): IsoDate {
  switch (moment.kind) {
    case 'day':
      return moment.date;
    case 'month':
      return endOfMonth(moment.year, moment.month);
    case 'quarter':
      return endOfMonth(moment.year, moment.quarter * 3);
    case 'half':
      return endOfMonth(moment.year, moment.half * 6);
    case 'year':
      return endOfMonth(moment.year, 12);
  }
}

/** The day that a moment falls due on; 'trước' one is so many days before it begins, but a half-year is always meant whole. */
function namedDate(moment: Named, settings: readonly ReportingSettings[]): IsoDate {
  const begins = moment.kind === 'half' || !moment.before ? undefined : beginningOf(moment);
  return begins === undefined ? endOf(moment) : addDays(begins, -settingsOn(settings, begins).beforeDays);
}

function beginningOf(moment: Exclude<Named, { kind: 'half' }>): IsoDate {
  switch (moment.kind) {
    case 'day':
      return moment.date;
    case 'month':
      return dayOf(moment.year, moment.month, 1);
    case 'quarter':
      return dayOf(moment.year, moment.quarter * 3 - 2, 1);
    case 'year':
      return dayOf(moment.year, 1, 1);
  }
}

function recurring(
  moment: Extract<Moment, { kind: 'every' }>,
  from: IsoDate,
  to: IsoDate,
  { settings, reportDay }: Pick<DueContext, 'settings' | 'reportDay'>,
): IsoDate[] {
  const dates: IsoDate[] = [];
  const { recurrence } = moment;
  if (recurrence === 'weekly') return [];
  for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1) {
    const national = settingsOn(settings, `${year}-12-31`);
    const held = reportDay ? { ...national, yearly: monthAndDay(reportDay) } : national;
    for (const { month, day } of nominal(moment, recurrence, held, year)) {
      const date = dayOf(year, month, day);
      dates.push(moment.before ? addDays(date, -held.beforeDays) : date);
    }
  }
  return dates.filter((date) => date >= from && date <= to);
}

function nominal(
  moment: Extract<Moment, { kind: 'every' }>,
  recurrence: Recurrence,
  held: ReportingSettings,
  year: number,
): { month: number; day: number }[] {
  if (moment.month !== undefined) return [{ month: moment.month, day: moment.day ?? daysInMonth(year, moment.month) }];
  if (moment.quarter !== undefined) return [{ month: moment.quarter * 3, day: 31 }];
  if (recurrence === 'yearly') return [held.yearly];
  if (recurrence === '6-month') return held.halfYearly.months.map((month) => ({ month, day: held.halfYearly.day }));
  if (recurrence === 'quarterly')
    return held.quarterly.months.map((month) => ({ month, day: moment.day ?? held.quarterly.day }));
  return Array.from({ length: 12 }, (_, index) => ({ month: index + 1, day: moment.day ?? held.monthly.day }));
}

function monthAndDay(day: string): { readonly month: number; readonly day: number } {
  return { month: Number(day.slice(0, 2)), day: Number(day.slice(3)) };
}

/** A day of a month; one past its end is its last. */
function dayOf(year: number, month: number, day: number): IsoDate {
  return isoDate(year, month, Math.min(day, daysInMonth(year, month))) ?? endOfMonth(year, month);
}
