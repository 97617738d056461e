import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z, type ZodObject } from 'zod';
import type { IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';

/** A file of data/calendar as YAML reads it. */
export function readCalendarFile(name: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, '../../data/calendar', name), 'utf8'), { schema: 'core' });
}

/**
 * Settings that change by law or practice: a file of data/calendar whose entries each hold from their day until the next. Gives the one that holds on
 * a day, the first before any; the file is read and checked once in the life of the process.
 */
export function datedSettings<Schema extends ZodObject>(
  name: string,
  entry: Schema,
): (on: IsoDate) => z.output<Schema> {
  type Dated = { readonly from: IsoDate; readonly entry: z.output<Schema> };
  const file = z.object({ settings: z.array(z.looseObject({ from: z.iso.date() })).min(1) });
  let read: readonly Dated[] | undefined;
  return (on) => {
    read ??= file
      .parse(readCalendarFile(name))
      .settings.map((setting) => ({ from: setting.from, entry: entry.parse(setting) }));
    return must(read.findLast(({ from }) => from <= on) ?? read[0], `settings in data/calendar/${name}`).entry;
  };
}
