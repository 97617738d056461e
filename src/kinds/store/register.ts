import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import { isLate, isOpen, isOwed } from '../../tasks/store/conditions.ts';
import type { RegisterCounts, RegisterPlace, RegisterShow } from '../model/register.ts';
import type { TypedKind, Written } from '../model/sheet.ts';
import { lastLook } from './links.ts';
import { writtenOf } from './sheets.ts';

/** One piece of work of a kind with what its sheet holds, and where it stands in the register. */
export type RegisterRecord = {
  readonly occurrenceId: string;
  readonly taskId: string;
  readonly task: Written<'task'>;
  readonly work: Written<'work'>;
  readonly place: RegisterPlace;
};

/** Whose work a register holds: of one unit or of all, on a day. */
export type RegisterFilter = { readonly unitId: string | undefined; readonly today: IsoDate };

/** Kinds that happen once for a task, whatever units have a part in it. */
const onceForTask: readonly TypedKind[] = ['inspection', 'initiative'];

/**
 * The work of one kind in plans in force: what is silent first, then what is late, open and done, each by due day. Where a task has a lead, only the
 * lead's work is there. Without a limit it is all of it.
 */
export async function listRegister(
  db: Db,
  kind: TypedKind,
  asked: RegisterFilter & {
    readonly show: RegisterShow;
    readonly after?: RegisterPlace | null;
    readonly limit?: number;
  },
): Promise<readonly RegisterRecord[]> {
  const { after, limit } = asked;
  const rows = await db
    .selectFrom(rankedWork(db, kind, asked).as('listed'))
    .selectAll()
    .where(shown[asked.show])
    .$if(Boolean(after), (query) =>
      query.where(
        sql<boolean>`(rank, coalesce(due_on, 'infinity'), id) > (${after?.rank}::int, ${after?.dueOn ?? 'infinity'}::date, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('rank')
    .orderBy(sql`coalesce(due_on, 'infinity')`)
    .orderBy('id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map((row) => ({
    occurrenceId: row.id,
    taskId: row.task_id,
    task: writtenOf(kind, 'task', row.task_fields ?? {}),
    work: writtenOf(kind, 'work', row.fields ?? {}),
    place: { rank: row.rank, dueOn: row.due_on, id: row.id },
  }));
}

/** How many rows of each sort the whole register holds. */
export function countRegister(db: Db, kind: TypedKind, filter: RegisterFilter): Promise<RegisterCounts> {
  return db
    .selectFrom(rankedWork(db, kind, filter).as('listed'))
    .select([
      countWhere(shown.open).as('open'),
      countWhere(shown.late).as('late'),
      countWhere(shown.silent).as('silent'),
      countWhere(shown.all).as('all'),
    ])
    .executeTakeFirstOrThrow();
}

// What was done and no longer answers is open again.
const shown: Readonly<Record<RegisterShow, RawBuilder<boolean>>> = {
  open: sql`rank <= 2`,
  late: sql`is_late`,
  silent: sql`rank = 0`,
  all: sql`true`,
};

/** Each row of a register once, with its sheets and its rank: 0 silent, 1 late, 2 open, 3 done. */
function rankedWork(db: Db, kind: TypedKind, { unitId, today }: RegisterFilter) {
  const late = sql<boolean>`coalesce(${isLate(today)}, false)`;
  const rank = sql<number>`case when last_look.state = 'silent' then 0 when ${late} then 1 when ${isOpen} then 2 else 3 end`;
  return db
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
    .select(['occurrence.id', 'occurrence.task_id', 'occurrence.due_on'])
    .select(['task_fields.fields as task_fields', 'work_fields.fields'])
    .select([rank.as('rank'), late.as('is_late')])
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
    .$if(unitId !== undefined, (query) => query.where('occurrence.unit_id', '=', unitId ?? ''))
    .$if(onceForTask.includes(kind), (query) =>
      query
        .distinctOn('occurrence.task_id')
        .orderBy('occurrence.task_id')
        .orderBy(rank)
        .orderBy(sql`coalesce(occurrence.due_on, 'infinity')`)
        .orderBy('occurrence.id'),
    );
}
