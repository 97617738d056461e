import { addDays, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';

/** How a year's days are known: printed and checked, by the rules, or by a notice that the province entered. */
export const yearStatuses = ['published', 'computed', 'notice'] as const;
export type YearStatus = (typeof yearStatuses)[number];

/** A rest from its first to its last day, weekends within it included. */
export type DaysOff = { readonly from: IsoDate; readonly to: IsoDate; readonly name: string };

/** A Saturday or Sunday on which offices work in exchange. */
export type ExtraDay = { readonly date: IsoDate; readonly name: string };

/** On which days of one year offices rest, and on which they work in exchange. */
export type CalendarYear = {
  readonly year: number;
  readonly status: YearStatus;
  readonly off: readonly DaysOff[];
  readonly working: readonly ExtraDay[];
};

/** The calendar of working days that these years make; it is known from the first to the last of them. */
export function workCalendar(years: readonly CalendarYear[]): WorkCalendar {
  const known = years.map(({ year }) => year);
  return {
    off: new Set(years.flatMap(({ off }) => off.flatMap(daysOf))),
    working: new Set(years.flatMap(({ working }) => working.map(({ date }) => date))),
    from: `${Math.min(...known)}-01-01`,
    to: `${Math.max(...known)}-12-31`,
  };
}

/** Every day of a rest. */
export function daysOf({ from, to }: DaysOff): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
