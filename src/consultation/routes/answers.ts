import { must, problem } from '../../kernel/problem.ts';
import { correctTask } from '../../plans/acts/correct-task.ts';
import { findTask, type TaskRecord } from '../../plans/store/tasks.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import type { On } from '../../server/slice.ts';
import { api } from '../api.ts';
import { answeringFault } from '../model/opinion.ts';
import { mayAnswer, mayLead } from '../policies.ts';
import { presentOpinion } from '../present.ts';
import { findConsultation, holdConsultation, saveAgreement, type ConsultationRecord } from '../store/consultations.ts';
import { deleteOpinion, findOpinion, insertOpinion, listOpinions, settleOpinion } from '../store/opinions.ts';
import { audit, shownConsultation, visible } from './in-hand.ts';

/** What units say, and what becomes of it. */
export function answerRoutes(on: On): void {
  on(api.giveOpinion, async ({ db, actor, params, body, now, today, newId }) => {
    const consultation = await answerable(db, actor, params.consultationId);
    const task = body.about ? await seenTask(db, consultation, body.about) : null;
    const id = newId();
    const of = { consultationId: consultation.id, unitId: actor.unitId };
    await insertOpinion(db, {
      ...of,
      id,
      personId: actor.personId,
      givenOn: today,
      text: body.text,
      wording: body.wording,
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

async function shownOpinion(db: Db, actor: Actor, consultation: ConsultationRecord, id: string) {
  const opinion = must(await findOpinion(db, id), 'the opinion just saved');
  return presentOpinion(opinion, consultation, actor, opinion.taskId !== null);
}
