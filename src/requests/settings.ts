import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';
import type { RequestSettings } from './model/extension.ts';

const fileSchema = z.object({
  settings: z.array(z.object({ from: z.iso.date(), extensions: z.int(), answerWorkingDays: z.int() })).min(1),
});

let read: z.output<typeof fileSchema> | undefined;

/** The settings of data/calendar/requests.yaml that hold on a day. */
export function readRequestSettings(today: IsoDate): RequestSettings {
  read ??= fileSchema.parse(
    parse(readFileSync(join(import.meta.dirname, '../../data/calendar/requests.yaml'), 'utf8'), { schema: 'core' }),
  );
  const { settings } = read;
  return must(settings.findLast((one) => one.from <= today) ?? settings[0], 'settings in data/calendar/requests.yaml');
}
