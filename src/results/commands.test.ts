import { describe, expect, test } from 'vitest';
import { fill, type Sentence } from '../kernel/words.ts';
import { Problem } from '../kernel/problem.ts';
import { check, index, ledger, showCheckedTable, showIndex, showLedger, simulate } from './commands.ts';
import { words } from './words.ts';

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

describe('simulate', () => {
  const wish = { index: 'PCI', year: '2021', province: 'Hà Tĩnh', set: '3=7.5', runs: '10000', seed: '1' };
  const { tell } = listen();

  test('nothing set: the published total and rank', async () => {
    const { score, rank, rankInterval } = await simulate({ ...wish, set: '' }, tell);
    const row = index({ index: 'PCI', year: '2021' }, tell).find(({ province }) => province === 'Hà Tĩnh');
    expect(row?.rank).toBe(rank);
    expect(score).toBeCloseTo(row?.score ?? 0, 2);
    expect(rankInterval[0]).toBeLessThanOrEqual(rank);
    expect(rankInterval[1]).toBeGreaterThanOrEqual(rank);
  });

  test('the same seed gives the same answer; more points never a worse rank', async () => {
    const once = await simulate(wish, tell);
    expect(await simulate({ ...wish, set: ' 3 = 7,5; ' }, tell)).toEqual(once);
    const better = await simulate({ ...wish, set: '3=9' }, tell);
    expect(better.score).toBeGreaterThan(once.score);
    expect(better.rank).toBeLessThanOrEqual(once.rank);
    expect(better.probabilityTop10).toBeGreaterThanOrEqual(once.probabilityTop10);
  });

  test('a sub-dimension carries up to the total', async () => {
    const papi = { ...wish, index: 'PAPI', year: '2022', province: 'ha tinh' };
    const before = await simulate({ ...papi, set: '' }, tell);
    const after = await simulate({ ...papi, set: '1.2=2.5' }, tell);
    expect(after.score).toBeGreaterThan(before.score);
  });

  test.each([
    [{ province: 'Hà Tây' }, /no province “Hà Tây” in that year. Did you mean: .*Hà Tĩnh/u],
    [{ set: '11=5' }, /no node “11” in PCI 2021. The nodes are: 1, 2/u],
    [{ set: '3=70' }, /Node 3 cannot have 70 points: they lie between 1 and 10/u],
    [{ set: '3:7' }, /“3:7” was not understood/u],
    [{ runs: '0' }, /Runs must be from 1/u],
    [{ index: 'PAPI', year: '2024', province: 'Tiền Giang', set: '1=5' }, /cannot be worked out/u],
  ])('%j is refused in words that help', async (change, sentence) => {
    await expect(simulate({ ...wish, ...change }, tell)).rejects.toSatisfy(
      (refusal) =>
        refusal instanceof Problem && sentence.test(fill(words[refusal.code as keyof typeof words].en, refusal.params)),
    );
  });
});

describe('ledger', () => {
  const asked = { index: 'PCI', year: '2021', province: 'Hà Tĩnh' };

  test('tells what a province lost and can win back, most first', () => {
    const { province, whole, lines } = ledger(asked);
    expect(province.name).toBe('Hà Tĩnh');
    expect(whole.score).toMatchObject({ kind: 'value', points: expect.closeTo(64.87, 1) });
    const won = lines.map(({ canWin }) => canWin ?? -1);
    expect(won).toEqual(won.toSorted((a, b) => b - a));
    expect(lines).toHaveLength(10);
  });

  test('is a table for people, in which what is not known is a dash', () => {
    const shown = showLedger(ledger(asked), 'vi').split('\n');
    expect(shown).toHaveLength(12);
    expect(shown[0]).toMatch(/^Mục +Điểm +Tối đa +Mất +Giành lại được +So năm trước +Hạng$/);
    expect(shown[1]).toContain('64,87');
    const totals = showLedger(ledger({ ...asked, year: '2024', province: 'Thanh Hóa' }), 'en');
    expect(totals).toContain('–');
  });

  test.each([
    [{ ...asked, province: 'Hà Tây Nam' }, 'results.unknown_province'],
    [{ ...asked, index: 'PISA' }, 'results.unknown_index'],
    [{ ...asked, year: 'x' }, 'results.unknown_year'],
  ])('refuses %o', (given, code) => {
    expect(() => ledger(given)).toThrow(expect.objectContaining({ code }));
  });
});

describe('results check', () => {
  const lines = [
    'Tỉnh,Năm,Tổng điểm,Hạng,Trục nội dung 1',
    'Hải Tĩnh,2021,"41,1",11,"4,4"',
    'Nghệ An,2021,"40,1",1,"14,4"',
    'Nghệ An,2021,"40,1",,"4,4"',
    'Quảng Bình,1999,"40,1",,"4,4"',
    'Hà Tĩnh,2021,"44,44",10,"5,2"',
  ];
  const checked = (...rows: string[]) =>
    check(Buffer.from(rows.join('\n')), { index: 'PAPI', year: '', mark: '', thisYear: 2026 });

  test('names each fault with its cell, in the language of who asks', async () => {
    const found = await checked(...lines);
    expect(found).toMatchObject({ ok: false, index: 'papi', faultCount: 6 });
    expect(found.ok ? [] : found.faults.map(({ cell, code }) => [cell, code])).toEqual([
      ['A2', 'unknown_province'],
      ['D3', 'rank_disagrees'],
      ['E3', 'over_most'],
      ['C4', 'two_rows'],
      ['E4', 'two_rows'],
      ['B5', 'year_without_edition'],
    ]);
    expect(showCheckedTable(found, 'vi')).toContain('D3: Nghệ An 40,1 điểm ghi hạng 1');
    expect(showCheckedTable(found, 'en')).toContain('D3: Nghệ An with 40.1 points is given rank 1');
  });

  test('tells what a table without faults holds', async () => {
    const found = await checked(lines[0]!, lines.at(-1)!);
    expect(found).toEqual({
      ok: true,
      index: 'papi',
      years: [{ year: 2021, provinces: 1, figures: 2, withheld: 0, intervals: 0 }],
      besides: [],
    });
    expect(showCheckedTable(found, 'vi')).toBe(
      'Năm 2021: 1 tỉnh, 2 số liệu, 0 không công bố, 0 có khoảng tin cậy. Không có lỗi.',
    );
  });

  test('refuses what is no table, and a table of nothing', async () => {
    await expect(checked('Tỉnh,Điểm')).rejects.toMatchObject({ code: 'results.nothing_in_table' });
    await expect(check(Buffer.from([0, 1, 2]), { index: 'PCI', year: '', mark: '', thisYear: 2026 })).rejects.toThrow(
      Problem,
    );
  });
});
