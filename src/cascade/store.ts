import { sql } from 'kysely';
import type { IsoDate } from '../kernel/calendar.ts';
import { countWhere } from '../server/count-where.ts';
import type { Db } from '../server/database.ts';
import { isLate, isOpen, isOwed } from '../tasks/store/conditions.ts';
import type { Change, Holding, StandIn } from './model/holders.ts';

/** Somebody who holds a piece of work today. */
export type HolderRecord = Holding & {
  readonly assignmentId: string;
  readonly personName: string;
  readonly fromOn: IsoDate;
  /** The account is closed or belongs to another unit now: the work waits to be handed over. */
  readonly hasLeft: boolean;
};

/** Who holds these assignments today, those who answer first. */
export async function listHolders(db: Db, assignmentIds: readonly string[]): Promise<readonly HolderRecord[]> {
  if (assignmentIds.length === 0) return [];
  const rows = await db
    .selectFrom('holder')
    .innerJoin('person', 'person.id', 'holder.person_id')
    .innerJoin('assignment', 'assignment.id', 'holder.assignment_id')
    .select(['assignment_id', 'person.id as person_id', 'person.name', 'part', 'from_on'])
    .select(sql<boolean>`person.disabled_at is not null or person.unit_id <> assignment.unit_id`.as('has_left'))
    // One array, not parameters one by one: a morning's urging asks about tens of thousands.
    .where(sql<boolean>`assignment_id = any(${[...assignmentIds]}::uuid[])`)
    .where('until_on', 'is', null)
    .orderBy(sql`part = 'main'`, 'desc')
    .orderBy('person.name')
    .execute();
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    personId: row.person_id,
    personName: row.name,
    part: row.part,
    fromOn: row.from_on,
    hasLeft: row.has_left,
  }));
}

/** Writes what giving an assignment out changes, from a day on. */
export async function saveChange(
  db: Db,
  assignmentId: string,
  change: Change,
  by: { readonly personId: string; readonly now: Date; readonly today: IsoDate; readonly newId: () => string },
): Promise<void> {
  for (const { personId, part } of change.ended) {
    await db
      .updateTable('holder')
      .set({ until_on: by.today })
      .where('assignment_id', '=', assignmentId)
      .where('person_id', '=', personId)
      .where('part', '=', part)
      .where('until_on', 'is', null)
      .execute();
  }
  if (change.begun.length === 0) return;
  await db
    .insertInto('holder')
    .values(
      change.begun.map(({ personId, part }) => ({
        id: by.newId(),
        assignment_id: assignmentId,
        person_id: personId,
        part,
        from_on: by.today,
        given_by: by.personId,
        given_at: by.now,
      })),
    )
    .execute();
}

/** A unit's work on one task, with who holds it and how it stands. */
export type UnitWork = {
  readonly assignmentId: string;
  readonly taskText: string;
  readonly planNumber: string | null;
  readonly role: 'lead' | 'coordinate';
  readonly open: number;
  readonly late: number;
  readonly nextDueOn: IsoDate | null;
  readonly firstOccurrenceId: string;
};

/** The work of a unit by plans in force that is still owed, what falls due first at the head. */
export async function listUnitWork(db: Db, unitId: string, today: IsoDate): Promise<readonly UnitWork[]> {
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .where('plan.state', '=', 'in-force')
    .where('occurrence.unit_id', '=', unitId)
    .where(isOwed)
    .select([
      'occurrence.assignment_id',
      'occurrence.role',
      'task.text',
      'plan.number',
      countWhere(isOpen).as('open'),
      countWhere(isLate(today)).as('late'),
      sql<string | null>`min(occurrence.due_on) filter (where ${isOpen})`.as('next_due_on'),
      sql<string>`(array_agg(occurrence.id order by coalesce(occurrence.due_on, 'infinity'), occurrence.id))[1]`.as(
        'first',
      ),
    ])
    .groupBy(['occurrence.assignment_id', 'occurrence.role', 'task.id', 'task.text', 'plan.number'])
    .having(countWhere(isOpen), '>', 0)
    .orderBy(sql`min(occurrence.due_on) filter (where ${isOpen})`)
    .orderBy('occurrence.assignment_id')
    .execute();
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    taskText: row.text,
    planNumber: row.number,
    role: row.role,
    open: row.open,
    late: row.late,
    nextDueOn: row.next_due_on,
    firstOccurrenceId: row.first,
  }));
}

/** Which unit an assignment is of; null where there is none. */
export async function findAssignment(
  db: Db,
  id: string,
): Promise<{ readonly id: string; readonly unitId: string } | null> {
  const row = await db.selectFrom('assignment').select(['id', 'unit_id']).where('id', '=', id).executeTakeFirst();
  return row ? { id: row.id, unitId: row.unit_id } : null;
}

/** The assignments of a unit that a person holds today, be it a person who has moved to another unit since. */
export async function listHeldBy(db: Db, personId: string, unitId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('holder')
    .innerJoin('assignment', 'assignment.id', 'holder.assignment_id')
    .select('holder.assignment_id')
    .where('holder.person_id', '=', personId)
    .where('assignment.unit_id', '=', unitId)
    .where('until_on', 'is', null)
    .execute();
  return rows.map((row) => row.assignment_id);
}

/** A stand-in with both names. */
export type StandInRecord = StandIn & {
  readonly id: string;
  readonly personName: string;
  readonly substituteName: string;
};

/** Who stands in for whom on a day or later, the earliest first. */
export async function listStandIns(db: Db, today: IsoDate): Promise<readonly StandInRecord[]> {
  const rows = await db
    .selectFrom('stand_in')
    .innerJoin('person', 'person.id', 'stand_in.person_id')
    .innerJoin('person as substitute', 'substitute.id', 'stand_in.substitute_id')
    .selectAll('stand_in')
    .select(['person.name', 'substitute.name as substitute_name'])
    .where('to_on', '>=', today)
    .orderBy('from_on')
    .orderBy('stand_in.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: row.name,
    substituteId: row.substitute_id,
    substituteName: row.substitute_name,
    fromOn: row.from_on,
    toOn: row.to_on,
  }));
}

/** Keeps who stands in for whom. */
export async function insertStandIn(
  db: Db,
  standIn: StandIn & { readonly id: string; readonly setBy: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('stand_in')
    .values({
      id: standIn.id,
      person_id: standIn.personId,
      substitute_id: standIn.substituteId,
      from_on: standIn.fromOn,
      to_on: standIn.toOn,
      set_by: standIn.setBy,
      set_at: standIn.now,
    })
    .execute();
}

/** Takes a stand-in away. */
export async function deleteStandIn(db: Db, id: string): Promise<void> {
  await db.deleteFrom('stand_in').where('id', '=', id).execute();
}
