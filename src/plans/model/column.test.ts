import { describe, expect, it } from 'vitest';
import { numberBlocks, type DraftCell } from '../../office/block.ts';
import { cellBeside, unknownColumns } from './column.ts';

const cell = (text: string, more: Partial<DraftCell> = {}): DraftCell => ({
  blocks: [{ kind: 'paragraph', text }],
  ...more,
});
const blocks = numberBlocks([
  { kind: 'paragraph', text: 'I. NHIỆM VỤ' },
  {
    kind: 'table',
    rows: [
      ['STT', 'Nhiệm vụ', 'Nơi thực thi'].map((text) => cell(text)),
      [cell('I'), cell('CÔNG KHAI', { colSpan: 2 })],
      [cell('1'), cell('Công bố'), cell('Sở Nội vụ', { rowSpan: 2 })],
      [cell('2'), cell('Niêm yết')],
      [cell('3'), cell('Khảo sát'), cell('')],
    ],
  },
]);
const warning = { code: 'reading.unknown_column', params: { heading: 'Nơi thực thi' }, source: ['b2/1.3'] };

describe('a column that said nothing to the reader', () => {
  it('is told with what its cells say, rows that head others left out', () => {
    const other = { code: 'reading.no_date', params: {}, source: [] };
    expect(unknownColumns([other, warning], blocks)).toEqual([
      { block: 'b2/1.3', written: 'Nơi thực thi', examples: ['Sở Nội vụ'] },
    ]);
    expect(unknownColumns([{ ...warning, source: ['b9/1.1'] }], blocks)).toEqual([]);
  });

  it.each([
    ['b2/3.2/1', { text: 'Sở Nội vụ', ids: ['b2/3.3'] }],
    ['b2/4.2/1', { text: 'Sở Nội vụ', ids: ['b2/3.3'] }],
    ['b2/5.2/1', undefined],
    ['b2/2.2/1', undefined],
    ['b1', undefined],
    ['b22/3.2/1', undefined],
  ])('beside %s says what stands in that row, merged cells resolved', (id, expected) => {
    expect(cellBeside(blocks, 'b2/1.3', [id])).toEqual(expected);
  });
});
