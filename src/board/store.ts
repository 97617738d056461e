import { sql } from 'kysely';
import { countWhere } from '../server/count-where.ts';
import type { Db } from '../server/database.ts';
import type { Reckoning } from '../tasks/model/updates.ts';
import { isAllThree, isLate, isOpen, isOwed, isStale, needsDate } from '../tasks/store/conditions.ts';

/** Counts of occurrences of plans in force, of one unit or one plan. */
export type BoardRow = {
  readonly id: string;
  readonly name: string;
  readonly occurrences: number;
  readonly open: number;
  readonly reported: number;
  readonly done: number;
  readonly proven: number;
  readonly allThree: number;
  readonly late: number;
  readonly stale: number;
  readonly waiting: number;
  readonly returned: number;
  readonly needsDate: number;
  readonly lastReportAt: Date | null;
  readonly givenOutAt: Date;
};

/** How each unit, or each plan, stands; of one plan where it is named. */
export async function readBoard(
  db: Db,
  by: 'unit' | 'plan',
  planId: string | undefined,
  reckoning: Reckoning,
): Promise<readonly BoardRow[]> {
  const rows = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .select([
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
      sql<Date>`min(plan.in_force_at)`.as('givenOutAt'),
    ]);
  return by === 'unit'
    ? rows.select(['unit.id', 'unit.name']).groupBy(['unit.id', 'unit.name']).execute()
    : rows
        .select(['plan.id', sql<string>`coalesce(plan.number, plan.title)`.as('name')])
        .groupBy('plan.id')
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
