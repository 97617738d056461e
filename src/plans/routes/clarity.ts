import type { On } from '../../server/slice.ts';
import { clarityApi } from '../api/clarity.ts';
import { demandedClarity } from '../demanded-clarity.ts';
import { countUnclear } from '../model/clarity.ts';
import { unclearIn } from '../present.ts';
import { listTasks } from '../store/tasks.ts';
import { taskContext, visiblePlan } from './plan-in-hand.ts';

/** Mounts the list of what a plan's tasks are not clear about. */
export function clarityRoutes(on: On): void {
  on(clarityApi.getClarity, async ({ db, actor, params, today }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    const context = await taskContext(db, plan, today);
    const { points, source } = demandedClarity(plan.issuedOn ?? today);
    const checked = (await listTasks(db, plan.id))
      .filter(({ review }) => review !== 'skipped')
      .map((task) => ({ id: task.id, ordinal: task.ordinal, text: task.text, unclear: unclearIn(task, context) }));
    return {
      planNumber: plan.number,
      planTitle: plan.title,
      source,
      checked: checked.length,
      points: countUnclear(
        checked.map(({ unclear }) => unclear),
        points,
      ).map((one) => ({ ...one })),
      tasks: checked.filter(({ unclear }) => unclear.length > 0),
    };
  });
}
