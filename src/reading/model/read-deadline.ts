import type { IsoDate, WorkCalendar } from '../../kernel/calendar.ts';
import type { ReportingSettings } from '../../calendar/model/reporting.ts';
import type { Deadline } from './deadline.ts';
import { parseDeadline } from './deadline.ts';
import type { DueDates } from './due-dates.ts';
import { dueDates } from './due-dates.ts';

/** What a phrase is read against: the day of issue, the plan's period, the calendar and the dated settings. */
export type DeadlineQuestion = {
  readonly issued?: IsoDate;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly calendar: WorkCalendar;
  readonly settings: readonly ReportingSettings[];
  /** Month and day of the plan's own yearly report, where it orders one. */
  readonly reportDay?: string | null;
};

/**
 * A deadline phrase with its dates (contracts: conventions for deadlines). A day without a year takes the period's single year; over
 * several years it is proposed for the first time after the issue, and a person is asked for the date.
 */
export function readDeadline(phrase: string, question: DeadlineQuestion): Deadline & DueDates {
  const { issued, calendar, settings, reportDay = null } = question;
  const from = question.from ?? issued;
  const year = yearOf(from, question.to);
  const assumed = year === undefined && issued !== undefined;
  const deadline = parseDeadline(phrase, {
    ...(year === undefined ? {} : { year }),
    ...(assumed ? { notBefore: issued } : {}),
    ...(issued === undefined ? {} : { issued }),
  });
  const guessed = assumed && parseDeadline(phrase).moments.some((moment) => moment.kind === 'yearless');
  const dates = dueDates(deadline, {
    ...(from === undefined ? {} : { from }),
    ...(question.to === undefined ? {} : { to: question.to }),
    calendar,
    settings,
    reportDay,
  });
  return { ...deadline, ...dates, needsDate: dates.needsDate || guessed };
}

function yearOf(from: IsoDate | undefined, to: IsoDate | undefined): number | undefined {
  const first = (from ?? to)?.slice(0, 4);
  const last = (to ?? from)?.slice(0, 4);
  return first !== undefined && first === last ? Number(first) : undefined;
}
