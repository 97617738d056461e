import { line, pathOf, type Mark, type Picture } from '../../../web/chart/picture.ts';

/** A rank in a year and its field; null where none is known. */
type RankedYear = {
  readonly year: number;
  readonly place: { readonly rank: number; readonly of: number } | null;
  readonly toPrevious: string | null;
};

/** A small ladder: rank 1 on top, the axis as long as the whole field; the line breaks where a rank is not known or the index was measured otherwise. */
export function ladderLine(years: readonly RankedYear[]): Picture | null {
  const ranked = years.flatMap(({ year, place }) => (place ? [{ year, ...place }] : []));
  const [first, last] = [years[0], years.at(-1)];
  if (ranked.length < 2 || !first || !last) return null;
  const field = Math.max(...ranked.map(({ of }) => of));
  const x = (year: number) => left + ((year - first.year) / Math.max(last.year - first.year, 1)) * (width - left - 10);
  const y = (rank: number) => 10 + ((rank - 1) / Math.max(field - 1, 1)) * depth;
  const point = ({ year, place }: RankedYear) => (place ? ([x(year), y(place.rank)] as const) : null);
  const way = years.slice(1).flatMap((year, at) => {
    const before = years[at];
    const joins = before && year.toPrevious === 'same' && year.year === before.year + 1;
    return joins ? [pathOf([point(before), point(year)])] : [];
  });
  const label = (at: number, down: number, text: string, anchor: 'start' | 'middle' | 'end'): Mark => ({
    kind: 'text',
    x: at,
    y: down,
    text,
    size: 11,
    anchor,
    fill: 'ink-2',
  });
  return {
    width,
    height: depth + 32,
    marks: [
      line(left, y(1), width, y(1), { stroke: 'rule' }),
      line(left, y(field), width, y(field), { stroke: 'rule' }),
      label(left - 6, y(1) + 4, '1', 'end'),
      label(left - 6, y(field) + 4, String(field), 'end'),
      label(left, depth + 28, String(first.year), 'start'),
      label(width, depth + 28, String(last.year), 'end'),
      ...way.map((d): Mark => ({ kind: 'path', d, stroke: 'ink', strokeWidth: 1.6 })),
      ...ranked.map(({ year, rank }): Mark => ({
        kind: 'circle',
        x: x(year),
        y: y(rank),
        r: 3,
        fill: 'sheet',
        stroke: 'ink',
        strokeWidth: 1.5,
      })),
    ],
  };
}

const width = 260;
const left = 26;
const depth = 64;
