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
    const types = await makeTypes(url, await allowedValues(client));
    return { 'db/schema.sql': schema, 'src/server/database-types.gen.ts': types };
  } finally {
    await client.end();
  }
}

const tenantSchema = 'province_alpha';
const root = join(import.meta.dirname, '..');

/** Columns that a check keeps to a list of values, and that list as a type: `'none' | 'doing' | 'done'`. */
async function allowedValues(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string; hasDefault: boolean; required: boolean }>(
    `select c.relname || '.' || a.attname as name, pg_get_constraintdef(k.oid) as definition,
       a.atthasdef as "hasDefault", a.attnotnull as required
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum]
     where k.contype = 'c' and n.nspname = $1 order by 1`,
    [tenantSchema],
  );
  return Object.fromEntries(
    rows.flatMap(({ name, definition, hasDefault, required }) => {
      const one = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition)?.[1];
      const many = /^CHECK \(\(\w+ <@ ARRAY\[(.*)\]\)\)$/.exec(definition)?.[1];
      const values = (one ?? many)?.replaceAll('::text', '').split(', ').join(' | ');
      if (!values) return [];
      const type = `${many ? `(${values})[]` : values}${required ? '' : ' | null'}`;
      return [[name, hasDefault ? `Generated<${type}>` : type]];
    }),
  );
}

async function makeTypes(url: string, columns: Record<string, string>): Promise<string> {
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
    overrides: JSON.stringify({ columns }),
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
