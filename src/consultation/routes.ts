import { Readable } from 'node:stream';
import { recordAudit } from '../accounts/store.ts';
import { must, problem } from '../kernel/problem.ts';
import { correctTask } from '../plans/acts/correct-task.ts';
import { findPlan, type PlanRecord } from '../plans/store/plans.ts';
import { findTask, listTasks, type TaskRecord } from '../plans/store/tasks.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import { livesOn } from '../units/model.ts';
import { listGroups, listUnits } from '../units/store.ts';
import { api } from './api.ts';
import { answeringFault, askingFault, standingOf } from './model/opinion.ts';
import { inTableOrder } from './model/table.ts';
import { differencesOf } from './model/versions.ts';
import { mayAnswer, mayLead } from './policies.ts';
import { namedUnits, presentConsultation, presentDraftTask, presentOpinion, visibleParts } from './present.ts';
import {
  closeConsultation,
  findConsultation,
  findOpenOf,
  holdConsultation,
  insertConsultation,
  listAskedUnits,
  listConsultations,
  readAskedText,
  saveAgreement,
  type ConsultationRecord,
} from './store/consultations.ts';
import {
  deleteOpinion,
  findOpinion,
  insertOpinion,
  listOpinions,
  settleOpinion,
  type OpinionRecord,
} from './store/opinions.ts';
import { writeOpinionSheet, writeOpinionTable, type TableContent } from './table-file.ts';
import { wordDifference } from './word-difference.ts';

const shown = 200;

export function routes(on: On): void {
  on(api.listConsultations, async ({ db, actor, today }) => {
    const all = await listConsultations(db, mayLead(actor) ? null : actor.unitId, shown);
    const ids = all.map(({ id }) => id);
    const [units, opinions] = [await listAskedUnits(db, ids), await listOpinions(db, ids)];
    const ofOne = (id: string) => ({
      units: units.filter(({ consultationId }) => consultationId === id),
      opinions: opinions.filter(({ consultationId }) => consultationId === id),
    });
    return {
      consultations: all
        .filter(({ id }) => maySee(actor, ofOne(id).units))
        .map((one) => presentConsultation(one, ofOne(one.id), actor, today)),
    };
  });

  on(api.proposeConsultation, async ({ db, query, today }) => {
    const plan = await draftPlan(db, query.planId);
    const tasks = await keptTasks(db, plan.id);
    const [units, groups] = [await listUnits(db), await listGroups(db)];
    const bodies = tasks.flatMap((task) => task.bodies);
    const named = namedUnits(bodies, { units, groups, today });
    return {
      planId: plan.id,
      planName: [plan.number, plan.title].filter(Boolean).join(' · '),
      tasks: tasks.length,
      units: units.filter((unit) => livesOn(unit, today)).map(({ id, name }) => ({ id, name, isNamed: named.has(id) })),
      openId: (await findOpenOf(db, plan.id))?.id ?? null,
    };
  });

  on(api.startConsultation, async ({ db, actor, body, now, today, newId }) => {
    const plan = await draftPlan(db, body.planId);
    const unitIds = [...new Set(body.unitIds)];
    const fault = askingFault({ unitIds, dueOn: body.dueOn }, await listUnits(db), today);
    if (fault) throw fault;
    const id = newId();
    const askedText = (await keptTasks(db, plan.id)).map((task) => ({ id: task.id, text: task.text }));
    const asked = { ...body, id, unitIds, askedText, personId: actor.personId, now };
    if (!(await insertConsultation(db, asked))) throw problem('consultation.already_open');
    await audit(db, actor, now, 'asked-units', id, { planId: plan.id, unitIds, dueOn: body.dueOn });
    return shownConsultation(db, actor, id, today);
  });

  on(api.getConsultation, async ({ db, actor, params, today }) => {
    const { consultation, units, opinions } = await visible(db, actor, params.consultationId);
    const tasks = await keptTasks(db, consultation.planId);
    const own = visibleParts({ units, opinions }, actor);
    const known = { unitId: actor.unitId, units: await listUnits(db), groups: await listGroups(db), today };
    const mayReadTasks = mayLead(actor) || consultation.state === 'open';
    const taskIds = tasks.map(({ id }) => id);
    return {
      consultation: presentConsultation(consultation, { units, opinions }, actor, today),
      tasks: mayReadTasks ? tasks.map((task) => presentDraftTask(task, known)) : [],
      units: own.units.map((unit) => standingView(standingOf(unit, own.opinions, consultation.dueOn, today))),
      opinions: inTableOrder(own.opinions, taskIds).map((one) =>
        presentOpinion(one, consultation, actor, taskIds.includes(one.taskId ?? '')),
      ),
    };
  });

  on(api.giveOpinion, async ({ db, actor, params, body, now, today, newId }) => {
    const consultation = await answerable(db, actor, params.consultationId);
    const task = body.about ? await seenTask(db, consultation, body.about) : null;
    const id = newId();
    const of = { consultationId: consultation.id, unitId: actor.unitId };
    await insertOpinion(db, {
      ...{ ...of, id, personId: actor.personId, givenOn: today, text: body.text, wording: body.wording },
      taskId: task?.id ?? null,
      blockId: task?.source.text[0] ?? null,
      sentence: task?.text ?? null,
    });
    // Who has something to say does not agree to all as it is.
    await saveAgreement(db, of, null);
    await audit(db, actor, now, 'gave-opinion', consultation.id, { ...body, opinionId: id });
    return shownOpinion(db, actor, consultation, id);
  });

  on(api.withdrawOpinion, async ({ db, actor, params, now }) => {
    const { opinion } = await opinionInHand(db, actor, params.opinionId);
    await answerable(db, actor, opinion.consultationId);
    if (!(await deleteOpinion(db, opinion.id))) throw problem('consultation.opinion_decided');
    const detail = { opinionId: opinion.id, text: opinion.text };
    await audit(db, actor, now, 'withdrew-opinion', opinion.consultationId, detail);
    return undefined;
  });

  on(api.agree, async ({ db, actor, params, now, today }) => {
    const consultation = await answerable(db, actor, params.consultationId);
    const opinions = await listOpinions(db, [consultation.id]);
    if (opinions.some(({ unitId }) => unitId === actor.unitId)) throw problem('consultation.has_opinions');
    const of = { consultationId: consultation.id, unitId: actor.unitId };
    await saveAgreement(db, of, { personId: actor.personId, on: today });
    await audit(db, actor, now, 'agreed-to-draft', consultation.id, { unitId: actor.unitId });
    return shownConsultation(db, actor, consultation.id, today);
  });

  on(api.decideOpinion, async ({ db, actor, params, body, now, newId }) => {
    const { opinion, consultation } = await opinionInHand(db, actor, params.opinionId);
    if (opinion.state !== 'waiting') throw problem('consultation.opinion_decided');
    if (body.state !== 'taken' && body.reason === '')
      throw problem('consultation.reason_missing', {}, { field: 'reason' });
    const applied = 'applied' in body ? body.applied : null;
    const { state, reason } = body;
    const outcome = { state, reason, applied: applied?.text ?? null, personId: actor.personId, now };
    if (!(await settleOpinion(db, opinion.id, outcome))) throw problem('consultation.opinion_decided');
    if (applied) {
      if (consultation.planState !== 'draft') throw problem('consultation.in_force');
      const task = await taskOfPlan(db, consultation, opinion.taskId);
      const { revision, text } = applied;
      await correctTask(db, task, { revision, correction: { text } }, { actor, now, newId });
    }
    const detail = { ...body, opinionId: opinion.id };
    await audit(db, actor, now, 'decided-opinion', consultation.id, detail);
    return shownOpinion(db, actor, consultation, opinion.id);
  });

  on(api.closeConsultation, async ({ db, actor, params, now, today }) => {
    const { consultation } = await visible(db, actor, params.consultationId);
    if (!(await closeConsultation(db, consultation.id, { personId: actor.personId, now })))
      throw problem('consultation.closed');
    await audit(db, actor, now, 'closed-consultation', consultation.id, {});
    return shownConsultation(db, actor, consultation.id, today);
  });

  on(api.compareVersions, async ({ db, actor, params, today }) => {
    const parts = await visible(db, actor, params.consultationId);
    const tasks = await keptTasks(db, parts.consultation.planId);
    const differences = differencesOf(await readAskedText(db, parts.consultation.id), tasks);
    return {
      consultation: presentConsultation(parts.consultation, parts, actor, today),
      sentences: tasks.length,
      differences: differences.map(({ id, before, after }) => ({
        id,
        kind: before === null ? ('added' as const) : after === null ? ('removed' as const) : ('changed' as const),
        words: [...wordDifference(before ?? '', after ?? '')],
      })),
    };
  });

  on(api.getOpinionTable, async ({ db, actor, params, tenant, today }) => ({
    stream: Readable.from([
      await writeOpinionTable(await tableContent(db, actor, params.consultationId, tenant.isSample, today)),
    ]),
    mediaType: api.getOpinionTable.produces,
    fileName: 'bang-tong-hop-y-kien.docx',
  }));

  on(api.getOpinionSheet, async ({ db, actor, params, tenant, today }) => ({
    stream: Readable.from(
      writeOpinionSheet(await tableContent(db, actor, params.consultationId, tenant.isSample, today)),
    ),
    mediaType: 'text/csv; charset=utf-8',
    fileName: 'bang-tong-hop-y-kien.csv',
  }));
}

type Parts = {
  readonly consultation: ConsultationRecord;
  readonly units: Awaited<ReturnType<typeof listAskedUnits>>;
  readonly opinions: readonly OpinionRecord[];
};

function maySee(actor: Actor, units: readonly { readonly id: string }[]): boolean {
  return (
    mayLead(actor) ||
    mayAnswer(
      actor,
      units.map(({ id }) => id),
    )
  );
}

/** A consultation that the actor may see; otherwise the answer is the same as for one that does not exist. */
async function visible(db: Db, actor: Actor, id: string): Promise<Parts> {
  const [consultation, units] = [await findConsultation(db, id), await listAskedUnits(db, [id])];
  if (!consultation || !maySee(actor, units)) throw problem('consultation.not_found');
  return { consultation, units, opinions: await listOpinions(db, [id]) };
}

/** A consultation that the actor's unit may answer now, held so that it stays open until the answer is kept. */
async function answerable(db: Db, actor: Actor, id: string): Promise<ConsultationRecord> {
  await holdConsultation(db, id);
  const { consultation, units } = await visible(db, actor, id);
  const unitIds = units.map((unit) => unit.id);
  if (!mayAnswer(actor, unitIds)) throw problem('server.not_allowed');
  const fault = answeringFault(consultation);
  if (fault) throw fault;
  return consultation;
}

/** An opinion that the actor may see: of the own unit, or any for whoever asked. */
async function opinionInHand(db: Db, actor: Actor, id: string) {
  const opinion = await findOpinion(db, id);
  if (!opinion || !(mayLead(actor) || mayAnswer(actor, [opinion.unitId])))
    throw problem('consultation.opinion_not_found');
  const consultation = must(await findConsultation(db, opinion.consultationId), 'the consultation of an opinion');
  return { opinion, consultation };
}

/** The draft, for whoever makes drafts. Refuses with plans.not_found, plans.not_a_draft. */
async function draftPlan(db: Db, planId: string): Promise<PlanRecord> {
  const plan = await findPlan(db, planId);
  if (!plan) throw problem('plans.not_found');
  if (plan.state !== 'draft') throw problem('plans.not_a_draft');
  return plan;
}

/** The tasks that the plan would give out: what a person skipped is none. */
async function keptTasks(db: Db, planId: string): Promise<readonly TaskRecord[]> {
  return (await listTasks(db, planId)).filter(({ review }) => review !== 'skipped');
}

async function taskOfPlan(db: Db, consultation: ConsultationRecord, taskId: string | null): Promise<TaskRecord> {
  const task = taskId === null ? null : await findTask(db, taskId);
  if (!task || task.planId !== consultation.planId || task.review === 'skipped')
    throw problem('consultation.sentence_gone');
  return task;
}

async function seenTask(
  db: Db,
  consultation: ConsultationRecord,
  about: { readonly taskId: string; readonly sentence: string },
): Promise<TaskRecord> {
  const task = await taskOfPlan(db, consultation, about.taskId);
  if (task.text !== about.sentence) throw problem('consultation.sentence_changed');
  return task;
}

function standingView({ agreedOn: _agreed, ...standing }: ReturnType<typeof standingOf>) {
  const { id, name, state, answeredOn, opinions, isLate } = standing;
  return { id, name, state, answeredOn, opinions, isLate };
}

async function shownConsultation(db: Db, actor: Actor, id: string, today: string) {
  const parts = await visible(db, actor, id);
  return presentConsultation(parts.consultation, parts, actor, today);
}

async function shownOpinion(db: Db, actor: Actor, consultation: ConsultationRecord, id: string) {
  const opinion = must(await findOpinion(db, id), 'the opinion just saved');
  return presentOpinion(opinion, consultation, actor, opinion.taskId !== null);
}

async function tableContent(db: Db, actor: Actor, id: string, isSample: boolean, today: string): Promise<TableContent> {
  const { consultation, units, opinions } = await visible(db, actor, id);
  const taskIds = (await keptTasks(db, consultation.planId)).map((task) => task.id);
  const standings = units.map((unit) => standingOf(unit, opinions, consultation.dueOn, today));
  const named = (state: 'agreed' | 'silent') => standings.filter((one) => one.state === state).map(({ name }) => name);
  return {
    planName: consultation.planName,
    dueOn: consultation.dueOn,
    isSample,
    opinions: inTableOrder(opinions, taskIds),
    agreed: named('agreed'),
    silent: named('silent'),
  };
}

function audit(db: Db, actor: Actor, now: Date, verb: string, subjectId: string, detail: object): Promise<void> {
  return recordAudit(db, actor, now, { verb, subjectKind: 'consultation', subjectId, detail });
}
