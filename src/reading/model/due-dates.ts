import { addDays, endOfMonth, nextWorkingDay, partsOf } from '../../kernel/calendar.ts';
import type { IsoDate, WorkCalendar } from '../../kernel/calendar.ts';
import {
  closingOf,
  dayBy,
  dayOfMonth,
  monthsOf,
  monthsOfClosing,
  periodsOf,
  type ReportingSettings,
  type Rhythm,
} from '../../calendar/model/reporting.ts';
import { endOfClock } from './clock.ts';
import type { Deadline } from './deadline.ts';
import type { Moment, Recurrence } from './moments.ts';

/** The span in which occurrences are wanted, with the calendar and the settings that hold. */
export type DueContext = {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly calendar: WorkCalendar;
  readonly settings: readonly ReportingSettings[];
  /** Month and day ('11-29') of the plan's own yearly report, on which yearly duties without a day fall due; else the yearly cut-off. */
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
  const span = spanOf(context);
  const due = new Set<IsoDate>();
  let needsDate = deadline.type === 'none';
  for (const moment of deadline.moments) {
    if (moment.kind === 'counted') due.add(endOfClock(moment.start, moment.span, context.calendar));
    if (isRhythm(moment) ? span === null : isUndated(moment)) needsDate = true;
    for (const time of timesOf(moment, span, context.reportDay)) {
      const date = time(context.settings);
      if (!isRhythm(moment) || isIn(date, span)) due.add(date);
    }
  }
  const sorted = [...due].sort();
  return { due: sorted, effective: sorted.map((date) => nextWorkingDay(date, context.calendar)), needsDate };
}

/**
 * Where other settings put the dates that these give: only those that move, and none out of the span. A date that another part of the words
 * still gives stays; of several new days the first counts.
 */
export function movedDates(
  deadline: Deadline,
  context: Omit<DueContext, 'calendar'>,
  after: readonly ReportingSettings[],
): ReadonlyMap<IsoDate, IsoDate> {
  const span = spanOf(context);
  const pairs = deadline.moments.flatMap((moment) =>
    timesOf(moment, span, context.reportDay).map((time) => [time(context.settings), time(after)] as const),
  );
  const staying = new Set(pairs.map(([, to]) => to));
  const moving = pairs.filter(([from, to]) => !staying.has(from) && (isIn(to, span) || !isIn(from, span)));
  return new Map(moving.toSorted(([, a], [, b]) => (a < b ? 1 : -1)));
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

type Rhythmic = Extract<Moment, { kind: 'every' }>;
/** What names its day by itself. */
type Named = Extract<Moment, { kind: 'day' | 'month' | 'quarter' | 'half' | 'year' }>;

/** One time that words name, whose day follows from the settings. */
type Time = (settings: readonly ReportingSettings[]) => IsoDate;

type Span = { readonly from: IsoDate; readonly to: IsoDate };

function spanOf({ from, to }: Pick<DueContext, 'from' | 'to'>): Span | null {
  const first = from ?? to?.slice(0, 4).concat('-01-01');
  return first === undefined ? null : { from: first, to: to ?? `${first.slice(0, 4)}-12-31` };
}

function isIn(date: IsoDate, span: Span | null): boolean {
  return span === null || (date >= span.from && date <= span.to);
}

function isNamed(moment: Moment): moment is Named {
  return moment.kind !== 'every' && moment.kind !== 'counted' && !isUndated(moment);
}

function isUndated({ kind }: Moment): boolean {
  return kind === 'undated' || kind === 'yearless';
}

/** Whether a moment returns on days of its own; what is owed all the time has none. */
function isRhythm(moment: Moment): moment is Rhythmic {
  return moment.kind === 'every' && moment.recurrence !== 'continuous';
}

function timesOf(moment: Moment, span: Span | null, reportDay: string | null | undefined): readonly Time[] {
  if (isNamed(moment)) return [namedTime(moment)];
  if (moment.kind !== 'every' || span === null) return [];
  const [first, last] = [partsOf(span.from).year, partsOf(span.to).year];
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const times = years.flatMap((year) => timesOfYear(moment, year, reportDay));
  return moment.before ? times.map((time) => (settings) => daysBefore(time(settings), settings)) : times;
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

/** When a named moment falls due; 'trước' one is so many days before it begins, but a half-year is always meant whole. */
function namedTime(moment: Named): Time {
  if (moment.kind === 'half' || !moment.before) return () => endOf(moment);
  const begins = beginningOf(moment);
  return (settings) => daysBefore(begins, settings);
}

function beginningOf(moment: Exclude<Named, { kind: 'half' }>): IsoDate {
  switch (moment.kind) {
    case 'day':
      return moment.date;
    case 'month':
      return dayOfMonth(moment.year, moment.month, 1);
    case 'quarter':
      return dayOfMonth(moment.year, moment.quarter * 3 - 2, 1);
    case 'year':
      return dayOfMonth(moment.year, 1, 1);
  }
}

function daysBefore(date: IsoDate, settings: readonly ReportingSettings[]): IsoDate {
  return dayBy(settings, ({ beforeDays }) => addDays(date, -beforeDays));
}

function timesOfYear(moment: Rhythmic, year: number, reportDay: string | null | undefined): readonly Time[] {
  const { recurrence, month, day, quarter } = moment;
  const on = (months: readonly number[], dayOf: number) => months.map((one) => () => dayOfMonth(year, one, dayOf));
  if (month !== undefined) return on([month], day ?? 31);
  if (quarter !== undefined) return on([quarter * 3], 31);
  if (recurrence === 'yearly' && reportDay) return on([Number(reportDay.slice(0, 2))], Number(reportDay.slice(3)));
  const rhythm = rhythmOf[recurrence];
  if (rhythm === null) return [];
  // 'Ngày 15 tháng cuối quý': the words name the month too.
  if (day !== undefined) return on(monthsOfClosing(rhythm, monthsOf[rhythm]), day);
  return Array.from(
    { length: periodsOf(rhythm) },
    (_, place) => (settings) => closingOf(settings, { rhythm, year, place }),
  );
}

/** The reporting periods whose cut-offs date what returns so often; no law gives days to what returns weekly. */
const rhythmOf: Readonly<Record<Recurrence, Rhythm | null>> = {
  weekly: null,
  monthly: 'monthly',
  quarterly: 'quarterly',
  '6-month': 'halfYearly',
  yearly: 'yearly',
  continuous: null,
};
