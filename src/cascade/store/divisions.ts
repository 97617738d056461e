import { sql } from 'kysely';
import type { Reachable } from '../../accounts/store.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';

/** A division of a unit that is not closed. */
export type DivisionRecord = { readonly id: string; readonly unitId: string; readonly name: string };

/** A person's place in a division. */
export type Membership = { readonly personId: string; readonly divisionId: string; readonly isHead: boolean };

/** A unit from within: its divisions, who belongs where, and its officers and heads with an open account, who do its work. */
export type Within = {
  readonly unitId: string;
  readonly divisions: readonly DivisionRecord[];
  readonly members: ReadonlyMap<string, Membership>;
  readonly people: readonly Reachable[];
};

/** The divisions of a unit, by name. */
export async function listDivisions(db: Db, unitId: string): Promise<readonly DivisionRecord[]> {
  const rows = await db
    .selectFrom('division')
    .select(['id', 'unit_id', 'name'])
    .where('unit_id', '=', unitId)
    .where('closed_on', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, name: row.name }));
}

/** Adds a division; false where the unit has one of that name. */
export async function insertDivision(db: Db, division: DivisionRecord): Promise<boolean> {
  const result = await db
    .insertInto('division')
    .values({ id: division.id, unit_id: division.unitId, name: division.name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Closes a division on a day: its people belong to the unit alone, and what it held waits to be given again. */
export async function closeDivision(db: Db, id: string, today: IsoDate): Promise<void> {
  await db.updateTable('division').set({ closed_on: today }).where('id', '=', id).execute();
  await db.deleteFrom('division_member').where('division_id', '=', id).execute();
  await db
    .updateTable('holder')
    .set({ until_on: today })
    .where('division_id', '=', id)
    .where('until_on', 'is', null)
    .execute();
}

/** Who belongs to the divisions of a unit. */
export async function listMembers(db: Db, unitId: string): Promise<readonly Membership[]> {
  const rows = await memberships(db)
    .select(['division_member.person_id', 'division_member.division_id', 'division_member.is_head'])
    .where('division.unit_id', '=', unitId)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, divisionId: row.division_id, isHead: row.is_head }));
}

/** Who belongs to a division is read with the person's unit: whoever has moved to another, or whose account is closed, belongs to none. */
function memberships(db: Db) {
  return db
    .selectFrom('division_member')
    .innerJoin('division', 'division.id', 'division_member.division_id')
    .innerJoin('person', 'person.id', 'division_member.person_id')
    .whereRef('person.unit_id', '=', 'division.unit_id')
    .where('person.disabled_at', 'is', null);
}

/** Puts a person into a division, as its head or not, or into none. */
export async function saveMember(
  db: Db,
  personId: string,
  place: { readonly divisionId: string; readonly isHead: boolean } | null,
): Promise<void> {
  await db.deleteFrom('division_member').where('person_id', '=', personId).execute();
  if (!place) return;
  await db
    .insertInto('division_member')
    .values({ person_id: personId, division_id: place.divisionId, is_head: place.isHead })
    .execute();
}

/** Which division holds each of these assignments today. */
export async function divisionsHolding(
  db: Db,
  assignmentIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  if (assignmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('holder')
    .innerJoin('division', 'division.id', 'holder.division_id')
    .select(['holder.assignment_id', 'division.id', 'division.name'])
    .where(sql<boolean>`holder.assignment_id = any(${[...assignmentIds]}::uuid[])`)
    .where('until_on', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.assignment_id, { id: row.id, name: row.name }]));
}

/** The people of the division that holds each of these assignments, to be told where nobody of it answers yet. */
export async function membersHolding(
  db: Db,
  assignmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (assignmentIds.length === 0) return new Map();
  const rows = await memberships(db)
    .innerJoin('holder', 'holder.division_id', 'division.id')
    .select(['holder.assignment_id', 'division_member.person_id'])
    .where(sql<boolean>`holder.assignment_id = any(${[...assignmentIds]}::uuid[])`)
    .where('until_on', 'is', null)
    .execute();
  const byWork = Map.groupBy(rows, (row) => row.assignment_id);
  return new Map([...byWork].map(([id, members]) => [id, members.map((row) => row.person_id)]));
}

/** Gives an assignment to a division from a day on, or to none; what held it before ends and stays in the history. */
export async function saveDivision(
  db: Db,
  assignmentId: string,
  divisionId: string | null,
  by: { readonly personId: string; readonly now: Date; readonly today: IsoDate; readonly newId: () => string },
): Promise<void> {
  await db
    .updateTable('holder')
    .set({ until_on: by.today })
    .where('assignment_id', '=', assignmentId)
    .where('division_id', 'is not', null)
    .where('until_on', 'is', null)
    .execute();
  if (divisionId === null) return;
  await db
    .insertInto('holder')
    .values({
      id: by.newId(),
      assignment_id: assignmentId,
      division_id: divisionId,
      part: 'main',
      from_on: by.today,
      given_by: by.personId,
      given_at: by.now,
    })
    .execute();
}
