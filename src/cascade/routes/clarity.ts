import { problem } from '../../kernel/problem.ts';
import { demandedClarity } from '../../plans/demanded-clarity.ts';
import { countUnclear } from '../../plans/model/clarity.ts';
import { maySeePlan } from '../../plans/policies.ts';
import { findPlan } from '../../plans/store/plans.ts';
import { listTasks } from '../../plans/store/tasks.ts';
import type { On } from '../../server/slice.ts';
import { unclearTasks } from '../acts/unclear-tasks.ts';
import { clarityApi } from '../api/clarity.ts';

/** Mounts the list of what a plan's tasks are not clear about. */
export function clarityRoutes(on: On): void {
  on(clarityApi.getClarity, async ({ db, actor, params, today }) => {
    const plan = await findPlan(db, params.planId);
    if (!plan || !maySeePlan(actor, plan)) throw problem('plans.not_found');
    const { points, source } = demandedClarity(plan.issuedOn ?? today);
    const checked = (await listTasks(db, plan.id)).filter(({ review }) => review !== 'skipped');
    const faults = await unclearTasks(db, actor, plan, checked, today);
    return {
      planNumber: plan.number,
      planTitle: plan.title,
      source,
      checked: checked.length,
      points: countUnclear(faults, points).map((one) => ({ ...one })),
      tasks: checked
        .map(({ id, ordinal, text }, at) => ({ id, ordinal, text, unclear: faults[at] ?? [] }))
        .filter(({ unclear }) => unclear.length > 0),
    };
  });
}
