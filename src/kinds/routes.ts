import { isAnyOf } from '../accounts/model.ts';
import { recordAudit } from '../accounts/store.ts';
import { problem } from '../kernel/problem.ts';
import { readCriterionNames } from '../plans/criterion-names.ts';
import { updateTask } from '../plans/store/tasks.ts';
import { enqueue } from '../server/jobs.ts';
import type { On } from '../server/slice.ts';
import { addTask } from '../tasks/acts/add-task.ts';
import { reckonOn } from '../tasks/acts/reckoning.ts';
import { seesAllUnits } from '../tasks/policies.ts';
import { addFinding } from './acts/add-finding.ts';
import { moveInitiative } from './acts/move-initiative.ts';
import { silentWork } from './acts/silent-work.ts';
import { writeTaskSheet, writeWorkSheet } from './acts/write-sheet.ts';
import { api } from './api.ts';
import { overlapRuleOn, publishingDutiesOn } from './catalogue.ts';
import { mayAddFinding, mayDecide, mayJudge, mayMake, mayWriteTask, mayWriteWork } from './policies.ts';
import { presentFinding, presentSheet } from './routes/read.ts';
import { readInspectionPlan, readRegister } from './routes/register.ts';
import { initiativeInHand, workInHand } from './routes/work-in-hand.ts';
import { findPublished } from './store/links.ts';

export function routes(on: On): void {
  on(api.listPublishingDuties, async ({ today }) => ({
    duties: publishingDutiesOn(today).map((duty) => ({
      ...duty,
      places: [...duty.places],
      sources: [...duty.sources],
    })),
  }));

  on(api.getOverlapRule, async ({ today }) => {
    const rule = overlapRuleOn(today);
    return { rule: rule ? { ...rule, sources: [...rule.sources] } : null };
  });

  on(api.listSilent, async ({ db, actor, today }) => {
    const silent = await silentWork(db, { unitId: seesAllUnits(actor) ? null : actor.unitId, today });
    return { silent: [...silent] };
  });

  on(api.listOfKind, readRegister);

  on(api.getInspectionPlan, readInspectionPlan);

  on(api.makeOfKind, async (request) => {
    const { db, actor, body } = request;
    const { written, lead, ...given } = body;
    if (!mayMake(actor, written.kind, 'unitId' in lead ? lead.unitId : '')) throw problem('server.not_allowed');
    const { taskId, occurrenceIds } = await addTask(db, { ...given, lead, kind: written.kind }, request);
    await writeTaskSheet(request, taskId, written, 0);
    return { occurrenceId: occurrenceIds[0] ?? null };
  });

  on(api.getSheet, presentSheet);

  on(api.changeKind, async ({ db, actor, params, body, now }) => {
    const { record, sheet } = await workInHand(db, actor, params.occurrenceId);
    const { kind, taskRevision: revision } = body;
    const saved = await updateTask(db, { id: record.taskId, revision }, { kind }, { personId: actor.personId, now });
    if (!saved) throw problem('server.changed_meanwhile');
    await recordAudit(db, actor, now, {
      verb: 'changed-kind',
      subjectKind: 'task',
      subjectId: record.taskId,
      detail: { from: sheet.kind, to: kind },
    });
    return { kind };
  });

  on(api.writeTask, async (request) => {
    const { db, actor, params, body } = request;
    const { record, sheet } = await workInHand(db, actor, params.occurrenceId);
    if (!mayWriteTask(actor, sheet)) throw problem('server.not_allowed');
    if (sheet.kind !== body.written.kind) throw problem('kinds.other_kind');
    await writeTaskSheet(request, record.taskId, body.written, body.revision);
    return { revision: body.revision + 1 };
  });

  on(api.writeWork, async (request) => {
    const { db, actor, params, body } = request;
    const { record, sheet } = await workInHand(db, actor, params.occurrenceId);
    if (!mayWriteWork(actor, record)) throw problem('server.not_allowed');
    if (sheet.kind !== body.written.kind) throw problem('kinds.other_kind');
    await writeWorkSheet(request, record.id, body.written, body.revision);
    return { revision: body.revision + 1 };
  });

  on(api.lookNow, async ({ db, actor, params }) => {
    const { record } = await workInHand(db, actor, params.occurrenceId);
    if ((await findPublished(db, record.id)) === null) throw problem('kinds.no_link');
    await enqueue(db, 'kinds.check-link', { occurrenceId: record.id });
    return undefined;
  });

  on(api.moveInitiative, async (request) => {
    const { db, actor, params, body } = request;
    const { record, unitId } = await initiativeInHand(db, actor, params.occurrenceId);
    const isAllowed = body.move === 'judge' ? mayJudge : mayDecide;
    if (!isAllowed(actor, { unitId })) {
      const isOwn = unitId === actor.unitId && isAnyOf(actor, 'coordinator', 'appraiser');
      if (isOwn) throw problem('kinds.own_unit');
      throw problem('server.not_allowed');
    }
    await moveInitiative(request, record.taskId, body);
    return (await initiativeInHand(db, actor, record.id)).shown;
  });

  on(api.tieInitiative, async ({ db, actor, params, body, now }) => {
    const { record, sheet, shown } = await initiativeInHand(db, actor, params.occurrenceId);
    if (!shown.abilities.tie) throw problem('server.not_allowed');
    const unknown = body.criterionRefs.find((ref) => !readCriterionNames().has(ref));
    if (unknown !== undefined) throw problem('plans.unknown_criterion', { ref: unknown }, { field: 'criterionRefs' });
    const criterionRefs = [...new Set(body.criterionRefs)];
    const task = { id: record.taskId, revision: body.taskRevision };
    if (!(await updateTask(db, task, { criterionRefs }, { personId: actor.personId, now })))
      throw problem('server.changed_meanwhile');
    await recordAudit(db, actor, now, {
      verb: 'tied-initiative',
      subjectKind: 'task',
      subjectId: record.taskId,
      detail: { from: sheet.criterionRefs, to: criterionRefs },
    });
    return (await initiativeInHand(db, actor, record.id)).shown;
  });

  on(api.addFinding, async (request) => {
    const { db, actor, params, body } = request;
    const { record, sheet } = await workInHand(db, actor, params.occurrenceId);
    if (!mayAddFinding(actor, record)) throw problem('server.not_allowed');
    const written = sheet.sheet?.written;
    if (written?.kind !== 'inspection') throw problem('kinds.other_kind');
    const inspection = { ...record, target: written.fields.target };
    const product = body.product === '' ? null : body.product;
    const finding = await addFinding(request, inspection, { ...body, product });
    return presentFinding(request, finding, await reckonOn(db, request.today));
  });
}
