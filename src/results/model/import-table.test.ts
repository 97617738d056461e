import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { frameworkOf, walk } from '../../frameworks/model/look-up.ts';
import { readResults } from '../published.ts';
import { faultWords } from '../words/import.ts';
import { cellName, type Cell } from '../../office/sheet.ts';
import { importFaults, type ImportFaultCode } from './import-fault.ts';
import { readImportTable, type AskedTable, type ReadTable } from './import-table.ts';
import { tableOfImported } from './imported.ts';
import { placesAt } from './ranking.ts';
import { gapsOf } from './reproduction.ts';
import { tableOf, whole, type Row, type Table } from './table.ts';

const results = readResults();

function asking(index: string, year: number | null): AskedTable {
  return {
    framework: frameworkOf(readCatalogue(), index)!,
    provinces: results.provinces,
    year,
    mark: null,
    thisYear: 2025,
  };
}

const known = (index: string, year: number) => tableOf(results, index, year)!;

function figure(row: Row, code: string, mark: string): string {
  const score = row.scores.get(code);
  return !score || score.kind === 'missing'
    ? ''
    : score.kind === 'withheld'
      ? '-'
      : String(score.points).replace('.', mark);
}

/** The nodes of which a table knows anything. */
function codesIn(table: Table): string[] {
  return [...new Set(table.rows.flatMap((row) => [...row.scores.keys()]))];
}

/** A table as people publish it: a row a province, a column a node. */
function wideSheet(table: Table, mark: string, byName = false): Cell[][] {
  const codes = codesIn(table).filter((code) => code !== whole);
  const nodes = new Map([...walk(table.edition.nodes)].map(({ code, name }) => [code, name.vi]));
  return [
    [
      'TT',
      'Tỉnh, thành phố',
      ...codes.map((code) => (byName ? `${code}. ${nodes.get(code)}` : code)),
      'Tổng điểm',
      'Hạng',
    ],
    ...table.rows.map((row, at) => [
      at + 1,
      row.province.name,
      ...codes.map((code) => figure(row, code, mark)),
      figure(row, whole, mark),
      row.statedRanks.get(whole) ?? null,
    ]),
  ];
}

/** The same as a row a figure. */
function longSheet(table: Table, mark: string): Cell[][] {
  return [
    ['Năm', 'Mã tỉnh', 'Mục', 'Giá trị'],
    ...table.rows.flatMap((row) =>
      [...row.scores.keys()].map((code) => [table.year, row.province.code, code, figure(row, code, mark)]),
    ),
  ];
}

function shuffleColumns(sheet: readonly (readonly Cell[])[], order: readonly number[]): Cell[][] {
  return sheet.map((cells) => order.map((at) => cells[at] ?? null));
}

/** What a reading knows, to be compared: points, withheld and stated ranks by province and node. */
function figuresOf(read: ReadTable, index: string) {
  if (read.kind === 'faulty') return read.faults;
  const { framework, provinces } = asking(index, null);
  const source = { key: 'own', title: 'own', url: null };
  return read.tables.map((one) => contentOf(tableOfImported(one, framework, provinces, source)));
}

function contentOf(table: Table, withRanks = true) {
  const rows = table.rows.flatMap(({ province, scores, statedRanks }) => [
    ...[...scores].flatMap(([code, score]) =>
      score.kind === 'missing' ? [] : [`${province.key} ${code} ${score.kind === 'value' ? score.points : score.kind}`],
    ),
    ...(withRanks && statedRanks.has(whole) ? [`${province.key} rank ${statedRanks.get(whole)}`] : []),
  ]);
  return { year: table.year, edition: table.edition.id, figures: rows.sort() };
}

/** Ranks of the owners that do not follow from the scores stand in not-reproduced.yaml. */
const hasTrueRanks = (table: Table) => gapsOf(table).every(({ what }) => what !== 'rank');
const tables = results.tables.filter((table) => table.rows.length > 5 && hasTrueRanks(table));
const anyTable = fc.constantFrom(...tables);
const anyMark = fc.constantFrom('.', ',');

describe('a table written from known results and read back is the same', () => {
  it('with a row for each province, its columns in any order, by code or name, with either mark', () => {
    fc.assert(
      fc.property(anyTable, anyMark, fc.boolean(), fc.infiniteStream(fc.nat()), (table, mark, byName, chance) => {
        const sheet = wideSheet(table, mark, byName);
        const order = sheet[0]!.map((_, at) => [chance.next().value as number, at] as const);
        const shuffled = shuffleColumns(
          sheet,
          order.sort(([a], [b]) => a - b).map(([, at]) => at),
        );
        const read = readImportTable([['PHỤ LỤC'], [], ...shuffled], asking(table.framework.index, table.year));
        expect(figuresOf(read, table.framework.index)).toEqual([contentOf(table)]);
      }),
      { numRuns: 25 },
    );
  });

  it('with a row for each figure, provinces by code', () => {
    fc.assert(
      fc.property(anyTable, anyMark, (table, mark) => {
        const read = readImportTable(longSheet(table, mark), asking(table.framework.index, null));
        const content = contentOf(table, false);
        expect(figuresOf(read, table.framework.index)).toEqual(content.figures.length === 0 ? [] : [content]);
      }),
      { numRuns: 8 },
    );
  });

  it('and has the same ranks, computed', () => {
    const table = known('papi', 2023);
    const read = readImportTable(wideSheet(table, ','), asking('papi', 2023));
    const { framework, provinces } = asking('papi', null);
    const own =
      read.kind === 'read' ? tableOfImported(read.tables[0]!, framework, provinces, table.rows[0]!.source) : table;
    expect(own).not.toBe(table);
    expect(new Map(placesAt(own, '3'))).toEqual(new Map(placesAt(table, '3')));
  });

  it('of several years, each by its own edition and its own provinces', () => {
    const sheet = [...longSheet(known('pci', 2021), ','), ...longSheet(known('pci', 2016), ',').slice(1)];
    expect(figuresOf(readImportTable(sheet, asking('pci', null)), 'pci')).toEqual(
      [known('pci', 2016), known('pci', 2021)].map((table) => contentOf(table, false)),
    );
  });
});

type Spoilt = { readonly sheet: Cell[][]; readonly cell: string; readonly code: ImportFaultCode };
type Spoil = (sheet: Cell[][], row: number, column: number) => Spoilt;

/** Puts something wrong into a figure's cell, or beside it; columns: TT, province, node..., total, rank. */
const spoils: Readonly<Record<string, Spoil>> = {
  'a province that there is not': (sheet, row) => put(sheet, row, 1, 'Hà Tỉnh Bắc', 'unknown_province'),
  'a province of another year': (sheet, row) => put(sheet, row, 1, 'Hà Tây', 'unknown_province'),
  'no province': (sheet, row) => put(sheet, row, 1, null, 'no_province'),
  'more than the most': (sheet, row, column) => put(sheet, row, column, '999', 'over_most'),
  'less than the least': (sheet, row, column) => put(sheet, row, column, '-1', 'under_least'),
  'a word': (sheet, row, column) => put(sheet, row, column, 'tốt', 'not_a_number'),
  'a number that may be two': (sheet, row, column) => put(sheet, row, column, '1.234', 'ambiguous_number'),
  'the other mark': (sheet, row, column) => put(sheet, row, column, '6.5', 'mixed_marks'),
  'a rank of the wrong score': (sheet, row) => {
    const at = sheet[0]!.length - 1;
    const rank = Number(sheet[row]![at]);
    return put(sheet, row, at, rank > 30 ? rank - 30 : rank + 30, 'rank_disagrees');
  },
  'a rank that is none': (sheet, row) => put(sheet, row, sheet[0]!.length - 1, 64, 'not_a_rank'),
  'a node that there is not': (sheet, _, column) => put(sheet, 0, column, '77. Trật tự', 'unknown_column'),
  'a row twice': (sheet, row) => {
    const twice = [...sheet, sheet[row]!];
    return { sheet: twice, cell: cellName(sheet.length, 2), code: 'two_rows' };
  },
};

function put(sheet: Cell[][], row: number, column: number, cell: Cell, code: ImportFaultCode): Spoilt {
  const spoilt = sheet.map((cells, at) => (at === row ? cells.with(column, cell) : cells));
  return { sheet: spoilt, cell: cellName(row, column), code };
}

describe('what is wrong is named with its cell', () => {
  const table = known('papi', 2019);
  const good = wideSheet(table, ',');

  it.each(Object.keys(spoils))('%s', (kind) => {
    const codes = good[0]!.length - 4;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 63 }), fc.integer({ min: 2, max: 1 + codes }), (row, column) => {
        const { sheet, cell, code } = spoils[kind]!(good, row, column);
        const read = readImportTable(sheet, asking('papi', 2019));
        const faults = read.kind === 'faulty' ? read.faults.map((one) => [one.cell, one.code]) : [];
        // A row that stands twice has all its figures twice.
        expect(kind === 'a row twice' ? faults.slice(0, 1) : faults).toEqual([[cell, code]]);
      }),
      { numRuns: 8 },
    );
  });

  it('a score that can’t be is told once, and not again by the ranks of others', () => {
    const { sheet, cell } = put(good, 7, good[0]!.length - 2, '81', 'over_most');
    const read = readImportTable(sheet, asking('papi', 2019));
    expect(read).toMatchObject({ faults: [{ cell, code: 'over_most' }] });
  });

  it('a row of nobody has its other faults told with it', () => {
    const { sheet } = put(put(good, 7, 1, 'Hải Tĩnh', 'unknown_province').sheet, 7, 4, '11', 'over_most');
    const read = readImportTable(sheet, asking('papi', 2019));
    expect(read).toMatchObject({ faults: [{ cell: 'B8' }, { cell: 'E8', code: 'over_most' }] });
  });

  it('several at once, in the order of the sheet', () => {
    const spoilt = put(put(good, 20, 3, '1.234', 'ambiguous_number').sheet, 5, 1, 'Hà Tỉn', 'unknown_province').sheet;
    const read = readImportTable(spoilt, asking('papi', 2019));
    expect(read).toMatchObject({
      faults: [
        { cell: 'B6', code: 'unknown_province', params: { near: expect.stringContaining('Hà Tĩnh') } },
        { cell: 'D21', code: 'ambiguous_number', params: { text: '1.234' } },
      ],
    });
  });
});

describe('a table in rows of figures', () => {
  const head = ['Tỉnh', 'Năm', 'Mục', 'Điểm', 'Trạng thái'];
  const faultsOf = (...rows: Cell[][]) => {
    const read = readImportTable([head, ...rows], asking('papi', null));
    return read.kind === 'faulty' ? read.faults.map(({ cell, code }) => [cell, code]) : read.tables;
  };

  it.each<[Cell[], string, ImportFaultCode]>([
    [['Hà Tĩnh', 2010, '1', 5], 'B2', 'year_without_edition'],
    [['Hà Tĩnh', 2026, '1', 5], 'B2', 'year_without_edition'],
    [['Hà Tĩnh', 'nay', '1', 5], 'B2', 'not_a_year'],
    [['Hà Tĩnh', null, '1', 5], 'B2', 'no_year'],
    [['Hà Tĩnh', 2023, '9', 5], 'C2', 'unknown_node'],
    [['Hà Tĩnh', 2023, '', 5], 'C2', 'no_node'],
    [['Hà Tĩnh', 2023, 'Mức độ hài lòng với dịch vụ nhận được (5 điểm)', 5], 'C2', 'ambiguous_node'],
    [['Hà Tĩnh', 2023, '1', 5, 'tốt'], 'E2', 'unknown_state'],
    [['Hà Tĩnh', 2023, '1', 5, 'không công bố'], 'E2', 'unknown_state'],
  ])('%j', (row, cell, code) => {
    expect(faultsOf(row)).toEqual([[cell, code]]);
  });

  it('names the second of two rows for one cell, and where the first stands', () => {
    const read = readImportTable(
      [head, ['Hà Tĩnh', 2023, '1', 5], ['tỉnh Hà Tĩnh', 2023, 'Trục nội dung 1', 5]],
      asking('papi', null),
    );
    expect(read).toMatchObject({ faults: [{ cell: 'D3', code: 'two_rows', params: { first: 'D2', code: '1' } }] });
  });

  it('keeps missing and withheld apart, and neither is 0', () => {
    expect(
      faultsOf(
        ['Hà Tĩnh', 2023, '1', ''],
        ['Hà Tĩnh', 2023, '2', '-'],
        ['Hà Tĩnh', 2023, '3', 'Không công bố'],
        ['Hà Tĩnh', 2023, '4', null, 'withheld'],
        ['Hà Tĩnh', 2023, '5', null, 'missing'],
        ['Hà Tĩnh', 2023, '*', 44],
      ),
    ).toEqual([
      {
        year: 2023,
        rows: [{ province: '42@63', scores: { 2: 'withheld', 3: 'withheld', 4: 'withheld', '*': 44 }, ranks: {} }],
      },
    ]);
  });
});

describe('a table as offices write it', () => {
  it('has titles above, notes below, two marks for thousands, and headings with the name of the index', () => {
    const read = readImportTable(
      [
        ['BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025'],
        [
          'STT',
          'Tỉnh/Thành phố',
          'Mã tỉnh',
          'Điểm PAR INDEX 2025',
          'Hạng PAR INDEX 2025',
          'Cải cách tài chính công',
          'Ghi chú',
        ],
        [1, 'TP. Hải Phòng', '31', '92,5', 1, '11,25', ''],
        [2, 'Bắc Ninh', 24, '91', 2, '', 'mới'],
        [],
        ['', 'Nguồn: Bộ Nội vụ'],
      ],
      asking('par-index', 2025),
    );
    expect(read).toEqual({
      kind: 'read',
      besides: ['STT', 'Ghi chú'],
      tables: [
        {
          year: 2025,
          rows: [
            { province: '31@34', scores: { '*': 92.5, 6: 11.25 }, ranks: { '*': 1 } },
            { province: '24@34', scores: { '*': 91 }, ranks: { '*': 2 } },
          ],
        },
      ],
    });
  });

  it('tells a code that was another province’s, and ranks against the order of scores where the table has holes', () => {
    const read = readImportTable(
      [
        ['Tỉnh', 'Mã tỉnh', 'Điểm', 'Hạng'],
        ['Bắc Giang', 24, 90, 5],
        ['Bắc Ninh', 24, 80, 3],
        ['Hà Tĩnh', 42, 85, 7],
        ['Nghệ An', 40, 84, 8],
      ],
      asking('par-index', 2024),
    );
    expect(read).toMatchObject({
      faults: [{ cell: 'B3', code: 'code_disagrees', params: { of: 'Bắc Giang', right: '27' } }],
    });
    const mended = readImportTable(
      [
        ['Tỉnh', 'Điểm', 'Hạng'],
        ['Bắc Giang', 90, 5],
        ['Bắc Ninh', 80, 4],
        ['Hà Tĩnh', 85, 7],
        ['Nghệ An', 84, 8],
      ],
      asking('par-index', 2024),
    );
    expect(mended).toMatchObject({ faults: [{ cell: 'C3', code: 'rank_disagrees' }] });
  });

  it('without provinces or figures has no heading; two columns of one meaning are told apart', () => {
    expect(
      readImportTable(
        [
          ['a', 'b'],
          [1, 2],
        ],
        asking('pci', 2021),
      ),
    ).toMatchObject({ faults: [{ cell: 'A1', code: 'no_heading' }] });
    expect(
      readImportTable(
        [
          ['Tỉnh', 'Điểm', 'Tổng điểm'],
          ['Hà Tĩnh', 60, 60],
        ],
        asking('pci', 2021),
      ),
    ).toMatchObject({
      faults: [
        { cell: 'C1', code: 'two_columns', params: { first: 'B1' } },
        { cell: 'C2', code: 'two_rows' },
      ],
    });
  });
});

it('every fault has a sentence in both languages that names the same values', () => {
  expect(Object.keys(faultWords)).toEqual(importFaults.map((code) => `results.fault.${code}`));
  const valuesIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const { vi, en } of Object.values(faultWords)) expect(valuesIn(vi)).toEqual(valuesIn(en));
});
