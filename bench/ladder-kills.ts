import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killLadderRuns } from '../test/ladder-kills.ts';
import { makeTestDatabase } from '../test/database.ts';
import { removeDataFolder } from '../test/temporary-folder.ts';
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.ts';
import type { BenchResult } from './bench.ts';

/** Servers killed with SIGKILL in the midst of ladder runs, two hundred unless told; against no urging lost and none told twice. */
export async function run(word?: string): Promise<BenchResult> {
  const kills = Number(word ?? 200);
  const folder = await mkdtemp(join(tmpdir(), 'ladder-kills-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} });
  try {
    const database = await makeTestDatabase(postgres.url);
    const { inTheMidst, expected, messages, received, lost, doubled, repeated, days } = await killLadderRuns(
      database.url,
      folder,
      kills,
      5,
    );
    return {
      name: 'ladder-kills',
      about: `${kills} kills over ${days} days of urging`,
      figures: { lost, doubled, 'sent again under the same id': repeated },
      against: {
        'killed before the day was done': inTheMidst,
        'mails that had to come': expected,
        'messages in the app': messages,
        'mails of an id': received,
      },
      ratio: { 'lost or doubled a message': (lost + doubled) / expected },
    };
  } finally {
    await postgres.stop();
    await removeDataFolder(folder);
  }
}
