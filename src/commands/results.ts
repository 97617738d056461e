import type { Context, Given } from './command.ts';
import { problem } from '../kernel/problem.ts';
import * as results from '../results/commands.ts';

/** `thuocdo index INDEX --year YEAR`: an index worked out from its components; needs neither database nor network. */
export async function index({ positionals, options }: Given, { io }: Context): Promise<unknown> {
  if (typeof options.year !== 'string') throw problem('server.usage', { usage: 'thuocdo index PCI --year 2021' });
  return results.index({ index: positionals[0] ?? '', year: options.year }, io.tell);
}

export { showIndex } from '../results/commands.ts';
