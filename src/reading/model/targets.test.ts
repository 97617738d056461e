import { expect, test } from 'vitest';
import type { Table } from '../../office/block.ts';
import { numberBlocks } from '../../office/block.ts';
import { readTargets } from './targets.ts';

const table = (rows: readonly (readonly string[])[]) =>
  numberBlocks([
    {
      kind: 'table',
      rows: rows.map((row) => row.map((text) => ({ blocks: [{ kind: 'paragraph' as const, text }] }))),
    },
  ])[0] as Table;

test('each figure under a year is a goal by that year; an empty cell gives none', () => {
  const read = readTargets(
    table([
      ['TT', 'Chỉ tiêu', 'ĐVT', '2026', 'Năm 2027'],
      ['1', 'Chỉ số PAR INDEX', 'Điểm', '≥ 88,5', '90'],
      ['2', 'Thứ hạng PCI', 'Hạng', '', '12'],
      ['3', 'Doanh nghiệp thành lập mới', 'Doanh nghiệp', '1.250', 'tối đa 30%'],
    ]),
  );
  expect(read?.goals.map(({ index, metric, operator, value, by }) => [index, metric, operator, value, by])).toEqual([
    ['PAR INDEX', 'score', '>=', 88.5, '2026'],
    ['PAR INDEX', 'score', '>=', 90, '2027'],
    ['PCI', 'rank', '<=', 12, '2027'],
    ['other', 'count', '>=', 1250, '2026'],
    ['other', 'percent', '<=', 30, '2027'],
  ]);
  expect(read?.parts.get('b1/1.2/1')).toBe('table-heading');
  expect(read?.parts.get('b1/2.4/1')).toBe('goals');
});

test('a table without years is none', () => {
  expect(
    readTargets(
      table([
        ['TT', 'Chỉ tiêu', 'Cơ quan'],
        ['1', 'PCI', 'Sở Tài chính'],
      ]),
    ),
  ).toBeUndefined();
});

test('figures of a year gone by are results: score and rank of an index together', () => {
  const read = readTargets(
    table([
      ['Chỉ tiêu', 'ĐVT', 'Thực hiện 2021', '2022'],
      ['Điểm số PCI', 'điểm', '62,31', '64,0'],
      ['Thứ hạng PCI', 'hạng', '41', '35'],
      ['Thứ hạng PAPI', 'hạng', '', '28'],
    ]),
  );
  expect(read?.results).toMatchObject([{ index: 'PCI', year: 2021, score: 62.31, rank: 41 }]);
  expect(read?.goals).toHaveLength(3);
});
