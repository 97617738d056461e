import { problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { maySeePlan } from '../policies.ts';
import { findPlan, type PlanRecord } from '../store/plans.ts';

/** The plan when the actor may see it; otherwise the answer is the same as for one that does not exist. Refuses with plans.not_found. */
export async function visiblePlan(db: Db, actor: Actor, planId: string): Promise<PlanRecord> {
  const plan = await findPlan(db, planId);
  if (!plan || !maySeePlan(actor, plan)) throw problem('plans.not_found');
  return plan;
}

/** The plan while it is a draft. Refuses with plans.not_a_draft. */
export function draft(plan: PlanRecord): PlanRecord {
  if (plan.state !== 'draft') throw problem('plans.not_a_draft');
  return plan;
}

/** The plan's own year, for words that leave theirs out; none where its period spans several. */
export function yearOf(plan: PlanRecord): { year?: number } {
  const year = plan.periodFrom?.slice(0, 4);
  return year && year === plan.periodTo?.slice(0, 4) ? { year: Number(year) } : {};
}
