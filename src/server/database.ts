import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import type { DB } from './database-types.gen.ts';
import { PreparingClient } from './prepared-queries.ts';

/** A transaction in one tenant's schema, under that tenant's role: what every store function takes first. */
export type Db = Transaction<DB>;

/** The connection pool and what may be done with it. It belongs to a role that can read no tenant's table. */
export type Database = {
  readonly kysely: Kysely<DB>;
  readonly pool: Pool;
  close(): Promise<void>;
};

/** The role that the server's connections take at their start; it may only look up tenants and become one. */
export const applicationRole = 'thuocdo_app';

// Dates without time stay text ('2026-11-25'); counts fit a number; numeric stays exact text.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, Number);

/** Opens the server's pool on `url`; nothing connects before the first query. */
export function openDatabase(url: string, options: { readonly connections?: number } = {}): Database {
  return open(url, applicationRole, options.connections ?? 16);
}

/** Opens a pool as the owner itself, for migrations and for making and removing tenants. */
export function openAsOwner(url: string): Database {
  return open(url, null, 2);
}

function open(url: string, role: string | null, connections: number): Database {
  const pool = new Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connections,
    options: `-c timezone=Asia/Ho_Chi_Minh${role ? ` -c role=${role}` : ''}`,
    application_name: 'thuocdo',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, close: () => kysely.destroy() };
}

/** Runs `work` in one transaction as the tenant whose schema and role are `schema`; all of it happens or none. */
export function inTenant<T>(
  database: Database,
  schema: string,
  work: (db: Db) => Promise<T>,
  access: 'read only' | 'read write' = 'read write',
): Promise<T> {
  return database.kysely
    .transaction()
    .setAccessMode(access)
    .execute(async (transaction) => {
      await sql`set local role ${sql.id(schema)}`.execute(transaction);
      return work(transaction.withSchema(schema));
    });
}
