import type { FrameworkNode } from '../../frameworks/model/framework.ts';
import { nodeAt, walk } from '../../frameworks/model/look-up.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { problem } from '../../kernel/problem.ts';
import { provincesOfYear, type Province } from './province.ts';
import { rowOf, tableOf, tablesOfIndex, whole, type Results, type Row, type Table } from './table.ts';

/** The table of an index by its code or name ('PCI', 'par index') in a year. Refuses with results.unknown_index, results.unknown_year, which tell what there is. */
export function findTable(results: Results, index: string, year: number): Table {
  const tables = findIndex(results, index);
  const { framework } = tables[0];
  const table = tableOf(results, framework.index, year);
  if (table) return table;
  const years = writeYears(tables.map((one) => one.year));
  throw problem('results.unknown_year', { index: framework.short.vi, year: String(year), years });
}

/** All tables of an index by its code or name, oldest first. Refuses with results.unknown_index. */
export function findIndex(results: Results, index: string): readonly [Table, ...Table[]] {
  const code = fold(index).trim().replaceAll(/\s+/g, '-');
  const [first, ...others] = tablesOfIndex(results, code);
  if (first) return [first, ...others];
  const known = [...new Set(results.tables.map(({ framework }) => framework.short.vi))].join(', ');
  throw problem('results.unknown_index', { index, known });
}

/** A node of a table's edition; null for the whole. Refuses with results.unknown_node, which tells which there are. */
export function findNode({ framework, edition, year }: Table, code: string): FrameworkNode | null {
  if (code === whole) return null;
  const node = nodeAt(edition, code);
  if (node) return node;
  const known = [...walk(edition.nodes)].map((one) => one.code).join(', ');
  throw problem('results.unknown_node', { code, index: framework.short.vi, year, known });
}

/**
 * A province by its key, or by its name however it is written: in a year, or the newest of that name. Refuses with results.unknown_province, which
 * tells those whose names begin alike.
 */
export function findProvince({ provinces }: Results, named: string, year: number | null): Province {
  const wanted = plainName(named);
  const among = year === null ? provinces.toReversed() : provincesOfYear(provinces, year);
  const found =
    provinces.find(({ key }) => key === named) ??
    among.find(({ name, en }) => plainName(name) === wanted || plainName(en) === wanted);
  if (found) return found;
  const alike = among.filter(({ name }) => plainName(name).startsWith(wanted.slice(0, 2)));
  const near = (alike.length > 0 ? alike : among).map(({ name }) => name);
  throw problem('results.unknown_province', { province: named, near: [...new Set(near)].join(', ') });
}

/** A province's row of a table. Refuses with results.unknown_province, and with results.no_result where nothing of it is known. */
export function findRow(results: Results, table: Table, named: string): Row {
  const province = findProvince(results, named, table.year);
  const row = rowOf(table, province.key);
  if (row) return row;
  throw problem('results.no_result', { province: province.name, index: table.framework.short.vi, year: table.year });
}

/** A province's name to compare by: 'TP. Huế', 'tỉnh Hà Tĩnh' and 'ha tinh' are written for the same province as its bare name. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/^(?:tinh|thanh pho|tp)[\s.]+/u, '')
    .replaceAll(/[\s-]+/gu, ' ')
    .trim();
}

/** Years in words: '2011-2013, 2015'. */
function writeYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
