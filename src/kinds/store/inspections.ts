import type { Db } from '../../server/database.ts';
import type { Planned } from '../model/overlap.ts';
import { writtenOf } from './sheets.ts';

/** An inspection of a plan in force with the days and the target that its sheet holds. */
export type InspectionRecord = Planned & { readonly text: string };

/** Every inspection of plans in force, whoever carries it out: what overlaps is asked across units. */
export async function listInspections(db: Db): Promise<readonly InspectionRecord[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .leftJoin('task_fields', (join) =>
      join.onRef('task_fields.task_id', '=', 'task.id').on('task_fields.kind', '=', 'inspection'),
    )
    .select(['task.id', 'task.text', 'task_fields.fields'])
    .where('plan.state', '=', 'in-force')
    .where('task.kind', '=', 'inspection')
    .where('task.review', '=', 'confirmed')
    .execute();
  return rows.flatMap(({ id, text, fields }) => {
    const written = writtenOf('inspection', 'task', fields ?? {});
    return written.kind === 'inspection'
      ? [{ taskId: id, text, target: written.fields.target, from: written.fields.from, to: written.fields.to }]
      : [];
  });
}

/** Holds a unit's inspections until the transaction ends, so that of two written at once the second sees the first. */
export async function holdTarget(db: Db, unitId: string): Promise<boolean> {
  const row = await db.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().executeTakeFirst();
  return row !== undefined;
}

/** A task that a finding became. */
export type FindingRecord = { readonly taskId: string; readonly inspectionId: string; readonly text: string };

/** Notes that a task is the finding of an inspection. */
export async function insertFinding(db: Db, taskId: string, inspectionId: string): Promise<void> {
  await db.insertInto('finding').values({ task_id: taskId, inspection_id: inspectionId }).execute();
}

/** The findings of inspections, in the order in which they were entered. */
export async function listFindings(db: Db, inspectionIds: readonly string[]): Promise<readonly FindingRecord[]> {
  if (inspectionIds.length === 0) return [];
  const rows = await db
    .selectFrom('finding')
    .innerJoin('task', 'task.id', 'finding.task_id')
    .select(['finding.task_id', 'finding.inspection_id', 'task.text'])
    .where('finding.inspection_id', 'in', [...inspectionIds])
    .orderBy('finding.task_id')
    .execute();
  return rows.map((row) => ({ taskId: row.task_id, inspectionId: row.inspection_id, text: row.text }));
}

/** The inspection whose finding a task is, or null. */
export async function findInspectionOf(db: Db, taskId: string): Promise<string | null> {
  const row = await db.selectFrom('finding').select('inspection_id').where('task_id', '=', taskId).executeTakeFirst();
  return row?.inspection_id ?? null;
}

/** A first occurrence of each of several tasks, by task: where a link to it leads. */
export async function firstOccurrences(db: Db, taskIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('occurrence')
    .select(['occurrence.task_id', 'occurrence.id'])
    .distinctOn('occurrence.task_id')
    .where('occurrence.task_id', 'in', [...taskIds])
    .orderBy('occurrence.task_id')
    .orderBy('occurrence.role', 'desc')
    .orderBy('occurrence.due_on')
    .execute();
  return new Map(rows.map((row) => [row.task_id, row.id]));
}
