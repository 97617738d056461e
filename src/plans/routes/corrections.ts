import type { On } from '../../server/slice.ts';
import type { Db } from '../../server/database.ts';
import { correctForm, undoStep } from '../acts/correct-form.ts';
import { correctionsApi } from '../api/corrections.ts';
import { presentTask } from '../present.ts';
import type { PlanRecord } from '../store/plans.ts';
import { holdPlan, readParts } from '../store/sheets.ts';
import { listTasks } from '../store/tasks.ts';
import { draft, taskContext, visiblePlan } from './plan-in-hand.ts';

/** Mounts what corrects the form of a draft, and what takes a correction back. */
export function correctionRoutes(on: On): void {
  on(correctionsApi.getLines, async ({ db, actor, params }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    return { parts: { ...(await readParts(db, plan.id)) } };
  });

  on(correctionsApi.correctForm, async ({ db, actor, params, body, now, today, newId }) => {
    await holdPlan(db, params.planId);
    const plan = draft(await visiblePlan(db, actor, params.planId));
    const done = await correctForm(db, plan, body, { actor, now, newId });
    return { ...done, ...(await presentDraft(db, plan, today)) };
  });

  on(correctionsApi.undoStep, async ({ db, actor, params, now, today }) => {
    await holdPlan(db, params.planId);
    const plan = draft(await visiblePlan(db, actor, params.planId));
    await undoStep(db, plan, params.stepId, { actor, now });
    return presentDraft(db, plan, today);
  });
}

async function presentDraft(db: Db, plan: PlanRecord, today: string) {
  const context = await taskContext(db, plan, today);
  const tasks = (await listTasks(db, plan.id)).map((task) => presentTask(task, context));
  return { tasks, parts: { ...(await readParts(db, plan.id)) } };
}
