import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '../kernel/words.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import { sessionEnd, type Person, type Role } from './model.ts';

/** A person's row for signing in; null when nobody has that login or the account is closed. */
export async function findCredentials(
  db: Db,
  login: string,
): Promise<{ personId: string; passwordHash: string } | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row ? { personId: row.id, passwordHash: row.password_hash } : null;
}

/** The person, or null. */
export async function findPerson(db: Db, personId: string): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select([
      'person.id',
      'person.login',
      'person.name',
      'person.title',
      'person.unit_id',
      'person.roles',
      'person.email',
      'unit.name as unit_name',
    ])
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    roles: row.roles,
    email: row.email,
  };
}

/** The person who has had a role longest, or null. */
export async function findFirstWithRole(db: Db, role: Role): Promise<Pick<Person, 'id' | 'name'> | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where(sql<boolean>`${role} = any(roles)`)
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return row ?? null;
}

/** A person who may be told something: their unit and roles, where they read mail, in which language. */
export type Reachable = Pick<Person, 'id' | 'name' | 'title' | 'unitId' | 'roles' | 'email'> & {
  readonly language: Language;
};

/** Everybody whose account is open, in the order of their making. */
export async function listReachable(db: Db): Promise<readonly Reachable[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'title', 'unit_id', 'roles', 'email', 'language'])
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ unit_id: unitId, ...row }) => ({ ...row, unitId }));
}

/** Keeps where a person reads mail; null for nowhere. */
export async function saveEmail(db: Db, personId: string, email: string | null): Promise<void> {
  await db.updateTable('person').set({ email }).where('id', '=', personId).execute();
}

/** How many people with an open account belong to units. */
export async function countPeople(db: Db, unitIds: readonly string[]): Promise<number> {
  if (unitIds.length === 0) return 0;
  const { people } = await db
    .selectFrom('person')
    .select(sql<number>`count(*)`.as('people'))
    .where('unit_id', 'in', [...unitIds])
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return people;
}

/** A person to add, with the password as it is kept. */
export type NewPerson = Omit<Person, 'unitName' | 'email'> & {
  readonly passwordHash: string;
  readonly email?: string | null;
};

/** Adds a person; false when the login is taken. */
export async function insertPerson(db: Db, person: NewPerson): Promise<boolean> {
  const result = await db
    .insertInto('person')
    .values({
      id: person.id,
      unit_id: person.unitId,
      login: person.login,
      name: person.name,
      title: person.title,
      password_hash: person.passwordHash,
      roles: [...person.roles],
      email: person.email ?? null,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Gives a login a new password and ends its sessions; the person's id, or null when nobody has that login. */
export async function replacePassword(db: Db, login: string, passwordHash: string): Promise<string | null> {
  const person = await db
    .updateTable('person')
    .set({ password_hash: passwordHash })
    .where('login', '=', login)
    .returning('id')
    .executeTakeFirst();
  if (!person) return null;
  await db.deleteFrom('session').where('person_id', '=', person.id).execute();
  return person.id;
}

/** Opens a session for the holder of `token`; only the token's digest is kept. */
export async function insertSession(db: Db, token: string, personId: string, now: Date): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_digest: digest(token),
      person_id: personId,
      created_at: now,
      seen_at: now,
      expires_at: sessionEnd(now),
    })
    .execute();
}

/** Ends the session of `token`. */
export async function deleteSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_digest', '=', digest(token)).execute();
}

const seenEvery = sql<Date>`interval '1 hour'`;

/** Who holds `token`; null when it is unknown, has expired or its account is closed. A session in use is prolonged once an hour. */
export async function findActor(db: Db, token: string, now: Date): Promise<Actor | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['person.id', 'person.name', 'person.unit_id', 'person.roles'])
    .select(sql<boolean>`session.seen_at < ${now}::timestamptz - ${seenEvery}`.as('stale'))
    .where('session.token_digest', '=', digest(token))
    .where('session.expires_at', '>', now)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (row.stale) {
    await db
      .updateTable('session')
      .set({ seen_at: now, expires_at: sessionEnd(now) })
      .where('token_digest', '=', digest(token))
      .execute();
  }
  return { personId: row.id, name: row.name, unitId: row.unit_id, roles: row.roles };
}

/** What the audit trail keeps of one change. */
export type AuditEvent = {
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: object;
};

/** Who stands in the audit trail for what no person did. */
export const theSystem = { personId: null, name: 'Thước Đo' } as const;

/** Who did what when, for the audit trail. */
export type AuditEntry = {
  readonly actor: Pick<Actor, 'personId' | 'name'> | typeof theSystem;
  readonly now: Date;
  readonly event: AuditEvent;
};

/** Tells the audit trail of a change, in the change's own transaction. */
export function recordAudit(db: Db, actor: AuditEntry['actor'], now: Date, event: AuditEvent): Promise<void> {
  return recordAudits(db, [{ actor, now, event }]);
}

/** Tells the audit trail of many changes in the order given, which stays theirs. */
export async function recordAudits(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += 1000) {
    const rows = entries.slice(from, from + 1000).map(({ actor, now, event }) => ({
      at: now,
      person_id: actor.personId,
      person_name: actor.name,
      verb: event.verb,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      detail: JSON.stringify(event.detail ?? {}),
    }));
    await db.insertInto('audit_event').values(rows).execute();
  }
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
