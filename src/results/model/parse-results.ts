import { z } from 'zod';
import type { Edition, Framework, Span } from '../../frameworks/model/framework.ts';
import { editionOfYear, frameworkOf, nodeAt, unitsInYear, type Catalogue } from '../../frameworks/model/look-up.ts';
import { must } from '../../kernel/problem.ts';
import { provincesOfYear, type Province } from './province.ts';
import { confidences, type Confidence, type Interval, type Score, type Source } from './score.ts';
import { whole, type Results, type Row, type Table } from './table.ts';

/** A line of a CSV file, by the names of its head. */
export type Line = Readonly<Record<string, string>>;

const years = z.array(z.number().int()).min(1);

/** data/results/tables.yaml as it is written. */
export const tablesFile = z.strictObject({
  tables: z.record(
    z.string(),
    z.array(z.strictObject({ years, source: z.string().optional(), confidence: z.enum(confidences).optional() })),
  ),
  intervals: z.record(z.string(), z.array(z.strictObject({ years, level: z.number(), source: z.string() }))),
  sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.url().optional() })),
});
export type TablesFile = z.output<typeof tablesFile>;

/** Provinces from the lines of data/provinces.csv. */
export function parseProvinces(lines: readonly Line[]): Province[] {
  return lines.map((line) => ({
    key: cell(line, 'key'),
    code: cell(line, 'code'),
    name: cell(line, 'name'),
    en: cell(line, 'en'),
    kind: z.enum(['city', 'province']).parse(line.kind),
    region: cell(line, 'region'),
    from: line.from || null,
    to: line.to || null,
    successor: line.successor || null,
  }));
}

/**
 * Published results from the lines of each index's CSV file and what tables.yaml says of them. Throws, with its place, on a year, province, node
 * or source that nobody knows, on a province that stands twice in a year, and on a figure outside the node's points.
 */
export function parseResults(
  written: { readonly file: TablesFile; readonly lines: Readonly<Record<string, readonly Line[]>> },
  provinces: readonly Province[],
  catalogue: Catalogue,
): Results {
  const tables = Object.entries(written.file.tables).flatMap(([index, runs]) => {
    const framework = must(frameworkOf(catalogue, index), `the framework ${index}`);
    return runs.flatMap((run) =>
      run.years.map((year) => parseTable(written, framework, year, provincesOfYear(provinces, year), run)),
    );
  });
  const place = ({ framework }: Table) => catalogue.frameworks.indexOf(framework);
  tables.sort((a, b) => place(a) - place(b) || a.year - b.year);
  return { provinces, tables };
}

function parseTable(
  { file, lines }: { readonly file: TablesFile; readonly lines: Readonly<Record<string, readonly Line[]>> },
  framework: Framework,
  year: number,
  provinces: readonly Province[],
  run: { readonly source?: string | undefined; readonly confidence?: Confidence | undefined },
): Table {
  const { index } = framework;
  const edition = must(editionOfYear(framework, year), `an edition of ${index} for ${year}`);
  const intervals = file.intervals[index]?.find((one) => one.years.includes(year)) ?? null;
  const written = (lines[index] ?? []).filter((line) => line.year === String(year));
  const columns = columnsOf(written, edition);
  const rows = written.map((line): Row => {
    const province = must(
      provinces.find(({ name }) => name === line.province),
      `a province ${line.province} in ${year}`,
    );
    const confidence = z.enum(confidences).parse(line.confidence || run.confidence);
    const source = sourceOf(file, line.source || run.source || '');
    return { province, confidence, source, ...parseFigures(line, columns, intervals?.level ?? null) };
  });
  if (new Set(rows.map(({ province }) => province.key)).size !== rows.length)
    throw new Error(`${index} ${year}: a province stands twice`);
  const units = must(unitsInYear(edition, year), `the number of provinces that ${index} rated in ${year}`);
  return { framework, edition, year, units, rows, intervalSource: intervals && sourceOf(file, intervals.source) };
}

type Column = { readonly name: string; readonly code: string; readonly isRank: boolean; readonly span: Span | null };

/** `total` and codes of nodes are scores, `rank` and `rank CODE` ranks as stated; a node that the edition lacks has no figures in its years. */
function columnsOf(lines: readonly Line[], edition: Edition): Column[] {
  return Object.keys(lines[0] ?? {}).flatMap((name): Column[] => {
    if (attributes.has(name)) return [];
    const [, rank, named = ''] = /^(rank ?)?(.*)$/.exec(name) ?? [];
    const isRank = rank !== undefined;
    if (named === '' || named === 'total') return [{ name, code: whole, isRank, span: edition.scale }];
    const node = nodeAt(edition, named);
    if (!node && lines.some((line) => line[name])) throw new Error(`${edition.id} has no ${named}`);
    return node ? [{ name, code: named, isRank, span: node.points }] : [];
  });
}

function parseFigures(
  line: Line,
  columns: readonly Column[],
  level: number | null,
): Pick<Row, 'scores' | 'statedRanks'> {
  const scores = new Map<string, Score>();
  const statedRanks = new Map<string, number>();
  for (const { name, code, isRank, span } of columns) {
    const text = line[name] ?? '';
    if (text === '') continue;
    if (isRank) statedRanks.set(code, figure(text, { from: 1, to: 100 }, line, name));
    else if (text === 'withheld') scores.set(code, { kind: 'withheld' });
    else
      scores.set(code, {
        kind: 'value',
        points: figure(text, span, line, name),
        interval: code === whole ? intervalOf(line, level) : null,
      });
  }
  return { scores, statedRanks };
}

const attributes = new Set(['year', 'province', 'source', 'confidence', 'low', 'high', 'error']);

function intervalOf(line: Line, level: number | null): Interval | null {
  if (!line.error || level === null) return null;
  return { low: Number(line.low), high: Number(line.high), level, error: Number(line.error) };
}

function figure(text: string, span: Span | null, line: Line, column: string): number {
  const number = Number(text);
  // A hundredth of room: bounds such as 3.33 are printed more coarsely than the scores.
  if (Number.isFinite(number) && (!span || (number >= span.from - 0.01 && number <= span.to + 0.01))) return number;
  throw new Error(`${line.year} ${line.province}: ${column} is ${text}`);
}

function sourceOf({ sources }: TablesFile, key: string): Source {
  const { title, url = null } = must(sources[key], `a source ${key}`);
  return { key, title, url };
}

function cell(line: Line, name: string): string {
  return must(line[name] || null, `a ${name} in data/provinces.csv`);
}
