import type { Line, Segment } from './lines.ts';

/** What stands between the tables of a page: lines over the whole width, or texts side by side. */
export type Passage =
  | { readonly kind: 'line'; readonly segment: Segment }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Segment[])[] };

/** Finds texts that stand side by side (the head and foot of a document), so that each is read on its own; other lines stay whole. */
export function passagesOf(all: readonly Line[], page: { readonly x0: number; readonly x1: number }): Passage[] {
  const lines = paired(all);
  const passages: Passage[] = [];
  for (let at = 0; at < lines.length;) {
    const run = sideBySide(lines, at, page);
    if (run === undefined) {
      for (const segment of whole(lines[at])) passages.push({ kind: 'line', segment });
      at += 1;
    } else {
      passages.push({ kind: 'columns', columns: run.columns });
      at = run.end;
    }
  }
  return passages;
}

/** Space between two columns that can't be one of words, in sizes of letters. */
const wideGap = 1.6;

/** Lines of two columns that don't stand on one height, put side by side. */
function paired(lines: readonly Line[]): Line[] {
  const pairs: Line[] = [];
  for (const line of lines) {
    const last = pairs.at(-1);
    const [first, second] = [last?.segments[0], line.segments[0]];
    const overlaps =
      last?.segments.length === 1 &&
      line.segments.length === 1 &&
      line.y - last.y < Math.min(line.size, last.size) * 0.8;
    if (overlaps && first !== undefined && second !== undefined && first.x1 + line.size * wideGap < second.x0)
      pairs[pairs.length - 1] = { ...last, segments: [first, second] };
    else if (overlaps && first !== undefined && second !== undefined && second.x1 + line.size * wideGap < first.x0)
      pairs[pairs.length - 1] = { ...last, segments: [second, first] };
    else pairs.push(line);
  }
  return pairs;
}

function whole(line: Line | undefined): Segment[] {
  const [first, ...more] = line?.segments ?? [];
  if (first === undefined) return [];
  const last = more.at(-1) ?? first;
  const parts = [first, ...more];
  return [
    {
      ...first,
      text: parts.map((segment) => segment.text).join(' '),
      x1: last.x1,
      bold: parts.every((segment) => segment.bold !== false) && parts.some((segment) => segment.bold),
    },
  ];
}

function sideBySide(
  lines: readonly Line[],
  from: number,
  page: { readonly x0: number; readonly x1: number },
): { readonly columns: readonly [Segment[], Segment[]]; readonly end: number } | undefined {
  const first = lines[from];
  if (first === undefined || first.segments.length !== 2) return undefined;
  const [left, right]: [Segment[], Segment[]] = [[], []];
  let gap: readonly [number, number] = [first.segments[0]?.x1 ?? 0, first.segments[1]?.x0 ?? 0];
  let both = 0;
  let end = from;
  let last = first;
  for (const line of lines.slice(from)) {
    const next = narrowed(gap, line.segments);
    const alone = line.segments.length === 1 ? line.segments[0] : undefined;
    if (next === undefined || next[1] - next[0] < line.size * 0.6) break;
    if (alone !== undefined) {
      const isLeft = alone.x1 <= next[0];
      const middle = (alone.x0 + alone.x1) / 2;
      const centred = Math.abs(middle - (page.x0 + page.x1) / 2) < line.size * 0.6;
      // Below the last pair, text on the left is sooner the body that begins, unless it follows at once.
      if (centred || (isLeft && line.y - last.y > line.size * 1.9)) break;
    } else both += 1;
    for (const segment of line.segments) (segment.x1 <= next[0] ? left : right).push(segment);
    gap = next;
    last = line;
    end += 1;
  }
  const sure = both >= 2 || gap[1] - gap[0] > first.size * wideGap;
  return sure && both > 0 && right.length > 0 ? { columns: [left, right], end } : undefined;
}

/** The gap that is left when a line's texts stand on either side of it; undefined where one crosses it. */
function narrowed(
  [from, to]: readonly [number, number],
  segments: readonly Segment[],
): readonly [number, number] | undefined {
  let [a, b] = [from, to];
  if (segments.length > 2) return undefined;
  for (const segment of segments) {
    if (segment.x0 >= b - 1 || (segment.x0 > a && segment.x1 > b)) b = Math.min(b, segment.x0);
    else if (segment.x1 <= a + 1 || (segment.x0 < a && segment.x1 < b)) a = Math.max(a, segment.x1);
    else return undefined;
  }
  return b > a ? [a, b] : undefined;
}
