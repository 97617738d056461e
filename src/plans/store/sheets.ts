import { sql } from 'kysely';
import type { PartName, PlanTask } from '../../reading/model/plan-document.ts';
import type { Db } from '../../server/database.ts';
import type { Sheet, SheetTask } from '../model/sheet/sheet.ts';
import type { Step } from '../model/sheet/step.ts';
import { insertTasks, listTasks, saveAccountable, updateTask } from './tasks.ts';

/** Holds a plan until the transaction ends, so that its form is corrected by one person at a time. */
export async function holdPlan(db: Db, planId: string): Promise<void> {
  await db.selectFrom('plan').select('id').where('id', '=', planId).forUpdate().execute();
}

/** What each paragraph of a plan's document is taken for, by its id. */
export async function readParts(db: Db, planId: string): Promise<Readonly<Record<string, PartName>>> {
  const { parts } = await db.selectFrom('plan').select('parts').where('id', '=', planId).executeTakeFirstOrThrow();
  return parts as unknown as Record<string, PartName>;
}

/** The tasks of a draft in their order, with all that a correction may change or bring back. */
export async function listSheetTasks(db: Db, planId: string): Promise<readonly SheetTask[]> {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'read', 'reviewed_by', 'reviewed_at'])
    .where('plan_id', '=', planId)
    .execute();
  const more = new Map(rows.map((row) => [row.id, row]));
  return (await listTasks(db, planId)).map(({ ordinal: _ordinal, proposals: _proposals, accountable, ...task }) => {
    const row = more.get(task.id);
    return {
      ...task,
      // Absent rather than null, as it is in steps that were kept before a review said it.
      ...(accountable === null ? {} : { accountable }),
      read: row?.read as unknown as PlanTask,
      reviewedBy: row?.reviewed_by ?? null,
      reviewedAt: row?.reviewed_at?.toISOString() ?? null,
    };
  });
}

/** Writes what a step made of a draft: lines, tasks that came, went or changed, and the order of all. */
export async function saveSheet(db: Db, planId: string, { tasks }: Sheet, step: Step): Promise<void> {
  if (step.parts.length > 0) {
    const parts = JSON.stringify(Object.fromEntries(step.parts.map(({ line, to }) => [line, to])));
    await db
      .updateTable('plan')
      .set((columns) => ({ parts: sql`${columns.ref('parts')} || ${parts}::jsonb` }))
      .where('id', '=', planId)
      .execute();
  }
  const removed = step.removed.map(({ task }) => task.id);
  if (removed.length > 0) {
    await db.deleteFrom('task_body').where('task_id', 'in', removed).execute();
    await db.deleteFrom('task').where('id', 'in', removed).execute();
  }
  const added = step.added.map(({ task }) => task);
  await insertTasks(
    db,
    added.map((task, index) => ({ ...task, proposals: [], ordinal: behindAll + index })),
  );
  // What comes back counts on from where it was, so that nobody who still has it from then writes over it.
  for (const task of added) await setReview(db, task, task.revision + 1);
  await saveAccountable(db, new Map(added.flatMap(({ id, accountable }) => (accountable ? [[id, accountable]] : []))));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  for (const { id, to } of step.changed) await changeTask(db, byId.get(id), to);
  await setOrder(
    db,
    tasks.map(({ id }) => id),
  );
}

/** Places that no plan's tasks reach, for those that are about to be put in their order. */
const behindAll = 1_000_000;

async function changeTask(db: Db, task: SheetTask | undefined, to: Partial<SheetTask>): Promise<void> {
  if (!task) return;
  const nobody = { personId: '', now: new Date(0) };
  const { review: _review, reviewedBy: _by, reviewedAt: _at, path, criteria, confidence, ...fields } = to;
  await updateTask(db, task, fields, nobody);
  if (path || criteria || confidence !== undefined)
    await db
      .updateTable('task')
      .set({
        ...(path ? { path: [...path] } : {}),
        ...(criteria ? { criteria: [...criteria] } : {}),
        ...(confidence === undefined ? {} : { confidence }),
      })
      .where('id', '=', task.id)
      .execute();
  if ('review' in to || 'reviewedBy' in to || 'reviewedAt' in to) await setReview(db, task, task.revision + 1);
}

async function setReview(db: Db, task: SheetTask, revision: number): Promise<void> {
  await db
    .updateTable('task')
    .set({ review: task.review, reviewed_by: task.reviewedBy, reviewed_at: task.reviewedAt, revision })
    .where('id', '=', task.id)
    .execute();
}

async function setOrder(db: Db, ids: readonly string[]): Promise<void> {
  await sql`
    update task set ordinal = placed.place - 1
    from unnest(${[...ids]}::uuid[]) with ordinality as placed (id, place)
    where task.id = placed.id and task.ordinal <> placed.place - 1
  `.execute(db);
}
