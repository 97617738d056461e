import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { HandoverPlan, HeirsOwn, OrphanedDuty } from '../model/handover.ts';
import { isLate, isOpen, isOwed } from './conditions.ts';
import { insertWork } from './work.ts';
import { changed } from './changed.ts';

/** A duty in the queue with enough of its task to decide on it. */
export type QueuedDuty = {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly taskText: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly planTitle: string;
  readonly unitId: string;
  readonly unitName: string;
  /** The last day on which the unit has it: its own, or the day before the duty's function passes on. */
  readonly lastDay: string;
  /** The unit lives and passes the duty's function on. */
  readonly goesOn: boolean;
  readonly role: 'lead' | 'coordinate';
  readonly groupName: string | null;
  /** Times still owed, of which so many were late before today, and the first day among them. */
  readonly times: number;
  readonly late: number;
  readonly firstDueOn: string | null;
};

export type QueueFilter = {
  readonly unitId?: string | undefined;
  readonly planId?: string | undefined;
  readonly assignmentIds?: readonly string[] | undefined;
};

/** Open duties, of plans in force, of units that had ended by today or had passed on their function: those that wait for an heir. By unit, then by day. */
export async function listQueue(db: Db, today: string, filter: QueueFilter = {}): Promise<readonly QueuedDuty[]> {
  return orphaned(db, today, filter)
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .leftJoin('unit_group', 'unit_group.id', 'assignment.group_id')
    .select([
      'assignment.id as assignmentId',
      'task.id as taskId',
      'task.text as taskText',
      'plan.id as planId',
      'plan.number as planNumber',
      'plan.title as planTitle',
      'unit.id as unitId',
      'unit.name as unitName',
      lastDay(today).as('lastDay'),
      sql<boolean>`not ${hasEnded(today)}`.as('goesOn'),
      'assignment.role',
      'unit_group.name as groupName',
      sql<number>`count(*)`.as('times'),
      sql<number>`count(*) filter (where ${isLate(today)})`.as('late'),
      sql<string | null>`min(occurrence.due_on)`.as('firstDueOn'),
    ])
    .groupBy(['assignment.id', 'task.id', 'plan.id', 'unit.id', 'unit_group.name', 'unit_succession.begins_on'])
    .orderBy(hasEnded(today), 'desc')
    .orderBy('unit.valid_to')
    .orderBy('unit.name')
    .orderBy(sql`min(coalesce(occurrence.due_on, 'infinity'))`)
    .orderBy('assignment.id')
    .execute();
}

/** How many duties wait for an heir. */
export async function countQueue(db: Db, today: string): Promise<number> {
  const { duties } = await orphaned(db, today, {})
    .select(sql<number>`count(distinct occurrence.assignment_id)`.as('duties'))
    .executeTakeFirstOrThrow();
  return duties;
}

/** An open duty of a unit, its sentence, and how many times of it are still owed. */
export type OpenDuty = {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly text: string;
  readonly times: number;
};

/** Open duties of units, of plans in force, whether the units live or not. */
export async function listOpenDuties(db: Db, unitIds: readonly string[]): Promise<readonly OpenDuty[]> {
  if (unitIds.length === 0) return [];
  return owed(db)
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .select([
      'occurrence.assignment_id as assignmentId',
      'occurrence.unit_id as unitId',
      'task.text',
      sql<number>`count(*)`.as('times'),
    ])
    .where('occurrence.unit_id', 'in', [...unitIds])
    .groupBy(['occurrence.assignment_id', 'occurrence.unit_id', 'task.id'])
    .execute();
}

/** Duties that leave their unit with a function that it passes on: from that day they wait for a decision. */
export async function markLeaving(
  db: Db,
  leaving: readonly { readonly assignmentId: string; readonly successionId: string }[],
): Promise<void> {
  for (const [successionId, own] of Map.groupBy(leaving, (one) => one.successionId)) {
    const ids = own.map(({ assignmentId }) => assignmentId);
    await db.updateTable('assignment').set({ leaves_by: successionId }).where('id', 'in', ids).execute();
  }
}

/** The duty stays with its unit, whatever that passes on. */
export async function keepWithUnit(db: Db, assignmentId: string): Promise<void> {
  await db.updateTable('assignment').set({ leaves_by: null }).where('id', '=', assignmentId).execute();
}

/** A duty of the queue; the last day on which its unit has it, and whether that unit goes on. */
export type WaitingDuty = OrphanedDuty & Pick<QueuedDuty, 'lastDay' | 'goesOn'>;

/** Duties of the queue with each of their times, locked until the decision is saved. */
export async function takeDuties(db: Db, today: string, filter: QueueFilter): Promise<readonly WaitingDuty[]> {
  const times = await orphaned(db, today, filter)
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
      lastDay(today).as('lastDay'),
      sql<boolean>`not ${hasEnded(today)}`.as('goesOn'),
    ])
    .orderBy('occurrence.id')
    .forUpdate('occurrence')
    .execute();
  return [...Map.groupBy(times, (time) => time.assignmentId).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ ...first, times: own }] : [];
  });
}

/** What units already owe of a task. */
export async function listOwn(db: Db, taskId: string, unitIds: readonly string[]): Promise<readonly HeirsOwn[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('assignment')
    .leftJoin('occurrence', 'occurrence.assignment_id', 'assignment.id')
    .select([
      'assignment.id',
      'assignment.unit_id',
      'assignment.role',
      'occurrence.id as time',
      'occurrence.label',
      'occurrence.reported',
      'occurrence.proof',
      'occurrence.owed',
    ])
    .where('assignment.task_id', '=', taskId)
    .where('assignment.unit_id', 'in', [...unitIds])
    .execute();
  return [...Map.groupBy(rows, (row) => row.id)].flatMap(([assignmentId, own]) => {
    const [first] = own;
    if (!first) return [];
    const times = own.flatMap(({ label, time: id, reported, proof, owed: isOwedNow }) =>
      label !== null && id !== null && reported !== null && proof !== null && isOwedNow !== null
        ? [[label, { id, reported, proof, owed: isOwedNow }] as const]
        : [],
    );
    return [{ assignmentId, unitId: first.unit_id, role: first.role, times: new Map(times) }];
  });
}

/** Saves a decision: the heir's work, the old assignment's end, and the record of who decided. */
export async function saveHandover(
  db: Db,
  duty: OrphanedDuty,
  plan: HandoverPlan,
  by: {
    readonly personId: string;
    readonly now: Date;
    readonly endedOn: string;
    readonly reason: string;
    readonly proposed: boolean;
  },
): Promise<void> {
  await insertWork(
    db,
    plan.assignments.map(({ assignmentId, ...one }) => ({ ...one, id: assignmentId })),
    plan.copies,
  );
  const coordinating = plan.assignments.filter(({ role }) => role === 'coordinate').map((one) => one.assignmentId);
  if (coordinating.length > 0) {
    // What the unit had to do itself passes with the work.
    const part = sql<string>`(select own_part from assignment where id = ${duty.assignmentId})`;
    await db.updateTable('assignment').set({ own_part: part }).where('id', 'in', coordinating).execute();
  }
  for (const assignmentId of plan.promoted) {
    await db.updateTable('assignment').set({ role: 'lead' }).where('id', '=', assignmentId).execute();
  }
  for (const { id, role, reopened } of plan.joined) {
    await db
      .updateTable('occurrence')
      .set((columns) => ({
        ...changed,
        role,
        owed: true,
        ...(reopened ? ({ reported: 'doing', done_on: null } as const) : {}),
        revision: sql<number>`${columns.ref('revision')} + 1`,
      }))
      .where('id', '=', id)
      .execute();
  }
  for (const { id, assignmentId, unitId, role } of plan.moved) {
    await db
      .updateTable('occurrence')
      .set((columns) => ({
        ...changed,
        assignment_id: assignmentId,
        unit_id: unitId,
        role,
        revision: sql<number>`${columns.ref('revision')} + 1`,
      }))
      .where('id', '=', id)
      .execute();
  }
  if (plan.closed.length > 0) {
    await db
      .updateTable('occurrence')
      .set((columns) => ({ ...changed, owed: false, revision: sql<number>`${columns.ref('revision')} + 1` }))
      .where('id', 'in', [...plan.closed])
      .execute();
  }
  const ended = { ended_on: by.endedOn, leaves_by: null };
  await db.updateTable('assignment').set(ended).where('id', '=', duty.assignmentId).execute();
  await db
    .insertInto('handover')
    .values(
      plan.records.map((one) => ({
        id: one.id,
        occurrence_id: one.occurrenceId,
        assignment_id: duty.assignmentId,
        unit_id: duty.unitId,
        heir_id: one.heirId,
        heir_occurrence_id: one.heirOccurrenceId,
        reopened: one.reopened,
        proposed: by.proposed,
        reason: by.reason,
        decided_by: by.personId,
        decided_at: by.now,
      })),
    )
    .execute();
}

function owed(db: Db) {
  return db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where(isOpen);
}

function orphaned(db: Db, today: string, filter: QueueFilter) {
  let query = owed(db)
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .innerJoin('assignment', 'assignment.id', 'occurrence.assignment_id')
    .leftJoin('unit_succession', 'unit_succession.id', 'assignment.leaves_by')
    .where('occurrence.assignment_id', 'in', (on) =>
      on
        .selectFrom('assignment')
        .innerJoin('unit', 'unit.id', 'assignment.unit_id')
        .select('assignment.id')
        .where('unit.valid_to', '<', today)
        .unionAll(
          on
            .selectFrom('assignment')
            .innerJoin('unit_succession', 'unit_succession.id', 'assignment.leaves_by')
            .select('assignment.id')
            .where('unit_succession.begins_on', '<=', today),
        ),
    );
  if (filter.unitId) query = query.where('occurrence.unit_id', '=', filter.unitId);
  if (filter.planId) query = query.where('occurrence.plan_id', '=', filter.planId);
  if (filter.assignmentIds) query = query.where('occurrence.assignment_id', 'in', [...filter.assignmentIds]);
  return query;
}

function hasEnded(today: string) {
  return sql<boolean>`coalesce(unit.valid_to < ${today}::date, false)`;
}

function lastDay(today: string) {
  return sql<string>`case when ${hasEnded(today)} then unit.valid_to else unit_succession.begins_on - 1 end`;
}
