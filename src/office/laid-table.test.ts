import { expect, test } from 'vitest';
import type { Draft } from './block.ts';
import { readText } from './text.ts';

const rowsOf = (drafts: readonly Draft[]) =>
  drafts.flatMap((draft) =>
    draft.kind === 'table'
      ? draft.rows.map((row) =>
          row.map(({ blocks }) => blocks.map((block) => ('text' in block ? block.text : '')).join()),
        )
      : [],
  );

const laid = [
  'STT   Nhiệm vụ               Cơ quan chủ trì    Thời hạn',
  '1     Rà soát thủ tục        Sở Nội vụ          Quý II',
  '      hành chính',
  '2     Công khai ngân sách    Sở Tài chính       Quý III',
  '3     Khảo sát hài lòng      Sở Y tế,           Quý IV',
  '                             Sở Nội vụ',
];

test('columns that blanks hold apart are a table, rows by the numbers of the first', () => {
  const drafts = readText(['I. NHIỆM VỤ', ...laid, 'Nơi nhận:', '- Lưu: VT.'].join('\n'));
  expect(rowsOf(drafts)).toEqual([
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
    ['1', 'Rà soát thủ tục hành chính', 'Sở Nội vụ', 'Quý II'],
    ['2', 'Công khai ngân sách', 'Sở Tài chính', 'Quý III'],
    ['3', 'Khảo sát hài lòng', 'Sở Y tế, Sở Nội vụ', 'Quý IV'],
  ]);
  expect(drafts.map((draft) => (draft.kind === 'paragraph' ? draft.text : 'table'))).toEqual([
    'I. NHIỆM VỤ',
    'table',
    'Nơi nhận:',
    '- Lưu: VT.',
  ]);
});

test('texts side by side that nothing counts are none', () => {
  expect(rowsOf(readText(laid.map((line) => line.replace(/^\d/u, '-')).join('\n')))).toEqual([]);
  expect(rowsOf(readText(laid.slice(0, 4).join('\n')))).toEqual([]);
});

test('strokes between cells are a table, the line of dashes under its heading none of its rows', () => {
  const lines = [
    '| TT | Nhiệm vụ | Chủ trì |',
    '|---|:---:|---|',
    '| 1 | Rà soát | Sở Nội vụ |',
    '| 2 | Công khai | |',
  ];
  expect(rowsOf(readText(lines.join('\n')))).toEqual([
    ['TT', 'Nhiệm vụ', 'Chủ trì'],
    ['1', 'Rà soát', 'Sở Nội vụ'],
    ['2', 'Công khai', ''],
  ]);
});

test('ten thousand lines that look like the heading of a table do no harm', () => {
  const started = performance.now();
  readText(Array.from({ length: 10_000 }, () => laid[0]).join('\n'));
  expect(performance.now() - started).toBeLessThan(3000);
});
