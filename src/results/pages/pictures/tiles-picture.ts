import { type Mark, type Picture } from '../../../web/chart/picture.ts';
import { islandSquares, sizeOf, type Quarter, type TileMap } from '../../model/tile-map.ts';

/** One line of a map's legend; `fill` as in the map, `isOwn` for the frame of the reader's own province. */
export type LegendLine = { readonly text: string; readonly fill: Tone; readonly isOwn?: boolean };

/** How a province is painted: its quarter, or known, withheld, missing. */
export type Tone = Quarter | 'known' | 'withheld' | 'missing';

/** The map of tiles with its legend. Hoàng Sa and Trường Sa are always there, with their names and their provinces'. */
export function tilesPicture(of: {
  readonly map: TileMap;
  readonly toneOf: (key: string) => Tone;
  readonly own: string | null;
  readonly islandNames: (island: TileMap['islands'][number]) => { readonly name: string; readonly province: string };
  readonly legend: readonly LegendLine[];
}): Picture {
  const { columns, rows } = sizeOf(of.map);
  const tiles = of.map.provinces.flatMap(({ key, short, at: [column, row] }): Mark[] => {
    const tone = of.toneOf(key);
    return [
      { kind: 'rect', x: column * step + 1, y: row * step + 1, w: step - 2, h: step - 2, ...paintOf(tone) },
      ...(key === of.own
        ? [
            {
              kind: 'rect',
              x: column * step + 2.5,
              y: row * step + 2.5,
              w: step - 5,
              h: step - 5,
              stroke: 'lacquer',
              strokeWidth: 3,
            } as const,
          ]
        : []),
      {
        kind: 'text',
        x: (column + 0.5) * step,
        y: (row + 0.5) * step + 4,
        text: short,
        size: 11,
        anchor: 'middle',
        fill: tone === 1 ? 'on-quartile-1' : typeof tone === 'number' ? 'on-quartile' : 'ink',
      },
    ];
  });
  const islands = of.map.islands.flatMap((island): Mark[] => {
    const [column, row] = island.at;
    const { name, province } = of.islandNames(island);
    const side = islandSquares * step;
    const [x, y] = [column * step, row * step];
    const middle = { x: x + side / 2, anchor: 'middle' } as const;
    return [
      { kind: 'rect', x: x + 1, y: y + 1, w: side - 2, h: side - 2, fill: 'sheet', stroke: 'ink', dash: '4 3' },
      { kind: 'text', ...middle, y: y + side / 2 - 3, text: name, size: 11, bold: true },
      { kind: 'text', ...middle, y: y + side / 2 + 12, text: province, size: 11 },
    ];
  });
  const down = rows * step + 16;
  return {
    width: Math.max(columns * step, 420),
    height: down + of.legend.length * 20,
    marks: [...tiles, ...islands, ...legendMarks(of.legend, 0, down)],
  };
}

/** The legend of a map, one line under the other. */
export function legendMarks(legend: readonly LegendLine[], x: number, top: number): readonly Mark[] {
  return legend.flatMap(({ text, fill, isOwn }, at): Mark[] => {
    const y = top + at * 20;
    return [
      {
        kind: 'rect',
        x: x + 1,
        y,
        w: 14,
        h: 14,
        ...(isOwn ? { stroke: 'lacquer', strokeWidth: 2.5 } : paintOf(fill)),
      },
      { kind: 'text', x: x + 24, y: y + 12, text, size: 12 },
    ];
  });
}

/** Quarters by the lightness of one hue; what is not known is hatched, what the owner keeps back has a dotted edge besides. */
export function paintOf(tone: Tone) {
  if (typeof tone === 'number') return { fill: `quartile-${tone}` } as const;
  if (tone === 'known') return { fill: 'sheet', stroke: 'ink-2' } as const;
  if (tone === 'missing') return { fill: 'hatch', stroke: 'rule-2' } as const;
  return { fill: 'hatch', stroke: 'ink-2', dash: '2 2', strokeWidth: 1.5 } as const;
}

const step = 36;
