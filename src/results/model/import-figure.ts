import type { Edition, Span } from '../../frameworks/model/framework.ts';
import { nodeAt } from '../../frameworks/model/look-up.ts';
import { cellName, type Cell } from '../../office/sheet.ts';
import type { Fault } from './import-fault.ts';
import { plainText, type NodeFinder } from './import-node.ts';
import { readNumber, type DecimalMark } from './import-number.ts';
import type { FoundProvince } from './import-province.ts';
import { wrongRanks } from './import-ranks.ts';
import type { Province } from './province.ts';
import type { Interval } from './score.ts';
import { whole } from './table.ts';

/** A province's figures while a table is read, by code of the node, each with its cell from 0; null is a figure that can't be. */
export type Figures = {
  readonly scores: Map<
    string,
    { readonly figure: number | 'withheld' | null; readonly row: number; readonly at: number }
  >;
  readonly ranks: Map<string, { readonly rank: number; readonly row: number; readonly at: number }>;
  readonly intervals: Map<string, Interval>;
};

/** One year of a table while it is read. */
export type YearInHand = {
  readonly year: number;
  readonly edition: Edition;
  /** How many provinces the index rated. */
  readonly units: number;
  readonly finder: NodeFinder;
  readonly province: (written: readonly Cell[]) => FoundProvince;
  readonly rows: Map<Province, Figures>;
  /** Columns whose heading this edition does not know and that were told already. */
  readonly told: Set<number>;
};

/** Where a figure belongs. */
export type FigurePlace = {
  /** The province's name, for sentences. */
  readonly province: string;
  readonly code: string;
  readonly inHand: YearInHand;
  readonly into: Figures;
};

/** A cell that is not empty, with its place from 0. */
export type PlacedCell = { readonly row: number; readonly at: number; readonly value: string | number };

/** Takes a score: a number within the node's points, or withheld. */
export function takeFigure(
  place: FigurePlace,
  { row, at, value }: PlacedCell,
  mark: DecimalMark | null,
  fault: Fault,
): void {
  const { into, code, province, inHand } = place;
  const before = into.scores.get(code);
  if (before) return fault(row, at, 'two_rows', { province, code, first: cellName(before.row, before.at) });
  if (isWithheld(value)) return void into.scores.set(code, { figure: 'withheld', row, at });
  const read = readNumber(value, mark);
  const text = String(value).trim();
  if (read.kind !== 'number') return fault(row, at, read.kind, { text, mark: mark ?? ',' });
  const span = spanOf(inHand.edition, code);
  // The same hundredth of room as for published tables: bounds such as 3.33 are printed more coarsely than scores.
  const isOver = span !== null && read.value > span.to + 0.01;
  const isUnder = span !== null && read.value < span.from - 0.01;
  // What can't be does not count in ranks, so that it is told once.
  into.scores.set(code, { figure: isOver || isUnder ? null : read.value, row, at });
  if (isOver) fault(row, at, 'over_most', { points: text, code, most: span.to });
  if (isUnder) fault(row, at, 'under_least', { points: text, code, least: span.from });
}

/** Takes a rank as the table states it: a whole number of at most the rated provinces; '-' is none. */
export function takeRank(place: FigurePlace, { row, at, value }: PlacedCell, fault: Fault): void {
  const { into, code, province, inHand } = place;
  if (isWithheld(value)) return;
  const before = into.ranks.get(code);
  if (before) return fault(row, at, 'two_rows', { province, code, first: cellName(before.row, before.at) });
  const rank = Number(value);
  if (!Number.isInteger(rank) || rank < 1 || rank > inHand.units)
    return fault(row, at, 'not_a_rank', { rank: String(value).trim(), units: inHand.units });
  into.ranks.set(code, { rank, row, at });
}

/** Takes what a column of states says of the figure in its row; a state that the figure contradicts is a fault. */
export function takeState({ into, code }: FigurePlace, { row, at, value }: PlacedCell, fault: Fault): void {
  const known = into.scores.get(code);
  const said = states.get(plainText(String(value)));
  const is = !known ? 'missing' : known.figure === 'withheld' ? 'withheld' : 'value';
  if (said === 'withheld' && is === 'missing') into.scores.set(code, { figure: 'withheld', row, at });
  else if (said !== is) fault(row, at, 'unknown_state', { state: String(value).trim() });
}

/** The stated ranks of a year that its scores contradict, with the ranks that they leave. */
export function* wrongRanksOf({ edition, units, rows }: YearInHand) {
  const figures = [...rows].map(([province, { scores, ranks }]) => ({ province, scores, ranks }));
  for (const code of new Set(figures.flatMap(({ ranks }) => [...ranks.keys()]))) {
    // Where nobody says what the points are, more of them may be worse: days to wait.
    if (spanOf(edition, code) === null) continue;
    const withheld = figures.filter(({ scores }) => scores.get(code)?.figure === 'withheld').length;
    const stated = figures.map(({ scores, ranks }) => {
      const figure = scores.get(code)?.figure;
      return { points: typeof figure === 'number' ? figure : null, rank: ranks.get(code)?.rank ?? null };
    });
    for (const { at, from, to } of wrongRanks(stated, units - withheld)) {
      const { province, ranks } = figures[at]!;
      const { rank, row, at: column } = ranks.get(code)!;
      const expected = from === to ? String(from) : `${from}–${to}`;
      yield { row, at: column, params: { rank, province: province.name, points: stated[at]!.points!, expected } };
    }
  }
}

/** '-' and 'không công bố': the owner published nothing; other than an empty cell, which is missing. */
function isWithheld(value: Cell): boolean {
  const text = String(value).trim();
  return /^[-–—]+$/.test(text) || states.get(plainText(text)) === 'withheld';
}

const states: ReadonlyMap<string, 'value' | 'withheld' | 'missing'> = new Map([
  ['withheld', 'withheld'],
  ['not published', 'withheld'],
  ['khong cong bo', 'withheld'],
  ['missing', 'missing'],
  ['chua tim duoc', 'missing'],
  ['value', 'value'],
  ['co diem', 'value'],
]);

function spanOf(edition: Edition, code: string): Span | null {
  return code === whole ? edition.scale : (nodeAt(edition, code)?.points ?? null);
}
