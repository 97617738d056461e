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
