import type { Framework } from '../../frameworks/model/framework.ts';
import { editionOfYear, unitsInYear, type Catalogue } from '../../frameworks/model/look-up.ts';
import { must } from '../../kernel/problem.ts';
import type { Province } from './province.ts';
import type { Score, Source } from './score.ts';
import { tableOf, type Results, type Row, type Table } from './table.ts';

/** A province's figures as a table that was brought in has them, by code of the node; what is not there is missing. */
export type ImportedRow = {
  /** Key of the province: '24@34'. */
  readonly province: string;
  readonly scores: Readonly<Record<string, number | 'withheld'>>;
  /** Ranks as the table states them; they count only where they can't be computed. */
  readonly ranks: Readonly<Record<string, number>>;
};

/** One year of a table that was brought in, ready to be kept. */
export type ImportedTable = { readonly year: number; readonly rows: readonly ImportedRow[] };

/** What the figures of a province's own table were taken from, by a key of its own. */
export function ownSource(index: string, year: number, title: string, url: string): Source {
  return { key: `${ownKey}${index}-${year}`, title, url };
}

/** True where a figure is of a province's own table and not published with the product. */
export function isOwnRow(row: Row): boolean {
  return row.source.key.startsWith(ownKey);
}

const ownKey = 'own:';

/** A kept table as every other table of results: its ranks are computed, all its figures come from one source. */
export function tableOfImported(
  { year, rows }: ImportedTable,
  framework: Framework,
  provinces: readonly Province[],
  source: Source,
): Table {
  const edition = must(editionOfYear(framework, year), `an edition of ${framework.index} for ${year}`);
  const units = must(unitsInYear(edition, year), `the number of provinces that ${framework.index} rated in ${year}`);
  const byKey = new Map(provinces.map((province) => [province.key, province]));
  return {
    framework,
    edition,
    year,
    units,
    intervalSource: null,
    rows: rows.map(({ province, scores, ranks }) => ({
      province: must(byKey.get(province), `a province ${province}`),
      scores: new Map(Object.entries(scores).map(([code, figure]) => [code, scoreOfFigure(figure)])),
      statedRanks: new Map(Object.entries(ranks)),
      source,
      confidence: 'copied',
    })),
  };
}

function scoreOfFigure(figure: number | 'withheld'): Score {
  return figure === 'withheld' ? { kind: 'withheld' } : { kind: 'value', points: figure, interval: null };
}

/** The published tables, and a province's own where none of that index and year is published: a published one is never changed. */
export function withOwnTables(published: Results, own: readonly Table[], catalogue: Catalogue): Results {
  const added = own.filter(({ framework, year }) => tableOf(published, framework.index, year) === null);
  if (added.length === 0) return published;
  const place = ({ framework }: Table) => catalogue.frameworks.findIndex(({ index }) => index === framework.index);
  const tables = [...published.tables, ...added].sort((a, b) => place(a) - place(b) || a.year - b.year);
  return { ...published, tables };
}
