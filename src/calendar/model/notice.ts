import { addDays, isWorkingDay, weekday, writtenDate, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';
import { problem, type Problem } from '../../kernel/problem.ts';
import { daysOf, workCalendar, type CalendarYear, type DaysOff, type ExtraDay } from './year.ts';

/** A year's days as a notice of the province gives them, whole: what it does not name is worked as the week goes. */
export type NoticeDays = {
  readonly year: number;
  readonly off: readonly DaysOff[];
  readonly working: readonly ExtraDay[];
};

/** Why these days can't be a notice, with the line where it is wrong; null when they can. */
export function noticeFault({ year, off, working }: NoticeDays): Problem | null {
  const seen = new Set<IsoDate>();
  for (const [line, rest] of off.entries()) {
    const at = { field: 'off', line: line + 1 };
    if (rest.to < rest.from) return problem('calendar.backwards', written(rest.from, rest.to), at);
    if (!isOf(year, rest.from) || !isOf(year, rest.to)) return problem('calendar.outside_year', { year }, at);
    for (const date of daysOf(rest)) {
      if (seen.has(date)) return problem('calendar.day_twice', { date: writtenDate(date) }, at);
      seen.add(date);
    }
  }
  for (const [line, { date }] of working.entries()) {
    const at = { field: 'working', line: line + 1 };
    if (!isOf(year, date)) return problem('calendar.outside_year', { year }, at);
    if (weekday(date) <= 5) return problem('calendar.not_a_weekend', { date: writtenDate(date) }, at);
    if (seen.has(date)) return problem('calendar.day_twice', { date: writtenDate(date) }, at);
    seen.add(date);
  }
  return null;
}

/** The nation's years with the province's notices in their place; of several for one year the last given stands. */
export function withNotices(years: readonly CalendarYear[], notices: readonly NoticeDays[]): readonly CalendarYear[] {
  const latest = new Map(notices.map((notice) => [notice.year, notice]));
  return years.map((known) => {
    const notice = latest.get(known.year);
    return notice ? { year: known.year, status: 'notice', off: notice.off, working: notice.working } : known;
  });
}

/** A day that is worked now and was not before, or the other way round. */
export type ChangedDay = { readonly date: IsoDate; readonly works: boolean };

/** The days of a year that one calendar works and the other does not, in order; `works` as the second has it. */
export function changedDays(year: number, before: WorkCalendar, after: WorkCalendar): readonly ChangedDay[] {
  const changed: ChangedDay[] = [];
  for (let date = `${year}-01-01`; isOf(year, date); date = addDays(date, 1)) {
    const works = isWorkingDay(date, after);
    if (works !== isWorkingDay(date, before)) changed.push({ date, works });
  }
  return changed;
}

/** The working days of a province: the nation's years, its notices before them. */
export function provinceWorkCalendar(years: readonly CalendarYear[], notices: readonly NoticeDays[]): WorkCalendar {
  return workCalendar(withNotices(years, notices));
}

function isOf(year: number, date: IsoDate): boolean {
  return date.startsWith(`${year}-`);
}

function written(from: IsoDate, to: IsoDate) {
  return { from: writtenDate(from), to: writtenDate(to) };
}
