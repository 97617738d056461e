import { fold } from '../../kernel/vietnamese.ts';
import { problem } from '../../kernel/problem.ts';
import { tableOf, tablesOfIndex, type Results, type Table } from './table.ts';

/** The table of an index by its code or name ('PCI', 'par index') in a year. Refuses with results.unknown_index, results.unknown_year, which tell what there is. */
export function findTable(results: Results, index: string, year: number): Table {
  const tables = findIndex(results, index);
  const { framework } = tables[0]!;
  const table = tableOf(results, framework.index, year);
  if (table) return table;
  const years = writeYears(tables.map((one) => one.year));
  throw problem('results.unknown_year', { index: framework.short.vi, year: String(year), years });
}

/** All tables of an index by its code or name, oldest first. Refuses with results.unknown_index. */
function findIndex(results: Results, index: string): readonly Table[] {
  const code = fold(index).trim().replaceAll(/\s+/g, '-');
  const tables = tablesOfIndex(results, code);
  if (tables.length > 0) return tables;
  const known = [...new Set(results.tables.map(({ framework }) => framework.short.vi))].join(', ');
  throw problem('results.unknown_index', { index, known });
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
