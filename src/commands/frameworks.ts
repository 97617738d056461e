import { basename } from 'node:path';
import { check } from '../frameworks/commands.ts';
import { problem } from '../kernel/problem.ts';
import type { Context, Given } from './command.ts';
import { readGivenFile } from './given-file.ts';

/** `thuocdo framework check FILE`: the dry run of a set; ends with 1 where it has faults. Needs neither database nor network. */
export async function framework({ positionals, options }: Given, { io }: Context): Promise<unknown> {
  const [verb, path = ''] = positionals;
  if (verb !== 'check') throw problem('server.usage', { usage: 'thuocdo framework check FILE' });
  const bytes = await readGivenFile(path, io);
  const word = (name: string) => (typeof options[name] === 'string' ? options[name].trim() : '');
  const said = { set: word('set'), title: word('title'), years: word('years') };
  const result = await check({ name: basename(path).normalize('NFC'), bytes }, said);
  return result.ok ? result : { doneInPart: true, result };
}

export { showChecked } from '../frameworks/commands.ts';
