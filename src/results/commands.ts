import { problem } from '../kernel/problem.ts';
import { fill, type Language, type Sentence } from '../kernel/words.ts';
import { readSheetFile } from '../office/sheet-file.ts';
import { countRuns } from './count-runs.ts';
import { readCatalogue } from '../frameworks/catalogue.ts';
import { findIndex, findRow, findTable } from './model/find.ts';
import type { ImportFault } from './model/import-fault.ts';
import { outcomeOf } from './model/import-summary.ts';
import { readImportTable } from './model/import-table.ts';
import type { ImportedTable } from './model/imported.ts';
import { ledgerOf } from './model/ledger.ts';
import { poseWhatIf } from './model/pose-what-if.ts';
import { standingsOf, type Standing } from './model/standings.ts';
import { ratedYear } from './model/rated-year.ts';
import { whole } from './model/table.ts';
import { answerOf, whatIf } from './model/what-if.ts';
import { presentLedger } from './present.ts';
import { readResults } from './published.ts';
import { words } from './words.ts';
import { faultWords, wholeInWords } from './words/import.ts';

/** Tells a person how a result came about; it is no part of the result. */
export type Tell = (sentence: Sentence, values?: Readonly<Record<string, string | number>>) => void;

/**
 * `thuocdo index PCI --year 2021`: an index worked out from its parts, in the order of ranks; from published totals where no parts are known, and
 * it says so. Refuses with results.unknown_index, results.unknown_year, results.no_totals.
 */
export function index(given: { readonly index: string; readonly year: string }, tell: Tell): readonly Standing[] {
  const table = findTable(readResults(), given.index, Number(given.year));
  const values = { index: table.framework.short.vi, year: table.year, count: table.rows.length };
  const { by, rows, withheld } = standingsOf(table);
  if (rows.every(({ score, rank }) => score === null && rank === null)) throw problem('results.no_totals', values);
  tell(words[by === 'parts' ? 'results.fromParts' : 'results.fromTotals'], values);
  if (table.rows.length < table.units) tell(words['results.notAllFound'], { ...values, units: table.units });
  if (withheld.length > 0) tell(words['results.withheldAre'], { names: withheld.join(', ') });
  return rows;
}

/** What `thuocdo ledger` prints: the ledger as the API shows it. */
export type ShownLedger = ReturnType<typeof presentLedger>;

/**
 * `thuocdo ledger PCI --year 2021 --province "Hà Tĩnh"`: what a province lost, node by node, most to win first. Refuses with results.unknown_index,
 * results.unknown_year, results.unknown_province, results.no_result.
 */
export function ledger(given: {
  readonly index: string;
  readonly year: string;
  readonly province: string;
}): ShownLedger {
  const results = readResults();
  const table = findTable(results, given.index, Number(given.year));
  const row = findRow(results, table, given.province);
  return presentLedger(table, row, ledgerOf(results, readCatalogue(), table, row));
}

/** The same as a table for people, the whole first; what is not known is a dash, never 0. */
export function showLedger({ whole, lines }: ShownLedger, language: Language): string {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : number.format(value);
  const head = (['part', 'points', 'max', 'lost', 'canWin', 'change', 'rank'] as const).map(
    (word) => words[`results.${word}`][language],
  );
  const cells = [whole, ...lines].map(({ code, name, score, max, lost, canWin, before, place }) => [
    code === whole.code ? name[language] : `${code}. ${name[language]}`,
    say(score.kind === 'value' ? score.points : null),
    ...[max, lost, canWin, before?.change].map(say),
    place ? `${place.rank}/${place.of}` : '–',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => line[column]?.length ?? 0)));
  return [head, ...cells]
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}

/** What `thuocdo simulate` prints (contract of the command line). */
export type Simulated = {
  readonly score: number;
  readonly rank: number;
  readonly rankInterval: readonly [number, number];
  readonly probabilityTop10: number;
};

/** The words of `thuocdo simulate PCI --year 2021 --province "Hà Tĩnh" --set 3=7.5 --runs 10000 --seed 1`. */
export type Simulation = {
  readonly index: string;
  readonly year: string;
  readonly province: string;
  readonly set: string;
  readonly runs: string;
  readonly seed: string;
};

/**
 * `thuocdo simulate`: where a province would stand with some nodes at other points, the others moving as their own past has it. The same seed gives the
 * same answer on any machine. Refuses as poseWhatIf does, and with results.bad_wish, results.bad_runs.
 */
export async function simulate(given: Simulation, tell: Tell): Promise<Simulated> {
  const results = readResults();
  const table = findTable(results, given.index, Number(given.year));
  const [runs, seed] = [Number(given.runs), Number(given.seed)];
  if (!(Number.isInteger(runs) && runs >= 1 && runs <= mostRuns && Number.isSafeInteger(seed) && seed >= 0))
    throw problem('results.bad_runs', { most: mostRuns });
  const wish = { province: given.province, set: readWish(given.set), others: 'moving', runs, seed } as const;
  const { row, score, question, borrowing } = poseWhatIf(results, table, wish);
  tell(words['results.othersMove'], {
    index: table.framework.short.vi,
    year: table.year,
    province: row.province.name,
    changes: question.changes.length,
  });
  if (borrowing.length > 0)
    tell(words['results.othersBorrow'], {
      count: borrowing.length,
      names: borrowing.map(({ name }) => name).join(', '),
    });
  // Threads take longer to start than a few runs; the answer is the same.
  const { rank, rankInterval, chanceOf } =
    runs <= fewRuns
      ? whatIf(question)
      : answerOf(question, await countRuns({ kind: 'what-if', asked: question }, runs));
  return { score, rank, rankInterval, probabilityTop10: chanceOf(10) };
}

/** The same as text for people. */
export function showSimulated({ score, rank, rankInterval, probabilityTop10 }: Simulated, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const lines: readonly (readonly [string, string])[] = [
    [words['results.points'][language], number.format(score)],
    [words['results.rank'][language], String(rank)],
    [words['results.rankInterval'][language], rankInterval.join('–')],
    [words['results.chanceTop10'][language], percent.format(probabilityTop10)],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

const mostRuns = 10_000_000;
const fewRuns = 100_000;

/** '3=7.5; 6.2=8,25' -> points by code. */
function readWish(set: string): ReadonlyMap<string, number> {
  const parts = set.split(';').filter((part) => part.trim() !== '');
  return new Map(
    parts.map((part) => {
      const [, code, points] = /^\s*([\w.]+)\s*=\s*(\d+(?:[.,]\d+)?)\s*$/u.exec(part) ?? [];
      if (code === undefined || points === undefined) throw problem('results.bad_wish', { set: part.trim() });
      return [code, Number(points.replace(',', '.'))];
    }),
  );
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

/** What `thuocdo results check` prints: what a table holds by year, or its first faults, each with its cell and sentences. */
export type CheckedTable =
  | {
      readonly ok: true;
      readonly index: string;
      readonly years: readonly {
        readonly year: number;
        readonly provinces: number;
        readonly figures: number;
        readonly withheld: number;
        readonly intervals: number;
      }[];
      /** Headings of columns that were left out. */
      readonly besides: readonly string[];
    }
  | {
      readonly ok: false;
      readonly index: string;
      readonly faultCount: number;
      readonly faults: readonly (ImportFault & Sentence)[];
    };

/**
 * `thuocdo results check FILE --index PAPI`: the dry run of a table of results, without database or network. Refuses with results.unknown_index,
 * results.not_a_table, results.nothing_in_table, results.year_unknown.
 */
export async function check(
  bytes: Buffer,
  said: { readonly index: string; readonly year: string; readonly mark: string; readonly thisYear: number },
): Promise<CheckedTable> {
  const results = readResults();
  const { framework } = findIndex(results, said.index)[0];
  const year = said.year === '' ? null : Number(said.year);
  const { provinces } = results;
  if (year !== null && !ratedYear(framework, provinces, year, said.thisYear))
    throw problem('results.year_unknown', { index: framework.short.vi, year: said.year });
  const mark = said.mark === ',' || said.mark === '.' ? said.mark : null;
  const sheet = await readSheetFile(bytes);
  if (sheet === null) throw problem('results.not_a_table');
  const read = readImportTable(sheet, { framework, provinces, year, mark, thisYear: said.thisYear });
  const outcome = outcomeOf(read, sheet.length);
  const { index } = framework;
  if (outcome.kind === 'faulty') {
    const faults = outcome.faults.map((fault) => ({ ...fault, ...sentenceOf(fault) }));
    return { ok: false, index, faultCount: outcome.faultCount, faults };
  }
  if (outcome.tables.length === 0) throw problem('results.nothing_in_table');
  return { ok: true, index, years: outcome.tables.map(contentOf), besides: outcome.besides };
}

/** The same as text for people: a year or a fault a line. */
export function showCheckedTable(checked: CheckedTable, language: Language): string {
  if (checked.ok) return checked.years.map((year) => fill(words['results.checkedYear'][language], year)).join('\n');
  const { faults, faultCount } = checked;
  const more = faultCount > faults.length ? [`… ${faultCount - faults.length}`] : [];
  return [...faults.map((fault) => `${fault.cell}: ${fault[language]}`), ...more].join('\n');
}

function contentOf({ year, rows }: ImportedTable) {
  const figures = rows.flatMap(({ scores }) => Object.values(scores));
  return {
    year,
    provinces: rows.length,
    figures: figures.length,
    withheld: figures.filter((figure) => figure === 'withheld').length,
    intervals: rows.reduce((sum, { intervals = {} }) => sum + Object.keys(intervals).length, 0),
  };
}

function sentenceOf({ code, params }: ImportFault): Sentence {
  const inWords = (language: Language) => {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
    const shown = (value: string | number) =>
      value === whole
        ? wholeInWords[language]
        : typeof value === 'number' && !Number.isInteger(value)
          ? number.format(value)
          : value;
    const values = Object.entries(params).map(([name, value]) => [name, shown(value)]);
    return fill(faultWords[`results.fault.${code}`][language], Object.fromEntries(values));
  };
  return { vi: inWords('vi'), en: inWords('en') };
}
