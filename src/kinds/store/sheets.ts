import { sql } from 'kysely';
import type { TaskKind } from '../../plans/model/plan.ts';
import type { Db } from '../../server/database.ts';
import { isTyped, schemaOf, type Part, type TypedKind, type Written } from '../model/sheet.ts';

/** What a sheet holds, and how often it was written: 0 where nobody has written it yet. */
export type Sheet<P extends Part> = { readonly written: Written<P>; readonly revision: number };

/** The kind of a task, the units that have a part in it, and its sheet where its kind has one. */
export type TaskSheet = {
  readonly kind: TaskKind;
  readonly taskRevision: number;
  readonly criterionRefs: readonly string[];
  readonly unitIds: readonly string[];
  readonly sheet: Sheet<'task'> | null;
};

/** The sheet of a task as its kind is now, or null where there is no such task. */
export async function findTaskSheet(db: Db, taskId: string): Promise<TaskSheet | null> {
  const row = await db
    .selectFrom('task')
    .leftJoin('task_fields', (join) =>
      join.onRef('task_fields.task_id', '=', 'task.id').onRef('task_fields.kind', '=', 'task.kind'),
    )
    .select((query) => [
      'task.kind',
      'task.revision as task_revision',
      'task.criterion_refs',
      'task_fields.fields',
      'task_fields.revision',
      query
        .selectFrom('assignment')
        .whereRef('assignment.task_id', '=', 'task.id')
        .select(sql<string[]>`coalesce(array_agg(distinct assignment.unit_id), '{}')`.as('unit_ids'))
        .as('unit_ids'),
    ])
    .where('task.id', '=', taskId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: row.kind,
    taskRevision: row.task_revision,
    criterionRefs: row.criterion_refs,
    unitIds: row.unit_ids ?? [],
    sheet: sheetOf('task', row),
  };
}

/** The sheet of one unit's work as its task's kind is now; null where that kind has none. */
export async function findWorkSheet(db: Db, occurrenceId: string): Promise<Sheet<'work'> | null> {
  const row = await db
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .leftJoin('work_fields', (join) =>
      join.onRef('work_fields.occurrence_id', '=', 'occurrence.id').onRef('work_fields.kind', '=', 'task.kind'),
    )
    .select(['task.kind', 'work_fields.fields', 'work_fields.revision'])
    .where('occurrence.id', '=', occurrenceId)
    .executeTakeFirst();
  return row ? sheetOf('work', row) : null;
}

/** Who writes a sheet, when, and which revision of it they saw. */
export type Writing = { readonly revision: number; readonly personId: string; readonly now: Date };

/** Keeps the fields of a task; false when somebody wrote them since. */
export async function saveTaskSheet(db: Db, taskId: string, { kind, fields }: Written<'task'>, by: Writing) {
  const row = { fields: JSON.stringify(fields), changed_by: by.personId, changed_at: by.now };
  if (by.revision === 0) {
    const made = await db
      .insertInto('task_fields')
      .values({ task_id: taskId, kind, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const saved = await db
    .updateTable('task_fields')
    .set({ ...row, revision: by.revision + 1 })
    .where('task_id', '=', taskId)
    .where('kind', '=', kind)
    .where('revision', '=', by.revision)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Keeps the fields of a unit's work; false when somebody wrote them since. */
export async function saveWorkSheet(db: Db, occurrenceId: string, { kind, fields }: Written<'work'>, by: Writing) {
  const row = { fields: JSON.stringify(fields), changed_by: by.personId, changed_at: by.now };
  if (by.revision === 0) {
    const made = await db
      .insertInto('work_fields')
      .values({ occurrence_id: occurrenceId, kind, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const saved = await db
    .updateTable('work_fields')
    .set({ ...row, revision: by.revision + 1 })
    .where('occurrence_id', '=', occurrenceId)
    .where('kind', '=', kind)
    .where('revision', '=', by.revision)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** The sheet that a row holds, whole however much of it was written; null for kinds without one. */
function sheetOf<P extends Part>(
  part: P,
  row: { readonly kind: TaskKind; readonly fields: unknown; readonly revision: number | null },
): Sheet<P> | null {
  return isTyped(row.kind)
    ? { written: writtenOf(row.kind, part, row.fields ?? {}), revision: row.revision ?? 0 }
    : null;
}

/** Kept fields as models know them. */
export function writtenOf<P extends Part>(kind: TypedKind, part: P, fields: unknown): Written<P> {
  // The kind and what the schema of that very kind made of the fields.
  return { kind, fields: schemaOf(kind, part).parse(fields) } as Written<P>;
}
