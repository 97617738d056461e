import type { IsoDate } from '../kernel/calendar.ts';
import { readCalendarFile } from './dated-settings.ts';
import { computeYear, type HolidayRule } from './model/holiday-rules.ts';
import { inOrder, type ReportingSettings } from './model/reporting.ts';
import type { CalendarYear } from './model/year.ts';

/** What the nation gives: each year's days off, printed or computed by the rules, and the dated settings of recurring duties. */
export type National = {
  readonly years: readonly CalendarYear[];
  readonly rules: readonly HolidayRule[];
  readonly settings: readonly ReportingSettings[];
};

let read: National | undefined;

/** The rules, years and settings of data/calendar, read once in the life of the process. */
export function readNational(): National {
  if (!read) {
    const { computed, rules, years } = readCalendarFile('holidays.yaml') as HolidayFile;
    const printed = new Map(years.map((entry) => [entry.year, printedYear(entry)]));
    const span = Array.from({ length: computed.to - computed.from + 1 }, (_, index) => computed.from + index);
    read = {
      years: span.map((year) => printed.get(year) ?? computeYear(year, rules)),
      rules,
      settings: inOrder((readCalendarFile('reporting.yaml') as { settings: ReportingSettings[] }).settings),
    };
  }
  return read;
}

type Span = { readonly date?: IsoDate; readonly from?: IsoDate; readonly to?: IsoDate; readonly name: string };
type PrintedYear = {
  readonly year: number;
  readonly off: readonly Span[];
  readonly working?: readonly { readonly date: IsoDate; readonly name: string }[];
};
type HolidayFile = {
  readonly computed: { readonly from: number; readonly to: number };
  readonly rules: readonly HolidayRule[];
  readonly years: readonly PrintedYear[];
};

function printedYear({ year, off, working = [] }: PrintedYear): CalendarYear {
  return {
    year,
    status: 'published',
    off: off.map(({ date = '', from = date, to = date, name }) => ({ from, to, name })),
    working,
  };
}
