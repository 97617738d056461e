import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';

/** That a plan's document comes from above, and from whom; null when it does not. */
export async function findGiver(db: Db, planId: string): Promise<string | null> {
  const row = await db.selectFrom('duty_document').select('giver').where('plan_id', '=', planId).executeTakeFirst();
  return row?.giver ?? null;
}

/** Marks a plan's document as from above; marked already, it gets the new giver. */
export async function saveGiver(
  db: Db,
  planId: string,
  giver: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('duty_document')
    .values({ plan_id: planId, giver, marked_by: by.personId, marked_at: by.now })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet({ giver }))
    .execute();
}

/** Takes the mark away; false when there was none. */
export async function deleteGiver(db: Db, planId: string): Promise<boolean> {
  const result = await db.deleteFrom('duty_document').where('plan_id', '=', planId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Everybody who gave a document so far, by name. */
export async function listGivers(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('duty_document').select('giver').distinct().orderBy('giver').execute();
  return rows.map(({ giver }) => giver);
}

/** A plan with the same number and day of issue, compared without spaces and case; drafts too. Null when there is none. */
export async function findSame(db: Db, number: string, issuedOn: string): Promise<string | null> {
  const row = await db
    .selectFrom('plan')
    .select('id')
    .where(sql<boolean>`lower(replace(number, ' ', '')) = lower(replace(${number}, ' ', ''))`)
    .where('issued_on', '=', issuedOn)
    .where('state', '<>', 'superseded')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}
