import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { PlanState, ReviewState } from '../model/plan.ts';

/** A task that a person tied to criteria, and its plan. */
export type TiedTask = {
  readonly id: string;
  readonly text: string;
  readonly review: ReviewState;
  readonly criterionRefs: readonly string[];
  readonly leads: readonly string[];
  readonly plan: {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly state: PlanState;
  };
};

/** The tasks tied to any of these criteria, newest plan first; without those that were skipped, and those of plans that another took the place of. */
export async function listTiedTasks(db: Db, refs: readonly string[]): Promise<readonly TiedTask[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select((columns) => [
      'task.id',
      'task.text',
      'task.review',
      'task.criterion_refs',
      'plan.id as plan_id',
      'plan.number',
      'plan.title',
      'plan.state',
      columns
        .selectFrom('task_body')
        .select(sql<string[]>`coalesce(array_agg(written order by ordinal), '{}')`.as('leads'))
        .whereRef('task_body.task_id', '=', 'task.id')
        .where('task_body.role', '=', 'lead')
        .as('leads'),
    ])
    .where(sql<boolean>`task.criterion_refs && ${[...refs]}::text[]`)
    .where('task.review', '<>', 'skipped')
    .where('plan.state', '<>', 'superseded')
    .orderBy('plan.imported_at', 'desc')
    .orderBy('plan.id', 'desc')
    .orderBy('task.ordinal')
    .execute();
  return rows.map(({ id, text, review, criterion_refs, leads, plan_id, number, title, state }) => ({
    id,
    text,
    review,
    criterionRefs: criterion_refs,
    leads: leads ?? [],
    plan: { id: plan_id, number, title, state },
  }));
}
