import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openAsOwner } from '../src/server/database.ts';
import { migrateShared } from '../src/server/migrate.ts';
import { addTenant } from '../src/server/tenants.ts';

/** The two provinces of every test database: what belongs to one must never be seen from the other. */
const testTenants = ['alpha', 'beta'] as const;

/** A database of its own for a test file, migrated, with two empty provinces; `drop` removes it. */
export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** Clones the migrated template on the run's server (or on another, by its owner's address), which takes some tens of milliseconds. */
export async function makeTestDatabase(serverUrl: string = inject('postgresUrl')): Promise<TestDatabase> {
  const template = `template_${migrationsDigest()}`;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(serverUrl, async (client) => {
    // One of the test processes makes the template, and nobody clones it while another does: PostgreSQL refuses that.
    await client.query("select pg_advisory_lock(hashtext('test.template'))");
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(client, serverUrl, template);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    url: databaseUrl(serverUrl, name),
    drop: () =>
      withClient(serverUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function makeTemplate(client: Client, serverUrl: string, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query(`drop database if exists ${unfinished}`);
  await client.query(`create database ${unfinished}`);
  const owner = openAsOwner(databaseUrl(serverUrl, unfinished));
  await migrateShared(owner);
  for (const slug of testTenants)
    await addTenant(owner, { slug, name: `tỉnh ${slug}`, referenceProvince: null, isSample: false });
  await owner.close();
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

/** The address of another database on the same server. */
function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function migrationsDigest(): string {
  const digest = createHash('sha256');
  for (const folder of ['shared', 'tenant']) {
    const path = join(import.meta.dirname, '../db', folder);
    for (const file of readdirSync(path).sort()) digest.update(readFileSync(join(path, file)));
  }
  return digest.digest('hex').slice(0, 16);
}
