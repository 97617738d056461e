import { describe, expect, it } from 'vitest';
import { readResults } from '../published.ts';
import { placesAt } from './ranking.ts';
import { rankRangesOf } from './rank-range.ts';
import { scoreOf, tableOf, whole, type Table } from './table.ts';

const results = readResults();
const of = (year: number) => tableOf(results, 'papi', year)!;

describe('the range of ranks that the published errors leave', () => {
  it('holds the computed rank of every scored province, and is wide in the middle', () => {
    for (const year of [2019, 2022, 2023]) {
      const [table, ranges] = [of(year), rankRangesOf(of(year))];
      const places = placesAt(table, whole);
      expect(ranges.size).toBe(table.rows.filter((row) => scoreOf(row, whole).kind === 'value').length);
      for (const [key, { best, worst }] of ranges) {
        const { rank } = places.get(key)!;
        expect([best <= rank, rank <= worst]).toEqual([true, true]);
      }
    }
    const haTinh = rankRangesOf(of(2022)).get('42@63')!;
    expect([haTinh.best, haTinh.worst]).toEqual([4, 24]);
  });

  it('is nothing where few errors were published, or totals are missing', () => {
    expect(rankRangesOf(of(2021)).size).toBe(0);
    const table = of(2023);
    const holed: Table = { ...table, rows: table.rows.slice(1) };
    expect(rankRangesOf(holed).size).toBe(0);
  });

  it('is the rank alone where no score could be another’s', () => {
    const table = of(2023);
    const interval = { low: 0, high: 0, level: 95, error: 1e-9 };
    const sure: Table = {
      ...table,
      rows: table.rows.map((row, at) => ({
        ...row,
        scores: new Map([[whole, { kind: 'value', points: 80 - at, interval }]]),
      })),
    };
    expect([...rankRangesOf(sure).values()].map(({ best, worst }) => [best, worst])).toEqual(
      table.rows.map((_, at) => [at + 1, at + 1]),
    );
  });
});
