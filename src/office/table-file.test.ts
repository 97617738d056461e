import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from './sheet-file.ts';
import { writeTableCsv, writeTableXlsx, type TableToWrite } from './table-file.ts';

const columns = [
  { head: 'Nhiệm vụ', width: 40, kind: 'text' },
  { head: 'Số lượng', width: 10, kind: 'number' },
  { head: 'Hạn', width: 12, kind: 'day' },
] as const;

function table(rows: TableToWrite['rows']): TableToWrite {
  return { title: 'Việc của Sở Tư pháp', about: ['Chưa xong', 'DỮ LIỆU MINH HỌA'], columns, rows };
}

async function* batchesOf(...batches: readonly (readonly (string | number | null)[])[][]) {
  yield* batches;
}

/** Letters that every XML and every sheet can hold; a lone carriage return is one line break to a reader of XML. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((one) => `${one.normalize('NFC').replaceAll(/\p{Cc}/gu, ' ')}.`);

describe('a table as a file', () => {
  it('opens in a workbook as it was written: title, lines, heads, text as text, numbers as numbers, days as days', async () => {
    const rows = batchesOf(
      [['=SUM(A1:A9)', 3.5, '2026-12-14']],
      [
        ['01', null, null],
        ['<b> & "hai"\ndòng', 0, '1999-01-31'],
      ],
    );
    expect(await readSheetFile(await buffer(writeTableXlsx(table(rows))))).toEqual([
      ['Việc của Sở Tư pháp', null, null],
      ['Chưa xong', null, null],
      ['DỮ LIỆU MINH HỌA', null, null],
      ['Nhiệm vụ', 'Số lượng', 'Hạn'],
      ['=SUM(A1:A9)', 3.5, '2026-12-14'],
      ['01', null, null],
      ['<b> & "hai"\ndòng', 0, '1999-01-31'],
    ]);
  });

  it('opens as CSV, where nothing begins like a formula', async () => {
    const rows = batchesOf([
      ['=1+1', -2, '2026-12-14'],
      ['@x, "y"', null, null],
    ]);
    const read = await readSheetFile(await buffer(writeTableCsv(table(rows))));
    expect(read?.slice(3)).toEqual([
      ['Nhiệm vụ', 'Số lượng', 'Hạn'],
      ["'=1+1", '-2', '2026-12-14'],
      ['\'@x, "y"', '', ''],
    ]);
  });

  it('brings any text back from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = batchesOf(texts.map((one) => [one, null, null]));
        const read = await readSheetFile(await buffer(writeTableXlsx(table(rows))));
        expect(read?.slice(4).map(([first]) => first)).toEqual(texts.map((one) => one.trim()));
      }),
      { numRuns: 25 },
    );
  });

  it('tells that a row could not be had', async () => {
    async function* broken() {
      yield [['một', 1, null]];
      throw new Error('the database is away');
    }
    await expect(buffer(writeTableXlsx(table(broken())))).rejects.toThrow('the database is away');
    await expect(buffer(writeTableCsv(table(broken())))).rejects.toThrow('the database is away');
  });
});
