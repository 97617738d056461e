import { pathOf, type Mark, type Picture } from '../../../web/chart/picture.ts';
import type { Point, Shape } from '../../model/boundary.ts';
import { legendMarks, paintOf, type LegendLine, type Tone } from './tiles-picture.ts';

/** An archipelago's name and its province's. */
export type IslandName = { readonly code: '48' | '56'; readonly name: string; readonly province: string };

/**
 * The country by its boundaries, with its legend: an equal share of paper for a degree north and for one east at 16° N, half-way up the country.
 * Hoàng Sa and Trường Sa are always there with their names: as the file draws them, else as frames where they lie.
 */
export function boundaryPicture(of: {
  readonly shapes: readonly Shape[];
  readonly hasIslands: boolean;
  readonly toneOf: (key: string) => Tone;
  readonly own: string | null;
  readonly islands: readonly IslandName[];
  readonly legend: readonly LegendLine[];
}): Picture {
  const land = (shape: Shape, look: object): Mark => ({
    kind: 'path',
    d: shape.rings.map((ring) => pathOf(ring.slice(0, -1).map(placeOf), true)).join(''),
    evenOdd: true,
    ...look,
  });
  const provinces = of.shapes.map((shape) => {
    const { fill, ...edge } = { stroke: 'ink-2' as const, ...paintOf(of.toneOf(shape.key)) };
    return land(shape, { fill, strokeWidth: 0.6, ...edge });
  });
  // The frame lies on top, so that no neighbour's edge covers it.
  const own = of.shapes
    .filter(({ key }) => key === of.own)
    .map((shape) => land(shape, { stroke: 'lacquer', strokeWidth: 2.5 }));
  const islands = of.islands.flatMap((island) => islandMarks(island, of.hasIslands));
  const bottom = placeOf([box.west, box.south])[1] + 16;
  return {
    width: placeOf([box.east, box.north])[0],
    height: bottom + of.legend.length * 20,
    marks: [...provinces, ...own, ...islands, ...legendMarks(of.legend, 0, bottom)],
  };
}

/** What is drawn of the earth, in degrees: the country with both archipelagos. */
const box = { west: 102, east: 117.6, south: 6.6, north: 23.6 };
const degree = 31;
const eastward = Math.cos((16 * Math.PI) / 180);

function placeOf([longitude, latitude]: Point): readonly [number, number] {
  return [(longitude - box.west) * eastward * degree, (box.north - latitude) * degree];
}

/** Where the archipelagos lie, in degrees: of Hoàng Sa 15°45'–17°15' N, 111°–113° E; of Trường Sa 6°50'–12° N, 111°30'–117°20' E. */
const extents = {
  '48': { west: 111, east: 113, south: 15.75, north: 17.25 },
  '56': { west: 111.5, east: 117.3, south: 6.85, north: 12 },
} as const;

function islandMarks({ code, name, province }: IslandName, isDrawn: boolean): readonly Mark[] {
  const { west, east, south, north } = extents[code];
  const [[left, top], [right, bottom]] = [placeOf([west, north]), placeOf([east, south])];
  const middle = (left + right) / 2;
  // Hoàng Sa is smaller than its name, which stands above it.
  const y = code === '48' ? top - 18 : top - 20;
  const words: readonly Mark[] = [
    { kind: 'text', x: middle, y, text: name, size: 12, bold: true, anchor: 'middle' },
    { kind: 'text', x: middle, y: y + 13, text: province, size: 11, fill: 'ink-2', anchor: 'middle' },
  ];
  return isDrawn
    ? words
    : [{ kind: 'rect', x: left, y: top, w: right - left, h: bottom - top, stroke: 'ink', dash: '4 3' }, ...words];
}
