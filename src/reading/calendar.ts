import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays } from '../kernel/calendar.ts';
import type { IsoDate, WorkCalendar } from '../kernel/calendar.ts';
import type { ReportingSettings } from './model/due-dates.ts';

/** What dates deadlines: the nation's calendar of working days and the dated settings of recurring duties. */
export type DueSettings = { readonly calendar: WorkCalendar; readonly settings: readonly ReportingSettings[] };

let read: DueSettings | undefined;

/** The calendar and settings of data/calendar, read once in the life of the process. */
export function readDueSettings(): DueSettings {
  read ??= {
    calendar: makeCalendar(load('holidays.yaml') as HolidayFile),
    settings: (load('reporting.yaml') as { settings: ReportingSettings[] }).settings,
  };
  return read;
}

/** The nation's calendar of working days. */
export function readWorkCalendar(): WorkCalendar {
  return readDueSettings().calendar;
}

type Span = { readonly date?: IsoDate; readonly from?: IsoDate; readonly to?: IsoDate };
type HolidayFile = {
  readonly years: readonly {
    readonly year: number;
    readonly off: readonly Span[];
    readonly working?: readonly Span[];
  }[];
};

function makeCalendar(file: HolidayFile): WorkCalendar {
  const years = file.years.map((entry) => entry.year);
  return {
    off: new Set(file.years.flatMap((entry) => entry.off.flatMap(daysOf))),
    working: new Set(file.years.flatMap((entry) => (entry.working ?? []).flatMap(daysOf))),
    from: `${Math.min(...years)}-01-01`,
    to: `${Math.max(...years)}-12-31`,
  };
}

function daysOf({ date, from, to }: Span): IsoDate[] {
  if (date !== undefined) return [date];
  const days: IsoDate[] = [];
  if (from !== undefined && to !== undefined) for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function load(name: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, '../../data/calendar', name), 'utf8'));
}
