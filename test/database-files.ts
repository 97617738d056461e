import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { dumpSchemas } from './schema-dump.ts';

/** The two files that are made from the live schema and compared in the checks: by path within the project. */
export type DatabaseFiles = { readonly 'db/schema.sql': string; readonly 'src/server/database-types.gen.ts': string };

/** Makes both from a migrated database that has the province `alpha`. */
export async function makeDatabaseFiles(url: string): Promise<DatabaseFiles> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const schema = await dumpSchemas(client, [
      { name: 'shared', shownAs: 'shared' },
      { name: tenantSchema, shownAs: 'province' },
    ]);
    return { 'db/schema.sql': schema, 'src/server/database-types.gen.ts': await makeTypes(url) };
  } finally {
    await client.end();
  }
}

const tenantSchema = 'province_alpha';
const root = join(import.meta.dirname, '..');

async function makeTypes(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'database-types-'));
  const file = join(folder, 'types.ts');
  const options = {
    url,
    dialect: 'postgres',
    'default-schema': tenantSchema,
    'include-pattern': `{shared.*,${tenantSchema}.*}`,
    'exclude-pattern': '*.migration*',
    'date-parser': 'string',
    'type-mapping': '{"int8":"number"}',
    'out-file': file,
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'), ...words], {
    cwd: root,
  });
  const types = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  return types;
}
