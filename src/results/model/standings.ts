import { placesAt } from './ranking.ts';
import { remadeTotal } from './reproduction.ts';
import { pointsOf, type Score } from './score.ts';
import { scoreOf, whole, type Row, type Table } from './table.ts';

/** One province in an index and year: its total and rank, null where there is none. */
export type Standing = { readonly province: string; readonly score: number | null; readonly rank: number | null };

/** An index in a year in the order of ranks; withheld provinces come last. `by` tells whether the totals were worked out or are the published ones. */
export type Standings = {
  readonly by: 'parts' | 'published';
  readonly rows: readonly Standing[];
  /** The provinces whose result the owner did not publish. */
  readonly withheld: readonly string[];
};

/** Works out an index anew from its parts where they are known, and takes the published totals where they are not. */
export function standingsOf(table: Table): Standings {
  const remade = remake(table);
  const used = remade ?? table;
  const places = placesAt(used, whole);
  const rows = used.rows.map((row) => ({
    province: row.province.name,
    score: pointsOf(scoreOf(row, whole)),
    rank: places.get(row.province.key)?.rank ?? null,
  }));
  return {
    by: remade ? 'parts' : 'published',
    rows: rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (b.score ?? 0) - (a.score ?? 0)),
    withheld: table.rows.filter((row) => scoreOf(row, whole).kind === 'withheld').map(({ province }) => province.name),
  };
}

/** The table with totals worked out from their parts; null where no row's can be. */
function remake(table: Table): Table | null {
  const totals = table.rows.map((row) => remadeTotal(table, row));
  if (totals.every((total) => total === null)) return null;
  return { ...table, rows: table.rows.map((row, at) => withTotal(row, totals[at] ?? null)) };
}

function withTotal(row: Row, total: number | null): Row {
  const stated = scoreOf(row, whole);
  const score: Score =
    total !== null
      ? { kind: 'value', points: total, interval: null }
      : stated.kind === 'value'
        ? { kind: 'missing' }
        : stated;
  return { ...row, scores: new Map(row.scores).set(whole, score) };
}
