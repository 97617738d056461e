import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { readFunctions } from '../../units/reorganisation.ts';
import { listGroups, readUnitGraph } from '../../units/store.ts';
import { readCriterionNames } from '../criterion-names.ts';
import { demandedClarity } from '../demanded-clarity.ts';
import { maySeePlan } from '../policies.ts';
import type { TaskContext } from '../present.ts';
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

/** What a plan's tasks are shown by: today's names, and its period. */
export async function taskContext(db: Db, plan: PlanRecord, today: string): Promise<TaskContext> {
  const dates = {
    ...(await provinceCalendar(db)),
    reportDay: plan.reportDay,
    ...(plan.periodFrom && plan.periodTo ? { from: plan.periodFrom, to: plan.periodTo } : {}),
  };
  return {
    graph: await readUnitGraph(db),
    groups: await listGroups(db),
    dates,
    criteria: readCriterionNames(),
    functions: readFunctions(),
    demanded: demandedClarity(plan.issuedOn ?? today).points,
    today,
  };
}
