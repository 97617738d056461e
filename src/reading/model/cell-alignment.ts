import type { CellLook } from './cell-look.ts';
import type { ColumnKind } from './columns.ts';

/** A column of a table that lost its lines; one of several periods that a tick chooses from is a `period`. */
export type Column = ColumnKind | 'period';

/** Where a line stands: a column of a row, a heading between rows, or below the table. */
export type Place =
  | { readonly kind: 'cell'; readonly column: number; readonly beginsRow: boolean }
  | { readonly kind: 'section'; readonly goesOn: boolean }
  | { readonly kind: 'after' };

/**
 * The place of each line of a table whose cells stand one on a line: the rows and columns that cost least, where a line costs by how little it looks like
 * what its column holds, a cell that is not there by how seldom such are merged or empty, and a second line of one cell by how seldom cells have two. By
 * dynamic programming over the lines (Viterbi 1967): time and space grow with lines x columns, the square of the columns at most.
 */
export function alignCells(looks: readonly CellLook[], columns: readonly Column[]): Place[] {
  const width = columns.length;
  const [section, after] = [width, width + 1];
  const states = width + 2;
  // What it costs to leave out the columns before one.
  const skipped = [0];
  for (const column of columns) skipped.push((skipped.at(-1) ?? 0) + missing[column]);
  const whole = skipped[width] ?? 0;
  // A criterion or a duty without cells of its own shares those of the row above.
  const tailOf = (column: number) => {
    const rest = whole - (skipped[column + 1] ?? 0);
    return columns[column] === 'criterion' || columns[column] === 'task' ? Math.min(rest, sharedCells) : rest;
  };
  const headOf = (column: number) => Math.min(skipped[column] ?? 0, mergedBefore);
  // Where rows have criteria, a line of words is sooner one more duty of the row above than a heading.
  const hasCriteria = columns.includes('criterion');
  const isCounted = (column: number) =>
    (columns[column] === 'criterion' || columns[column] === 'area') && columns.slice(0, column).includes('number');
  const back = new Int16Array(looks.length * states);
  let costs = new Float64Array(states).fill(Infinity);
  looks.forEach((look, line) => {
    const next = new Float64Array(states).fill(Infinity);
    const reach = (state: number, cost: number, from: number) => {
      if (cost >= (next[state] ?? Infinity)) return;
      next[state] = cost;
      back[line * states + state] = from;
    };
    // The least that a row has cost by which the next may begin: any that ends here, or a heading.
    let [ended, endedAt] = line === 0 ? [0, begin] : [Infinity, begin];
    for (let column = 0; column < width; column += 1) {
      const cost = (costs[column] ?? Infinity) + tailOf(column);
      if (cost < ended) [ended, endedAt] = [cost, column];
    }
    const before = looks[line - 1];
    const heading = costs[section] ?? Infinity;
    columns.forEach((kind, column) => {
      const own = held[look][kind] ?? never;
      const lead = headOf(column) + own + newRow + (isCounted(column) ? unnumbered : 0);
      reach(column, ended + lead, rowStart + endedAt);
      if (before !== 'section-number') reach(column, heading + lead, rowStart + section);
      for (let from = 0; from < column; from += 1) {
        const gap = (skipped[column] ?? 0) - (skipped[from + 1] ?? 0);
        // What a number counts stands beside it.
        const between = columns[from] === 'number' && gap > 0 ? gap + uncounted : gap;
        reach(column, (costs[from] ?? Infinity) + between + own, from);
      }
      reach(column, (costs[column] ?? Infinity) + again(kind, look, before) + own, column);
    });
    const counted = before === 'section-number';
    const head = heads[look] + (look === 'words' && hasCriteria ? 3 : 0);
    reach(section, ended + head, rowStart + endedAt);
    // The cells of a heading's own row are empty, or hold the points of all that it heads.
    const goesOn = counted || look === 'blank' || look === 'points';
    reach(section, heading + (goesOn ? 0 : head + secondHeading), goesOn ? section : rowStart + section);
    if (line > 0) reach(after, ended + below[look], endedAt);
    reach(after, (costs[after] ?? Infinity) + below[look], after);
    if (before !== 'section-number') reach(after, heading + below[look] + emptySection, section);
    costs = next;
  });
  for (let column = 0; column < width; column += 1) costs[column] = (costs[column] ?? Infinity) + tailOf(column);
  let state = costs.reduce((best, cost, index) => (cost < (costs[best] ?? Infinity) ? index : best), 0);
  const places: Place[] = [];
  for (let line = looks.length - 1; line >= 0; line -= 1) {
    const from = back[line * states + state] ?? 0;
    const starts = from >= rowStart;
    if (state < width) places.push({ kind: 'cell', column: state, beginsRow: starts });
    else places.push(state === section ? { kind: 'section', goesOn: !starts } : { kind: 'after' });
    state = starts ? from - rowStart : from;
  }
  return places.reverse();
}

/** Marks, in the way back, a line that begins a row; and the place before the first line. */
const rowStart = 1000;
const begin = 900;

/** The cost of what no such cell holds. */
const never = 9;
const newRow = 0.3;
const sharedCells = 3;
const mergedBefore = 2;
const uncounted = 2;
const unnumbered = 1.2;
const secondHeading = 0.5;
const emptySection = 3;

/** What it costs that a row has no such cell: it was merged with the one above, or was empty. */
const missing: Readonly<Record<Column, number>> = {
  number: 1.2,
  area: 0.4,
  criterion: 0.9,
  task: 2.5,
  product: 1.3,
  lead: 1.6,
  coordinate: 0.9,
  performer: 1.6,
  person: 1.2,
  deadline: 1.6,
  points: 1,
  note: 0.6,
  other: 0.8,
  period: 0.2,
};

/** What it costs that a column holds a line that looks so; more than this where it is not told. */
const held: Readonly<Record<CellLook, Partial<Record<Column, number>>>> = {
  blank: {
    number: 1,
    area: 1,
    criterion: 1.2,
    task: 5,
    product: 0.3,
    lead: 1,
    coordinate: 0.2,
    deadline: 0.8,
    points: 0.3,
    note: 0.2,
    other: 0.3,
    period: 0,
  },
  tick: { period: 0, note: 2, other: 1 },
  number: { number: 0, points: 0.6, product: 3, note: 3, other: 2 },
  'section-number': { number: 3 },
  points: { points: 0, product: 0.6, note: 2, other: 1 },
  time: { deadline: 0, note: 2, product: 4, other: 1, task: 6, criterion: 7, points: 6 },
  bodies: { lead: 0, coordinate: 0, task: 6, criterion: 5, area: 5, product: 4, note: 3, other: 1.5 },
  'labelled-bodies': { lead: 0, coordinate: 0.2, task: 6, note: 3, other: 1.5 },
  'body-like': { lead: 1, coordinate: 1, task: 2, criterion: 2, area: 2, product: 2, note: 1.5, other: 1 },
  coded: { criterion: 0, area: 0.5, task: 1, product: 4, lead: 7, coordinate: 7, note: 3, other: 2.5 },
  bullet: { task: 0, product: 1.2, criterion: 2, area: 3, lead: 4, coordinate: 4, deadline: 5, note: 2, other: 1 },
  duty: { task: 0, criterion: 1.5, area: 2, product: 2.5, lead: 7, coordinate: 6, deadline: 7, note: 2, other: 1.5 },
  heading: { area: 0.6, criterion: 1, task: 4, product: 5, lead: 6, coordinate: 6, note: 4, other: 2 },
  product: { product: 0, task: 1.2, criterion: 1, area: 1.5, lead: 5, coordinate: 5, deadline: 2, note: 0.3, other: 1 },
  words: {
    area: 0.5,
    criterion: 0.4,
    task: 0.8,
    product: 0.7,
    lead: 4,
    coordinate: 3.5,
    deadline: 5,
    note: 0.6,
    other: 0.6,
  },
  sentence: {
    task: 0.2,
    criterion: 2,
    area: 5,
    product: 3.5,
    lead: 6,
    coordinate: 5.5,
    deadline: 7,
    note: 1.5,
    other: 2,
  },
};

/** What it costs to take a line for a heading between rows. */
const heads: Readonly<Record<CellLook, number>> = {
  blank: never,
  tick: never,
  number: never,
  'section-number': 0,
  points: never,
  time: never,
  bodies: 5,
  'labelled-bodies': never,
  'body-like': 5,
  coded: 3.5,
  bullet: 7,
  duty: 7,
  heading: 0,
  product: 4,
  words: 3.5,
  sentence: 7,
};

/** What it costs to take a line for one below the table. */
const below: Readonly<Record<CellLook, number>> = {
  blank: 0.5,
  tick: 6,
  number: 6,
  'section-number': 4,
  points: 5,
  time: 6,
  bodies: 4,
  'labelled-bodies': 3,
  'body-like': 3,
  coded: 1.8,
  bullet: 3,
  duty: 2.5,
  heading: 1.5,
  product: 3,
  words: 2.2,
  sentence: 1.4,
};

/** What it costs that a cell has one more line. */
function again(kind: Column, look: CellLook, before: CellLook | undefined): number {
  switch (kind) {
    case 'task':
      return look === 'bullet' ? 0.2 : before === 'bullet' ? 3 : 2;
    case 'product':
    case 'note':
      return look === 'bullet' ? 0.3 : 1.5;
    case 'lead':
      return look === 'labelled-bodies' && before === 'labelled-bodies' ? 0.1 : 1.8;
    case 'coordinate':
    case 'performer':
    case 'person':
      return 1.2;
    case 'other':
      return 2;
    case 'area':
    case 'criterion':
    case 'deadline':
      return 2.5;
    case 'number':
    case 'points':
    case 'period':
      return never;
  }
}
