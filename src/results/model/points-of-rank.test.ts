import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readResults } from '../published.ts';
import { findTable } from './find.ts';
import { pointsOfRank } from './points-of-rank.ts';
import { isWholeAt } from './ranking.ts';
import { pointsOf } from './score.ts';
import { scoreOf, whole } from './table.ts';

const results = readResults();
const wholes = results.tables.filter((table) => table.rows.length > 0 && isWholeAt(table, whole));

test('the tenth in PAPI 2021 took 44.4418 points, among 63 of whom three were withheld', () => {
  const taken = pointsOfRank(findTable(results, 'papi', 2021), whole, 10);
  expect(taken).toMatchObject({ points: 44.4418, of: 63, withheld: 3, heldRank: 10, interval: null });
  expect(taken?.holders.map(({ name }) => name)).toEqual(['Thái Bình']);
  expect(pointsOfRank(findTable(results, 'papi', 2023), whole, 10)?.interval?.level).toBe(90);
});

test('who has the points of a rank is there or better, and who has any less is not', () => {
  expect(wholes.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(fc.nat({ max: wholes.length - 1 }), fc.integer({ min: 1, max: 64 }), (at, rank) => {
      const table = wholes[at]!;
      const scores = table.rows.flatMap((row) => pointsOf(scoreOf(row, whole)) ?? []);
      const taken = pointsOfRank(table, whole, rank);
      expect(taken === null).toBe(rank > scores.length);
      if (taken === null) return;
      const placeWith = (points: number) => 1 + scores.filter((score) => score > points).length;
      expect(placeWith(taken.points)).toBeLessThanOrEqual(rank);
      expect(placeWith(taken.points)).toBe(taken.heldRank);
      expect(placeWith(taken.points - 0.0001)).toBeGreaterThan(rank);
    }),
  );
});

test('equals share: the second of three firsts is a first, and all of them hold the rank', () => {
  const table = findTable(results, 'papi', 2022);
  const rows = table.rows.map((row, at) =>
    at < 3 ? { ...row, scores: new Map([[whole, { kind: 'value', points: 50, interval: null } as const]]) } : row,
  );
  const taken = pointsOfRank({ ...table, rows }, whole, 2);
  expect([taken?.heldRank, taken?.points, taken?.holders.length]).toEqual([1, 50, 3]);
});

test('in a table with holes only whom a source puts at the rank is known to hold it', () => {
  const table = findTable(results, 'par-index', 2024);
  expect(pointsOfRank(table, whole, 15)).toMatchObject({ points: 89.72, heldRank: 15 });
  expect(pointsOfRank(table, whole, 10)).toBeNull();
});
