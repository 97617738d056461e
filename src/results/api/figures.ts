import { z } from 'zod';

/** Points; or nothing found (`missing`); or nothing published by the index's owner (`withheld`). Never 0 for either. */
export const scoreView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    points: z.number(),
    interval: z.object({ low: z.number(), high: z.number(), level: z.number(), error: z.number() }).nullable(),
  }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('withheld') }),
]);

/** `of` is how many provinces were rated; `by` tells whether the rank follows from the scores or is a source's word. */
export const placeView = z.object({
  rank: z.number().int(),
  of: z.number().int(),
  shared: z.boolean(),
  by: z.enum(['scores', 'source']),
});

/** `key` tells a province apart from others that had its code: `24@63` is Bắc Giang, `24@34` Bắc Ninh. */
export const provinceView = z.object({ key: z.string(), code: z.string(), name: z.string(), en: z.string() });

/** The ranks of 95 in 100 draws of all totals within their published errors; null where most have none, and at nodes below the whole. */
export const rankRangeView = z.object({ best: z.number().int(), worst: z.number().int() }).nullable();
