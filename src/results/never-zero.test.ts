import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../frameworks/catalogue.ts';
import { walk } from '../frameworks/model/look-up.ts';
import type { Problem } from '../kernel/problem.ts';
import { fill } from '../kernel/words.ts';
import { writeChartCsv } from '../web/chart/chart-table.ts';
import { writeLedgerCsv } from './ledger-file.ts';
import { ledgerOf } from './model/ledger.ts';
import { poseWhatIf } from './model/pose-what-if.ts';
import { remadeTotal } from './model/reproduction.ts';
import type { Score } from './model/score.ts';
import { scoreOf, tableOf, whole, type Results, type Row, type Table } from './model/table.ts';
import { formOf } from './model/what-if-form.ts';
import { writeOpenCsv, writeOpenJson } from './open-data.ts';
import { changeFigures } from './pages/pictures/change-figures.ts';
import { changePicture } from './pages/pictures/change-picture.ts';
import { ladderFigures } from './pages/pictures/ladder-figures.ts';
import { ladderPicture } from './pages/pictures/ladder-picture.ts';
import { presentLedger, presentTable } from './present.ts';
import { readResults } from './published.ts';
import { words } from './words.ts';

const [results, catalogue] = [readResults(), readCatalogue()];
const t = (key: keyof typeof words, values = {}) => fill(words[key].vi, values);
const heads = { rank: 'r', province: 'p', points: 's', interval: 'i', withheld: 'withheld' };

type Hole = { readonly at: number; readonly kind: 'missing' | 'withheld' };

/** A published table in which the total of some provinces is not known. */
function withHoles(table: Table, holes: readonly Hole[], code: string): Table {
  const kinds = new Map(holes.map(({ at, kind }) => [at % table.rows.length, kind]));
  return {
    ...table,
    rows: table.rows.map((row, at) => (kinds.has(at) ? without(row, code, kinds.get(at)!) : row)),
  };
}

function without(row: Row, code: string, kind: Hole['kind']): Row {
  const scores = new Map<string, Score>(row.scores);
  const statedRanks = new Map(row.statedRanks);
  if (kind === 'missing') scores.delete(code);
  else scores.set(code, { kind });
  statedRanks.delete(code);
  return { ...row, scores, statedRanks };
}

const inResults = (table: Table): Results => ({
  ...results,
  tables: results.tables.map((one) =>
    one.framework.index === table.framework.index && one.year === table.year ? table : one,
  ),
});

const anyHoles = fc.array(fc.record({ at: fc.nat(62), kind: fc.constantFrom('missing', 'withheld') }), {
  minLength: 1,
  maxLength: 9,
});
const anyTable = fc.constantFrom(['papi', 2022] as const, ['papi', 2023] as const, ['pci', 2021] as const);

/** The lines of a file by the names of its head. */
function linesOf(csv: string) {
  return parse<Record<string, string>>(csv, { columns: true, bom: true });
}

/** Of a what-if: how many others there are, and how many of its points and of all scores are 0; or the code of its refusal. */
function formed(of: Results, table: Table, row: Row) {
  const wish = { province: row.province.key, set: new Map(), others: 'held', runs: 1, seed: 1 } as const;
  try {
    const { others, nodes } = formOf(of, table, row);
    const { scores } = poseWhatIf(of, table, wish).question;
    const isZero = (value: number | null) => value === 0 || Number.isNaN(value);
    return [others.length, nodes.filter(({ points }) => isZero(points)).length, scores.filter(isZero).length];
  } catch (error) {
    return (error as Problem).code;
  }
}

describe('a score that is missing or withheld is never 0', () => {
  const check = (judge: (table: Table, code: string) => void) =>
    fc.assert(
      fc.property(anyTable, anyHoles, fc.constantFrom(whole, '3'), ([index, year], holes, code) =>
        judge(withHoles(tableOf(results, index, year)!, holes, code), code),
      ),
      { numRuns: 12 },
    );
  const unknownIn = (table: Table, code: string) =>
    new Set(table.rows.flatMap((row) => (scoreOf(row, code).kind === 'value' ? [] : [row.province.name])));

  it('in open data, CSV and JSON', () => {
    check((table, code) => {
      const unknown = unknownIn(table, code);
      const inCsv = linesOf(writeOpenCsv([table])).filter((line) => line['node'] === code);
      for (const line of inCsv) expect(line['score'] === '').toBe(unknown.has(line['province'] ?? ''));
      const { figures } = JSON.parse(writeOpenJson([table])) as { figures: Record<string, unknown>[] };
      for (const one of figures.filter(({ node }) => node === code))
        expect(one['score'] === null).toBe(unknown.has(String(one['province'])));
      expect(figures.filter(({ score }) => score === 0)).toEqual([]);
    });
  });

  it('in the figures of a chart, in its file, and on its axis', () => {
    check((table, code) => {
      const unknown = unknownIn(table, code);
      const view = presentTable(table, code, []);
      const figures = ladderFigures(view, 'vi', t);
      for (const [, , name, points] of figures.rows) expect(points === null).toBe(unknown.has(String(name)));
      for (const line of linesOf(writeChartCsv(figures, [])))
        expect(line[words['results.points'].vi] === '').toBe(unknown.has(line[words['results.province'].vi] ?? ''));
      const marks = ladderPicture(view, null, 'vi', heads)!.marks;
      const known = view.rows.filter(({ score }) => score.kind === 'value').length;
      expect(marks.filter(({ kind }) => kind === 'circle')).toHaveLength(known);
      expect(marks.filter((mark) => mark.kind === 'rect' && mark.fill === 'hatch')).toHaveLength(
        view.rows.length - known,
      );
    });
  });

  it('in a ledger, its file, and the steps of its change', () => {
    check((table, code) => {
      const holed = inResults(table);
      for (const row of table.rows.filter((one) => scoreOf(one, code).kind !== 'value').slice(0, 3)) {
        const ledger = ledgerOf(holed, catalogue, table, row);
        const isHole = (cells: readonly unknown[]) =>
          code === whole ? cells[0] === words.wholeIndex.vi : String(cells[0]).startsWith(`${code}. `);
        const view = presentLedger(table, row, ledger);
        const said = [
          ...[ledger.whole, ...ledger.lines]
            .filter((line) => line.code === code)
            .flatMap(({ lost, canWin, before }) => [lost, canWin, before?.change]),
          ...linesOf(writeLedgerCsv(table, row, ledger))
            .filter(({ node }) => node === code)
            .flatMap((line) => ['score', 'lost', 'can_win', 'change'].map((name) => line[name])),
          ...changeFigures(view, 'vi', t)
            .rows.filter(isHole)
            .flatMap((cells) => [cells[2], cells[3]]),
        ];
        expect(said.filter((value) => value !== null && value !== undefined && value !== '')).toEqual([]);
        // A waterfall that would leave a step out is not drawn at all.
        expect(changePicture(view, 'vi', { part: '', change: '', whole: '' }, String)).toBeNull();
      }
    });
  });

  it('in a sum: without a part nothing is added up', () => {
    check((table, code) => {
      if (code === whole) return;
      for (const row of table.rows) {
        const isKnown = [...walk(table.edition.nodes)]
          .filter(({ depth }) => depth === 0)
          .every((node) => scoreOf(row, node.code).kind === 'value');
        expect(remadeTotal(table, row) === null).toBe(!isKnown);
      }
    });
  });

  it('in a what-if: a hole in the totals of others is refused, a province’s own is not asked about', () => {
    check((table, code) => {
      const holed = inResults(table);
      const known = table.rows.filter((one) => scoreOf(one, whole).kind === 'value').length;
      for (const row of [table.rows[0]!, table.rows.find((one) => scoreOf(one, code).kind !== 'value')!])
        expect(['results.not_reckonable', [known - 1, 0, 0]]).toContainEqual(formed(holed, table, row));
    });
  });
});
