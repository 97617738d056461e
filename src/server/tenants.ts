import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { problem } from '../kernel/problem.ts';
import type { Database, Db } from './database.ts';
import { migrateTenant } from './migrate.ts';

/** A province's installation: its address inside (`schema`, also its database role) and outside (`slug`, `host`). */
export type Tenant = {
  readonly id: string;
  readonly slug: string;
  readonly schema: string;
  readonly name: string;
  /** The province whose published results it follows. */
  readonly referenceProvince: string | null;
  readonly host: string | null;
  /** Everything in it is invented, and says so on every page and export. */
  readonly isSample: boolean;
};

/** What is told of a new tenant; the schema's name follows from the slug. */
export type NewTenant = Pick<Tenant, 'slug' | 'name' | 'referenceProvince' | 'isSample'>;

/** All tenants in the order of their making; the first serves requests that name none. */
export async function listTenants(database: Database): Promise<readonly Tenant[]> {
  const rows = await database.kysely
    .selectFrom('shared.tenant')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    schema: row.schema_name,
    name: row.name,
    referenceProvince: row.reference_province,
    host: row.host,
    isSample: row.is_sample,
  }));
}

/**
 * Makes a tenant with its role, schema and tables. `fill` puts in what it starts with, as that tenant and in the transaction that
 * makes it known: nobody ever sees it half filled, and a process killed here leaves none. Refuses a slug that is taken.
 */
export async function addTenant(
  owner: Database,
  tenant: NewTenant,
  fill: (db: Db, tenant: Tenant) => Promise<void> = async () => {},
): Promise<Tenant> {
  const schema = `province_${tenant.slug.replaceAll('-', '_')}`;
  if (await isTaken(owner, schema)) throw problem('server.tenant_exists', { slug: tenant.slug });
  await migrateTenant(owner, schema);
  const made: Tenant = { ...tenant, id: uuid(), schema, host: null };
  try {
    await owner.kysely.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('shared.tenant')
        .values({
          id: made.id,
          slug: made.slug,
          schema_name: schema,
          name: made.name,
          reference_province: made.referenceProvince,
          is_sample: made.isSample,
        })
        .execute();
      await sql`set local role ${sql.id(schema)}`.execute(transaction);
      await fill(transaction.withSchema(schema), made);
    });
  } catch (error) {
    // Where another process made the same tenant meanwhile, the schema is that one's.
    if (!(await isTaken(owner, schema))) await removeTenant(owner, made);
    throw error;
  }
  return made;
}

/** Removes a tenant with all that is in it. Its role stays where another database on the same server still uses it. */
export async function removeTenant(owner: Database, tenant: Tenant): Promise<void> {
  await owner.kysely.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('shared.tenant').where('id', '=', tenant.id).execute();
    await sql`drop schema ${sql.id(tenant.schema)} cascade`.execute(transaction);
    await sql`drop owned by ${sql.id(tenant.schema)}`.execute(transaction);
  });
  await sql`drop role ${sql.id(tenant.schema)}`.execute(owner.kysely).catch((error: { code?: string }) => {
    if (error.code !== dependentObjectsStillExist) throw error;
  });
}

const dependentObjectsStillExist = '2BP01';

async function isTaken(owner: Database, schema: string): Promise<boolean> {
  const tenant = owner.kysely.selectFrom('shared.tenant').select('id').where('schema_name', '=', schema);
  return (await tenant.executeTakeFirst()) !== undefined;
}
