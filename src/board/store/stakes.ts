import { sql } from 'kysely';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import { isLate, isOpen, isOwed } from '../../tasks/store/conditions.ts';

/** How a unit's work on one task stands to its days. */
export type TaskStanding = {
  readonly taskId: string;
  readonly unitId: string;
  readonly role: 'lead' | 'coordinate';
  readonly late: number;
  readonly oldestLate: string | null;
  readonly nextDue: string | null;
  /** The oldest late one, else the next open one, else the first. */
  readonly workId: string;
  readonly isOpen: boolean;
};

/** How the work on these tasks stands, by task and unit; what is late first. */
export async function listTaskStandings(
  db: Db,
  taskIds: readonly string[],
  today: string,
): Promise<readonly TaskStanding[]> {
  if (taskIds.length === 0) return [];
  const late = isLate(today);
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where(sql<boolean>`occurrence.task_id = any(${[...taskIds]}::uuid[])`)
    .select([
      'occurrence.task_id',
      'occurrence.unit_id',
      'occurrence.role',
      countWhere(late).as('late'),
      countWhere(isOpen).as('open'),
      sql<string | null>`min(occurrence.due_on) filter (where ${late})`.as('oldest'),
      sql<string | null>`min(occurrence.due_on) filter (where ${isOpen} and occurrence.due_on >= ${today})`.as('next'),
      sql<string>`(array_agg(occurrence.id order by (${late}) desc nulls last, ${isOpen} desc, coalesce(occurrence.due_on, 'infinity'), occurrence.id))[1]`.as(
        'first',
      ),
    ])
    .groupBy(['occurrence.task_id', 'occurrence.unit_id', 'occurrence.role'])
    .execute();
  return rows
    .map((row) => ({
      taskId: row.task_id,
      unitId: row.unit_id,
      role: row.role,
      late: row.late,
      oldestLate: row.oldest,
      nextDue: row.next,
      workId: row.first,
      isOpen: row.open > 0,
    }))
    .toSorted(
      (a, b) =>
        (a.oldestLate ?? '9').localeCompare(b.oldestLate ?? '9') ||
        Number(b.isOpen) - Number(a.isOpen) ||
        (a.nextDue ?? '9').localeCompare(b.nextDue ?? '9'),
    );
}
