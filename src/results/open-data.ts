import { walk } from '../frameworks/model/look-up.ts';
import { writeCsv } from '../kernel/csv.ts';
import { placesAt } from './model/ranking.ts';
import { scoreOf, whole, type Table } from './model/table.ts';

const columns = [
  'index',
  'year',
  'edition',
  'province_key',
  'province_code',
  'province',
  'node',
  'node_name',
  'score',
  'state',
  'rank',
  'of',
  'rank_by',
  'interval_low',
  'interval_high',
  'interval_level',
  'confidence',
  'source',
  'source_url',
  'owner',
] as const;

/** One figure of a file of open data, by the names of its columns; null is what there is none of. */
type Figure = Readonly<Record<(typeof columns)[number], string | number | null>>;

/** All figures of an index's tables as a spreadsheet opens them. */
export function writeOpenCsv(tables: readonly Table[]): string {
  return writeCsv(
    columns,
    tables.flatMap(figuresOf).map((figure) => columns.map((name) => figure[name])),
  );
}

/** The same as JSON, with the index's name and whom to cite. */
export function writeOpenJson(tables: readonly [Table, ...Table[]]): string {
  const { index, name, owner } = tables[0].framework;
  return JSON.stringify({ index, name, cite: owner, figures: tables.flatMap(figuresOf) });
}

function figuresOf(table: Table): Figure[] {
  const { framework, edition } = table;
  const nodes = [{ code: whole, name: framework.name }, ...walk(edition.nodes)];
  return nodes.flatMap(({ code, name }) => {
    const places = placesAt(table, code);
    return table.rows.flatMap((row): Figure[] => {
      const [score, place] = [scoreOf(row, code), places.get(row.province.key)];
      if (score.kind === 'missing' && !place) return [];
      const interval = score.kind === 'value' ? score.interval : null;
      return [
        {
          index: framework.index,
          year: table.year,
          edition: edition.id,
          province_key: row.province.key,
          province_code: row.province.code,
          province: row.province.name,
          node: code,
          node_name: name.vi,
          score: score.kind === 'value' ? score.points : null,
          state: score.kind,
          rank: place?.rank ?? null,
          of: place?.of ?? null,
          rank_by: place?.by ?? null,
          interval_low: interval?.low ?? null,
          interval_high: interval?.high ?? null,
          interval_level: interval?.level ?? null,
          confidence: row.confidence,
          source: row.source.title,
          source_url: row.source.url,
          owner: framework.owner.vi,
        },
      ];
    });
  });
}
