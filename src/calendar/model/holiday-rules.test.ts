import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, weekday } from '../../kernel/calendar.ts';
import { readNational } from '../national.ts';
import { computeYear } from './holiday-rules.ts';
import { daysOf, workCalendar, type CalendarYear } from './year.ts';

const { rules, years } = readNational();
const weekdaysOff = (year: CalendarYear) => year.off.flatMap(daysOf).filter((day) => weekday(day) <= 5);

/** Days that the State swapped in a year beyond what the rules give, as the table notes them: [off, worked in exchange]. */
const swaps: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  2024: [['2024-04-29', '2024-05-04']],
  2025: [['2025-05-02', '2025-04-26']],
  2026: [
    ['2026-01-02', '2026-01-10'],
    ['2026-08-31', '2026-08-22'],
  ],
};

test('the rules give every printed year, but for the days that the State swapped', () => {
  const printed = years.filter(({ status }) => status === 'published');
  expect(printed.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  for (const year of printed) {
    const swapped = swaps[year.year] ?? [];
    const computed = [...weekdaysOff(computeYear(year.year, rules)), ...swapped.map(([off]) => off)].sort();
    expect({ year: year.year, off: computed }).toEqual({ year: year.year, off: weekdaysOff(year) });
    expect(year.working.map(({ date }) => date)).toEqual(swapped.map(([, worked]) => worked).sort());
  }
});

test('a year without a notice is computed, with the lunar year’s name', () => {
  expect(computeYear(2027, rules)).toEqual({
    year: 2027,
    status: 'computed',
    off: [
      { from: '2027-01-01', to: '2027-01-01', name: 'Tết Dương lịch' },
      { from: '2027-02-04', to: '2027-02-10', name: 'Tết Đinh Mùi' },
      { from: '2027-04-16', to: '2027-04-16', name: 'Giỗ Tổ Hùng Vương' },
      { from: '2027-04-30', to: '2027-04-30', name: 'Ngày Chiến thắng' },
      { from: '2027-05-03', to: '2027-05-03', name: 'Quốc tế Lao động (nghỉ bù)' },
      { from: '2027-09-02', to: '2027-09-03', name: 'Quốc khánh' },
      { from: '2027-11-24', to: '2027-11-24', name: 'Ngày Văn hóa Việt Nam' },
    ],
    working: [],
  });
});

test('a rule holds only within its law: 24 November from 2026, one day for 2 September until 2020', () => {
  const names = (year: number) => computeYear(year, rules).off.map(({ name }) => name);
  expect(names(2025)).not.toContain('Ngày Văn hóa Việt Nam');
  expect(names(2026)).toContain('Ngày Văn hóa Việt Nam');
  const national = (year: number) => computeYear(year, rules).off.find(({ name }) => name === 'Quốc khánh');
  expect(national(2020)).toMatchObject({ from: '2020-09-02', to: '2020-09-02' });
  expect(national(2021)).toMatchObject({ from: '2021-09-02', to: '2021-09-03' });
});

test('any year has as many weekdays off as its law gives holidays: none is lost to a weekend', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2014, max: 2060 }), (year) => {
      const holidays = year <= 2020 ? 10 : year <= 2025 ? 11 : 12;
      const off = weekdaysOff(computeYear(year, rules));
      expect(new Set(off).size).toBe(holidays);
      expect(off.every((day) => day.startsWith(String(year)))).toBe(true);
    }),
  );
});

test('the nation’s calendar covers every year from 2014 to 2060', () => {
  const calendar = workCalendar(years);
  expect([calendar.from, calendar.to]).toEqual(['2014-01-01', '2060-12-31']);
  expect(isWorkingDay('2026-11-24', calendar)).toBe(false);
  expect(isWorkingDay('2026-08-22', calendar)).toBe(true);
  expect(addWorkingDays('2026-11-20', 5, calendar)).toBe('2026-11-30');
  expect(isWorkingDay('2029-02-13', calendar)).toBe(false);
});
