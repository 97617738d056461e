/** A day without a time, 'YYYY-MM-DD'; such strings compare in the order of time. */
export type IsoDate = string;

/** Which days are worked: weekends are off unless named as working, weekdays are worked unless named as off. */
export type WorkCalendar = {
  /** Weekdays off: public holidays, their substitutes, days swapped away. */
  readonly off: ReadonlySet<IsoDate>;
  /** Saturdays or Sundays worked in exchange. */
  readonly working: ReadonlySet<IsoDate>;
  /** Years for which the table is known; outside them only weekends count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
};

/** The day of these three numbers, or undefined where there is none: `isoDate(2021, 2, 29)`. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return format(year, month, day);
}

/** Whether a text is a real day in the form YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined;
}

/** A day as offices write it: '2026-11-05' is '5/11/2026'. */
export function writtenDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** Year, month 1-12 and day of the month of an ISO date. */
export function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** How many days a month has, leap years included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of a month, 1-12. */
export function endOfMonth(year: number, month: number): IsoDate {
  return format(year, month, daysInMonth(year, month));
}

/** The day so many days later, or earlier with a minus. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of the month so many months later; where that month is shorter, its last day (Civil Code, article 147). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return format(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Whole days from one day to another; minus where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(date: IsoDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The weeks that hold a month, each from Monday to Sunday, with the days of its neighbours. */
export function weeksOfMonth(year: number, month: number): readonly (readonly IsoDate[])[] {
  const [first, last] = [format(year, month, 1), endOfMonth(year, month)];
  const weeks: IsoDate[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)));
  return weeks;
}

/** Whether offices work on this day. */
export function isWorkingDay(date: IsoDate, calendar: WorkCalendar): boolean {
  return weekday(date) > 5 ? calendar.working.has(date) : !calendar.off.has(date);
}

/** The day itself when worked, else the next working day: how a last day on a day off moves (Civil Code, article 148.5). */
export function nextWorkingDay(date: IsoDate, calendar: WorkCalendar): IsoDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The day itself when worked, else the last working day before it. */
export function previousWorkingDay(date: IsoDate, calendar: WorkCalendar): IsoDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/**
 * The day after so many working days, the first day not counted (Civil Code, article 147.1); minus counts backwards.
 * Nought days give the day itself, worked or not.
 */
export function addWorkingDays(date: IsoDate, days: number, calendar: WorkCalendar): IsoDate {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let day = date;
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** How many working days lie after the first day up to and with the second; minus where the second is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  if (to < from) return -countWorked(to, addDays(from, -1), calendar);
  return countWorked(addDays(from, 1), to, calendar);
}

function countWorked(first: IsoDate, last: IsoDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

function format(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01 in the Gregorian calendar; Date.UTC knows no time zone, so no clock enters. */
function toDayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function fromDayNumber(number: number): IsoDate {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
