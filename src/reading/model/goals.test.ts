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

test('a place among the first is one without the word for a group', () => {
  expect(read('Phấn đấu PAR INDEX của Sở nằm trong 05 sở dẫn đầu của tỉnh')).toEqual([['PAR INDEX', 'rank', '<=', 5]]);
});

test('a share that tells which things are meant, and places that are called points, are no goals', () => {
  const of = (text: string) => readGoals(text, 'b1', 'task');
  expect(of('Báo cáo danh sách cơ quan có tỷ lệ hồ sơ trễ hạn trên 3%')).toEqual([]);
  expect(of('Khắc phục từng tiêu chí dưới 90%')).toEqual([]);
  expect(of('Mở thêm 02 điểm tiếp nhận hồ sơ')).toEqual([]);
  expect(of('Nâng tỷ lệ hồ sơ trực tuyến lên trên 85%')).toMatchObject([{ metric: 'percent', value: 85 }]);
});

test('indexes that share a figure give one goal each', () => {
  expect(read('Phấn đấu Chỉ số PAPI và Chỉ số PCI thuộc nhóm 10')).toEqual([
    ['PAPI', 'rank', '<=', 10],
    ['PCI', 'rank', '<=', 10],
  ]);
});

test.each([
  ['Năm 2026, phấn đấu Chỉ số PCI thuộc nhóm 10', '2026'],
  ['Phấn đấu Chỉ số PAR INDEX năm 2026 tăng từ 05 bậc, đạt trên 90% so với năm 2025', '2026'],
  ['Phấn đấu đến năm 2030, Chỉ số PCI năm 2026 thuộc nhóm 10', '2030'],
  ['Phấn đấu Chỉ số SIPAS đạt trên 90%, cao hơn năm 2025', null],
  ['Phấn đấu 90% chỉ tiêu theo Kế hoạch năm 2026', null],
])('the year of a goal: %s', (text, by) => {
  expect(readGoals(text, 'b1', 'headline').map((goal) => goal.by)).toContain(by);
  expect(new Set(readGoals(text, 'b1', 'headline').map((goal) => goal.by)).size).toBe(1);
});
