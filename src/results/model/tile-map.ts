import { z } from 'zod';

const place = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

/** The divisions of the country that have a map: 63 provinces until 30/6/2025, 34 since. */
export const tileSystems = ['63', '34'] as const;
export type TileSystem = (typeof tileSystems)[number];

const tileMap = z.strictObject({
  provinces: z.array(z.strictObject({ key: z.string(), short: z.string(), at: place })),
  islands: z.array(z.strictObject({ key: z.string(), vi: z.string(), en: z.string(), at: place })),
});

/** data/provinces-tiles.yaml as it is written. */
export const tileMapsFile = z.strictObject({ '63': tileMap, '34': tileMap });

/** A map of tiles: a square for each province, and the two archipelagos, each with the key of the province that it belongs to. */
export type TileMap = z.output<typeof tileMap>;
export type Tile = TileMap['provinces'][number];

/** An archipelago takes so many squares each way: its name and its province's are written out. */
export const islandSquares = 2;

/** Columns and rows that a map takes. */
export function sizeOf({ provinces, islands }: TileMap): { readonly columns: number; readonly rows: number } {
  const ends = [
    ...provinces.map(({ at: [column, row] }) => [column + 1, row + 1] as const),
    ...islands.map(({ at: [column, row] }) => [column + islandSquares, row + islandSquares] as const),
  ];
  return { columns: Math.max(...ends.map(([column]) => column)), rows: Math.max(...ends.map(([, row]) => row)) };
}

/** The four groups of a field by score, 1 the best; as near to equal as they can be, equal scores in one group. */
export type Quarter = 1 | 2 | 3 | 4;

/** The quarter of each scored province by key: of 61, those ranked 1 to 16 are the first. */
export function quartersOf(scores: ReadonlyMap<string, number>): ReadonlyMap<string, Quarter> {
  const all = [...scores.values()];
  return new Map(
    [...scores].map(([key, points]) => {
      const better = all.filter((other) => other > points).length;
      return [key, (1 + Math.floor((4 * better) / all.length)) as Quarter];
    }),
  );
}

/** The tile that an arrow key leads to: the next column or row that way, there the one most straight ahead; the same where there is none. */
export function tileBeside(tiles: readonly Tile[], from: Tile, way: 'left' | 'right' | 'up' | 'down'): Tile {
  const [column, row] = from.at;
  const across = way === 'left' || way === 'right';
  const sign = way === 'left' || way === 'up' ? -1 : 1;
  const reached = tiles.flatMap((tile) => {
    const [right, down] = [tile.at[0] - column, tile.at[1] - row];
    const [ahead, aside] = across ? [right * sign, Math.abs(down)] : [down * sign, Math.abs(right)];
    return ahead > 0 && aside <= ahead ? [{ tile, ahead, aside }] : [];
  });
  return reached.toSorted((a, b) => a.ahead - b.ahead || a.aside - b.aside)[0]?.tile ?? from;
}
