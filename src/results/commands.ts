import { problem } from '../kernel/problem.ts';
import type { Language, Sentence } from '../kernel/words.ts';
import { findTable } from './model/find.ts';
import { standingsOf, type Standing } from './model/standings.ts';
import { readResults } from './published.ts';
import { words } from './words.ts';

/** Tells a person how a result came about; it is no part of the result. */
export type Tell = (sentence: Sentence, values?: Readonly<Record<string, string | number>>) => void;

/**
 * `thuocdo index PCI --year 2021`: an index worked out from its parts, in the order of ranks; from published totals where no parts are known, and
 * it says so. Refuses with results.unknown_index, results.unknown_year, results.no_totals.
 */
export function index(given: { readonly index: string; readonly year: string }, tell: Tell): readonly Standing[] {
  const table = findTable(readResults(), given.index, Number(given.year));
  const values = { index: table.framework.short, year: table.year, count: table.rows.length };
  const { by, rows, withheld } = standingsOf(table);
  if (rows.every(({ score, rank }) => score === null && rank === null)) throw problem('results.no_totals', values);
  tell(words[by === 'parts' ? 'results.fromParts' : 'results.fromTotals'], values);
  if (table.rows.length < table.units) tell(words['results.notAllFound'], { ...values, units: table.units });
  if (withheld.length > 0) tell(words['results.withheldAre'], { names: withheld.join(', ') });
  return rows;
}

/** The same as a table for people. */
export function showIndex(rows: readonly Standing[], language: Language): string {
  const head = [words['results.rank'], words['results.province'], words['results.points']].map(
    (word) => word[language],
  );
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const cells = rows.map(({ province, score, rank }) => [
    rank === null ? '–' : String(rank),
    province,
    score === null ? '–' : number.format(score),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...[head, ...cells].map((line) => line[column]?.length ?? 0)));
  return [head, ...cells]
    .map(([rank = '', province = '', score = '']) =>
      [rank.padStart(widths[0] ?? 0), province.padEnd(widths[1] ?? 0), score.padStart(widths[2] ?? 0)].join('  '),
    )
    .join('\n');
}
