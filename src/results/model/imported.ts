import type { Framework } from '../../frameworks/model/framework.ts';
import type { Catalogue } from '../../frameworks/model/look-up.ts';
import { must } from '../../kernel/problem.ts';
import type { Province } from './province.ts';
import { ratedYear } from './rated-year.ts';
import type { Interval, Score, Source } from './score.ts';
import { rowOf, scoreOf, tableOf, type Results, type Row, type Table } from './table.ts';

/** A province's figures as a table that was brought in has them, by code of the node; what is not there is missing. */
export type ImportedRow = {
  /** Key of the province: '24@34'. */
  readonly province: string;
  readonly scores: Readonly<Record<string, number | 'withheld'>>;
  /** Ranks as the table states them; they count only where they can't be computed. */
  readonly ranks: Readonly<Record<string, number>>;
  /** Intervals of scores as the table states them; absent where it states none. */
  readonly intervals?: Readonly<Record<string, Interval>>;
};

/** One year of a table that was brought in, ready to be kept. */
export type ImportedTable = { readonly year: number; readonly rows: readonly ImportedRow[] };

/** What the figures of a province's own table were taken from, by a key of its own. */
export function ownSource(index: string, year: number, title: string, url: string): Source {
  return { key: `${ownKey}${index}-${year}`, title, url };
}

/** True where figures with this source are of a province's own table and not published with the product. */
export function isOwnSource({ key }: Pick<Source, 'key'>): boolean {
  return key.startsWith(ownKey);
}

const ownKey = 'own:';

/** A kept table as every other table of results: its ranks are computed, all its figures come from one source. */
export function tableOfImported(
  { year, rows }: ImportedTable,
  framework: Framework,
  provinces: readonly Province[],
  source: Source,
): Table {
  // A table was accepted in or after its year.
  const rated = ratedYear(framework, provinces, year, year);
  const { edition, units } = must(rated, `an edition of ${framework.index} for ${year}, or one before it`);
  const byKey = new Map(provinces.map((province) => [province.key, province]));
  return {
    framework,
    edition,
    year,
    units,
    intervalSource: rows.some(({ intervals }) => intervals !== undefined) ? source : null,
    rows: rows.map(({ province, scores, ranks, intervals }) => ({
      province: must(byKey.get(province), `a province ${province}`),
      scores: new Map(Object.entries(scores).map(([code, figure]) => [code, scoreOfFigure(figure, intervals?.[code])])),
      statedRanks: new Map(Object.entries(ranks)),
      source,
      confidence: 'copied',
    })),
  };
}

function scoreOfFigure(figure: number | 'withheld', interval: Interval | undefined): Score {
  return figure === 'withheld' ? { kind: 'withheld' } : { kind: 'value', points: figure, interval: interval ?? null };
}

/**
 * The published tables, and a province's own: where none of that index and year is published the whole of it, else the figures that the published one
 * lacks. What was published, and what its owner withheld, is never changed.
 */
export function withOwnTables(published: Results, own: readonly Table[], catalogue: Catalogue): Results {
  if (own.length === 0) return published;
  const ownOf = ({ framework, year }: Table) =>
    own.find((one) => one.framework.index === framework.index && one.year === year);
  const filled = published.tables.map((table) => {
    const mine = ownOf(table);
    return mine ? fillTable(table, mine) : table;
  });
  const added = own.filter(({ framework, year }) => tableOf(published, framework.index, year) === null);
  const place = ({ framework }: Table) => catalogue.frameworks.findIndex(({ index }) => index === framework.index);
  const tables = [...filled, ...added].sort((a, b) => place(a) - place(b) || a.year - b.year);
  return { ...published, tables };
}

/** How many figures of an own table stand where the published one of its index and year has none, and scores that it gives an interval. */
export function countFilled(published: Table, own: Table): number {
  return own.rows.reduce(
    (sum, row) => sum + [...row.scores.keys()].filter((code) => fills(published, row, code)).length,
    0,
  );
}

function fills(published: Table, own: Row, code: string): boolean {
  const row = rowOf(published, own.province.key);
  return (
    scoreOf(row, code).kind === 'missing' || intervalFor(published, scoreOf(row, code), scoreOf(own, code)) !== null
  );
}

/** The interval that an own table has for a published score, where it tells the same score and no interval of that table was published. */
function intervalFor({ intervalSource }: Table, published: Score, own: Score): Interval | null {
  if (intervalSource !== null || published.kind !== 'value' || own.kind !== 'value') return null;
  return Math.abs(published.points - own.points) <= halfAHundredth ? own.interval : null;
}

/** Scores are printed to two decimals or more. */
const halfAHundredth = 0.005 + 1e-9;

function fillTable(published: Table, own: Table): Table {
  if (countFilled(published, own) === 0) return published;
  const rows = published.rows.map((row) => {
    const mine = rowOf(own, row.province.key);
    return mine ? fillRow(published, row, mine) : row;
  });
  const others = own.rows.filter(({ province }) => rowOf(published, province.key) === null);
  return { ...published, rows: [...rows, ...others], intervalSource: published.intervalSource ?? own.intervalSource };
}

/** Its ranks count only where neither score nor rank was published: a rank belongs to the table that it was read in. */
function fillRow(table: Table, row: Row, own: Row): Row {
  const published = [...row.scores].map(([code, score]): [string, Score] => {
    const interval = intervalFor(table, score, scoreOf(own, code));
    return [code, interval === null || score.kind !== 'value' ? score : { ...score, interval }];
  });
  const scores = [...own.scores].filter(([code]) => scoreOf(row, code).kind === 'missing');
  const ranks = [...own.statedRanks].filter(
    ([code]) => scoreOf(row, code).kind === 'missing' && !row.statedRanks.has(code),
  );
  const known = { ...row, scores: new Map([...published, ...scores]) };
  if (scores.length + ranks.length === 0) return known;
  return {
    ...known,
    statedRanks: new Map([...row.statedRanks, ...ranks]),
    filled: {
      codes: new Set([...scores, ...ranks].map(([code]) => code)),
      ranks: new Set(ranks.map(([code]) => code)),
      source: own.source,
      confidence: own.confidence,
    },
  };
}
