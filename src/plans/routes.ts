import { recordAudit } from '../accounts/store.ts';
import { writtenDate } from '../kernel/calendar.ts';
import { must, problem } from '../kernel/problem.ts';
import { parseDeadline } from '../reading/model/deadline.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import { enqueue } from '../server/jobs.ts';
import { followToEnd } from '../server/progress.ts';
import type { On } from '../server/slice.ts';
import { correctTask, saveTask } from './acts/correct-task.ts';
import { api } from './api.ts';
import { readCriterionNames } from './criterion-names.ts';
import { yearOf } from './model/plan.ts';
import { maySeePlan, mayEditPlans } from './policies.ts';
import { presentPlan, presentTask } from './present.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { criterionRoutes } from './routes/criteria.ts';
import { draft, taskContext, visiblePlan } from './routes/plan-in-hand.ts';
import { goalRoutes } from './routes/goals.ts';
import { ruleRoutes } from './routes/rules.ts';
import { findImport, insertImport, readBlocks } from './store/documents.ts';
import { deleteDraft, findByFile, listPlans, updatePlan, type PlanRecord } from './store/plans.ts';
import { confirmUndoubted, findTask, listTasks, type TaskRecord } from './store/tasks.ts';

export function routes(on: On): void {
  ruleRoutes(on);
  criterionRoutes(on);
  correctionRoutes(on);
  goalRoutes(on);

  on(api.listPlans, async ({ db, actor }) => ({
    plans: (await listPlans(db)).filter((plan) => maySeePlan(actor, plan)).map((plan) => presentPlan(plan, actor)),
    abilities: { import: mayEditPlans(actor) },
  }));

  on(api.importDocument, async ({ db, actor, upload, body, now, newId }) => {
    const known = await findByFile(db, upload.hash);
    if (known && body.again !== 'true') return { importId: null, knownPlanId: known.id };
    const importId = newId();
    await insertImport(db, { ...upload, id: importId, fileName: upload.name, requestedBy: actor.personId, now });
    await enqueue(db, 'plans.read', { importId });
    return { importId, knownPlanId: null };
  });

  on(api.getImport, async ({ db, params }) => {
    const {
      id,
      fileName,
      state,
      planId,
      tasks,
      earlierPlanId,
      problem: refusal,
    } = await existingImport(db, params.importId);
    return { id, fileName, state, planId, tasks, earlierPlanId, problem: refusal };
  });

  on(api.followImport, async ({ db, params, progress, tenant }) => {
    const { state } = await existingImport(db, params.importId);
    return followToEnd(
      progress,
      tenant.schema,
      params.importId,
      state === 'reading' ? null : state === 'ready' ? 'well' : 'badly',
    );
  });

  on(api.getPlan, async ({ db, actor, params }) => presentPlan(await visiblePlan(db, actor, params.planId), actor));

  on(api.getDocument, async ({ db, actor, params }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    return { fileName: plan.fileName, blocks: [...(await readBlocks(db, plan.documentId))] };
  });

  on(api.getFile, async ({ db, actor, params, files, tenant }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    const { fileHash, fileName, mediaType } = plan;
    if (!fileHash || !fileName || !mediaType) throw problem('plans.no_file');
    return { stream: files.stream(tenant.schema, fileHash), mediaType, fileName };
  });

  on(api.changePlan, async ({ db, actor, params, body, now }) => {
    const plan = draft(await visiblePlan(db, actor, params.planId));
    const from = body.periodFrom === undefined ? plan.periodFrom : body.periodFrom;
    const to = body.periodTo === undefined ? plan.periodTo : body.periodTo;
    if (from && to && to < from)
      throw problem('plans.period_backwards', { from: writtenDate(from), to: writtenDate(to) }, { field: 'periodTo' });
    await updatePlan(db, plan.id, body);
    await recordAudit(db, actor, now, { verb: 'changed', subjectKind: 'plan', subjectId: plan.id, detail: body });
    return presentPlan(await visiblePlan(db, actor, plan.id), actor);
  });

  on(api.discardPlan, async ({ db, actor, params, now }) => {
    const plan = draft(await visiblePlan(db, actor, params.planId));
    await deleteDraft(db, plan);
    await recordAudit(db, actor, now, {
      verb: 'discarded',
      subjectKind: 'plan',
      subjectId: plan.id,
      detail: { number: plan.number, title: plan.title, file: plan.fileName, hash: plan.fileHash },
    });
    return undefined;
  });

  on(api.listTasks, async ({ db, actor, params, today }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    const context = await taskContext(db, plan, today);
    return { tasks: (await listTasks(db, plan.id)).map((task) => presentTask(task, context)) };
  });

  on(api.changeTask, async ({ db, actor, params, body, now, today, newId }) => {
    const { task, plan } = await draftTask(db, actor, params.taskId);
    const { revision, deadlineText, ...rest } = body;
    const unknown = body.criterionRefs?.find((ref) => !readCriterionNames().has(ref));
    if (unknown !== undefined) throw problem('plans.unknown_criterion', { ref: unknown });
    const deadline = deadlineText === undefined ? undefined : parseDeadline(deadlineText ?? '', yearOf(plan));
    const correction = { ...rest, ...(deadline ? { deadline } : {}) };
    const step = await correctTask(db, task, { revision, correction }, { actor, now, newId });
    const saved = must(await findTask(db, task.id), 'the task just corrected');
    return { ...presentTask(saved, await taskContext(db, plan, today)), step };
  });

  on(api.reviewTask, async ({ db, actor, params, body, now, today }) => {
    const { task, plan } = await draftTask(db, actor, params.taskId);
    await saveTask(db, actor, now, { task, revision: body.revision, verb: body.review }, { review: body.review });
    return presentTask(must(await findTask(db, task.id), 'the task just reviewed'), await taskContext(db, plan, today));
  });

  on(api.confirmSure, async ({ db, actor, params, now }) => {
    const plan = draft(await visiblePlan(db, actor, params.planId));
    const confirmed = await confirmUndoubted(db, plan.id, { personId: actor.personId, now });
    await recordAudit(db, actor, now, {
      verb: 'confirmed-sure',
      subjectKind: 'plan',
      subjectId: plan.id,
      detail: { confirmed },
    });
    return { confirmed };
  });
}

async function existingImport(db: Db, importId: string) {
  const found = await findImport(db, importId);
  if (!found) throw problem('plans.import_not_found');
  return found;
}

async function draftTask(db: Db, actor: Actor, taskId: string): Promise<{ task: TaskRecord; plan: PlanRecord }> {
  const task = await findTask(db, taskId);
  if (!task) throw problem('plans.task_not_found');
  return { task, plan: draft(await visiblePlan(db, actor, task.planId)) };
}
