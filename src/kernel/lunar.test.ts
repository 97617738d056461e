import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from './calendar.ts';
import { lunarDate, lunarNewYear, sexagenaryName } from './lunar.ts';

/** Tết and the tenth of the third month, as calendars print them. */
const known = [
  [2014, '2014-01-31', '2014-04-09'],
  [2015, '2015-02-19', '2015-04-28'],
  [2016, '2016-02-08', '2016-04-16'],
  [2017, '2017-01-28', '2017-04-06'],
  [2018, '2018-02-16', '2018-04-25'],
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
] as const;

test.each(known)('Tết and Giỗ Tổ of %i', (year, tet, forebears) => {
  expect([lunarNewYear(year), lunarDate(year, 3, 10)]).toEqual([tet, forebears]);
});

test.each([
  // Hanoi's clock is an hour behind Beijing's, and a new moon or a solstice near midnight falls on another day.
  [1985, '1985-01-21'],
  [2007, '2007-02-17'],
  [2030, '2030-02-02'],
  [2053, '2053-02-18'],
])('Tết of %i is Vietnam’s, not China’s', (year, tet) => {
  expect(lunarNewYear(year)).toBe(tet);
});

test('years bear their names in the cycle of sixty', () => {
  expect([2020, 2024, 2026, 2027, 2044].map(sexagenaryName)).toEqual([
    'Canh Tý',
    'Giáp Thìn',
    'Bính Ngọ',
    'Đinh Mùi',
    'Giáp Tý',
  ]);
});

const year = fc.integer({ min: 1950, max: 2150 });

test('a lunar year has twelve or thirteen whole months and begins between 20 January and 22 February', () => {
  fc.assert(
    fc.property(year, (of) => {
      const tet = lunarNewYear(of);
      expect(tet >= `${of}-01-20` && tet <= `${of}-02-22`).toBe(true);
      const days = daysBetween(tet, lunarNewYear(of + 1));
      expect(days === 353 || days === 354 || days === 355 || days === 383 || days === 384 || days === 385).toBe(true);
    }),
  );
});

test('months follow each other after 29 or 30 days, or twice that where a leap month stands between', () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 11 }), (of, month) => {
      const days = daysBetween(lunarDate(of, month, 1), lunarDate(of, month + 1, 1));
      expect([29, 30, 58, 59, 60]).toContain(days);
    }),
  );
});
