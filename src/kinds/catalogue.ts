import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IsoDate } from '../kernel/calendar.ts';
import { sheets } from './model/sheet.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });

const dutySchema = z.strictObject({
  id: z.string(),
  what: sentence,
  who: sentence,
  places: z.array(z.enum(sheets.disclosure.task.places.of)),
  standDays: z.int().nullable().default(null),
  deadline: sentence,
  basis: z.string(),
  from: z.iso.date(),
  to: z.iso.date().nullable().default(null),
  status: z.enum(['text', 'reported']),
  note: sentence.nullable().default(null),
});

/** Something that a law orders to be published: what, by whom, where, by when, from and until which day, and whether the law itself was read. */
export type PublishingDuty = z.output<typeof dutySchema>;

let read: readonly PublishingDuty[] | undefined;

/** The entries of data/disclosures/disclosures.yaml, also those that hold no more; read and checked once in the life of the process. */
export function readPublishingDuties(): readonly PublishingDuty[] {
  read ??= z.object({ duties: z.array(dutySchema) }).parse(
    parse(readFileSync(join(import.meta.dirname, '../../data/disclosures/disclosures.yaml'), 'utf8'), {
      schema: 'core',
    }),
  ).duties;
  return read;
}

/** The entries that hold on a day. */
export function publishingDutiesOn(day: IsoDate): readonly PublishingDuty[] {
  return readPublishingDuties().filter(({ from, to }) => from <= day && (to === null || day <= to));
}
