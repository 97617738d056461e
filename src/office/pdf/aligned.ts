import type { Grid, GridCell } from './grid.ts';
import type { Line, Segment } from './lines.ts';
import { usual } from './lines.ts';

/**
 * The tables that no lines draw: at least three columns of text that stand apart by the same empty strips over at least two rows. Lines are
 * those outside of ruled tables, cut at every wide gap.
 */
export function alignedGrids(lines: readonly Line[]): Grid[] {
  const grids: Grid[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const zone = (lines[at]?.segments.length ?? 0) < fewestColumns ? undefined : zoneAt(lines, at);
    const grid = zone === undefined ? undefined : gridOf(lines.slice(zone.from, zone.to));
    if (zone === undefined || grid === undefined) continue;
    grids.push(grid);
    at = zone.to - 1;
  }
  return grids;
}

const fewestColumns = 3;
/** An empty strip between columns is at least so wide, in sizes of letters. */
const narrowestStrip = 0.6;
/** Lines of one table stand at most so far apart, in sizes of letters. */
const widestPitch = 3.5;

type Strip = readonly [from: number, to: number];

/** The lines around a line of several columns that leave its empty strips empty: a table sooner ends than holds a line that crosses them. */
function zoneAt(lines: readonly Line[], seed: number): { readonly from: number; readonly to: number } | undefined {
  const start = lines[seed];
  if (start === undefined) return undefined;
  let strips = stripsBetween(start.segments);
  const take = (line: Line | undefined, before: Line | undefined) => {
    if (line === undefined || before === undefined) return false;
    if (Math.abs(line.y - before.y) > Math.max(line.size, before.size) * widestPitch) return false;
    const left = strips.flatMap((strip) => narrowed(strip, line));
    // A wide gap between two words is no strip: a line of several columns may close one.
    const closed = strips.length - left.length;
    if (closed > (line.segments.length > 1 ? 1 : 0) || left.length < fewestColumns - 1) return false;
    strips = left;
    return true;
  };
  let [from, to] = [seed, seed + 1];
  while (take(lines[to], lines[to - 1])) to += 1;
  while (take(lines[from - 1], lines[from])) from -= 1;
  return { from, to };
}

function stripsBetween(segments: readonly Segment[]): Strip[] {
  return segments.slice(1).map((segment, index) => [segments[index]?.x1 ?? 0, segment.x0] as const);
}

/** What a line leaves of a strip; none where its text crosses it. */
function narrowed([from, to]: Strip, line: Line): Strip[] {
  let [a, b] = [from, to];
  for (const { x0, x1 } of line.segments) {
    if (x1 <= a || x0 >= b) continue;
    if (x0 <= a && x1 >= b) return [];
    if (x0 <= a) a = x1;
    else if (x1 >= b) b = x0;
    else return [];
  }
  return b - a < line.size * narrowestStrip ? [] : [[a, b]];
}

/** The columns that all lines together leave apart: where the text of each begins and ends. */
function columnsOf(lines: readonly Line[]): Strip[] {
  const size = usual(lines.map((line) => ({ value: line.size, weight: line.segments.length })));
  const columns: [number, number][] = [];
  for (const { x0, x1 } of lines.flatMap((line) => line.segments).sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last !== undefined && x0 - last[1] < size * narrowestStrip) last[1] = Math.max(last[1], x1);
    else columns.push([x0, x1]);
  }
  return columns;
}

/** Lines put into rows: where they stand further apart than lines do; in a table set solid, where most columns begin anew. */
function rowsOf(lines: readonly Line[], columns: readonly Strip[]): Line[][] {
  const size = usual(lines.map((line) => ({ value: line.size, weight: 1 })));
  const pitches = lines.slice(1).flatMap((line, index) => {
    const pitch = Math.round((line.y - (lines[index]?.y ?? 0)) * 2) / 2;
    return pitch > line.size * 0.7 ? [{ value: pitch, weight: 1 }] : [];
  });
  const within = pitches.filter((one) => one.value <= size * widestSpacing);
  const pitch = within.length === 0 ? size * usualSpacing : usual(within);
  const isSolid = pitches.every((one) => one.value <= pitch * looseness);
  const rows: Line[][] = [];
  for (const line of lines) {
    const before = rows.at(-1)?.at(-1);
    const begins = isSolid
      ? filledBy([line], columns) >= Math.max(2, columns.length * 0.6)
      : before !== undefined && line.y - before.y > pitch * looseness;
    if (before === undefined || begins) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

const looseness = 1.2;
/** Lines of one paragraph stand so far apart, in sizes of letters. */
const usualSpacing = 1.3;
const widestSpacing = 1.7;

function filledBy(lines: readonly Line[], columns: readonly Strip[]): number {
  return columns.filter(([from, to]) =>
    lines.some((line) => line.segments.some((segment) => segment.x0 < to && segment.x1 > from)),
  ).length;
}

function gridOf(zone: readonly Line[]): Grid | undefined {
  const whole = rowsOf(zone, columnsOf(zone));
  // Text above and below that fits into one column is no row of the table.
  const fills = (row: readonly Line[]) => filledBy(row, columnsOf(zone)) > 1;
  const rows = whole.slice(
    whole.findIndex((row) => fills(row)),
    whole.findLastIndex((row) => fills(row)) + 1,
  );
  const lines = rows.flat();
  const columns = columnsOf(lines);
  const filled = rows.reduce((sum, row) => sum + filledBy(row, columns), 0);
  if (rows.length < 2 || columns.length < fewestColumns || filled < rows.length * columns.length * 0.5)
    return undefined;
  const tops = rows.map((row, index) => {
    const first = row[0];
    const above = rows[index - 1]?.at(-1);
    if (first === undefined) return 0;
    return above === undefined ? first.y - first.size * 1.1 : (above.y + first.y - first.size * 0.6) / 2;
  });
  const last = lines.at(-1);
  const bottom = last === undefined ? 0 : last.y + last.size * 0.4;
  const cells: GridCell[] = rows.flatMap((_, row) =>
    columns.map(([from, to], column) => ({
      row,
      column,
      rowSpan: 1,
      colSpan: 1,
      x0: from - 1,
      x1: to + 1,
      y0: tops[row] ?? 0,
      y1: tops[row + 1] ?? bottom,
    })),
  );
  return {
    columns: [...columns.map(([from]) => from), columns.at(-1)?.[1] ?? 0],
    rows: [...tops, bottom],
    cells,
    closed: true,
    ruled: false,
    x0: (columns[0]?.[0] ?? 0) - 1,
    x1: (columns.at(-1)?.[1] ?? 0) + 1,
    y0: tops[0] ?? 0,
    y1: bottom,
  };
}
