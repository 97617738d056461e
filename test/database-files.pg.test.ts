import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from './database.ts';
import { makeDatabaseFiles, type DatabaseFiles } from './database-files.ts';

const root = join(import.meta.dirname, '..');
let database: TestDatabase;
let made: DatabaseFiles;

beforeAll(async () => {
  database = await makeTestDatabase();
  made = await makeDatabaseFiles(database.url);
  // `npm run db:generate` is this test, told to write what it would compare.
  if (process.env.WRITE_DATABASE_FILES === '1') {
    for (const [path, text] of Object.entries(made)) await writeFile(join(root, path), text);
  }
});
afterAll(() => database.drop());

it.each(['db/schema.sql', 'src/server/database-types.gen.ts'] as const)(
  '%s is what the migrations make',
  async (path) => {
    expect(await readFile(join(root, path), 'utf8')).toBe(made[path]);
  },
);
