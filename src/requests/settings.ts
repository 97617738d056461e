import { z } from 'zod';
import { datedSettings } from '../calendar/dated-settings.ts';

/** The settings of data/calendar/requests.yaml that hold on a day: how often a day may be moved, in how many working days a difficulty is answered. */
export const readRequestSettings = datedSettings(
  'requests.yaml',
  z.object({ extensions: z.int(), answerWorkingDays: z.int() }),
);
