import { writeCsv } from '../kernel/csv.ts';
import { marksOf } from './model/ledger-marks.ts';
import type { Ledger, LedgerLine } from './model/ledger.ts';
import { groundOf, type Row, type Table } from './model/table.ts';

/** The columns of the file, and what each holds of a line; empty is what is not known. */
const columns: Readonly<Record<string, (line: LedgerLine) => string | number | null>> = {
  node: ({ code }) => code,
  node_name: ({ name }) => name.vi,
  is_last: ({ isLast }) => String(isLast),
  score: ({ score }) => (score.kind === 'value' ? score.points : null),
  state: ({ score }) => score.kind,
  max: ({ max }) => max,
  lost: ({ lost }) => lost,
  can_win: ({ canWin }) => canWin,
  year_before: ({ before }) => before?.year ?? null,
  score_before: ({ before }) => before?.points ?? null,
  change: ({ before }) => before?.change ?? null,
  change_in_index: ({ before }) => before?.changeInIndex ?? null,
  conclusion: ({ before }) => before?.conclusion ?? null,
  margin_95: ({ before }) => before?.margin?.points ?? null,
  margin_from_error_of: ({ before }) => before?.margin?.errorOf ?? null,
  rank: ({ place }) => place?.rank ?? null,
  of: ({ place }) => place?.of ?? null,
  own_best_score: ({ ownBest }) => ownBest?.points ?? null,
  own_best_year: ({ ownBest }) => ownBest?.year ?? null,
  own_best_rank: ({ ownBestPlace }) => ownBestPlace?.rank ?? null,
  own_best_rank_year: ({ ownBestPlace }) => ownBestPlace?.year ?? null,
  is_falling: (line) => String(marksOf(line).isFalling),
  is_below_median: (line) => String(marksOf(line).isLow),
  is_noise: (line) => String(marksOf(line).isNoise),
  median: ({ median }) => median,
  best_score: ({ best }) => best?.points ?? null,
  best_provinces: ({ best }) => best?.provinces.map(({ name }) => name).join('; ') ?? null,
};

/** A ledger as a spreadsheet opens it: the whole, then its lines in their order, each with index, year, province, source and how well it is known. */
export function writeLedgerCsv(table: Table, row: Row, { whole, lines }: Ledger): string {
  const { framework, year } = table;
  const known = [framework.index, year, row.province.key, row.province.name];
  const sourceOf = (code: string) => {
    const { source, confidence } = groundOf(row, code);
    return [confidence, source.title, source.url, framework.owner.vi];
  };
  return writeCsv(
    [
      'index',
      'year',
      'province_key',
      'province',
      ...Object.keys(columns),
      'confidence',
      'source',
      'source_url',
      'owner',
    ],
    [whole, ...lines].map((line) => [
      ...known,
      ...Object.values(columns).map((cell) => cell(line)),
      ...sourceOf(line.code),
    ]),
  );
}
