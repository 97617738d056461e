import { expect, test } from 'vitest';
import { pastOf, readResults } from './results.ts';

test('one index told year by year', () => {
  const text = 'Chỉ số PCI năm 2023 đạt 59,58 điểm, xếp thứ 63/63; năm 2024 đạt 62,44 điểm, xếp thứ 58/63.';
  expect(readResults(text, 'b1', 2025)).toMatchObject([
    { index: 'PCI', year: 2023, score: 59.58, rank: 63 },
    { index: 'PCI', year: 2024, score: 62.44, rank: 58 },
  ]);
});

test('a place among provinces without an index is one of the index that the document is about', () => {
  const text = 'Năm 2021, tỉnh đạt 69,83 điểm, xếp hạng 6/63 tỉnh, thành phố, tăng 01 bậc so với năm 2020.';
  expect(readResults(text, 'b1', 2021, 'PCI')).toMatchObject([
    { index: 'PCI', year: 2021, score: 69.83, rank: 6, of: 63, change: 1 },
  ]);
  expect(readResults(text, 'b1', 2021)).toEqual([]);
  expect(readResults('Năm 2024, chỉ số nội dung này xếp thứ 41/63.', 'b1', 2024, 'PAPI')).toEqual([]);
});

test('among goals, what a past year reached is told apart from what is aimed at', () => {
  const aim = 'Giai đoạn 2026 - 2030, Chỉ số PCI hằng năm xếp trong nhóm 05 tỉnh dẫn đầu.';
  const past = 'Năm 2025, Chỉ số PCI của tỉnh đạt 71,05 điểm, xếp thứ 6/34 tỉnh, thành phố.';
  expect(pastOf(`${past} ${aim}`, 2025)).toEqual({ past, ahead: aim });
  expect(pastOf(past, 2024).past).toBe('');
});

test('what a paragraph tells before it looks ahead is a result', () => {
  const text =
    'Theo công bố ngày 15/4/2025, Chỉ số PAPI năm 2024 của tỉnh đạt 42,318 điểm, xếp thứ 32/63. Để tiếp tục duy trì, cải thiện các chỉ số, UBND tỉnh ban hành Kế hoạch.';
  expect(readResults(text, 'b1', 2024)).toMatchObject([{ index: 'PAPI', year: 2024, score: 42.318, rank: 32 }]);
  expect(readResults('Chỉ số PAPI năm 2026 phấn đấu đạt 45 điểm, xếp thứ 10/34.', 'b1', 2025)).toEqual([]);
});
