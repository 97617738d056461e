import { sql } from 'kysely';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import { soonDays } from '../../tasks/model/states.ts';
import { isDueWithin, isLate, isOpen } from '../../tasks/store/conditions.ts';
import type { DutyStanding } from '../model/standing.ts';
import { listPeriods, nothingDue } from './periods.ts';

/**
 * Every duty of documents from above that are in force: of one unit, what it leads or coordinates with how its own work stands; of all units
 * (null), how the work of those that lead stands.
 */
export async function listStandings(db: Db, unitId: string | null, today: string): Promise<readonly DutyStanding[]> {
  const seen = unitId === null ? sql`occurrence.role = 'lead'` : sql`occurrence.unit_id = ${unitId}`;
  const seenOpen = sql`${seen} and ${isOpen}`;
  const rows = await db
    .selectFrom('duty_document')
    .innerJoin('plan', 'plan.id', 'duty_document.plan_id')
    .innerJoin('task', 'task.plan_id', 'plan.id')
    .leftJoin('occurrence', (join) => join.onRef('occurrence.task_id', '=', 'task.id').on('occurrence.owed', '=', true))
    .where('plan.state', '=', 'in-force')
    .where('task.review', '=', 'confirmed')
    .groupBy(['task.id', 'plan.id', 'duty_document.plan_id'])
    .$if(unitId !== null, (query) => query.having(countWhere(seen), '>', 0))
    .select([
      'task.id',
      'plan.id as plan_id',
      'duty_document.giver',
      'plan.issued_on',
      countWhere(seenOpen).as('open'),
      countWhere(sql`${seen} and ${isLate(today)}`).as('late'),
      countWhere(sql`${seen} and ${isDueWithin(today, soonDays)}`).as('soon'),
      countWhere(seen).as('times'),
      sql<string | null>`min(occurrence.due_on) filter (where ${seenOpen})`.as('next_due_on'),
      sql<string | null>`(array_agg(occurrence.id order by ${isOpen} desc,
        case when ${isOpen} then coalesce(occurrence.due_on, 'infinity') end, occurrence.due_on desc nulls last, occurrence.id)
        filter (where ${seen}))[1]`.as('current_id'),
    ])
    .execute();
  const periods = await listPeriods(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    taskId: row.id,
    planId: row.plan_id,
    giver: row.giver,
    issuedOn: row.issued_on,
    open: row.open,
    late: row.late,
    soon: row.soon,
    times: row.times,
    nextDueOn: row.next_due_on,
    currentId: row.current_id,
    ...(periods.get(row.id) ?? nothingDue),
  }));
}

/** What a duty says, whose it is, and the document that gave it. */
export type DutyRecord = {
  readonly taskId: string;
  readonly text: string;
  readonly product: string | null;
  readonly deadlineText: string | null;
  readonly document: {
    readonly planId: string;
    readonly number: string | null;
    readonly title: string;
    readonly issuedOn: string | null;
    readonly giver: string;
  };
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
};

/** Duties by the ids of their tasks, in that order; ids of tasks that no document from above gave are left out. */
export async function listDuties(db: Db, taskIds: readonly string[]): Promise<readonly DutyRecord[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .innerJoin('duty_document', 'duty_document.plan_id', 'plan.id')
    .select(['task.id', 'task.text', 'task.product', 'task.deadline_text', 'plan.id as plan_id', 'plan.number'])
    .select(['plan.title', 'plan.issued_on', 'duty_document.giver'])
    .where('task.id', 'in', [...taskIds])
    .execute();
  const bodies = await db
    .selectFrom('task_body')
    .leftJoin('unit', 'unit.id', 'task_body.unit_id')
    .leftJoin('unit_group', 'unit_group.id', 'task_body.group_id')
    .select(['task_body.task_id', 'task_body.role'])
    .select(sql<string>`coalesce(unit.name, unit_group.name, task_body.written)`.as('name'))
    .where('task_body.task_id', 'in', [...taskIds])
    .orderBy('task_body.ordinal')
    .execute();
  const namesOf = (taskId: string, role: 'lead' | 'coordinate') =>
    bodies.filter((body) => body.task_id === taskId && body.role === role).map(({ name }) => name);
  const byId = new Map(
    rows.map((row): [string, DutyRecord] => [
      row.id,
      {
        taskId: row.id,
        text: row.text,
        product: row.product,
        deadlineText: row.deadline_text,
        document: {
          planId: row.plan_id,
          number: row.number,
          title: row.title,
          issuedOn: row.issued_on,
          giver: row.giver,
        },
        leads: namesOf(row.id, 'lead'),
        coordinators: namesOf(row.id, 'coordinate'),
      },
    ]),
  );
  return taskIds.flatMap((id) => byId.get(id) ?? []);
}
