import { describe, expect, test } from 'vitest';
import { fill, type Sentence } from '../kernel/words.ts';
import { index, showIndex } from './commands.ts';

function listen() {
  const told: string[] = [];
  return { told, tell: (sentence: Sentence, values = {}) => void told.push(fill(sentence.en, values)) };
}

describe('index', () => {
  test('works PCI 2021 out from its ten components, in the order of ranks', () => {
    const { told, tell } = listen();
    const rows = index({ index: 'PCI', year: '2021' }, tell);
    expect(rows).toHaveLength(63);
    expect(rows.slice(0, 3)).toEqual([
      { province: 'Quảng Ninh', score: 73.0224, rank: 1 },
      { province: 'Hải Phòng', score: 70.6094, rank: 2 },
      { province: 'Đồng Tháp', score: 70.5345, rank: 3 },
    ]);
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).sort((a, b) => a! - b!));
    expect(told).toEqual(['PCI 2021: totals worked out from the published parts.']);
  });

  test('takes published totals where parts are not known, and says so', () => {
    const { told, tell } = listen();
    const rows = index({ index: 'pci', year: '2024' }, tell);
    expect(rows[0]).toEqual({ province: 'Hải Phòng', score: 74.84, rank: 1 });
    expect(rows.find(({ province }) => province === 'Thanh Hóa')).toEqual({
      province: 'Thanh Hóa',
      score: null,
      rank: 21,
    });
    expect(told).toEqual([
      'PCI 2024: the parts are not known, so nothing could be worked out; these are the published totals.',
      '15 of 63 provinces were found.',
    ]);
  });

  test('puts withheld provinces last, without a score, and names them', () => {
    const { told, tell } = listen();
    const rows = index({ index: 'PAPI', year: '2024' }, tell);
    expect(rows).toHaveLength(63);
    expect(rows.slice(61).map(({ score, rank }) => [score, rank])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(told).toContain('Results not published: Vĩnh Phúc, Tiền Giang.');
  });

  test('knows an index by its name or its code', () => {
    const { tell } = listen();
    for (const name of ['PAR INDEX', 'par-index', 'Par Index'])
      expect(index({ index: name, year: '2021' }, tell)[0]).toEqual({ province: 'Hải Phòng', score: 91.8, rank: 1 });
  });

  test.each([
    [
      'PISA',
      '2021',
      { code: 'results.unknown_index', params: { index: 'PISA', known: 'PAR INDEX, SIPAS, PAPI, PCI' } },
    ],
    ['PAPI', '2010', { code: 'results.unknown_year', params: { index: 'PAPI', year: '2010', years: '2011-2024' } }],
    ['PAPI', 'abc', { code: 'results.unknown_year' }],
    ['PCI', '2025', { code: 'results.no_totals' }],
  ])('refuses %s %s and tells what there is', (name, year, refusal) => {
    expect(() => index({ index: name, year }, listen().tell)).toThrow(expect.objectContaining(refusal));
  });
});

describe('showIndex', () => {
  test('lines up ranks, names and points as the language writes numbers', () => {
    const rows = [
      { province: 'Quảng Ninh', score: 73.0248, rank: 1 },
      { province: 'Huế', score: null, rank: null },
    ];
    expect(showIndex(rows, 'vi').split('\n')).toEqual([
      'Hạng  Tỉnh, thành phố   Điểm',
      '   1  Quảng Ninh       73,02',
      '   –  Huế                  –',
    ]);
    expect(showIndex(rows, 'en').split('\n')[1]).toBe('   1  Quảng Ninh   73.02');
  });
});
