import { line, pathOf, type Mark, type Picture } from '../../../web/chart/picture.ts';

/**
 * One year of a province: its rank and the field, null where it has none; the ranks that the survey's error leaves it, where they are known; `joins`
 * where it was measured as the year before.
 */
export type YearPoint = {
  readonly year: number;
  readonly place: { readonly rank: number; readonly of: number } | null;
  readonly rankRange?: { readonly best: number; readonly worst: number } | null;
  readonly joins: boolean;
};

/**
 * The ranks of a province over the years, rank 1 on top and the axis as long as the whole field, so that a fall looks its size. The line breaks where
 * the index was measured otherwise and where a rank is not known.
 */
export function yearsPicture(years: readonly YearPoint[], selected: number | null): Picture | null {
  const ranked = years.flatMap(({ year, place, rankRange }) =>
    place ? [{ year, ...place, hasRange: (rankRange ?? null) !== null }] : [],
  );
  if (ranked.length < 2) return null;
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const field = Math.max(...ranked.map(({ of }) => of));
  const x = (year: number) => left + ((year - first) / Math.max(last - first, 1)) * (width - left - right);
  const y = (rank: number) => top + ((rank - 1) / Math.max(field - 1, 1)) * depth;
  const ticks = [1, ...[10, 20, 30, 40, 50].filter((rank) => rank < field - 4), field];
  const grid = ticks.flatMap((rank): Mark[] => [
    line(left - 10, y(rank), width - right + 10, y(rank), { stroke: rank === 1 ? 'rule-3' : 'rule' }),
    { kind: 'text', x: left - 16, y: y(rank) + 4, text: String(rank), size: 11, fill: 'ink-2', anchor: 'end' },
  ]);
  const names = years.map(({ year }): Mark => {
    const isSelected = year === selected;
    const text = String(year);
    return {
      kind: 'text',
      x: x(year),
      y: top + depth + 24,
      text,
      size: 11,
      anchor: 'middle',
      bold: isSelected,
      fill: isSelected ? 'ink' : 'ink-2',
    };
  });
  const joints = years.slice(1).flatMap((point, at): Mark[] => {
    const before = years[at]!;
    if (!point.place || !before.place || !point.joins || point.year !== before.year + 1) return [];
    const way = [before, point].map(({ year, place }) => [x(year), y(place!.rank)] as const);
    return [{ kind: 'path', d: pathOf(way), stroke: 'ink', strokeWidth: 1.6 }];
  });
  // Between two years that were measured otherwise stands a broken rule.
  const breaks = years.slice(1).flatMap((point, at): Mark[] => {
    const before = years[at]!;
    if (point.joins) return [];
    const middle = (x(before.year) + x(point.year)) / 2;
    return [line(middle, top - 4, middle, top + depth + 8, { stroke: 'rule-3', dash: '3 4' })];
  });
  const ranges = years.flatMap(({ year, place, rankRange }): Mark[] => {
    if (!place || !rankRange) return [];
    const [at, from, to] = [x(year), y(rankRange.best), y(rankRange.worst)];
    const cap = (height: number) => line(at - 4, height, at + 4, height, { stroke: 'ink-3', strokeWidth: 1.4 });
    return [line(at, from, at, to, { stroke: 'ink-3', strokeWidth: 1.4 }), cap(from), cap(to)];
  });
  const dots = ranked.flatMap(({ year, rank, hasRange }): Mark[] => [
    {
      kind: 'circle',
      x: x(year),
      y: y(rank),
      r: year === selected ? 5 : 3.5,
      fill: year === selected ? 'ink' : 'sheet',
      stroke: 'ink',
      strokeWidth: 1.6,
    },
    // Beside a bar of ranks the number would lie on it.
    hasRange
      ? { kind: 'text', x: x(year) + 7, y: y(rank) + 15, text: String(rank), size: 11 }
      : {
          kind: 'text',
          x: x(year),
          y: y(rank) + (rank > 1 && rank < 10 ? 18 : -9),
          text: String(rank),
          size: 11,
          anchor: 'middle',
        },
  ]);
  return { width, height: top + depth + 32, marks: [...grid, ...breaks, ...names, ...ranges, ...joints, ...dots] };
}

const width = 760;
const left = 44;
const right = 24;
const top = 24;
const depth = 210;
