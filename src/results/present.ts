import type { z } from 'zod';
import type { Span } from '../frameworks/model/framework.ts';
import type { Catalogue } from '../frameworks/model/look-up.ts';
import { nodeAt, walk } from '../frameworks/model/look-up.ts';
import { must } from '../kernel/problem.ts';
import type { api, ledgerLine } from './api.ts';
import { counterpartIn } from './model/comparable.ts';
import { findNode } from './model/find.ts';
import { historyOf, yearsOfLand, type YearOfNode } from './model/history.ts';
import { isOwnSource } from './model/imported.ts';
import type { Ledger, LedgerLine } from './model/ledger.ts';
import { mergedInto, namesOf, type Province } from './model/province.ts';
import { placesAt, type Place } from './model/ranking.ts';
import { rankRangesOf, type RankRange } from './model/rank-range.ts';
import type { GapReason } from './model/reproduction.ts';
import type { Source } from './model/score.ts';
import { groundOf, scoreOf, whole, type Results, type Row, type Table } from './model/table.ts';

type Shown<E extends keyof typeof api> = (typeof api)[E] extends { output: infer O extends z.ZodType }
  ? z.output<O>
  : never;
type IndexSummary = Shown<'listResults'>['indices'][number];
type YearOfSeries = Shown<'getProvinceResults'>['own']['years'][number];

/** An index with the years that are known of it; all tables are of that index. */
export function presentIndex(tables: readonly [Table, ...Table[]]): IndexSummary {
  const years = tables.map((table) => {
    const totals = table.rows.map((row) => scoreOf(row, whole).kind);
    const known = new Set(table.rows.flatMap((row) => [...row.scores.keys(), ...row.statedRanks.keys()]));
    return {
      year: table.year,
      edition: table.edition.id,
      units: table.units,
      scores: totals.filter((kind) => kind === 'value').length,
      withheld: totals.filter((kind) => kind === 'withheld').length,
      nodes: [...walk(table.edition.nodes)].map(({ code }) => code).filter((code) => known.has(code)),
    };
  });
  return { ...presentHead(tables[0]), years };
}

/** A table at one node in the order of ranks; those without a rank come last. */
export function presentTable(table: Table, code: string, reasons: readonly GapReason[]): Shown<'getTable'> {
  const node = findNode(table, code);
  const places = placesAt(table, code);
  const rows = table.rows.map((row) => presentRow(table, row, code, places.get(row.province.key) ?? null));
  const sources = distinct(table.rows.map((row) => groundOf(row, code).source));
  const own = new Set(sources.filter(isOwnSource).map(({ key }) => key));
  // Not of the node alone: where the published table has nothing at it, it is still the published one that own figures stand in.
  const isOwn = table.rows.length > 0 && table.rows.every((row) => isOwnSource(row.source));
  return {
    index: presentHead(table),
    year: table.year,
    edition: table.edition.id,
    units: table.units,
    isOwn,
    filled: isOwn ? 0 : rows.filter((row) => isShown(row) && own.has(row.source)).length,
    node: { code, name: node?.name ?? table.framework.name },
    scale: scaleOf(table, code),
    rows: rows.sort((a, b) => (a.place?.rank ?? Infinity) - (b.place?.rank ?? Infinity)),
    sources,
    intervalSource: table.intervalSource,
    notes: reasons
      .filter(({ index, years }) => index === table.framework.index && years.includes(table.year))
      .map(({ vi, en }) => ({ vi, en })),
  };
}

/** A province up to each of some tables, at a node of that table's edition, and beside it those that were merged into it. */
export function presentSeries(
  results: Results,
  catalogue: Catalogue,
  province: Province,
  latest: readonly Table[],
  code: string,
): Shown<'getProvinceResults'> {
  const all = [province, ...mergedInto(results.provinces, province)].map((one) => ({
    province: one,
    years: latest.flatMap((table) => {
      const known = yearsOfLand(results, table.framework.index, one, table.year);
      return historyOf(catalogue, known, table, code);
    }),
  }));
  const [own, ...merged] = all.map((one) => ({
    province: namesOf(one.province),
    years: one.years.map((year, at) => presentYear(catalogue, year, one.years[at - 1])),
  }));
  return {
    own: must(own, 'the province itself'),
    merged,
    sources: distinct(all.flatMap(({ years }) => years.map(({ row, code: at }) => groundOf(row, at).source))),
  };
}

function presentYear(
  catalogue: Catalogue,
  { table, row, code }: YearOfNode,
  before: YearOfNode | undefined,
): YearOfSeries {
  const { framework, edition, year } = table;
  const isFirst = before?.table.framework !== framework;
  const previous = isFirst
    ? null
    : counterpartIn(catalogue, framework, { edition: edition.id, code }, before.table.edition.id);
  return {
    index: framework.index,
    year,
    edition: edition.id,
    code,
    toPrevious: previous?.comparison ?? null,
    scale: scaleOf(table, code),
    score: scoreOf(row, code),
    place: placesAt(table, code).get(row.province.key) ?? null,
    rankRange: rangeOf(table, row, code),
    ...presentGround(row, code),
  };
}

/** A ledger with the source that it rests on. */
export function presentLedger(table: Table, row: Row, ledger: Ledger): Shown<'getLedger'> {
  return {
    index: presentHead(table),
    year: table.year,
    edition: table.edition.id,
    province: namesOf(row.province),
    confidence: row.confidence,
    source: row.source,
    isOwn: isOwnSource(row.source),
    filledFrom: row.filled?.source ?? null,
    rankRange: rangeOf(table, row, whole),
    whole: presentLine(row, ledger.whole),
    lines: ledger.lines.map((line) => presentLine(row, line)),
  };
}

/** Each source once, in the order in which they are named. */
function distinct(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.key, source])).values()];
}

function presentHead({ framework: { index, short, name, owner, measures } }: Table) {
  return { index, short, name, owner, measures };
}

function presentRow(table: Table, row: Row, code: string, place: Place | null) {
  return {
    province: namesOf(row.province),
    score: scoreOf(row, code),
    place,
    rankRange: rangeOf(table, row, code),
    ...presentGround(row, code),
  };
}

/** Errors were published of totals alone. */
function rangeOf(table: Table, row: Row, code: string): RankRange | null {
  return code === whole ? (rankRangesOf(table).get(row.province.key) ?? null) : null;
}

function presentGround(row: Row, code: string) {
  const { source, confidence } = groundOf(row, code);
  return { source: source.key, confidence };
}

function isShown({ score, place }: ReturnType<typeof presentRow>): boolean {
  return score.kind !== 'missing' || place !== null;
}

function presentLine(row: Row, line: LedgerLine): z.output<typeof ledgerLine> {
  return {
    ...line,
    isFilled: row.filled?.codes.has(line.code) ?? false,
    best: line.best && { ...line.best, provinces: line.best.provinces.map(namesOf) },
  };
}

function scaleOf({ edition }: Table, code: string): Span | null {
  return code === whole ? edition.scale : (nodeAt(edition, code)?.points ?? null);
}
