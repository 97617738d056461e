import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/database.ts';
import { inTenant, openDatabase, type Database, type Db } from './database.ts';

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

describe('a transaction', () => {
  const rename = (db: Db) => sql`update province_alpha.unit set name = name`.execute(db);

  it('opens with its role and its access in one message, whatever comes first', async () => {
    await expect(inTenant(database, 'province_alpha', rename, 'read only')).rejects.toThrow(/read-only transaction/);
    await expect(inTenant(database, 'province_alpha', rename)).resolves.toBeDefined();
    const first = database.kysely.transaction().setAccessMode('read only');
    const { rows } = await first.execute((db) =>
      sql<{ access: string }>`select current_setting(${'transaction_read_only'}) as access`.execute(db),
    );
    expect(rows).toEqual([{ access: 'on' }]);
  });

  it('that cannot open leaves its connection as it was', async () => {
    await expect(inTenant(database, 'province_nowhere', rename)).rejects.toThrow(/does not exist/);
    await database.kysely
      .transaction()
      .setAccessMode('read only')
      .execute(async () => {});
    await expect(find('province_alpha')).resolves.toMatchObject({ rows: [] });
  });
});
