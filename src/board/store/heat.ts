import { sql } from 'kysely';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import { nextMonth, type Month } from '../../tasks/model/month.ts';
import { isAllThree, isDueFrom, isLate, isOwed } from '../../tasks/store/conditions.ts';
import type { HeatCell, HeatUnit } from '../model/heat.ts';

/** Work of plans in force by unit and month of its due day, of one plan where it is named: one look at what falls due in these months. */
export async function readHeat(
  db: Db,
  {
    months,
    planId,
    today,
  }: { readonly months: readonly Month[]; readonly planId: string | undefined; readonly today: string },
): Promise<readonly HeatUnit[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where(isDueFrom(`${first}-01`, `${nextMonth(last)}-01`))
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .select([
      'unit.id',
      'unit.name',
      'unit.level',
      sql<Month>`to_char(occurrence.due_on, 'YYYY-MM')`.as('month'),
      sql<number>`count(*)`.as('due'),
      countWhere(isLate(today)).as('late'),
      countWhere(sql`occurrence.reported = 'done'`).as('done'),
      countWhere(sql`occurrence.proof = 'accepted'`).as('proven'),
      countWhere(isAllThree).as('allThree'),
    ])
    .groupBy(['unit.id', 'unit.name', 'unit.level', sql`to_char(occurrence.due_on, 'YYYY-MM')`])
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [unit] = own;
    if (!unit) return [];
    const cells = new Map<Month, HeatCell>(
      own.map(({ month, due, late, done, proven, allThree }) => [month, { due, late, done, proven, allThree }]),
    );
    return [
      { id: unit.id, name: unit.name, level: unit.level, cells: months.map((month) => cells.get(month) ?? null) },
    ];
  });
}

/** From when to when the plans in force run, or the one that is named; null where there is none. */
export async function findPeriod(
  db: Db,
  planId: string | undefined,
): Promise<{ readonly from: string; readonly to: string } | null> {
  const { from, to } = await db
    .selectFrom('plan')
    .select([sql<string | null>`min(period_from)`.as('from'), sql<string | null>`max(period_to)`.as('to')])
    .where('state', '=', 'in-force')
    .$if(planId !== undefined, (query) => query.where('id', '=', planId ?? ''))
    .executeTakeFirstOrThrow();
  return from && to ? { from, to } : null;
}
