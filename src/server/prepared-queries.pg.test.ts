import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/database.ts';
import { inTenant, openDatabase, type Database } from './database.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await makeTestDatabase();
  database = openDatabase(test.url, { connections: 1 });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const keptStatements = async () =>
  (await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(database.kysely)).rows;
const find = (schema: string) =>
  inTenant(database, schema, (db) => sql`select name from province_alpha.unit where id = ${uuid()}`.execute(db));

describe('a query', () => {
  it('is planned once and run many times', async () => {
    for (let run = 0; run < 3; run += 1) await find('province_alpha');
    expect((await keptStatements()).filter((row) => row.statement.includes('select name'))).toHaveLength(1);
  });

  it('that one province planned is refused to another on the same connection', async () => {
    await find('province_alpha');
    await expect(find('province_beta')).rejects.toThrow(/permission denied/);
    await expect(find('province_alpha')).resolves.toMatchObject({ rows: [] });
  });

  it('with a batch of values is not kept', async () => {
    const ids = Array.from({ length: 60 }, () => uuid());
    await inTenant(database, 'province_alpha', (db) =>
      db.selectFrom('unit').select('code').where('id', 'in', ids).execute(),
    );
    expect((await keptStatements()).filter((row) => row.statement.includes('code'))).toEqual([]);
  });
});
