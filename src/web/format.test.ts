import { describe, expect, test } from 'vitest';
import {
  compareValues,
  daysUntil,
  formatBytes,
  formatChange,
  formatDate,
  formatDay,
  formatInstant,
  formatInstantDate,
  formatLongDate,
  formatNumber,
  formatPercent,
  formatPoints,
  parseDate,
} from './format.ts';

describe('numbers', () => {
  test('take the decimal mark of the language', () => {
    expect(formatPoints(85.31, 'vi')).toBe('85,31');
    expect(formatPoints(85.31, 'en')).toBe('85.31');
    expect(formatPoints(44.3138, 'vi')).toBe('44,31');
    expect(formatNumber(3813, 'vi')).toBe('3.813');
    expect(formatNumber(3813, 'en')).toBe('3,813');
  });

  test('a missing one is a dash and never 0', () => {
    for (const missing of [null, undefined, Number.NaN]) expect(formatPoints(missing, 'vi')).toBe('—');
    expect(formatPoints(0, 'vi')).toBe('0,00');
  });

  test('minus is U+2212, gains carry a plus, and nothing is minus zero', () => {
    expect(formatChange(-3.8, 'vi')).toBe('\u22123,80');
    expect(formatChange(1.37, 'vi')).toBe('+1,37');
    expect(formatChange(-0.001, 'vi')).toBe('0,00');
    expect(formatChange(0, 'vi')).toBe('0,00');
  });

  test('a percent sign stands off in Vietnamese and close in English', () => {
    expect(formatPercent(93.06, 'vi')).toBe('93,1\u00a0%');
    expect(formatPercent(93.06, 'en')).toBe('93.1%');
  });

  test('sizes of files round as people say them', () => {
    expect(formatBytes(0, 'vi')).toBe('0 B');
    expect(formatBytes(1_258_291, 'vi')).toBe('1,2 MB');
    expect(formatBytes(52_428_800, 'vi')).toBe('50 MB');
  });
});

describe('dates', () => {
  test('are written as the office writes them', () => {
    expect(formatDate('2021-09-27')).toBe('27/9/2021');
    expect(formatDay('2025-10-05')).toBe('5/10');
    expect(formatDate(null)).toBe('—');
    expect(formatLongDate('2025-10-23', 'vi')).toBe('Thứ Năm, 23/10/2025');
  });

  test('the day of an instant is the office’s day', () => {
    expect(formatInstantDate('2025-10-21T17:30:00.000Z')).toBe('22/10/2025');
    expect(formatInstantDate(null)).toBe('—');
  });

  test('an instant is told on the clock of the office, past midnight too', () => {
    expect(formatInstant('2025-10-22T01:41:00Z')).toBe('08:41, 22/10/2025');
    expect(formatInstant('2025-10-21T18:00:00Z')).toBe('01:00, 22/10/2025');
  });

  test('days are counted by the calendar', () => {
    expect(daysUntil('2025-10-25', '2025-10-23')).toBe(2);
    expect(daysUntil('2025-09-30', '2025-10-23')).toBe(-23);
    expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
  });

  test.each([
    ['27/9/2021', '2021-09-27'],
    [' 27-09-2021 ', '2021-09-27'],
    ['27.9.2021', '2021-09-27'],
    ['2021-9-27', '2021-09-27'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2023', null],
    ['31/4/2025', null],
    ['13/13/2025', null],
    ['27/9', null],
    ['27/9/21', null],
    ['', null],
  ])('%j is read as %j', (typed, date) => expect(parseDate(typed)).toBe(date));
});

test('columns sort by size, in the Vietnamese order of words, and missing values come last', () => {
  expect([10, null, 2].toSorted(compareValues)).toEqual([2, 10, null]);
  expect(['Sở Xây dựng', 'Sở Y tế', 'Sở Ngoại vụ', 'Đội A', 'Ủy ban', 'Xã 10', 'Xã 9'].toSorted(compareValues)).toEqual(
    ['Đội A', 'Sở Ngoại vụ', 'Sở Xây dựng', 'Sở Y tế', 'Ủy ban', 'Xã 9', 'Xã 10'],
  );
});
