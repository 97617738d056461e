import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import { applicationRole, type Database } from './database.ts';
import type { DB } from './database-types.gen.ts';
import { queueLogger } from './log.ts';

const migrationsFolder = join(import.meta.dirname, '../../db');

/** Brings the shared schema and every tenant's schema to this version; safe to run again, and by two at once. */
export async function migrateAll(owner: Database): Promise<void> {
  await migrateShared(owner);
  const tenants = await owner.kysely.selectFrom('shared.tenant').select('schema_name').execute();
  for (const { schema_name: schema } of tenants) await migrateTenant(owner, schema);
}

/** The queue, the application's role and the shared schema. */
export async function migrateShared(owner: Database): Promise<void> {
  await ensureRole(owner.kysely, applicationRole);
  await runMigrations({ pgPool: owner.pool, logger: queueLogger(() => {}) });
  await migrate(owner.kysely, 'shared', 'shared');
}

/** One tenant's role and schema, which share their name. */
export async function migrateTenant(owner: Database, schema: string): Promise<void> {
  await ensureRole(owner.kysely, schema);
  await migrate(owner.kysely, schema, 'tenant');
}

/**
 * Makes a role that the owner may take. It has LOGIN because a distributed PostgreSQL wants that of `set local role`, and no
 * password, so nobody signs in with it; NOINHERIT keeps a member from using another role's rights without taking it.
 */
function ensureRole(db: Kysely<DB>, role: string): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('thuocdo.roles'))`.execute(transaction);
    const existing = await sql`select 1 from pg_roles where rolname = ${role}`.execute(transaction);
    if (existing.rows.length === 0) await sql`create role ${sql.id(role)} login noinherit`.execute(transaction);
    await sql`grant ${sql.id(role)} to current_user`.execute(transaction);
  });
}

async function migrate(db: Kysely<DB>, schema: string, folder: 'shared' | 'tenant'): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: sqlFiles(join(migrationsFolder, folder), schema),
    migrationTableSchema: schema,
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** SQL files in the order of their names; each runs in the migration's transaction with the schema as its search path. */
function sqlFiles(folder: string, schema: string): MigrationProvider {
  return {
    async getMigrations() {
      const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
      return Object.fromEntries(files.map((file) => [file.replace(/\.sql$/, ''), sqlFile(join(folder, file), schema)]));
    },
  };
}

function sqlFile(path: string, schema: string): Migration {
  return {
    async up(db) {
      const text = await readFile(path, 'utf8');
      await sql`set local search_path to ${sql.id(schema)}, shared`.execute(db);
      await sql.raw(text).execute(db);
    },
  };
}
