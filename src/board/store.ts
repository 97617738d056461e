import { sql } from 'kysely';
import { countWhere } from '../server/count-where.ts';
import type { Db } from '../server/database.ts';
import type { Reckoning } from '../tasks/model/updates.ts';
import { isAllThree, isLate, isOpen, isOwed, isStale, needsDate } from '../tasks/store/conditions.ts';
import type { Share } from './model.ts';

/**
 * What each unit owes by each plan in force; of one plan where it is named, task by task where their words matter. One look at the occurrences serves
 * both sides of the board.
 */
export async function readShares(
  db: Db,
  { planId, byTask = false }: { readonly planId?: string | undefined; readonly byTask?: boolean },
  reckoning: Reckoning,
): Promise<readonly Share[]> {
  const counted = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .select([
      'occurrence.unit_id as unitId',
      'occurrence.plan_id as planId',
      sql<number>`count(*)`.as('occurrences'),
      countWhere(isOpen).as('open'),
      countWhere(sql`occurrence.reported <> 'none'`).as('reported'),
      countWhere(sql`occurrence.reported = 'done'`).as('done'),
      countWhere(sql`occurrence.proof = 'accepted'`).as('proven'),
      countWhere(isAllThree).as('allThree'),
      countWhere(isLate(reckoning.today)).as('late'),
      countWhere(isStale(reckoning)).as('stale'),
      countWhere(sql`occurrence.proof = 'waiting'`).as('waiting'),
      countWhere(sql`occurrence.proof = 'returned'`).as('returned'),
      countWhere(needsDate).as('needsDate'),
      sql<Date | null>`max(occurrence.reported_at)`.as('lastReportAt'),
    ])
    .select(sql<string | null>`${byTask ? sql.ref('occurrence.task_id') : sql`null::uuid`}`.as('taskId'))
    .groupBy(['occurrence.unit_id', 'occurrence.plan_id'])
    .$if(byTask, (query) => query.groupBy('occurrence.task_id'));
  return db
    .selectFrom(counted.as('counted'))
    .innerJoin('unit', 'unit.id', 'counted.unitId')
    .innerJoin('plan', 'plan.id', 'counted.planId')
    .leftJoin('task', 'task.id', 'counted.taskId')
    .selectAll('counted')
    .select([
      'task.text as taskText',
      'unit.name as unitName',
      sql<string>`coalesce(plan.number, plan.title)`.as('planName'),
      sql<Date>`plan.in_force_at`.as('givenOutAt'),
    ])
    .execute();
}

/** How many drafts wait to be put in force. */
export async function countDrafts(db: Db): Promise<number> {
  const { drafts } = await db
    .selectFrom('plan')
    .select(sql<number>`count(*)`.as('drafts'))
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow();
  return drafts;
}
