import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastOf } from './forecast.ts';

const yearly = (points: readonly number[], from = 2018) => points.map((one, at) => ({ year: from + at, points: one }));
const points = fc.array(
  fc.integer({ min: 0, max: 10_000 }).map((one) => one / 100),
  { minLength: 4, maxLength: 14 },
);

test('fewer than four years, and a year gone by, have no forecast', () => {
  expect(forecastOf(yearly([1, 2, 3]), 2025, null)).toBeNull();
  expect(forecastOf(yearly([1, 2, 3, 4]), 2021, null)).toBeNull();
  expect(forecastOf([], 2025, null)).toBeNull();
});

test('by hand: changes of 1, 3 and 2 go on by 2 a year, one year ahead ± 4.303 √(1 · (1 + 1/3))', () => {
  expect(forecastOf(yearly([10, 11, 14, 16]), 2022, null)).toEqual({
    year: 2022,
    points: 18,
    low: 13.0313,
    high: 22.9687,
    years: 4,
    from: 2018,
    to: 2021,
  });
});

test('a straight line goes on as one, and a gap in it changes nothing', () => {
  const line = yearly([2, 3, 4, 5, 6, 7]);
  for (const series of [line, line.filter(({ year }) => year !== 2020)])
    expect(forecastOf(series, 2025, null)).toMatchObject({ points: 9, low: 9, high: 9 });
});

test('it moves with the series, is wider the further ahead, and stays within the scale', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 5 }), fc.integer({ min: -50, max: 50 }), (some, ahead, up) => {
      const year = 2017 + some.length + ahead;
      const one = forecastOf(yearly(some), year, null)!;
      const moved = forecastOf(yearly(some.map((value) => value + up)), year, null)!;
      expect(moved.points - one.points).toBeCloseTo(up, 3);
      const next = forecastOf(yearly(some), year + 1, null)!;
      expect(next.high - next.low).toBeGreaterThanOrEqual(one.high - one.low);
      const bounded = forecastOf(yearly(some), year, { from: 20, to: 80 })!;
      expect(bounded.low).toBeGreaterThanOrEqual(20);
      expect(bounded.high).toBeLessThanOrEqual(80);
      expect(one.low).toBeLessThanOrEqual(one.points);
    }),
  );
});
