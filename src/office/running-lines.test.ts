import { expect, test } from 'vitest';
import { runningLines } from './running-lines.ts';

const at = (...lines: readonly string[]) => [...runningLines(lines, new Set())].toSorted((a, b) => a - b);
const head = 'Kế hoạch nâng cao Chỉ số SIPAS năm 2026';

test('the same words on three pages, their numbers one up each time, are heads of pages', () => {
  expect(at('a', head, '2', 'b', head, '3', 'c', head, '4', 'd')).toEqual([1, 2, 4, 5, 7, 8]);
});

test('rows of a table are none: their words differ, or their numbers do not count up', () => {
  expect(at('1', 'Sở Nội vụ', '2', 'Sở Tài chính', '3', 'Sở Y tế')).toEqual([]);
  expect(at('1', 'Sở Nội vụ', 'x', '2', 'Sở Nội vụ', 'y', '5', 'Sở Nội vụ')).toEqual([]);
  expect(at(head, '2', head, '3')).toEqual([]);
});

test('months of a table are none, pages of so many are', () => {
  expect(at('6/2022', 'a', '9/2022', 'b', '7/2022', 'c')).toEqual([]);
  expect(at('1/12', 'a', '2/12', 'b', '3/12', 'c')).toEqual([0, 2, 4]);
});

test('a number in the middle of a sentence is a page’s, and so are those that count on from it a page away', () => {
  const page = Array.from({ length: 24 }, () => 'Sở Nội vụ tổ chức kiểm tra việc giải quyết hồ sơ.');
  const cut = ['Sở Nội vụ theo dõi và đôn đốc việc giải quyết', '', '2', 'hồ sơ của các cơ quan.'];
  expect(at(...cut, ...page, '', '3', ...page)).toEqual([2, 29]);
  expect(at(...cut.with(0, 'Sở Nội vụ'), ...page, '', '3', ...page)).toEqual([]);
  expect(at(...cut.with(3, 'Hồ sơ của các cơ quan.'), ...page, '', '3', ...page)).toEqual([]);
});
