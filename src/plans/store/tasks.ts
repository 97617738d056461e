import { sql } from 'kysely';
import type { Deadline } from '../../reading/model/deadline.ts';
import type { Doubt, PlanTask, TaskSource } from '../../reading/model/plan-document.ts';
import type { Db } from '../../server/database.ts';
import type { DraftTask } from '../model/draft.ts';
import type { Accountable, ReviewState, TaskBody } from '../model/plan.ts';

/** A task as it was read, corrected and reviewed. */
export type TaskRecord = Omit<DraftTask, 'read'> & {
  readonly review: ReviewState;
  readonly revision: number;
  /** What a person decided where the sentence names several leads. */
  readonly accountable: Accountable | null;
};

/** The plan's tasks in the order of the document. */
export async function listTasks(db: Db, planId: string): Promise<readonly TaskRecord[]> {
  const rows = await db.selectFrom('task').selectAll().where('plan_id', '=', planId).orderBy('ordinal').execute();
  const bodies = await bodiesOf(db, planId, undefined);
  return rows.map((row) => toRecord(row, bodies.get(row.id) ?? []));
}

/** One task, or null. */
export async function findTask(db: Db, taskId: string): Promise<TaskRecord | null> {
  const row = await db.selectFrom('task').selectAll().where('id', '=', taskId).executeTakeFirst();
  if (!row) return null;
  const bodies = await bodiesOf(db, row.plan_id, taskId);
  return toRecord(row, bodies.get(taskId) ?? []);
}

/** Adds a draft's tasks with the bodies that they name. */
export async function insertTasks(db: Db, tasks: readonly DraftTask[]): Promise<void> {
  for (let from = 0; from < tasks.length; from += 500) {
    const batch = tasks.slice(from, from + 500);
    await db
      .insertInto('task')
      .values(batch.map((task) => rowOf(task)))
      .execute();
    await insertBodies(
      db,
      batch.flatMap((task) => task.bodies.map((body) => ({ ...body, taskId: task.id }))),
    );
  }
}

/** A task that a person wrote: it has no place in a document, and nothing was read or doubted of it. */
export type HandTask = Pick<
  DraftTask,
  'id' | 'planId' | 'text' | 'indexName' | 'kind' | 'product' | 'deadline' | 'criterionRefs' | 'bodies'
>;

/**
 * Adds a task that a person wrote at the end of its plan, confirmed by that person. The plan is held until the transaction ends, so that two
 * who add at once get two places, and what is added to a plan in force is not lost to one that takes its place meanwhile.
 */
export async function insertHandTask(
  db: Db,
  task: HandTask,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await db.selectFrom('plan').select('id').where('id', '=', task.planId).forUpdate().execute();
  const last = await db
    .selectFrom('task')
    .select((select) => select.fn.max('ordinal').as('ordinal'))
    .where('plan_id', '=', task.planId)
    .executeTakeFirst();
  const nowhere = { text: [], lead: [], coordinate: [], deadline: [], criteria: [] };
  const added = {
    ...task,
    ordinal: (last?.ordinal ?? -1) + 1,
    path: [],
    criteria: [],
    proposals: [],
    source: nowhere,
    confidence: 1,
    doubts: [],
    read: {},
  };
  await db
    .insertInto('task')
    .values({ ...rowOf(added), review: 'confirmed', reviewed_by: by.personId, reviewed_at: by.now })
    .execute();
  await insertBodies(
    db,
    task.bodies.map((body) => ({ ...body, taskId: task.id })),
  );
}

export type TaskChange = Partial<
  Pick<
    TaskRecord,
    | 'text'
    | 'kind'
    | 'indexName'
    | 'product'
    | 'authority'
    | 'deadline'
    | 'criterionRefs'
    | 'doubts'
    | 'review'
    | 'source'
    | 'accountable'
  >
> & {
  readonly bodies?: readonly TaskBody[];
};

/** Changes a task; false when somebody changed it since `revision`. */
export async function updateTask(
  db: Db,
  task: { readonly id: string; readonly revision: number },
  change: TaskChange,
  by: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('task')
    .set((columns) => ({
      ...(change.text !== undefined ? { text: change.text } : {}),
      ...(change.kind !== undefined ? { kind: change.kind } : {}),
      ...(change.indexName !== undefined ? { index_name: change.indexName } : {}),
      ...(change.product !== undefined ? { product: change.product } : {}),
      ...(change.authority !== undefined ? { authority: change.authority } : {}),
      ...(change.criterionRefs !== undefined ? { criterion_refs: [...change.criterionRefs] } : {}),
      ...(change.deadline !== undefined
        ? { deadline_text: change.deadline.text, deadline: JSON.stringify(change.deadline) }
        : {}),
      ...(change.accountable !== undefined ? accountableRow(change.accountable) : {}),
      ...(change.source !== undefined ? { source: JSON.stringify(change.source) } : {}),
      ...(change.doubts !== undefined ? { doubts: JSON.stringify(change.doubts) } : {}),
      ...(change.review !== undefined ? { review: change.review, reviewed_by: by.personId, reviewed_at: by.now } : {}),
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('id', '=', task.id)
    .where('revision', '=', task.revision)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  if (change.bodies) {
    await db.deleteFrom('task_body').where('task_id', '=', task.id).execute();
    await insertBodies(
      db,
      change.bodies.map((body) => ({ ...body, taskId: task.id })),
    );
  }
  return true;
}

/** Confirms every unreviewed task of a plan that has no doubts; how many. */
export async function confirmUndoubted(
  db: Db,
  planId: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<number> {
  const result = await db
    .updateTable('task')
    .set((columns) => ({
      review: 'confirmed',
      reviewed_by: by.personId,
      reviewed_at: by.now,
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('plan_id', '=', planId)
    .where('review', '=', 'unreviewed')
    .where(sql<boolean>`doubts = '[]'`)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

function rowOf(task: DraftTask) {
  return {
    id: task.id,
    plan_id: task.planId,
    ordinal: task.ordinal,
    text: task.text,
    index_name: task.indexName,
    path: [...task.path],
    criteria: [...task.criteria],
    criterion_refs: [...task.criterionRefs],
    kind: task.kind,
    product: task.product,
    authority: task.authority ?? null,
    deadline_text: task.deadline.text,
    deadline: JSON.stringify(task.deadline),
    source: JSON.stringify(task.source),
    confidence: task.confidence,
    doubts: JSON.stringify(task.doubts),
    read: JSON.stringify(task.read),
  };
}

/** Keeps who is accountable for tasks that name several leads, as a person chose. */
export async function saveAccountable(db: Db, chosen: ReadonlyMap<string, Accountable>): Promise<void> {
  for (const [taskId, accountable] of chosen) {
    await db.updateTable('task').set(accountableRow(accountable)).where('id', '=', taskId).execute();
  }
}

function accountableRow(accountable: Accountable | null) {
  return accountable === 'each'
    ? { each_accountable: true, accountable_unit_id: null }
    : { each_accountable: false, accountable_unit_id: accountable?.unitId ?? null };
}

async function insertBodies(db: Db, bodies: readonly (TaskBody & { readonly taskId: string })[]): Promise<void> {
  const places = new Map<string, number>();
  const rows = bodies.map((body) => {
    const key = `${body.taskId}/${body.role}`;
    const ordinal = places.get(key) ?? 0;
    places.set(key, ordinal + 1);
    return {
      task_id: body.taskId,
      role: body.role,
      ordinal,
      written: body.written,
      unit_id: body.unitId,
      group_id: body.groupId,
    };
  });
  for (let from = 0; from < rows.length; from += 5000) {
    await db
      .insertInto('task_body')
      .values(rows.slice(from, from + 5000))
      .execute();
  }
}

async function bodiesOf(db: Db, planId: string, taskId: string | undefined): Promise<ReadonlyMap<string, TaskBody[]>> {
  const rows = await db
    .selectFrom('task_body')
    .innerJoin('task', 'task.id', 'task_body.task_id')
    .select(['task_body.task_id', 'task_body.role', 'task_body.written', 'task_body.unit_id', 'task_body.group_id'])
    .where('task.plan_id', '=', planId)
    .$if(taskId !== undefined, (query) => query.where('task.id', '=', taskId ?? ''))
    // Leads first, so that bodies read again are as they were written.
    .orderBy('task_body.role', 'desc')
    .orderBy('task_body.ordinal')
    .execute();
  const byTask = new Map<string, TaskBody[]>();
  for (const row of rows) {
    const list = byTask.get(row.task_id) ?? [];
    list.push({ role: row.role, written: row.written, unitId: row.unit_id, groupId: row.group_id });
    byTask.set(row.task_id, list);
  }
  return byTask;
}

type Row = Awaited<ReturnType<ReturnType<typeof allTasks>['execute']>>[number];

function allTasks(db: Db) {
  return db.selectFrom('task').selectAll();
}

function toRecord(row: Row, bodies: readonly TaskBody[]): TaskRecord {
  return {
    id: row.id,
    planId: row.plan_id,
    ordinal: row.ordinal,
    text: row.text,
    indexName: row.index_name,
    path: row.path,
    criteria: row.criteria,
    // Plans that were read before anything was proposed have none.
    proposals: (row.read as unknown as Partial<PlanTask>).proposals ?? [],
    criterionRefs: row.criterion_refs,
    kind: row.kind,
    product: row.product,
    // Absent rather than null, as it is in drafts whose corrections were kept before it was asked for.
    ...(row.authority === null ? {} : { authority: row.authority }),
    accountable: row.each_accountable ? 'each' : row.accountable_unit_id ? { unitId: row.accountable_unit_id } : null,
    deadline: row.deadline as unknown as Deadline,
    source: row.source as unknown as TaskSource,
    confidence: row.confidence,
    doubts: row.doubts as unknown as Doubt[],
    review: row.review,
    revision: row.revision,
    bodies,
  };
}
