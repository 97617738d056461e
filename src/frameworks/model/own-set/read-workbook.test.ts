import { describe, expect, it } from 'vitest';
import type { Cell, NamedSheet } from '../../../office/sheet.ts';
import { blankSet } from './blank-set.ts';
import { editionIn, type KnownBesides } from './own-set.ts';
import { judgeSet, type AskedSet } from './read-set.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeSheets } from './write-sheets.ts';

const asked = { index: 'bo-thu', title: 'Bộ thử', years: [2026] };
const known: KnownBesides = { indices: ['papi', 'sipas'], others: [{ edition: '2024-2025', years: [2024, 2025] }] };

const sheet = (rows: readonly (readonly Cell[])[], outline: Record<number, number> = {}): NamedSheet => ({
  name: 'Bảng',
  rows,
  outline: new Map(Object.entries(outline).map(([row, level]) => [Number(row), level])),
});

function judge(sheets: readonly NamedSheet[], said: Partial<AskedSet> = {}) {
  return judgeSet(readWorkbook(sheets, { ...asked, ...said }), known);
}

/** What was found, as 'cell code'; or the codes of a sound set. */
function outcome(...given: Parameters<typeof judge>) {
  const judged = judge(...given);
  return judged.kind === 'sound'
    ? editionIn(judged.set).nodes.map(({ code }) => code)
    : judged.faults.map(({ code, place }) => `${place.kind === 'cell' ? place.cell : place.kind} ${code}`);
}

const head = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Hình thức đánh giá', 'Cách tính điểm'];

describe('the tree of a table', () => {
  it.each<[string, readonly (readonly Cell[])[]]>([
    [
      'dotted codes',
      [
        ['1', 'A', 60],
        ['1.1', 'B', '37,5'],
        ['1.2.', 'C', '22.5'],
        ['2', 'D', 40],
      ],
    ],
    [
      'Roman numbers above plain ones, as decisions have them',
      [
        ['I', 'A', 60],
        ['1', 'B', 37.5],
        [2, 'C', 22.5],
        ['II', 'D', 40],
      ],
    ],
    [
      'Roman numbers above dotted ones',
      [
        ['I.', 'A', 60],
        ['1.1', 'B', 37.5],
        ['1.2', 'C', 22.5],
        ['II.', 'D', 40],
      ],
    ],
    [
      'codes that the sheet holds as numbers',
      [
        [1, 'A', 60],
        [1.1, 'B', 37.5],
        [1.2, 'C', 22.5],
        [2, 'D', 40],
      ],
    ],
    [
      'names set in by spaces, without codes',
      [
        [null, 'A', 60],
        [null, '   B', 37.5],
        [null, '   C', 22.5],
        [null, 'D', 40],
      ],
    ],
  ])('comes from %s', (_, rows) => {
    expect(outcome([sheet([['Biểu 01'], head, ...rows, ['', 'Tổng cộng', 100]])])).toEqual(['1', '1.1', '1.2', '2']);
  });

  it('comes from the outline of rows', () => {
    const rows = [head, [null, 'A', 60], [null, 'B', 60], [null, 'C', 60], [null, 'D', 40]];
    expect(outcome([sheet(rows, { 2: 1, 3: 2 })])).toEqual(['1', '1.1', '1.1.1', '2']);
  });

  it('comes from letters below numbers, and begins anew under each', () => {
    const rows = [
      ['I', 'A', 60],
      ['1', 'B', 60],
      ['a)', 'C', 20],
      ['b)', 'D', 40],
      ['II', 'E', 40],
      ['1', 'F', 40],
      ['a)', 'G', 40],
    ];
    expect(outcome([sheet([head, ...rows])])).toEqual(['1', '1.1', '1.1.A', '1.1.B', '2', '2.1', '2.1.A']);
  });

  it('keeps 1.10 that a sheet holds as the number 1.1', () => {
    const parts = Array.from({ length: 11 }, (_, at) => [Number(`1.${at + 1}`), `B${at}`, at === 0 ? 90 : 1]);
    expect(outcome([sheet([head, [1, 'A', 100], ...parts])]).slice(-2)).toEqual(['1.10', '1.11']);
  });

  it('finds its columns in any order and either language', () => {
    const rows = [
      ['Max points', 'Criterion', 'Code', 'Measured by'],
      [100, 'A', '1', 'survey'],
    ];
    const judged = judge([sheet(rows)]);
    expect(judged.kind === 'sound' && editionIn(judged.set).nodes).toMatchObject([
      { code: '1', points: 100, by: 'survey', vi: 'A' },
    ]);
  });
});

describe('a fault', () => {
  const rows = (...body: readonly (readonly Cell[])[]) => [sheet([head, ...body])];
  it.each<[string, NamedSheet[], string[]]>([
    ['no code', rows(['1', 'A', 100], ['', 'B', 50], ['1.2', 'C', 50]), ['A3 missing_code']],
    ['a code that is none', rows(['1', 'A', 100], ['1.?', 'B', 100]), ['A3 bad_code']],
    ['a code that stands twice', rows(['1', 'A', 100], ['1.1', 'B', 50], ['1.1', 'C', 50]), ['A4 code_twice']],
    ['no parent', rows(['1', 'A', 50], ['3.1', 'B', 50]), ['A3 parent_missing']],
    ['no parent under Roman numbers', rows(['I', 'A', 100], ['1', 'B', 100], ['2.1', 'C', 50]), ['A4 parent_missing']],
    ['points that miss their sum', rows(['1', 'A', 100], ['1.1', 'B', 49.5], ['1.2', 'C', 50]), ['C2 points_sum']],
    ['a top that misses the scale', rows(['1', 'A', 90]), ['C1 points_sum']],
    ['points for some only', rows(['1', 'A', 100], ['1.1', 'B', 50], ['1.2', 'C']), ['C2 points_some']],
    ['no number, told once', rows(['1', 'A', 100], ['1.1', 'B', 'năm mươi'], ['1.2', 'C', 50]), ['C3 not_a_number']],
    ['a percent for points', rows(['1', 'A', 100], ['1.1', 'B', '50 %'], ['1.2', 'C', 50]), ['C3 percent_for_points']],
    ['no points at all', rows(['1', 'A', 100], ['1.1', 'B', 0], ['1.2', 'C', 50]), ['C3 not_positive']],
    ['a way of measuring nobody knows', rows(['1', 'A', 100, 'đoán']), ['D2 unknown_method']],
    ['a rule that is none', rows(['1', 'A', 100, 'khảo sát', 'tùy']), ['E2 bad_rule']],
    ['a rule that gives more than all', rows(['1', 'A', 100, '', 'Mỗi trường hợp 101 điểm']), ['E2 each_over_all']],
    ['an index that is not there', rows(['1', 'A', 100, '', 'Theo chỉ số pci']), ['E2 no_such_index']],
    ['no name', rows(['1', '', 100]), ['B2 empty_name']],
    [
      'too many levels',
      rows(['1', 'A', 100], ['1.1', 'A', 100], ['1.1.1', 'A', 100], ['1.1.1.1', 'A', 100], ['1.1.1.1.1', 'A', 100]),
      ['A6 too_deep'],
    ],
    [
      'two columns of the same',
      [
        sheet([
          [...head, 'Nội dung'],
          ['1', 'A', 100],
        ]),
      ],
      ['F1 two_columns'],
    ],
    ['no table', [sheet([['Kính gửi']])], ['A1 no_heading']],
  ])('%s', (_, sheets, faults) => {
    expect(outcome(sheets)).toEqual(faults);
  });

  it('of everything is told in one go', () => {
    const found = outcome(rows(['1', 'A', 100, 'đoán'], ['1.1', '', 'x'], ['3.1', 'B', 5], ['1.1', 'C', 5]));
    expect(found).toEqual([
      'D2 unknown_method',
      'B3 empty_name',
      'C3 not_a_number',
      'A4 parent_missing',
      'A5 code_twice',
    ]);
  });

  it('says which sum, what it should be and by how much it misses', () => {
    const judged = judge(rows(['1', 'A', 100], ['1.1', 'B', '49,25'], ['1.2', 'C', 50]));
    expect(judged.kind === 'faulty' && judged.faults[0]?.params).toEqual({
      code: '1',
      sum: 99.25,
      wanted: 100,
      difference: -0.75,
    });
  });

  it('in the years, the code or the title is told of the form', () => {
    expect(outcome(rows(['1', 'A', 100]), { years: [2025, 2026] })).toEqual(['form years_overlap']);
    expect(outcome(rows(['1', 'A', 100]), { index: 'papi' })).toEqual(['form published_code']);
    expect(outcome(rows(['1', 'A', 100]), { index: '', title: '' })).toEqual(['form no_set_code', 'form no_title']);
  });
});

describe('weights', () => {
  const weighted = (...cells: readonly Cell[]) => [
    sheet([['Mã', 'Tên', 'Điểm', 'Trọng số'], ...cells.map((cell, at) => [String(at + 1), `A${at}`, 10, cell])]),
  ];
  it('are percents, or what Excel shows as percents', () => {
    for (const cells of [
      [40, 60],
      ['40%', '60 %'],
      [0.4, 0.6],
      ['40', '60,0'],
    ] as const) {
      const judged = judge(weighted(...cells));
      expect(judged.kind === 'sound' && editionIn(judged.set).nodes.map(({ weight }) => weight)).toEqual([40, 60]);
    }
  });
  it('add to 100', () => expect(outcome(weighted(40, 50))).toEqual(['D1 weights_sum']));
});

describe('the sheet of facts', () => {
  const withFacts = (change: (rows: Cell[][]) => void) => {
    const [table, about] = writeSheets(blankSet(2026));
    const rows = about!.rows.map((row) => [...row]);
    change(rows);
    return outcome(
      [
        { ...table!, outline: new Map() },
        { name: about!.name, rows, outline: new Map() },
      ],
      { index: '', title: '', years: null },
    );
  };
  const row = (rows: Cell[][], label: string, nth = 0) => rows.filter(([first]) => first === label)[nth]!;
  it.each<[string, (rows: Cell[][]) => void, RegExp]>([
    ['bands that overlap', (rows) => (row(rows, 'Xếp loại', 1)[3] = 85), /^D?B\d+ bands_overlap$/],
    ['bands with a gap by their upper bounds', (rows) => (row(rows, 'Xếp loại', 1)[4] = 75), /^B\d+ bands_gap$/],
    ['bands that end above the bottom', (rows) => (row(rows, 'Xếp loại', 3)[3] = 10), /^B\d+ bands_gap$/],
    ['a band without a bound', (rows) => (row(rows, 'Xếp loại', 1)[3] = null), /^B\d+ band_without_bound$/],
    ['a year that is none', (rows) => (row(rows, 'Năm')[1] = 'năm nay'), /^B\d+ bad_years$/],
    ['a year of another edition', (rows) => (row(rows, 'Năm')[1] = '2025-2026'), /^B\d+ years_overlap$/],
    ['a code that is none', (rows) => (row(rows, 'Mã bộ')[1] = 'Bộ CCHC'), /^B2 bad_set_code$/],
    ['a day that is none', (rows) => row(rows, 'Quyết định').push('12/QĐ', '31/2/2026'), /^C\d+ bad_date$/],
    ['a level that adds otherwise', (rows) => (row(rows, 'Cấp')[3] = 'kiểu khác'), /^D\d+ unknown_addition$/],
    ['a fact nobody knows', (rows) => void rows.push(['Màu', 'xanh']), /^A\d+ unknown_fact$/],
    ['a scale that the points miss', (rows) => (row(rows, 'Thang điểm')[2] = 90), /^B\d+ points_sum$/],
  ])('%s', (_, change, fault) => {
    expect(withFacts(change)[0]).toMatch(fault);
  });

  it('may write 79,99 below 80', () => {
    expect(withFacts((rows) => (row(rows, 'Xếp loại', 1)[4] = '79,99'))).toEqual(['1', '1.1', '1.2', '2', '2.1']);
  });
});
