import type { FigurePlace, PlacedCell } from './import-figure.ts';
import type { Fault } from './import-fault.ts';
import { readNumber, type DecimalMark } from './import-number.ts';
import { toFourDecimals, type Interval } from './score.ts';

/** What columns may state of a survey's spread: the bounds of its interval, their level in percent, the standard error. */
const bounds = ['low', 'high', 'level', 'error'] as const;
export type Bound = (typeof bounds)[number];

/** A heading of such a column: what it states, of which node ('' where it names none), and the level where the heading tells it. */
export type BoundHeading = { readonly bound: Bound; readonly node: string; readonly level: number | null };

/**
 * 'can duoi', 'can tren 95% cua 1.2', 'interval low', 'sai so chuan': what a heading, as `plainText` writes it, states of the spread; null where
 * it states none of it.
 */
export function boundOf(text: string): BoundHeading | null {
  const [share, percent] = /(\d{2}(?:[.,]\d)?) ?%/.exec(text) ?? [];
  const bare = (share === undefined ? text : text.replace(share, ' '))
    .replaceAll(fillers, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (const bound of bounds) {
    const [all, before = '', after = ''] = written[bound].exec(bare) ?? [];
    if (all === undefined) continue;
    const node = [before, after].join(' ').trim().replace(/^cua /, '');
    const level = percent === undefined || bound === 'level' ? null : Number(percent.replace(',', '.'));
    return { bound, node, level };
  }
  return null;
}

const fillers =
  /(?<![\p{L}\p{N}])(?:nam (?:19|20)\d\d|ktc|khoang tin cay|khoang uoc luong|confidence interval|interval|ci|diem)(?![\p{L}\p{N}])/gu;

const written: Readonly<Record<Bound, RegExp>> = {
  low: /^(.*?) ?(?<![\p{L}\p{N}])(?:can duoi|gioi han duoi|bien duoi|duoi|lower bound|lower limit|lower|low)(?![\p{L}\p{N}]) ?(.*)$/u,
  high: /^(.*?) ?(?<![\p{L}\p{N}])(?:can tren|gioi han tren|bien tren|tren|upper bound|upper limit|upper|high)(?![\p{L}\p{N}]) ?(.*)$/u,
  level: /^()(?:muc tin cay|do tin cay|confidence level|level) ?(.*)$/u,
  error: /^()(?:sai so chuan|sai so|standard error|std error|std err|error|se) ?(.*)$/u,
};

/** A cell of such a column, and the level that its heading tells. */
export type BoundCell = PlacedCell & { readonly bound: Bound; readonly level: number | null };

/**
 * Takes the interval of a score from the cells of its row. A level is never guessed: it stands in a column, in the heading, or follows from a published
 * error; an error alone gives the interval of 95 %. Cells that are empty or '-' state nothing.
 */
export function takeInterval(
  { into, code, province, inHand }: FigurePlace,
  cells: readonly BoundCell[],
  mark: DecimalMark | null,
  fault: Fault,
): void {
  const stated = readBounds(cells, mark, fault);
  if (stated === null || !(stated.low || stated.high || stated.error)) return;
  const first = (stated.low ?? stated.high ?? stated.error)!;
  const tell = (what: Parameters<Fault>[2], params = {}) =>
    fault(first.row, first.at, what, { code, province, ...params });
  const score = into.scores.get(code);
  // A second row of one cell is told already, and so is a score that can't be.
  if (score && (score.row !== first.row || score.figure === null)) return;
  if (typeof score?.figure !== 'number') return tell('interval_alone');
  const made = makeInterval(score.figure, stated);
  if (made === 'no_level') {
    // Told once for a column, not for each province.
    if (!inHand.told.has(first.at)) tell(made, { points: score.figure });
    return void inHand.told.add(first.at);
  }
  if (typeof made === 'string') return tell(made, { points: score.figure });
  into.intervals.set(code, made);
}

type Stated = { readonly [bound in Bound]?: BoundCell & { readonly number: number } };

/** The numbers that stand in the cells; null where one of them is none, which is told. */
function readBounds(cells: readonly BoundCell[], mark: DecimalMark | null, fault: Fault): Stated | null {
  const stated: { [bound in Bound]?: BoundCell & { readonly number: number } } = {};
  for (const cell of cells) {
    const text = String(cell.value).trim();
    if (text === '' || /^[-–—]+$/.test(text)) continue;
    const read = readNumber(cell.value, mark);
    if (read.kind !== 'number') {
      fault(cell.row, cell.at, read.kind, { text, mark: mark ?? ',' });
      return null;
    }
    stated[cell.bound] = { ...cell, number: read.value };
  }
  return stated;
}

function makeInterval(
  points: number,
  { low, high, error, level }: Stated,
): Interval | 'half_interval' | 'outside_interval' | 'no_level' | 'interval_disagrees' {
  if (!low && !high) return error!.number > 0 ? around(points, error!.number) : 'interval_disagrees';
  if (!low || !high) return 'half_interval';
  const half = (high.number - low.number) / 2;
  if (half <= 0 || points < low.number - printed || points > high.number + printed) return 'outside_interval';
  const said = level ? asPercent(level.number) : (low.level ?? high.level);
  const ratio = error && error.number > 0 ? half / error.number : null;
  const known = said ?? levelOfRatio(ratio);
  const width = known === null ? undefined : widths.get(known);
  if (known === null || width === undefined) return 'no_level';
  if (ratio !== null && Math.abs(ratio / width - 1) > room) return 'interval_disagrees';
  return { low: low.number, high: high.number, level: known, error: toFourDecimals(error?.number ?? half / width) };
}

function around(points: number, error: number): Interval {
  const half = widths.get(95)! * error;
  return { low: toFourDecimals(points - half), high: toFourDecimals(points + half), level: 95, error };
}

/** How many standard errors of a normal score lie on either side, by the level in percent. */
const widths: ReadonlyMap<number, number> = new Map([
  [80, 1.2816],
  [90, 1.645],
  [95, 1.96],
  [99, 2.5758],
]);

function levelOfRatio(ratio: number | null): number | null {
  if (ratio === null) return null;
  return [...widths].find(([, width]) => Math.abs(ratio / width - 1) <= room)?.[0] ?? null;
}

/** Errors and bounds are printed to few decimals; two levels lie further apart than this. */
const room = 0.08;
/** A score is printed more coarsely than its bounds. */
const printed = 0.01;

/** A spreadsheet keeps 95 % as 0.95. */
function asPercent(level: number): number {
  return level <= 1 ? Math.round(level * 1000) / 10 : level;
}
