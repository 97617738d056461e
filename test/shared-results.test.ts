import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesAt } from '../src/results/model/ranking.ts';
import { pointsOf } from '../src/results/model/score.ts';
import { rowOf, scoreOf, tableOf, whole } from '../src/results/model/table.ts';
import { readResults } from '../src/results/published.ts';

const shared = join(import.meta.dirname, '../../shared/data');

const results = readResults();

type Line = { year: number; code: string; province: string; points: number | null; rank: number };

/** The long tables that the project's files were made from lie beside the checkout on some machines; they are no part of it. */
describe.skipIf(!existsSync(shared))('the results are those of the tables they were made from', () => {
  it.each([
    ['papi', 'papi-results.csv', 19_209],
    ['pci', 'pci-results.csv', 6_765],
  ])('%s: every figure, and every rank of a component unless scores tie', (index, file, count) => {
    const lines = readLong(join(shared, file));
    expect(lines).toHaveLength(count);
    expect(lines.filter((line) => !isKept(index, line))).toEqual([]);
  });
});

/** The long table numbers equal scores in the order of its rows; here they share the first of their ranks. */
function isKept(index: string, { year, code, province, points, rank }: Line): boolean {
  const table = tableOf(results, index, year);
  const row = table && rowOf(table, province);
  if (!table || pointsOf(scoreOf(row, code)) !== points) return false;
  if (code === whole) return points === null || row?.statedRanks.get(whole) === rank;
  const place = placesAt(table, code).get(province);
  return place !== undefined && (place.shared ? rank >= place.rank : rank === place.rank);
}

function readLong(path: string): Line[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line) => {
    const [year, , code, points, rank, ...rest] = line.split(',');
    return {
      year: Number(year),
      code: code === 'total' ? whole : code!,
      province: `${rest.at(-1)}@63`,
      points: points ? Number(points) : null,
      rank: Number(rank),
    };
  });
}
