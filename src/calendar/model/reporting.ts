import { daysInMonth, endOfMonth, isoDate, partsOf, type IsoDate } from '../../kernel/calendar.ts';
import { must } from '../../kernel/problem.ts';

/** How often reporting periods close. */
export const rhythms = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** How many months a period of each rhythm has. */
export const monthsOf: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 };

/** On which day a period closes: of which of its months, and the day; one past that month's end is its last. */
export type CutOff = { readonly month: number; readonly day: number };

/** When recurring duties without a day of their own fall due, from a day on, and what says so. */
export type ReportingSettings = {
  readonly from: IsoDate;
  readonly source: string;
  readonly cutOffs: Readonly<Record<Rhythm, CutOff>>;
  /** How many days before D 'trước ngày D' is due. */
  readonly beforeDays: number;
  /** At which cut-offs a duty that is owed all the time owes an update. */
  readonly updates: Rhythm;
};

/** Dated entries in the order of their days, as all that follows wants them. */
export function inOrder<Entry extends { readonly from: IsoDate }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The settings that hold on a day: the last entry that began by then, else the first. */
export function settingsOn(settings: readonly ReportingSettings[], date: IsoDate): ReportingSettings {
  return must(settings.findLast(({ from }) => from <= date) ?? settings[0], 'reporting settings');
}

/**
 * The day that dated settings give. Each entry gives days from its own first day on: what fell due before it stays where it was, and nothing is
 * put before it, so that a new rule makes nobody late and excuses nobody.
 */
export function dayBy(settings: readonly ReportingSettings[], dayOf: (held: ReportingSettings) => IsoDate): IsoDate {
  const [first, ...later] = settings;
  let day = dayOf(must(first, 'reporting settings'));
  for (const held of later) {
    if (day < held.from) break;
    const next = dayOf(held);
    if (next >= held.from) day = next;
  }
  return day;
}

/** The day on which the n-th period of a year closes, counted from 0. */
export function closingOf(
  settings: readonly ReportingSettings[],
  { rhythm, year, place }: { readonly rhythm: Rhythm; readonly year: number; readonly place: number },
): IsoDate {
  return dayBy(settings, ({ cutOffs }) => {
    const { month, day } = cutOffs[rhythm];
    return dayOfMonth(year, place * monthsOf[rhythm] + month, day);
  });
}

/** How many periods of a rhythm a year has. */
export function periodsOf(rhythm: Rhythm): number {
  return 12 / monthsOf[rhythm];
}

/** The months of a year in which periods close: 3, 6, 9, 12 for the third month of each quarter. */
export function monthsOfClosing(rhythm: Rhythm, month: number): readonly number[] {
  return Array.from({ length: periodsOf(rhythm) }, (_, place) => place * monthsOf[rhythm] + month);
}

/** A day of a month; one past its end is its last. */
export function dayOfMonth(year: number, month: number, day: number): IsoDate {
  return isoDate(year, month, Math.min(day, daysInMonth(year, month))) ?? endOfMonth(year, month);
}

/** The days at which updates close, of whole years from the year of one day to the year of another, in order (Decree 09/2019, article 12). */
export function updateCutOffs(settings: readonly ReportingSettings[], from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const days = new Set<IsoDate>();
  for (const [index, held] of settings.entries()) {
    const first = index === 0 || held.from < from ? from : held.from;
    const next = settings[index + 1]?.from ?? to;
    for (let { year } = partsOf(first); year <= partsOf(next < to ? next : to).year; year += 1) {
      for (let place = 0; place < periodsOf(held.updates); place += 1) {
        const day = closingOf(settings, { rhythm: held.updates, year, place });
        if (settingsOn(settings, day) === held) days.add(day);
      }
    }
  }
  return [...days].sort();
}
