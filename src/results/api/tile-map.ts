import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { tileSystems } from '../model/tile-map.ts';

const place = z.tuple([z.number().int(), z.number().int()]).describe('Column and row from the top left, from 0');

/** The map of tiles. */
export const tileMapApi = contract({
  getTileMap: {
    method: 'GET',
    path: '/api/tile-maps/:system',
    summary: 'The map of tiles: a square for each of the 63 or 34 provinces, and Hoàng Sa and Trường Sa',
    permission: 'public',
    params: z.object({ system: z.enum(tileSystems) }),
    output: z.object({
      provinces: z.array(z.object({ key: z.string(), short: z.string(), at: place })),
      /** An archipelago, with the key of the province that it belongs to; two squares by two. */
      islands: z.array(z.object({ key: z.string(), vi: z.string(), en: z.string(), at: place })),
    }),
    problems: [],
  },
});
