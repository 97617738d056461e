import type { Db } from '../../server/database.ts';
import type { Step } from '../model/sheet/step.ts';

/** A correction as it is kept: what it was, and what it changed both ways. */
export type StepRecord = { readonly id: string; readonly planId: string; readonly kind: string; readonly step: Step };

/** Keeps a correction, so that it can be taken back. */
export async function insertStep(
  db: Db,
  { id, planId, kind, step }: StepRecord,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('review_step')
    .values({ id, plan_id: planId, kind, step: JSON.stringify(step), made_by: by.personId, made_at: by.now })
    .execute();
}

/** A correction of a plan that was not taken back yet, or null. */
export async function findStep(db: Db, planId: string, stepId: string): Promise<StepRecord | null> {
  const row = await db
    .selectFrom('review_step')
    .selectAll()
    .where('id', '=', stepId)
    .where('plan_id', '=', planId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, planId: row.plan_id, kind: row.kind, step: row.step as unknown as Step } : null;
}

/** Notes that a correction was taken back. */
export async function markUndone(db: Db, stepId: string, now: Date): Promise<void> {
  await db.updateTable('review_step').set({ undone_at: now }).where('id', '=', stepId).execute();
}
