import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { OrphanedDuty } from '../model/handover.ts';
import type { ChangedPart } from '../model/reassign.ts';
import { changed } from './changed.ts';
import { isOpen, isOwed } from './conditions.ts';
import { insertWork } from './work.ts';

type Role = 'lead' | 'coordinate';

/** A unit's part in a task, as an assignment that has not ended. */
export type PartRecord = {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
};

/** The task of an assignment, locked until the transaction ends, so that of two who give it again one comes second. */
export async function lockTaskOf(db: Db, assignmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('task')
    .innerJoin('assignment', 'assignment.task_id', 'task.id')
    .select('task.id')
    .where('assignment.id', '=', assignmentId)
    .forUpdate('task')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The task of an assignment. */
export async function findTaskOf(db: Db, assignmentId: string): Promise<string | null> {
  const row = await db.selectFrom('assignment').select('task_id').where('id', '=', assignmentId).executeTakeFirst();
  return row?.task_id ?? null;
}

/** Who has a part in a task today, leads first. */
export async function listParts(db: Db, taskId: string): Promise<readonly PartRecord[]> {
  return db
    .selectFrom('assignment')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .select(['assignment.id as assignmentId', 'unit.id as unitId', 'unit.name as unitName', 'assignment.role'])
    .where('assignment.task_id', '=', taskId)
    .where('assignment.ended_on', 'is', null)
    .orderBy('assignment.role', 'desc')
    .orderBy('unit.name')
    .execute();
}

/** The open times of assignments of plans in force, each assignment's together, locked. */
export async function takeOpenDuties(db: Db, assignmentIds: readonly string[]): Promise<readonly OrphanedDuty[]> {
  if (assignmentIds.length === 0) return [];
  const times = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('assignment', 'assignment.id', 'occurrence.assignment_id')
    .select([
      'occurrence.id',
      'occurrence.label',
      'occurrence.dating',
      'occurrence.nominal_on as nominalOn',
      'occurrence.due_on as dueOn',
      'occurrence.assignment_id as assignmentId',
      'occurrence.task_id as taskId',
      'occurrence.plan_id as planId',
      'occurrence.unit_id as unitId',
      'assignment.role',
      'assignment.group_id as groupId',
    ])
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where(isOpen)
    .where('occurrence.assignment_id', 'in', [...assignmentIds])
    .orderBy('occurrence.due_on')
    .orderBy('occurrence.id')
    .forUpdate('occurrence')
    .execute();
  return [...Map.groupBy(times, (time) => time.assignmentId).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...first, times: own }] : [];
  });
}

/** Ends an assignment of which no time is open. */
export async function endAssignment(db: Db, assignmentId: string, endedOn: string): Promise<void> {
  await db.updateTable('assignment').set({ ended_on: endedOn }).where('id', '=', assignmentId).execute();
}

/** Begins a unit's part again where it had one of the task before. */
export async function beginAgain(db: Db, taskId: string, unitId: string, role: Role): Promise<void> {
  await db
    .updateTable('assignment')
    .set({ role, ended_on: null })
    .where('task_id', '=', taskId)
    .where('unit_id', '=', unitId)
    .execute();
}

/** Gives the times of a duty to a coordinator: new ones, and those again that it had before. One of its times, by which it knows the task. */
export async function coordinate(
  db: Db,
  duty: OrphanedDuty,
  unitId: string,
  newId: () => string,
): Promise<string | undefined> {
  const [{ taskId, planId }, role] = [duty, 'coordinate' as const];
  await beginAgain(db, taskId, unitId, role);
  const before = await db
    .selectFrom('assignment')
    .leftJoin('occurrence', 'occurrence.assignment_id', 'assignment.id')
    .select(['assignment.id', 'occurrence.id as time', 'occurrence.label'])
    .where('assignment.task_id', '=', taskId)
    .where('assignment.unit_id', '=', unitId)
    .execute();
  const assignmentId = before[0]?.id ?? newId();
  const known = new Map(before.map((one) => [one.label, one.time]));
  const again = duty.times.flatMap(({ label }) => known.get(label) ?? []);
  if (again.length > 0) {
    await db
      .updateTable('occurrence')
      .set((columns) => ({ ...changed, role, owed: true, revision: sql<number>`${columns.ref('revision')} + 1` }))
      .where('id', 'in', again)
      .execute();
  }
  const copies = duty.times
    .filter(({ label }) => !known.has(label))
    .map(({ label, dating, nominalOn, dueOn }) => ({
      id: newId(),
      assignmentId,
      taskId,
      planId,
      unitId,
      role,
      label,
      dating,
      nominalOn,
      dueOn,
    }));
  const assignments = before.length > 0 ? [] : [{ id: assignmentId, taskId, unitId, role, groupId: null }];
  await insertWork(db, assignments, copies);
  return again[0] ?? copies[0]?.id;
}

/** A change to keep, with a time of the task by which the unit knows it. */
export type NewReassignment = ChangedPart & { readonly id: string; readonly occurrenceId: string };

/** Keeps what each unit's part became. */
export async function insertReassignments(
  db: Db,
  changes: readonly NewReassignment[],
  by: {
    readonly taskId: string;
    readonly reason: string;
    readonly today: string;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('reassignment')
    .values(
      changes.map(({ id, unitId, occurrenceId, was, becomes }) => ({
        id,
        was,
        becomes,
        reason: by.reason,
        task_id: by.taskId,
        unit_id: unitId,
        occurrence_id: occurrenceId,
        on_day: by.today,
        decided_by: by.personId,
        decided_at: by.now,
      })),
    )
    .execute();
}

/** How a task was given again, oldest first. */
export async function listReassignments(db: Db, taskId: string) {
  return db
    .selectFrom('reassignment')
    .innerJoin('unit', 'unit.id', 'reassignment.unit_id')
    .innerJoin('person', 'person.id', 'reassignment.decided_by')
    .select([
      'reassignment.id',
      'unit.name as unitName',
      'reassignment.was',
      'reassignment.becomes',
      'reassignment.reason',
      'reassignment.on_day as onDay',
      'person.name as decidedBy',
    ])
    .where('task_id', '=', taskId)
    .orderBy('reassignment.decided_at')
    .orderBy('reassignment.id')
    .execute();
}

/** Whether a unit had a time before it was given to another. */
export async function hadBefore(db: Db, occurrenceId: string, unitId: string): Promise<boolean> {
  const row = await db
    .selectFrom('reassignment')
    .select('id')
    .where('occurrence_id', '=', occurrenceId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row !== undefined;
}
