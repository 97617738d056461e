import { expect, test } from 'vitest';
import { readLegalBases } from './legal-bases.ts';

const read = (...texts: readonly (readonly [text: string, isBasis: boolean])[]) =>
  readLegalBases(
    texts.map(([text, isBasis], index) => ({ text, isBasis, id: `b${index}` })),
    '15/KH-UBND',
  ).map(({ number, date, role, source }) => [number, date, role, source]);

test('each document once, by the strongest tie; its own number is none', () => {
  expect(
    read(
      ['Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; Luật số 72/2025/QH15', true],
      ['Kế hoạch số 15/KH-UBND thay thế Kế hoạch số 29/KH-UBND ngày 09/3/2020 của UBND tỉnh.', false],
      ['Quyết định số 4/QĐ-UBND sửa đổi, bổ sung Quyết định số 3/QĐ-UBND; theo Nghị quyết số 76/NQ-CP', false],
    ),
  ).toEqual([
    ['76/NQ-CP', '2021-07-15', 'basis', ['b0', 'b2']],
    ['72/2025/QH15', null, 'basis', ['b0']],
    ['29/KH-UBND', '2020-03-09', 'replaced', ['b1']],
    ['4/QĐ-UBND', null, 'cited', ['b2']],
    ['3/QĐ-UBND', null, 'amended', ['b2']],
  ]);
});
