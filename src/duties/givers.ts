import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { toNfc } from '../kernel/vietnamese.ts';

const file = z.object({ givers: z.array(z.string()) });
let read: readonly string[] | undefined;

/** Who gives duties to a province from above, as data/duties/givers.yaml proposes them; read once in the life of the process. */
export function readGivers(): readonly string[] {
  read ??= file.parse(
    parse(toNfc(readFileSync(join(import.meta.dirname, '../../data/duties/givers.yaml'), 'utf8'))),
  ).givers;
  return read;
}
