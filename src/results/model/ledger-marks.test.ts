import { expect, test } from 'vitest';
import { marksOf } from './ledger-marks.ts';

const score = { kind: 'value', points: 5, interval: null } as const;
const before = (change: number | null, points: number | null) => ({
  change,
  conclusion: 'unknown' as const,
  margin: points === null ? null : { points, errorOf: 'later' as const },
});

test('falling, below the median, and within the margin that is known', () => {
  expect(marksOf({ score, median: 5.1, before: before(-0.8, 1.4) })).toEqual({
    isFalling: true,
    isLow: true,
    isNoise: true,
  });
  expect(marksOf({ score, median: 5, before: before(0.8, 0.5) })).toEqual({
    isFalling: false,
    isLow: false,
    isNoise: false,
  });
});

test('what is not known is not marked', () => {
  const none = { isFalling: false, isLow: false, isNoise: false };
  expect(marksOf({ score, median: null, before: null })).toEqual(none);
  expect(marksOf({ score: { kind: 'missing' }, median: 6, before: before(null, 1) })).toEqual(none);
});
