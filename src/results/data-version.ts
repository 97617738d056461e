import { createHash } from 'node:crypto';
import { walk } from '../frameworks/model/look-up.ts';
import { pointsOf } from './model/score.ts';
import { scoreOf, tablesOfIndex, whole, type Results, type Row, type Table } from './model/table.ts';

/**
 * SHA-256 over every figure that an answer about a row rests on: the province's nodes, the totals of all in that year and in the years before with
 * their editions, and how
 * the edition adds up. Two equal versions ask of the same data.
 */
export function dataVersionOf(results: Results, { framework, edition, year }: Table, row: Row): string {
  const years = tablesOfIndex(results, framework.index).filter((table) => table.year <= year);
  const totals = years.map((table) => [
    table.year,
    table.edition.id,
    table.rows.map((one) => [one.province.key, pointsOf(scoreOf(one, whole))]),
  ]);
  const own = [...row.scores].map(([code, score]) => [code, pointsOf(score)]);
  const nodes = [...walk(edition.nodes)].map(({ code, points, weight, counts }) => [code, points, weight, counts]);
  const adding = [edition.id, edition.scale, edition.levels.map(({ adds }) => adds), nodes];
  const basis = [framework.index, year, row.province.key, own, totals, adding];
  return versionOf(basis);
}

/** SHA-256 of what an answer rests on, as JSON. */
export function versionOf(basis: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex');
}
