import { z } from 'zod';
import { datedSettings } from '../calendar/dated-settings.ts';
import type { IsoDate } from '../kernel/calendar.ts';
import { clarityPoints, type ClarityPoint } from './model/clarity.ts';

const holding = datedSettings('clarity.yaml', z.object({ source: z.string(), points: z.array(z.enum(clarityPoints)) }));

/** About what tasks of a plan issued on a day must be clear (data/calendar/clarity.yaml: four to five points before 2025, six since). */
export function demandedClarity(issuedOn: IsoDate): {
  readonly points: readonly ClarityPoint[];
  readonly source: string;
} {
  return holding(issuedOn);
}
