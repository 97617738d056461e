import { readFile } from 'node:fs/promises';
import type { Context, Given } from './command.ts';
import { Problem, problem } from '../kernel/problem.ts';
import { readApart } from '../plans/acts/read-apart.ts';
import * as reading from '../reading/commands.ts';
import type { ReadHints, ReadResult } from '../reading/read-file.ts';

/** `thuocdo read FILE|-`: a document as a PlanDocument; needs neither database nor network. */
export function read({ positionals, options }: Given, { io, settings }: Context): Promise<unknown> {
  const [file = ''] = positionals;
  const type = typeof options.type === 'string' ? { type: options.type } : {};
  return reading.read(
    { file, ...type, limit: settings.uploadLimit },
    { readPlan: readWithinBounds, readFile: openFile, readInput: io.readInput },
  );
}

/** `thuocdo deadline PHRASE`: how the phrase is understood. */
export function deadline({ positionals, options }: Given, { io }: Context): Promise<unknown> {
  const dates = ['issued', 'from', 'to'].flatMap((name) =>
    typeof options[name] === 'string' ? [[name, options[name]]] : [],
  );
  return reading.deadline(positionals[0] ?? '', { ...Object.fromEntries(dates), language: io.language });
}

/** `thuocdo workdays --from DATE --add DAYS`: the working day that many days on. */
export function workdays({ options }: Given): Promise<unknown> {
  const { from, add } = options;
  if (typeof from !== 'string' || typeof add !== 'string')
    throw problem('server.usage', { usage: 'thuocdo workdays --from 2026-11-20 --add 5' });
  return reading.workdays({ from, add: Number(add) });
}

/** Reads as the server does, in a process with bounds: a hostile file ends with a sentence here too. */
async function readWithinBounds(bytes: Uint8Array, hints: ReadHints): Promise<ReadResult> {
  const outcome = await readApart(bytes, hints);
  if ('result' in outcome) return outcome.result;
  throw new Problem(outcome.problem.code, outcome.problem.params);
}

function openFile(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw problem('server.no_such_file', { path });
  });
}
