import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkCalendar } from './calendar.ts';
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  daysInMonth,
  endOfMonth,
  isIsoDate,
  isoDate,
  weeksOfMonth,
  isWorkingDay,
  nextWorkingDay,
  partsOf,
  weekday,
  workingDaysBetween,
} from './calendar.ts';

const calendar: WorkCalendar = {
  off: new Set(['2026-11-24', '2026-08-31', '2026-09-01', '2026-09-02']),
  working: new Set(['2026-08-22']),
  from: '2026-01-01',
  to: '2026-12-31',
};

const day = fc.integer({ min: 0, max: 60_000 }).map((number) => addDays('1950-01-01', number));
const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((number) => addDays('2026-01-01', number));

describe('dates', () => {
  test('only real days are dates', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDate(2021, 2, 29)).toBeUndefined();
    expect(isoDate(2021, 13, 1)).toBeUndefined();
    expect(isIsoDate('2021-9-27')).toBe(false);
  });

  test('weekdays count from Monday', () => {
    expect(weekday('2021-09-27')).toBe(1);
    expect(weekday('1969-12-28')).toBe(7);
  });

  test('the end of January plus a month is the end of February', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
    expect(endOfMonth(2026, 6)).toBe('2026-06-30');
  });

  test('adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test('months keep the day or end on the last of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (from, months) => {
        const to = partsOf(addMonths(from, months));
        const wanted = partsOf(from).day;
        expect(to.day).toBe(Math.min(wanted, daysInMonth(to.year, to.month)));
      }),
    );
  });
});

describe('working days', () => {
  test('weekends, holidays and swapped Saturdays', () => {
    expect(isWorkingDay('2026-11-24', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-21', calendar)).toBe(false);
    expect(isWorkingDay('2026-08-22', calendar)).toBe(true);
  });

  test('the first day is not counted', () => {
    expect(addWorkingDays('2026-11-20', 5, calendar)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-20', 0, calendar)).toBe('2026-11-20');
    expect(addWorkingDays('2026-11-30', -5, calendar)).toBe('2026-11-20');
  });

  test('a last day on a day off moves to the next working day', () => {
    expect(nextWorkingDay('2026-08-29', calendar)).toBe('2026-09-03');
    expect(nextWorkingDay('2026-09-03', calendar)).toBe('2026-09-03');
  });

  test('never lands on a day off, grows with the number, and is undone by counting', () => {
    fc.assert(
      fc.property(dayOf2026, fc.integer({ min: 1, max: 200 }), (from, days) => {
        const to = addWorkingDays(from, days, calendar);
        expect(isWorkingDay(to, calendar)).toBe(true);
        expect(addWorkingDays(from, days + 1, calendar) > to).toBe(true);
        expect(workingDaysBetween(from, to, calendar)).toBe(days);
      }),
    );
  });

  test('going back undoes going forward from a working day', () => {
    fc.assert(
      fc.property(dayOf2026, fc.integer({ min: 1, max: 200 }), (any, days) => {
        const from = nextWorkingDay(any, calendar);
        expect(addWorkingDays(addWorkingDays(from, days, calendar), -days, calendar)).toBe(from);
      }),
    );
  });
});

test('the weeks of a month run from Monday to Sunday and hold every day of it', () => {
  const weeks = weeksOfMonth(2026, 11);
  expect(weeks.map(([monday]) => monday)).toEqual([
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  expect(weeksOfMonth(2027, 2).map((week) => week.length)).toEqual([7, 7, 7, 7]);
});
