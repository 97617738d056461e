import { expect, test } from 'vitest';
import { readGoals } from './goals.ts';

const read = (text: string) =>
  readGoals(text, 'b1', 'headline').map(({ index, metric, operator, value }) => [index, metric, operator, value]);

test('an index with figures of its own is a clause of its own', () => {
  expect(read('Chỉ số PAR INDEX thuộc nhóm 15/34 tỉnh, thành phố, SIPAS đạt từ 86% trở lên')).toEqual([
    ['PAR INDEX', 'rank', '<=', 15],
    ['SIPAS', 'percent', '>=', 86],
  ]);
});

test('indexes that share a figure give one goal each', () => {
  expect(read('Phấn đấu Chỉ số PAPI và Chỉ số PCI thuộc nhóm 10')).toEqual([
    ['PAPI', 'rank', '<=', 10],
    ['PCI', 'rank', '<=', 10],
  ]);
});
