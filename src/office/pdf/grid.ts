import type { Box, Rule } from './page.ts';

/** A ruled table on one page: where its columns begin and end, and its cells with their places (from 0) and spans. */
export type Grid = Box & {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
  /** False where no line closes it below: its last row goes on over the page. */
  readonly closed: boolean;
  /** Whether lines draw it; else only where its text stands does. */
  readonly ruled: boolean;
};

export type GridCell = Box & {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
};

/** The tables that lines draw: lines that touch belong together; two columns or two rows at least. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  return touching(merged(rules)).flatMap((group) => {
    const grid = gridOf(group);
    return grid === undefined ? [] : [grid];
  });
}

/** Lines and ends nearer than this, in points, are one. */
const near = 2.5;

/** Pieces of one line, drawn cell by cell, put together. */
function merged(rules: readonly Rule[]): Rule[] {
  const whole: Rule[] = [];
  for (const level of [true, false]) {
    const sorted = rules.filter((rule) => rule.level === level).sort((a, b) => a.at - b.at || a.from - b.from);
    let band: Rule[] = [];
    const end = () => {
      let open: Rule | undefined;
      for (const rule of band.sort((a, b) => a.from - b.from)) {
        if (open !== undefined && rule.from <= open.to + near) open = { ...open, to: Math.max(open.to, rule.to) };
        else {
          if (open !== undefined) whole.push(open);
          open = rule;
        }
      }
      if (open !== undefined) whole.push(open);
      band = [];
    };
    for (const rule of sorted) {
      if (band[0] !== undefined && rule.at - band[0].at > near) end();
      band.push(rule);
    }
    end();
  }
  return whole;
}

/** Groups of lines that cross or meet. */
function touching(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const upright = rules.flatMap((rule, index) => (rule.level ? [] : [{ rule, index }]));
  rules.forEach((rule, index) => {
    if (!rule.level) return;
    for (const other of upright)
      if (within(rule, other.rule.at) && within(other.rule, rule.at)) parent[root(index)] = root(other.index);
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), rule]));
  return [...groups.values()];
}

function within(rule: Rule, at: number): boolean {
  return at >= rule.from - near && at <= rule.to + near;
}

function gridOf(rules: readonly Rule[]): Grid | undefined {
  const upright = rules.filter((rule) => !rule.level);
  const level = rules.filter((rule) => rule.level);
  const columns = positions(upright.map((rule) => rule.at));
  if (columns.length < 2) return undefined;
  // A table cut by the page has no line at the cut: its sides end there.
  const [top, bottom] = [Math.min(...upright.map((rule) => rule.from)), Math.max(...upright.map((rule) => rule.to))];
  const rows = positions([...level.map((rule) => rule.at), top, bottom]);
  const [width, height] = [columns.length - 1, rows.length - 1];
  if (height < 1 || width * height < 2) return undefined;
  const cells: GridCell[] = [];
  const taken = new Set<number>();
  const side = (index: number, row: number) => covered(upright, columns[index], rows[row], rows[row + 1]);
  const floor = (index: number, column: number) => covered(level, rows[index], columns[column], columns[column + 1]);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      let colSpan = 1;
      while (column + colSpan < width && !side(column + colSpan, row)) colSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < height && !floor(row + rowSpan, column)) rowSpan += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1) taken.add((row + down) * width + column + across);
      cells.push({
        row,
        column,
        rowSpan,
        colSpan,
        x0: columns[column] ?? 0,
        y0: rows[row] ?? 0,
        x1: columns[column + colSpan] ?? 0,
        y1: rows[row + rowSpan] ?? 0,
      });
    }
  }
  return {
    columns,
    rows,
    cells,
    ruled: true,
    closed: level.some((rule) => Math.abs(rule.at - bottom) <= near * 2),
    x0: columns[0] ?? 0,
    x1: columns.at(-1) ?? 0,
    y0: rows[0] ?? 0,
    y1: rows.at(-1) ?? 0,
  };
}

function positions(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > near) found.push(value);
  return found;
}

/** Whether lines at a place cover most of a stretch. */
function covered(rules: readonly Rule[], at = 0, from = 0, to = 0): boolean {
  let length = 0;
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= near * 2) length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return length > (to - from) * 0.6;
}
