import { expect, it } from 'vitest';
import { headingWords, placeLabel } from './place-label.ts';

it('names a place by the numbers of its headings', () => {
  expect(placeLabel(['PHỤ LỤC II', 'VI. Xây dựng chính quyền số', '1. Tỷ lệ số hóa'])).toBe('PL II, VI.1');
  expect(placeLabel(['Phụ lục số 3 kèm theo', 'I Quản trị môi trường', '2 Chất lượng không khí'])).toBe('PL 3, I.2');
  expect(placeLabel(['III. Nhiệm vụ', '2. Cải cách thể chế', '2.1. Rà soát', 'a) Văn bản'])).toBe('III.2.1.a');
});

it('does not take a word for a number', () => {
  expect(placeLabel(['Nhiệm vụ chung', 'Cải cách thể chế'])).toBe('');
  expect(placeLabel(['Phụ lục', 'B. Chỉ số PAPI'])).toBe('PL, B');
  expect(placeLabel([])).toBe('');
});

it('leaves the words of a heading', () => {
  expect(headingWords('VI. Xây dựng chính quyền số')).toBe('Xây dựng chính quyền số');
  expect(headingWords('2.1 Rà soát')).toBe('Rà soát');
  expect(headingWords('Nhiệm vụ chung')).toBe('Nhiệm vụ chung');
});
