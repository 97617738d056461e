import { z } from 'zod';
import { datedSettings } from '../calendar/dated-settings.ts';
import type { IsoDate } from '../kernel/calendar.ts';
import { rungKinds, type Ladder } from './model/ladder.ts';

const holding = datedSettings(
  'urging.yaml',
  z.object({
    rungs: z.array(z.object({ days: z.int(), kind: z.enum(rungKinds) })),
    consultationDays: z.int().negative(),
  }),
);

/** The ladder of data/calendar/urging.yaml that holds on a day, for a province that has set none of its own. */
export function usualLadder(today: IsoDate): Ladder {
  return holding(today).rungs;
}

/** Days from the day by which a unit is asked about a draft, minus before it, on which it is reminded while it has not answered; in every province. */
export function consultationDays(today: IsoDate): number {
  return holding(today).consultationDays;
}
