import { sql } from 'kysely';
import { problem } from '../kernel/problem.ts';
import type { Database } from './database.ts';

/** The oldest major version whose SQL the migrations and queries keep to. */
const oldest = 15;

/**
 * Asks an external PostgreSQL for its version and our rights before anything else is asked of it. Refuses with `server.database_unreachable`,
 * `server.database_too_old` and `server.database_rights_missing`.
 */
export async function checkExternalPostgres(owner: Database): Promise<void> {
  const query = sql<{ version: number; maymakeroles: boolean; maymakeschemas: boolean }>`
    select current_setting('server_version_num')::int as version,
      rolcreaterole or rolsuper as maymakeroles,
      has_database_privilege(current_database(), 'create') as maymakeschemas
    from pg_roles where rolname = current_user`;
  const answer = await query.execute(owner.kysely).catch((error: NodeJS.ErrnoException) => {
    // Where a name stands for two addresses and neither answers, the error has a code and no words.
    throw problem('server.database_unreachable', { reason: error.message || error.code || '?' });
  });
  const [found] = answer.rows;
  checkVersion(found?.version ?? 0);
  if (!found?.maymakeroles || !found.maymakeschemas) throw problem('server.database_rights_missing');
}

/** Refuses a version, as `server_version_num` tells it (150018 is 15.18), that is older than 15. */
export function checkVersion(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major < oldest) throw problem('server.database_too_old', { version: major });
}
