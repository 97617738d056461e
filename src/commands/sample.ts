import { v7 as uuid } from 'uuid';
import { openInstallation } from '../application.ts';
import type { Context, Given } from './command.ts';
import { problem } from '../kernel/problem.ts';
import { loadSample } from '../sample/load.ts';
import { removeSample } from '../sample/remove.ts';

/** `sample load` and `sample remove`: the invented province, whole or not at all. */
export async function sample({ positionals }: Given, { io, settings }: Context): Promise<unknown> {
  const [verb] = positionals;
  if (verb !== 'load' && verb !== 'remove') throw problem('server.usage', { usage: 'thuocdo sample load|remove' });
  const installation = await openInstallation(settings, io.say);
  try {
    if (verb === 'load') return await loadSample({ ...installation, newId: uuid });
    await removeSample(installation.owner, installation.files);
    return { removed: true };
  } finally {
    await installation.close();
  }
}
