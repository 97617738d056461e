import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from '../../kernel/tsv.ts';
import { sheetWords } from '../words/sheet.ts';
import { judgeRow, type KnownWork } from './sheet-row.ts';
import { reportedStates } from './states.ts';
import { cellOf, readWorkSheet, sheetColumns, type SheetColumn } from './work-sheet.ts';

const work: KnownWork = {
  revision: 3,
  reported: 'doing',
  reportText: 'Đã họp\nlần một',
  product: '',
  quantityDone: 2,
  difficulty: '',
  dating: 'dated',
  nominalOn: '2026-12-13',
  dueOn: '2026-12-14',
  periodFrom: '2026-01-05',
  periodTo: '2026-12-31',
};
const officer = { report: true, setDate: false };
const coordinator = { report: false, setDate: true };

function judged(cells: Partial<Record<SheetColumn, string>>, known = work, may = officer) {
  return judgeRow({ cells: new Map(Object.entries(cells) as [SheetColumn, string][]) }, known, may);
}

describe('a sheet of work', () => {
  it('is known by the heads that our own files write, in both languages, wherever they stand', () => {
    for (const language of ['vi', 'en'] as const) {
      const heads = sheetColumns.map((column) => sheetWords[`sheet.${column}`][language]);
      const sheet = readWorkSheet([['Nhiệm vụ của Sở Tư pháp'], ['Các dòng: …'], ['x', ...heads], ['', 'mã', '3']]);
      expect([...(sheet?.places.keys() ?? [])]).toEqual([...sheetColumns]);
      expect(sheet?.rows).toEqual([
        {
          row: 4,
          cells: new Map([
            ['id', 'mã'],
            ['revision', '3'],
          ]),
        },
      ]);
      expect(cellOf(sheet?.places ?? new Map(), 'reported', 4)).toBe('K4');
    }
  });

  it('is none without heads that name the work and something to change', () => {
    expect(
      readWorkSheet([
        ['Nhiệm vụ', 'Đơn vị'],
        ['a', 'b'],
      ]),
    ).toBe(null);
    expect(
      readWorkSheet([
        ['Trạng thái', 'Kết quả'],
        ['Xong', 'b'],
      ]),
    ).toBe(null);
  });

  it('passes over empty rows and goes on counting', () => {
    const sheet = readWorkSheet(readTsv('Nhiệm vụ\tTrạng thái\r\n\t\r\nRà soát\tXong\r\n'));
    expect(sheet?.rows.map(({ row }) => row)).toEqual([3]);
  });

  it('that was copied and pasted unchanged changes nothing, whatever people wrote', () => {
    const said = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.normalize('NFC'));
    const report = fc.record({
      reported: fc.constantFrom(...reportedStates),
      reportText: said,
      product: said,
      difficulty: said,
      quantityDone: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100)),
    });
    fc.assert(
      fc.property(report, (one) => {
        const known = { ...work, ...one };
        const state = { none: 'Chưa', doing: 'Đang làm', done: 'Hoàn thành' }[one.reported];
        const cells = [
          state,
          one.reportText,
          one.product,
          one.difficulty,
          String(one.quantityDone ?? ''),
          '14/12/2026',
        ];
        const heads = ['Mã việc', 'Trạng thái', 'Kết quả', 'Sản phẩm', 'Vướng mắc', 'Số lượng', 'Hạn'];
        const sheet = readWorkSheet(readTsv(writeTsv([heads, ['mã', ...cells]])));
        const outcome = judgeRow(sheet?.rows[0] ?? { cells: new Map() }, known, officer);
        expect(outcome).toEqual({ changes: [], faults: [], report: null, dueOn: null });
      }),
    );
  });
});

describe('a row of it', () => {
  it('reports what differs and keeps what is empty', () => {
    expect(judged({ reported: 'hoàn  THÀNH', product: 'Quyết định 12/QĐ-STP', quantity: '1.200' })).toEqual({
      changes: [
        { column: 'reported', from: 'doing', to: 'done' },
        { column: 'product', from: '', to: 'Quyết định 12/QĐ-STP' },
        { column: 'quantity', from: '2', to: '1.200' },
      ],
      faults: [],
      report: {
        reported: 'done',
        text: 'Đã họp\nlần một',
        product: 'Quyết định 12/QĐ-STP',
        quantityDone: 1200,
        difficulty: '',
      },
      dueOn: null,
    });
  });

  it.each([
    [{ reported: 'gần xong' }, work, officer, [{ column: 'reported', reason: 'unknown-state' }]],
    [{ reported: 'xong' }, { ...work, reportText: '' }, officer, [{ column: 'product', reason: 'product-missing' }]],
    [{ quantity: 'hai' }, work, officer, [{ column: 'quantity', reason: 'unknown-quantity' }]],
    [{ text: 'x', revision: '2' }, work, officer, [{ column: 'revision', reason: 'changed' }]],
    [{ revision: '2' }, work, officer, []],
    [{ text: 'x' }, work, coordinator, [{ column: 'id', reason: 'not-own' }]],
    [{ due: '31/02/2026' }, work, coordinator, [{ column: 'due', reason: 'unknown-day' }]],
    [{ due: '1/7/2026' }, work, coordinator, [{ column: 'due', reason: 'has-date' }]],
    [{ due: '1/7/2026' }, undated(), officer, [{ column: 'due', reason: 'not-coordinator' }]],
    [{ due: '2027-01-05' }, undated(), coordinator, [{ column: 'due', reason: 'outside-plan' }]],
    [{ due: '1/7/2026' }, undated(), coordinator, []],
  ] as const)('%j is judged', (cells, known, may, faults) => {
    expect(judged(cells, known, may).faults).toEqual(faults);
  });
});

it('that says more than is taken is told so', () => {
  expect(judged({ product: 'p'.repeat(1001) }).faults).toEqual([{ column: 'product', reason: 'too-long' }]);
});

function undated(): KnownWork {
  return { ...work, dating: 'needs-date', dueOn: null, nominalOn: null };
}
