import { sql } from 'kysely';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import { isLate, isOwed } from '../../tasks/store/conditions.ts';

/** A unit's work on one task in a year, and how it stands now. */
export type YearWork = {
  readonly assignmentId: string;
  readonly text: string;
  readonly role: 'lead' | 'coordinate';
  readonly occurrences: number;
  readonly done: number;
  readonly proven: number;
  readonly late: number;
};

/** What a unit owes in a year by plans in force, leading first; of these assignments alone where they are named. */
export async function listYearWork(
  db: Db,
  of: { readonly year: number; readonly today: string } & (
    | { readonly unitId: string }
    | { readonly assignmentIds: readonly string[] }
  ),
): Promise<readonly YearWork[]> {
  let query = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where((on) =>
      on.or([
        on('occurrence.due_on', 'is', null),
        on.between('occurrence.due_on', `${of.year}-01-01`, `${of.year}-12-31`),
      ]),
    );
  if ('unitId' in of) query = query.where('occurrence.unit_id', '=', of.unitId);
  else {
    if (of.assignmentIds.length === 0) return [];
    query = query.where('occurrence.assignment_id', 'in', [...of.assignmentIds]);
  }
  const rows = await query
    .select([
      'occurrence.assignment_id',
      'occurrence.role',
      'task.text',
      sql<number>`count(*)`.as('occurrences'),
      countWhere(sql`occurrence.reported = 'done'`).as('done'),
      countWhere(sql`occurrence.proof = 'accepted'`).as('proven'),
      countWhere(isLate(of.today)).as('late'),
    ])
    .groupBy(['occurrence.assignment_id', 'occurrence.role', 'task.id', 'task.text'])
    .orderBy(sql`occurrence.role = 'lead'`, 'desc')
    .orderBy('task.id')
    .execute();
  return rows.map(({ assignment_id: assignmentId, ...row }) => ({ ...row, assignmentId }));
}
