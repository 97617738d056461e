import type { Context, Given } from './command.ts';
import { readGivenFile } from './given-file.ts';
import { problem } from '../kernel/problem.ts';
import { makeClock } from '../server/clock.ts';
import * as results from '../results/commands.ts';

/** `thuocdo index INDEX --year YEAR`: an index worked out from its components; needs neither database nor network. */
export async function index({ positionals, options }: Given, { io }: Context): Promise<unknown> {
  if (typeof options.year !== 'string') throw problem('server.usage', { usage: 'thuocdo index PCI --year 2021' });
  return results.index({ index: positionals[0] ?? '', year: options.year }, io.tell);
}

/** `thuocdo simulate INDEX --year YEAR --province NAME --set CODE=POINTS`: what-if; needs neither database nor network. */
export async function simulate({ positionals, options }: Given, { io }: Context): Promise<unknown> {
  const { year, province, set = '', runs = '10000', seed = '1' } = options;
  if ([year, province, set, runs, seed].some((word) => typeof word !== 'string'))
    throw problem('server.usage', { usage: 'thuocdo simulate PCI --year 2021 --province "Hà Tĩnh" --set 3=7.5' });
  return results.simulate(
    {
      index: positionals[0] ?? '',
      year: String(year),
      province: String(province),
      set: String(set),
      runs: String(runs),
      seed: String(seed),
    },
    io.tell,
  );
}

/** `thuocdo ledger INDEX --year YEAR --province NAME`: the lost points of a province; needs neither database nor network. */
export async function ledger({ positionals, options: { year, province } }: Given): Promise<unknown> {
  if (typeof year !== 'string' || typeof province !== 'string')
    throw problem('server.usage', { usage: 'thuocdo ledger PCI --year 2021 --province "Hà Tĩnh"' });
  return results.ledger({ index: positionals[0] ?? '', year, province });
}

/** `thuocdo results check FILE --index INDEX`: the dry run of a table; ends with 1 where it has faults. Needs neither database nor network. */
export async function check({ positionals, options }: Given, { io, settings }: Context): Promise<unknown> {
  const { index, year = '', mark = '' } = options;
  const [verb, path = ''] = positionals;
  if (verb !== 'check' || typeof index !== 'string')
    throw problem('server.usage', { usage: 'thuocdo results check FILE --index PAPI --year 2023' });
  const thisYear = Number(makeClock(settings.fixedToday).today().slice(0, 4));
  const said = { index, year: String(year), mark: String(mark), thisYear };
  const result = await results.check(await readGivenFile(path, io), said);
  return result.ok ? result : { doneInPart: true, result };
}

export { showCheckedTable, showIndex, showLedger, showSimulated } from '../results/commands.ts';
