import { describe, expect, it } from 'vitest';
import type { Edition } from '../frameworks/model/framework.ts';
import { walk } from '../frameworks/model/look-up.ts';
import { placesAt } from './model/ranking.ts';
import { addingOf, recompute } from './model/recompute.ts';
import { gapsOf, remadeTotal } from './model/reproduction.ts';
import { pointsOf } from './model/score.ts';
import { rowOf, scoreOf, tableOf, tablesOfIndex, whole, type Row, type Table } from './model/table.ts';
import { readGapReasons, readResults } from './published.ts';

const results = readResults();
const { provinces } = results;

function table(index: string, year: number): Table {
  const found = tableOf(results, index, year);
  if (!found) throw new Error(`no ${index} ${year}`);
  return found;
}

function rowNamed(of: Table, name: string): Row {
  const found = of.rows.find(({ province }) => province.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const total = (row: Row) => pointsOf(scoreOf(row, whole));
const yearsOf = (index: string) => tablesOfIndex(results, index).map(({ year }) => year);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** How far published values lie from the sums of their parts: whole totals, and nodes that have parts. */
function distances(of: Table): number[] {
  return of.rows.flatMap((row) => {
    const stated = total(row);
    const remade = remadeTotal(of, row);
    return stated === null || remade === null ? [] : [Math.abs(stated - remade)];
  });
}

function partDistances({ edition, rows }: Table): number[] {
  return rows.flatMap((row) =>
    codesOf(edition).flatMap((code) => {
      const stated = pointsOf(scoreOf(row, code));
      const remade = recompute(addingOf(edition), code, (part) => pointsOf(scoreOf(row, part)));
      return stated === null || remade === null ? [] : [Math.abs(stated - remade)];
    }),
  );
}

const codesOf = (edition: Edition) => [...walk(edition.nodes)].map(({ code }) => code);

describe('published results', () => {
  it('reach as far as they were found', () => {
    expect(yearsOf('papi')).toEqual(range(2011, 2024));
    expect(yearsOf('pci')).toEqual(range(2006, 2025));
    expect(yearsOf('par-index')).toEqual(range(2012, 2024));
    expect(yearsOf('sipas')).toEqual(range(2018, 2024));
    for (const year of yearsOf('papi')) expect(table('papi', year).rows).toHaveLength(63);
    for (const year of range(2006, 2022)) expect(table('pci', year).rows).toHaveLength(63);
    expect(table('pci', 2025)).toMatchObject({ units: 34, rows: { length: 34 } });
  });

  it('has what newspapers and agencies reported', () => {
    const reported = [
      ['papi', 2020, 'Hà Tĩnh', 45.0052, 5],
      ['papi', 2022, 'Hà Tĩnh', 44.3138, 8],
      ['papi', 2021, 'Thanh Hóa', 47.1016, 3],
      ['pci', 2021, 'Thanh Hóa', 63.21, 43],
      ['pci', 2022, 'Nghệ An', 66.6, 23],
      ['pci', 2022, 'Cao Bằng', 59.58, 63],
      ['par-index', 2021, 'Hà Tĩnh', 88.6, 8],
      ['sipas', 2021, 'Hà Tĩnh', 91.17, 5],
    ] as const;
    for (const [index, year, name, points, rank] of reported) {
      const row = rowNamed(table(index, year), name);
      expect(total(row)).toBeCloseTo(points, 1);
      expect(placesAt(table(index, year), whole).get(row.province.key)).toMatchObject({ rank, of: 63 });
    }
  });
});

describe('a total follows from its parts', () => {
  it('PCI: the weighted sum of ten components, all 567 totals of 2013 to 2021 within 0.001', () => {
    const all = range(2013, 2021).flatMap((year) => distances(table('pci', year)));
    expect(all).toHaveLength(567);
    expect(Math.max(...all)).toBeLessThan(0.001);
  });

  it('PAPI: the sum of its dimensions, all totals of 2011 to 2024 within 0.002', () => {
    const all = range(2011, 2024).flatMap((year) => distances(table('papi', year)));
    expect(all).toHaveLength(14 * 63 - 13);
    expect(Math.max(...all)).toBeLessThan(0.002);
  });

  it('PAPI: a dimension is the sum of its sub-dimensions, from 2018 on', () => {
    const all = range(2018, 2024).flatMap((year) => partDistances(table('papi', year)));
    expect(all.length).toBeGreaterThan(3400);
    expect(Math.max(...all)).toBeLessThan(0.002);
    expect(range(2011, 2017).flatMap((year) => partDistances(table('papi', year)))).toEqual([]);
  });

  it('feels a weight that is wrong', () => {
    const { edition, rows } = table('pci', 2021);
    const nodes = edition.nodes.map((node) => (node.code === '3' ? { ...node, weight: 19 } : node));
    const row = rows[0]!;
    const remade = recompute(addingOf({ ...edition, nodes }), whole, (code) => pointsOf(scoreOf(row, code)));
    expect(Math.abs(remade! - total(row)!)).toBeGreaterThan(0.1);
  });
});

describe('a rank follows from the totals', () => {
  it('in every whole table as its source has it, and the recomputed totals of PCI give the same', () => {
    for (const year of range(2013, 2021)) {
      const of = table('pci', year);
      const remade = of.rows.map((row) => ({
        ...row,
        scores: new Map(row.scores).set(whole, { kind: 'value', points: remadeTotal(of, row)!, interval: null }),
      }));
      const places = placesAt({ ...of, rows: remade }, whole);
      for (const row of of.rows) expect(places.get(row.province.key)?.rank).toBe(row.statedRanks.get(whole));
    }
  });

  it('is not reproduced, nor is a total, exactly where the list says', () => {
    const gaps = results.tables.flatMap(gapsOf).map((gap) => [gap.index, gap.year, gap.what, gap.province ?? '']);
    const listed = readGapReasons().flatMap(({ index, years, what, province = '' }) =>
      years.map((year) => [index, year, what, province]),
    );
    expect(gaps.map(String).sort()).toEqual(listed.map(String).sort());
  });

  it('keeps what the source says where a table has holes', () => {
    const of = table('pci', 2024);
    expect(placesAt(of, whole).get(rowNamed(of, 'Hà Nam').province.key)).toEqual({
      rank: 22,
      of: 63,
      shared: false,
      by: 'source',
    });
    expect(placesAt(table('pci', 2025), '2').get('01@34')).toMatchObject({ rank: 1, of: 34 });
  });
});

describe('what is not known', () => {
  it('is withheld where the owner published nothing, missing where we found nothing, never 0', () => {
    const withheld = (year: number) =>
      table('papi', year)
        .rows.filter((row) => scoreOf(row, whole).kind === 'withheld')
        .map(({ province }) => province.name);
    expect(withheld(2014)).toEqual(['Bắc Giang', 'Đồng Tháp']);
    expect(withheld(2021)).toEqual(['Quảng Ninh', 'Bắc Giang', 'Bắc Ninh']);
    expect(withheld(2022)).toEqual(['Bắc Giang', 'Bắc Ninh']);
    expect(withheld(2024)).toEqual(['Vĩnh Phúc', 'Tiền Giang']);
    expect(scoreOf(rowNamed(table('papi', 2022), 'Bắc Ninh'), '1')).toMatchObject({ kind: 'value' });
    expect(scoreOf(rowNamed(table('papi', 2012), 'Hà Nội'), '1.1')).toEqual({ kind: 'missing' });
    expect(scoreOf(rowNamed(table('pci', 2024), 'Thanh Hóa'), whole)).toEqual({ kind: 'missing' });
    const values = results.tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.scores.values()].map(pointsOf)));
    expect(values.filter((points) => points === 0)).toEqual([]);
    expect(values.length).toBeGreaterThan(25_000);
  });

  it('has no interval where the spread came out as 0, and none outside 2019, 2022, 2023', () => {
    const counts = range(2011, 2024).map((year) => {
      const scores = table('papi', year).rows.map((row) => scoreOf(row, whole));
      return scores.filter((score) => score.kind === 'value' && score.interval).length;
    });
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 63, 0, 0, 58, 61, 0]);
  });

  it('has intervals of 90 %: 1.645 standard errors on both sides of the score', () => {
    for (const row of [2019, 2022, 2023].flatMap((year) => table('papi', year).rows)) {
      const score = scoreOf(row, whole);
      if (score.kind !== 'value' || !score.interval) continue;
      const { low, high, error, level } = score.interval;
      expect(level).toBe(90);
      expect((low + high) / 2).toBeCloseTo(score.points, 2);
      expect((high - low) / 2 / error).toBeCloseTo(1.645, 2);
    }
  });
});

describe('a result knows where it comes from', () => {
  it('by source and confidence, row by row', () => {
    const rows = results.tables.flatMap((of) => of.rows);
    expect(rows.filter(({ source }) => source.title === '').length).toBe(0);
    expect(rows.filter(({ source }) => source.url === null)).toHaveLength(1);
    expect(rowNamed(table('par-index', 2018), 'Quảng Ninh')).toMatchObject({ confidence: 'disputed' });
    expect(rowOf(table('pci', 2015), '42@63')).toMatchObject({ confidence: 'checked', source: { key: 'pci-files' } });
  });

  it('by the province of its year', () => {
    for (const { rows, year } of results.tables)
      for (const { province } of rows) expect(province.key.endsWith(year < 2025 ? '@63' : '@34')).toBe(true);
    expect(provinces).toHaveLength(98);
  });
});
