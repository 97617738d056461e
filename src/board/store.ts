import { sql } from 'kysely';
import type { Db } from '../server/database.ts';

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
  today: string,
): Promise<readonly BoardRow[]> {
  const open = sql`(occurrence.reported <> 'done' or occurrence.proof = 'returned')`;
  const count = (where: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${where})`;
  const rows = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .where('plan.state', '=', 'in-force')
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .select([
      sql<number>`count(*)`.as('occurrences'),
      count(open).as('open'),
      count(sql`occurrence.reported <> 'none'`).as('reported'),
      count(sql`occurrence.reported = 'done'`).as('done'),
      count(sql`occurrence.proof = 'accepted'`).as('proven'),
      count(
        sql`occurrence.reported = 'done' and occurrence.proof = 'accepted' and (occurrence.dating = 'continuous' or occurrence.done_on <= occurrence.due_on)`,
      ).as('allThree'),
      count(sql`${open} and occurrence.done_on is null and occurrence.due_on < ${today}`).as('late'),
      count(sql`occurrence.proof = 'waiting'`).as('waiting'),
      count(sql`occurrence.proof = 'returned'`).as('returned'),
      count(sql`${open} and occurrence.dating = 'needs-date'`).as('needsDate'),
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
