import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import { isLate, isOpen, isOwed } from '../../tasks/store/conditions.ts';
import type { TypedKind, Written } from '../model/sheet.ts';
import { lastLook } from './links.ts';
import { writtenOf } from './sheets.ts';

/** One piece of work of a kind with what its sheet holds. */
export type RegisterRecord = {
  readonly occurrenceId: string;
  readonly taskId: string;
  readonly task: Written<'task'>;
  readonly work: Written<'work'>;
};

/** Kinds that happen once for a task, whatever units have a part in it. */
const onceForTask: readonly TypedKind[] = ['inspection', 'initiative'];

/**
 * The work of one kind in plans in force, of one unit or of all: what is silent first, then what is late, then by due day. Where a task has a lead,
 * only the lead's work is there.
 */
export async function listRegister(
  db: Db,
  kind: TypedKind,
  filter: { readonly unitId: string | undefined; readonly show: 'open' | 'all'; readonly today: IsoDate },
): Promise<readonly RegisterRecord[]> {
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .leftJoin('task_fields', (join) =>
      join.onRef('task_fields.task_id', '=', 'task.id').onRef('task_fields.kind', '=', 'task.kind'),
    )
    .leftJoin('work_fields', (join) =>
      join.onRef('work_fields.occurrence_id', '=', 'occurrence.id').onRef('work_fields.kind', '=', 'task.kind'),
    )
    .leftJoinLateral(lastLook, (join) => join.onTrue())
    .select(['occurrence.id', 'occurrence.task_id', 'task_fields.fields as task_fields', 'work_fields.fields'])
    .where('plan.state', '=', 'in-force')
    .where('task.kind', '=', kind)
    .where(isOwed)
    .where((where) =>
      where.or([
        where('occurrence.role', '=', 'lead'),
        where.not(
          where.exists(
            where
              .selectFrom('assignment')
              .select('assignment.id')
              .whereRef('assignment.task_id', '=', 'task.id')
              .where('assignment.role', '=', 'lead'),
          ),
        ),
      ]),
    )
    // What was done and no longer answers is open again.
    .$if(filter.show === 'open', (query) => query.where(sql<boolean>`(${isOpen} or last_look.state = 'silent')`))
    .$if(filter.unitId !== undefined, (query) => query.where('occurrence.unit_id', '=', filter.unitId ?? ''))
    .orderBy(sql`coalesce(last_look.state = 'silent', false) desc`)
    .orderBy(sql`${isLate(filter.today)} desc nulls last`)
    .orderBy(sql`coalesce(occurrence.due_on, 'infinity')`)
    .orderBy('occurrence.id')
    .execute();
  const records = rows.map((row): RegisterRecord => ({
    occurrenceId: row.id,
    taskId: row.task_id,
    task: writtenOf(kind, 'task', row.task_fields ?? {}),
    work: writtenOf(kind, 'work', row.fields ?? {}),
  }));
  if (!onceForTask.includes(kind)) return records;
  const seen = new Set<string>();
  return records.filter(({ taskId }) => !seen.has(taskId) && seen.add(taskId));
}
