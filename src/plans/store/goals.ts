import { sql } from 'kysely';
import type { Goal } from '../../reading/model/plan-document.ts';
import type { Db } from '../../server/database.ts';

/** The goals that the reader found in the document of a plan in force, in the order of the document. */
export type PlanGoals = {
  readonly id: string;
  /** Its number; its title where it has none. */
  readonly name: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly goals: readonly Goal[];
};

/** The goals of all plans in force, the newest plan first; or of one of them. */
export async function listGoals(db: Db, planId?: string): Promise<readonly PlanGoals[]> {
  const rows = await db
    .selectFrom('plan')
    .innerJoin('document', 'document.id', 'plan.document_id')
    .select(['plan.id', 'plan.number', 'plan.title', 'plan.period_from', 'plan.period_to'])
    .select(sql<readonly Goal[] | null>`document.reading -> 'goals'`.as('goals'))
    .where('plan.state', '=', 'in-force')
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .orderBy('plan.in_force_at', 'desc')
    .orderBy('plan.id', 'desc')
    .execute();
  return rows.map(({ id, number, title, period_from, period_to, goals }) => ({
    id,
    name: number ?? title,
    // The table's check keeps the period of every plan that is no draft.
    periodFrom: period_from ?? '',
    periodTo: period_to ?? '',
    goals: goals ?? [],
  }));
}
