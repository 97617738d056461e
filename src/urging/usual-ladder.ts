import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';
import { rungKinds, type Ladder } from './model/ladder.ts';

const fileSchema = z.object({
  settings: z.array(
    z.object({
      from: z.iso.date(),
      rungs: z.array(z.object({ days: z.int(), kind: z.enum(rungKinds) })),
    }),
  ),
});

let read: z.output<typeof fileSchema> | undefined;

/** The ladder of data/calendar/urging.yaml that holds on a day, for a province that has set none of its own. */
export function usualLadder(today: IsoDate): Ladder {
  read ??= fileSchema.parse(
    parse(readFileSync(join(import.meta.dirname, '../../data/calendar/urging.yaml'), 'utf8'), { schema: 'core' }),
  );
  const { settings } = read;
  return must(settings.findLast((one) => one.from <= today) ?? settings[0], 'a ladder in data/calendar/urging.yaml')
    .rungs;
}
