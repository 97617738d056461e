import type { ReportingSettings } from '../calendar/model/reporting.ts';
import { workCalendar } from '../calendar/model/year.ts';
import { readNational } from '../calendar/national.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';

/** What dates deadlines: a calendar of working days and the dated settings of recurring duties. */
export type DueSettings = { readonly calendar: WorkCalendar; readonly settings: readonly ReportingSettings[] };

let read: DueSettings | undefined;

/** The nation's calendar and settings, for what belongs to no province; a province's own are `provinceCalendar`'s. */
export function readDueSettings(): DueSettings {
  read ??= { calendar: workCalendar(readNational().years), settings: readNational().settings };
  return read;
}

/** The nation's calendar of working days. */
export function readWorkCalendar(): WorkCalendar {
  return readDueSettings().calendar;
}
