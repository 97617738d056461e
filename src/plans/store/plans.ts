import { sql } from 'kysely';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import type { PlanState } from '../model/plan.ts';

/** A plan in the registry, with how far its review has come. */
export type PlanRecord = {
  readonly id: string;
  /** Null for a document that a clerk entered by hand: it has no file. */
  readonly documentId: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  /** Month and day ('11-29') on which yearly duties fall due where the plan orders its own report; null for the yearly cut-off. */
  readonly reportDay: string | null;
  readonly state: PlanState;
  readonly version: number;
  readonly supersedesId: string | null;
  readonly fileName: string | null;
  readonly fileHash: string | null;
  readonly mediaType: string | null;
  readonly importedAt: Date;
  readonly importedBy: string;
  readonly tasks: number;
  readonly confirmed: number;
  readonly doubtful: number;
};

/** All plans, newest import first. */
export async function listPlans(db: Db): Promise<readonly PlanRecord[]> {
  const rows = await plans(db).orderBy('plan.imported_at', 'desc').orderBy('plan.id', 'desc').execute();
  return rows.map(toRecord);
}

/** One plan, or null. */
export async function findPlan(db: Db, planId: string): Promise<PlanRecord | null> {
  const row = await plans(db).where('plan.id', '=', planId).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** What a plan is called in a sentence: its number, else its title; null where there is none of this id. */
export async function nameOfPlan(db: Db, planId: string | undefined): Promise<string | null> {
  const plan = planId ? await findPlan(db, planId) : null;
  return plan && (plan.number ?? plan.title);
}

/**
 * The newest plan of a document number that was read from a file, compared without regard to spaces and case; null when there is none. What was entered
 * by hand is no earlier version of a file: its work goes on beside it.
 */
export async function findByNumber(db: Db, number: string): Promise<{ id: string; version: number } | null> {
  const row = await db
    .selectFrom('plan')
    .select(['id', 'version'])
    .where(sql<boolean>`lower(replace(number, ' ', '')) = lower(replace(${number}, ' ', ''))`)
    .where('document_id', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** The newest plan that was read from a file of this content; null when none was. */
export async function findByFile(db: Db, fileHash: string): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('plan')
    .innerJoin('document', 'document.id', 'plan.document_id')
    .select('plan.id')
    .where('document.file_hash', '=', fileHash)
    .orderBy('plan.version', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export type NewPlan = {
  readonly id: string;
  readonly documentId: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly version: number;
  readonly supersedesId: string | null;
  /** What each paragraph of the document was read as, by its id. */
  readonly parts: Readonly<Record<string, string>>;
  readonly importedBy: string;
  readonly importedAt: Date;
};

/** Adds a draft. */
export async function insertPlan(db: Db, plan: NewPlan): Promise<void> {
  await db
    .insertInto('plan')
    .values({
      id: plan.id,
      document_id: plan.documentId,
      number: plan.number,
      title: plan.title,
      issuer: plan.issuer,
      issued_on: plan.issuedOn,
      period_from: plan.periodFrom,
      period_to: plan.periodTo,
      state: 'draft',
      version: plan.version,
      supersedes_id: plan.supersedesId,
      parts: JSON.stringify(plan.parts),
      imported_by: plan.importedBy,
      imported_at: plan.importedAt,
    })
    .execute();
}

/** A document that a clerk enters by hand: it has a head and no file, and is in force at once. */
export type HandPlan = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly periodFrom: string;
  readonly periodTo: string;
};

/** Adds a document without a file, in force. */
export async function insertHandPlan(
  db: Db,
  plan: HandPlan,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('plan')
    .values({
      id: plan.id,
      document_id: null,
      number: plan.number,
      title: plan.title,
      issuer: plan.issuer,
      issued_on: plan.issuedOn,
      period_from: plan.periodFrom,
      period_to: plan.periodTo,
      state: 'in-force',
      in_force_at: by.now,
      in_force_by: by.personId,
      imported_by: by.personId,
      imported_at: by.now,
    })
    .execute();
}

export type PlanChange = Partial<Pick<PlanRecord, 'number' | 'title' | 'issuedOn' | 'periodFrom' | 'periodTo'>>;

/** Changes a draft's head. */
export async function updatePlan(db: Db, planId: string, change: PlanChange): Promise<void> {
  const set = {
    ...(change.number !== undefined ? { number: change.number } : {}),
    ...(change.title !== undefined ? { title: change.title } : {}),
    ...(change.issuedOn !== undefined ? { issued_on: change.issuedOn } : {}),
    ...(change.periodFrom !== undefined ? { period_from: change.periodFrom } : {}),
    ...(change.periodTo !== undefined ? { period_to: change.periodTo } : {}),
  };
  if (Object.keys(set).length > 0) await db.updateTable('plan').set(set).where('id', '=', planId).execute();
}

/**
 * Puts a draft in force in the place of the plan that it supersedes; false when it is no draft any more. `reportDay` ('11-29') is the day of
 * its yearly duties, null for the yearly cut-off.
 */
export async function markInForce(
  db: Db,
  plan: Pick<PlanRecord, 'id' | 'supersedesId'>,
  personId: string,
  now: Date,
  reportDay: string | null = null,
): Promise<boolean> {
  const result = await db
    .updateTable('plan')
    .set({ state: 'in-force', in_force_at: now, in_force_by: personId, report_day: reportDay })
    .where('id', '=', plan.id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  if (plan.supersedesId) {
    await db
      .updateTable('plan')
      .set({ state: 'superseded' })
      .where('id', '=', plan.supersedesId)
      .where('state', '=', 'in-force')
      .execute();
  }
  return true;
}

/** Removes a draft with its tasks, and its document when no other plan was read from it. */
export async function deleteDraft(db: Db, plan: Pick<PlanRecord, 'id' | 'documentId'>): Promise<void> {
  const tasks = db.selectFrom('task').select('id').where('plan_id', '=', plan.id);
  await db.deleteFrom('task_body').where('task_id', 'in', tasks).execute();
  await db.deleteFrom('task').where('plan_id', '=', plan.id).execute();
  await db.deleteFrom('plan').where('id', '=', plan.id).where('state', '=', 'draft').execute();
  if (plan.documentId === null) return;
  await db
    .deleteFrom('document')
    .where('id', '=', plan.documentId)
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('plan').select('plan.id').where('plan.document_id', '=', plan.documentId)),
      ),
    )
    .execute();
}

function plans(db: Db) {
  return db
    .selectFrom('plan')
    .leftJoin('document', 'document.id', 'plan.document_id')
    .innerJoin('person', 'person.id', 'plan.imported_by')
    .leftJoin('task', 'task.plan_id', 'plan.id')
    .groupBy(['plan.id', 'document.id', 'person.id'])
    .select([
      'plan.id',
      'plan.document_id',
      'plan.number',
      'plan.title',
      'plan.issuer',
      'plan.issued_on',
      'plan.period_from',
      'plan.period_to',
      'plan.report_day',
      'plan.state',
      'plan.version',
      'plan.supersedes_id',
      'document.file_name',
      'document.file_hash',
      'document.media_type',
      'plan.imported_at',
      'person.name as imported_by',
      sql<number>`count(task.id)`.as('tasks'),
      countWhere(sql`task.review = 'confirmed'`).as('confirmed'),
      countWhere(sql`task.review = 'unreviewed' and task.doubts <> '[]'`).as('doubtful'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof plans>['execute']>>[number];

function toRecord(row: Row): PlanRecord {
  return {
    id: row.id,
    documentId: row.document_id,
    number: row.number,
    title: row.title,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    reportDay: row.report_day,
    state: row.state,
    version: row.version,
    supersedesId: row.supersedes_id,
    fileName: row.file_name,
    fileHash: row.file_hash,
    mediaType: row.media_type,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    tasks: row.tasks,
    confirmed: row.confirmed,
    doubtful: row.doubtful,
  };
}
