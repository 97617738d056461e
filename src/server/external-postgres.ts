import { sql } from 'kysely';
import { problem } from '../kernel/problem.ts';
import type { Database } from './database.ts';

/** The oldest major version whose SQL the migrations and queries keep to. */
const oldest = 15;

/**
 * Asks an external PostgreSQL for its version before anything else is asked of it. Refuses with `server.database_unreachable` and
 * `server.database_too_old`.
 */
export async function checkExternalPostgres(owner: Database): Promise<void> {
  const query = sql<{ version: number }>`select current_setting('server_version_num')::int as version`;
  const answer = await query.execute(owner.kysely).catch((error: NodeJS.ErrnoException) => {
    // Where a name stands for two addresses and neither answers, the error has a code and no words.
    throw problem('server.database_unreachable', { reason: error.message || error.code || '?' });
  });
  checkVersion(answer.rows[0]?.version ?? 0);
}

/** Refuses a version, as `server_version_num` tells it (150018 is 15.18), that is older than 15. */
export function checkVersion(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major < oldest) throw problem('server.database_too_old', { version: major });
}
