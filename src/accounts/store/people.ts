import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { Account, Role } from '../model.ts';

/** Accounts, open and closed, by unit and name; all of them, or those asked for. */
export async function listAccounts(db: Db, personIds?: readonly string[]): Promise<readonly Account[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .$if(personIds !== undefined, (query) =>
      query.where(sql<boolean>`person.id = any(${[...(personIds ?? [])]}::uuid[])`),
    )
    .select([
      'person.id',
      'person.login',
      'person.name',
      'person.title',
      'person.email',
      'person.unit_id as unitId',
      'unit.name as unitName',
      'person.roles',
      'person.disabled_at as closedAt',
    ])
    .select((on) =>
      on
        .selectFrom('audit_event')
        .select(({ fn }) => fn.max('audit_event.at').as('at'))
        .whereRef('audit_event.subject_id', '=', 'person.id')
        .where('audit_event.verb', '=', 'signed-in')
        .as('lastSignInAt'),
    )
    .execute();
  const order = new Intl.Collator('vi');
  return rows.toSorted((a, b) => order.compare(a.unitName, b.unitName) || order.compare(a.name, b.name));
}

/** The person who has a login, open or closed; null where nobody has. */
export async function findByLogin(db: Db, login: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('id').where('login', '=', login).executeTakeFirst();
  return row?.id ?? null;
}

/** The administrators whose account is open, locked: of two who take the last ones away at once the second waits here. */
export async function lockAdministrators(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`'administrator' = any(roles)`)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** Puts people into another unit. */
export async function saveUnit(db: Db, personIds: readonly string[], unitId: string): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .updateTable('person')
    .set({ unit_id: unitId })
    .where('id', 'in', [...personIds])
    .execute();
}

/** Keeps what a person may be. */
export async function saveRoles(db: Db, personId: string, roles: readonly Role[]): Promise<void> {
  await db
    .updateTable('person')
    .set({ roles: [...roles] })
    .where('id', '=', personId)
    .execute();
}

/** Closes an account at an instant, or opens it again. */
export async function saveClosed(db: Db, personId: string, closedAt: Date | null): Promise<void> {
  await db.updateTable('person').set({ disabled_at: closedAt }).where('id', '=', personId).execute();
}

/** Ends every session of these people. */
export async function endSessions(db: Db, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .deleteFrom('session')
    .where('person_id', 'in', [...personIds])
    .execute();
}
