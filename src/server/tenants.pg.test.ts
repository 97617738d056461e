import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/database.ts';
import { insertUnits } from '../units/store.ts';
import { inTenant, openAsOwner, openDatabase, type Database } from './database.ts';
import { enqueue } from './jobs.ts';
import { addTenant, listTenants, removeTenant } from './tenants.ts';

let test: TestDatabase;
let database: Database;
let owner: Database;

const unit = {
  code: null,
  shortName: 'SNV',
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom: '2025-03-01',
  validTo: null,
  aliases: [],
} as const;

beforeAll(async () => {
  test = await makeTestDatabase();
  database = openDatabase(test.url);
  owner = openAsOwner(test.url);
  await inTenant(database, 'province_alpha', (db) => insertUnits(db, [{ ...unit, id: uuid(), name: 'Sở của Alpha' }]));
  await inTenant(database, 'province_beta', (db) => insertUnits(db, [{ ...unit, id: uuid(), name: 'Sở của Beta' }]));
});
afterAll(async () => {
  await database.close();
  await owner.close();
  await test.drop();
});

describe('a province’s data', () => {
  it('is read by a transaction of that province and no other', async () => {
    const names = await inTenant(database, 'province_beta', (db) => db.selectFrom('unit').select('name').execute());
    expect(names).toEqual([{ name: 'Sở của Beta' }]);
  });

  it('is refused to a query of another province that names it outright', async () => {
    const query = inTenant(database, 'province_alpha', (db) => sql`select * from province_beta.unit`.execute(db));
    await expect(query).rejects.toThrow(/permission denied for schema province_beta/);
  });

  it('is refused to a query that takes no province at all', async () => {
    await expect(sql`select * from province_beta.unit`.execute(database.kysely)).rejects.toThrow(
      /permission denied for schema province_beta/,
    );
  });

  it('is refused after the role was taken in an earlier transaction of the same connection', async () => {
    const single = openDatabase(test.url, { connections: 1 });
    await inTenant(single, 'province_beta', (db) => db.selectFrom('unit').select('id').execute());
    await expect(sql`select * from province_beta.unit`.execute(single.kysely)).rejects.toThrow(/permission denied/);
    await single.close();
  });

  it('can’t be given away or looked up: other tenants’ names and the queue are closed too', async () => {
    for (const query of [
      sql`select * from shared.tenant`,
      sql`select * from graphile_worker._private_jobs`,
      sql`grant province_beta to province_alpha`,
    ]) {
      await expect(inTenant(database, 'province_alpha', (db) => query.execute(db))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

describe('a job', () => {
  it('is queued in the name of the province whose transaction asked for it', async () => {
    await inTenant(database, 'province_beta', (db) => enqueue(db, 'test.job', { n: 1 }));
    const { rows } = await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs`.execute(
      owner.kysely,
    );
    expect(rows).toEqual([{ payload: { schema: 'province_beta', input: { n: 1 } } }]);
  });

  it('is not queued when its transaction fails', async () => {
    const before = await sql`select id from graphile_worker._private_jobs`.execute(owner.kysely);
    const failing = inTenant(database, 'province_beta', async (db) => {
      await enqueue(db, 'test.job', { n: 2 });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    const after = await sql`select id from graphile_worker._private_jobs`.execute(owner.kysely);
    expect(after.rows).toHaveLength(before.rows.length);
  });
});

describe('the audit trail', () => {
  it('may be added to and read by its province, never changed or cut', async () => {
    const event = { at: new Date(), person_name: 'A', verb: 'v', subject_kind: 's', subject_id: uuid() };
    await inTenant(database, 'province_alpha', (db) => db.insertInto('audit_event').values(event).execute());
    await expect(
      inTenant(database, 'province_alpha', (db) => db.updateTable('audit_event').set({ verb: 'w' }).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(inTenant(database, 'province_alpha', (db) => db.deleteFrom('audit_event').execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      inTenant(database, 'province_alpha', (db) => sql`truncate ${sql.table('audit_event')}`.execute(db)),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('a tenant', () => {
  it('is refused when its short name is taken', async () => {
    const again = addTenant(owner, { slug: 'alpha', name: 'khác', referenceProvince: null, isSample: false });
    await expect(again).rejects.toMatchObject({ code: 'server.tenant_exists' });
  });

  it('is removed with its schema and leaves the others', async () => {
    const gamma = await addTenant(owner, { slug: 'gamma-moi', name: 'Gamma', referenceProvince: null, isSample: true });
    await removeTenant(owner, gamma);
    const { rows } = await sql`select 1 from pg_namespace where nspname = ${gamma.schema}`.execute(owner.kysely);
    expect(rows).toEqual([]);
    expect((await listTenants(database)).map((tenant) => tenant.slug)).toEqual(['alpha', 'beta']);
  });
});
