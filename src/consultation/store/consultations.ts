import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { PlanState } from '../../plans/model/plan.ts';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import type { AskedUnit, ConsultationState } from '../model/opinion.ts';
import type { Sentence } from '../model/versions.ts';

/** A consultation with the head of its plan. */
export type ConsultationRecord = {
  readonly id: string;
  readonly planId: string;
  readonly planName: string;
  readonly planState: PlanState;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly dueOn: IsoDate;
  readonly message: string;
  readonly state: ConsultationState;
  readonly closedAt: Date | null;
};

/** All of them, or those that a unit is asked in; open ones first, newest first. */
export async function listConsultations(
  db: Db,
  unitId: string | null,
  most: number,
): Promise<readonly ConsultationRecord[]> {
  let query = consultations(db).orderBy('consultation.state', 'desc').orderBy('consultation.id', 'desc').limit(most);
  if (unitId !== null)
    query = query.where('consultation.id', 'in', (from) =>
      from.selectFrom('consultation_unit').select('consultation_id').where('unit_id', '=', unitId),
    );
  return (await query.execute()).map(toRecord);
}

/** One of them, or null. */
export async function findConsultation(db: Db, id: string): Promise<ConsultationRecord | null> {
  const row = await consultations(db).where('consultation.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Holds a consultation until the transaction ends, so that it is not closed while somebody answers. */
export async function holdConsultation(db: Db, id: string): Promise<void> {
  await db.selectFrom('consultation').select('id').where('id', '=', id).forUpdate().execute();
}

/** The open consultation of a plan, or null. */
export async function findOpenOf(db: Db, planId: string): Promise<{ readonly id: string } | null> {
  const row = await db
    .selectFrom('consultation')
    .select('id')
    .where('plan_id', '=', planId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row ?? null;
}

/** How far the open consultation of a plan is: until when and of how many units it asks, how many answered, how many opinions wait. */
export type OpenConsultation = {
  readonly id: string;
  readonly dueOn: IsoDate;
  readonly asked: number;
  readonly answered: number;
  readonly waiting: number;
};

/** The open consultation of a plan with how far it is, or null. */
export async function readOpenOf(db: Db, planId: string): Promise<OpenConsultation | null> {
  const row = await db
    .selectFrom('consultation')
    .innerJoin('consultation_unit', 'consultation_unit.consultation_id', 'consultation.id')
    .leftJoin(
      (opinions) =>
        opinions
          .selectFrom('opinion')
          .select(['consultation_id', 'unit_id', countWhere(sql`state = 'waiting'`).as('waiting')])
          .groupBy(['consultation_id', 'unit_id'])
          .as('said'),
      (join) =>
        join
          .onRef('said.consultation_id', '=', 'consultation.id')
          .onRef('said.unit_id', '=', 'consultation_unit.unit_id'),
    )
    .select([
      'consultation.id',
      'consultation.due_on',
      sql<number>`count(*)`.as('asked'),
      countWhere(sql`consultation_unit.agreed_on is not null or said.unit_id is not null`).as('answered'),
      sql<number>`coalesce(sum(said.waiting), 0)::bigint`.as('waiting'),
    ])
    .where('consultation.plan_id', '=', planId)
    .where('consultation.state', '=', 'open')
    .groupBy('consultation.id')
    .executeTakeFirst();
  if (!row) return null;
  const { due_on: dueOn, ...counts } = row;
  return { ...counts, dueOn };
}

/** The draft's sentences as they stood when the units were asked. */
export async function readAskedText(db: Db, id: string): Promise<readonly Sentence[]> {
  const row = await db.selectFrom('consultation').select('asked_text').where('id', '=', id).executeTakeFirstOrThrow();
  return row.asked_text as unknown as readonly Sentence[];
}

/** The units that are asked in these consultations, by name. */
export async function listAskedUnits(
  db: Db,
  consultationIds: readonly string[],
): Promise<readonly (AskedUnit & { readonly consultationId: string })[]> {
  if (consultationIds.length === 0) return [];
  const rows = await db
    .selectFrom('consultation_unit')
    .innerJoin('unit', 'unit.id', 'consultation_unit.unit_id')
    .select(['consultation_id', 'unit.id', 'unit.name', 'agreed_on'])
    .where('consultation_id', 'in', [...consultationIds])
    .orderBy('unit.name')
    .orderBy('unit.id')
    .execute();
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    id: row.id,
    name: row.name,
    agreedOn: row.agreed_on,
  }));
}

/** Asks units about a draft; false where the plan has an open consultation. */
export async function insertConsultation(
  db: Db,
  asked: {
    readonly id: string;
    readonly planId: string;
    readonly unitIds: readonly string[];
    readonly dueOn: IsoDate;
    readonly message: string;
    readonly askedText: readonly Sentence[];
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .insertInto('consultation')
    .values({
      id: asked.id,
      plan_id: asked.planId,
      asked_by: asked.personId,
      asked_at: asked.now,
      due_on: asked.dueOn,
      message: asked.message,
      asked_text: JSON.stringify(asked.askedText),
    })
    // Written out, since a partial index is found by a constant and not by a parameter.
    .onConflict((conflict) =>
      conflict
        .column('plan_id')
        .where(sql<boolean>`state = 'open'`)
        .doNothing(),
    )
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) return false;
  await db
    .insertInto('consultation_unit')
    .values(asked.unitIds.map((unitId) => ({ consultation_id: asked.id, unit_id: unitId })))
    .execute();
  return true;
}

/** Notes that a unit agrees, or (`agreed` null) that it has more to say. */
export async function saveAgreement(
  db: Db,
  of: { readonly consultationId: string; readonly unitId: string },
  agreed: { readonly personId: string; readonly on: IsoDate } | null,
): Promise<void> {
  await db
    .updateTable('consultation_unit')
    .set({ agreed_by: agreed?.personId ?? null, agreed_on: agreed?.on ?? null })
    .where('consultation_id', '=', of.consultationId)
    .where('unit_id', '=', of.unitId)
    .execute();
}

/** Closes it; false when it is closed. */
export async function closeConsultation(
  db: Db,
  id: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('consultation')
    .set({ state: 'closed', closed_by: by.personId, closed_at: by.now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function consultations(db: Db) {
  return db
    .selectFrom('consultation')
    .innerJoin('plan', 'plan.id', 'consultation.plan_id')
    .innerJoin('person', 'person.id', 'consultation.asked_by')
    .select([
      'consultation.id',
      'consultation.plan_id',
      'consultation.asked_at',
      'consultation.due_on',
      'consultation.message',
      'consultation.state',
      'consultation.closed_at',
      'plan.number',
      'plan.title',
      'plan.state as plan_state',
      'person.name as asked_by',
    ]);
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof consultations>['execute']>>[number]): ConsultationRecord {
  return {
    id: row.id,
    planId: row.plan_id,
    planName: [row.number, row.title].filter(Boolean).join(' · '),
    planState: row.plan_state,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    message: row.message,
    state: row.state,
    closedAt: row.closed_at,
  };
}
