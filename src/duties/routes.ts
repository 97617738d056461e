import { recordAudit } from '../accounts/store.ts';
import { problem } from '../kernel/problem.ts';
import { maySeePlan } from '../plans/policies.ts';
import { findPlan, type PlanRecord } from '../plans/store/plans.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import { madeFile } from '../server/made-file.ts';
import type { On } from '../server/slice.ts';
import { readTimes } from '../tasks/acts/read-times.ts';
import { reckonOn } from '../tasks/acts/reckoning.ts';
import { visibleOccurrence } from '../tasks/acts/visible-occurrence.ts';
import { seesAllUnits } from '../tasks/policies.ts';
import { addDuties, enterDocument } from './acts/enter-duties.ts';
import { api } from './api.ts';
import { readGivers } from './givers.ts';
import { answerFault } from './model/document.ts';
import { answeredPeriod } from './model/period.ts';
import { arrangeDuties, countDuties, countGivers, type DutyShow } from './model/standing.ts';
import { mayEnterDuties } from './policies.ts';
import { presentAnswer, presentDuties, presentPeriods } from './present.ts';
import { deleteAnswer, insertAnswer, listAnswers } from './store/answers.ts';
import { deleteGiver, findGiver, listGivers, saveGiver } from './store/documents.ts';
import { listDuties, listStandings, type DutyRecord } from './store/ledger.ts';
import { listPeriods, nothingDue } from './store/periods.ts';
import { writeLedger } from './table-file.ts';

export function routes(on: On): void {
  on(api.listDuties, async ({ db, actor, query, today }) => {
    const { after, limit } = query;
    const standings = await standingsFor(db, actor, today);
    const shown = arrangeDuties(standings, filterOf(query));
    const from = after ? shown.findIndex(({ taskId }) => taskId === after) + 1 : 0;
    const page = shown.slice(from, from + limit);
    return {
      duties: await presentDuties(db, page, actor, await reckonOn(db, today)),
      counts: countDuties(standings),
      givers: [...countGivers(standings)],
      next: from + limit < shown.length ? (page.at(-1)?.taskId ?? null) : null,
      abilities: { enter: mayEnterDuties(actor) },
    };
  });

  on(api.getLedgerFile, async ({ db, actor, query, tenant, now, today }) => {
    const shown = arrangeDuties(await standingsFor(db, actor, today), filterOf(query));
    const duties = await presentDuties(db, shown, actor, await reckonOn(db, today));
    return madeFile(writeLedger(query.format, duties, query, { tenant, now, language: query.language }));
  });

  on(api.proposeGivers, async ({ db }) => ({ givers: [...new Set([...(await listGivers(db)), ...readGivers()])] }));

  on(api.readDeadline, async ({ db, query }) => {
    const { times } = await readTimes(db, query.words, query);
    return { times: times.map(({ dating, nominalOn, dueOn }) => ({ dating, nominalOn, dueOn })) };
  });

  on(api.enterDocument, (request) => {
    const { duties, ...head } = request.body;
    return enterDocument(request, head, duties);
  });

  on(api.addDuties, (request) => addDuties(request, request.params.planId, request.body.duties));

  on(api.getDocument, async ({ db, actor, params }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    const giver = await findGiver(db, plan.id);
    const { id: planId, number, title, issuer, issuedOn, periodTo: until } = plan;
    const mayEnter = mayEnterDuties(actor);
    const abilities = {
      mark: mayEnter,
      unmark: mayEnter && giver !== null && !isByHand(plan),
      add: mayEnter && giver !== null && plan.state === 'in-force',
    };
    return { planId, number, title, issuer, issuedOn, until, giver, abilities };
  });

  on(api.markDocument, async ({ db, actor, params, body, now }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    await saveGiver(db, plan.id, body.giver, { personId: actor.personId, now });
    await tell(db, actor, now, 'marked-from-above', plan.id, body);
    return undefined;
  });

  on(api.unmarkDocument, async ({ db, actor, params, now }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    if (isByHand(plan)) throw problem('duties.entered_by_hand');
    const giver = await findGiver(db, plan.id);
    if (!(await deleteGiver(db, plan.id))) throw problem('duties.document_not_found');
    await tell(db, actor, now, 'unmarked-from-above', plan.id, { giver });
    return undefined;
  });

  on(api.getDutyOfWork, async ({ db, actor, params, today }) => {
    const { taskId } = await visibleOccurrence(db, actor, params.occurrenceId);
    const [duty] = await listDuties(db, [taskId]);
    if (!duty) return { duty: null };
    const { periods } = (await listPeriods(db, [taskId])).get(taskId) ?? nothingDue;
    const answers = (await listAnswers(db, [taskId])).map(presentAnswer);
    return { duty: { taskId, document: duty.document, answers, periods: presentPeriods(periods, today) } };
  });

  on(api.recordAnswer, async ({ db, actor, params, body, now, today, newId }) => {
    const duty = await dutyOf(db, params.taskId);
    const fault = answerFault(body.answeredOn, duty.document.issuedOn, today);
    if (fault) throw fault;
    const { periods } = (await listPeriods(db, [duty.taskId])).get(duty.taskId) ?? nothingDue;
    const label = answeredPeriod(body.label, periods);
    const answerId = newId();
    await insertAnswer(db, { ...body, id: answerId, taskId: duty.taskId, label }, { personId: actor.personId, now });
    await recordAudit(db, actor, now, {
      verb: 'answered-upward',
      subjectKind: 'task',
      subjectId: duty.taskId,
      detail: { ...body, label },
    });
    return { answerId };
  });

  on(api.takeBackAnswer, async ({ db, actor, params, now }) => {
    const duty = await dutyOf(db, params.taskId);
    const taken = await deleteAnswer(db, duty.taskId, params.answerId);
    if (!taken) throw problem('duties.answer_not_found');
    await recordAudit(db, actor, now, {
      verb: 'took-back-answer',
      subjectKind: 'task',
      subjectId: duty.taskId,
      detail: taken,
    });
    return undefined;
  });
}

/** The duties of all units for whoever looks over them, else those of the actor's own. */
function standingsFor(db: Db, actor: Actor, today: string) {
  return listStandings(db, seesAllUnits(actor) ? null : actor.unitId, today);
}

function filterOf({
  show,
  giver,
  planId,
}: {
  show: DutyShow;
  giver?: string | undefined;
  planId?: string | undefined;
}) {
  return { show, ...(giver ? { giver } : {}), ...(planId ? { planId } : {}) };
}

/** The plan where the actor may see it. Refuses with plans.not_found. */
async function visiblePlan(db: Db, actor: Actor, planId: string): Promise<PlanRecord> {
  const plan = await findPlan(db, planId);
  if (!plan || !maySeePlan(actor, plan)) throw problem('plans.not_found');
  return plan;
}

/** Refuses with duties.not_found where a task is none of the ledger's. */
async function dutyOf(db: Db, taskId: string): Promise<DutyRecord> {
  const [duty] = await listDuties(db, [taskId]);
  if (!duty) throw problem('duties.not_found');
  return duty;
}

function isByHand({ documentId }: PlanRecord): boolean {
  return documentId === null;
}

function tell(db: Db, actor: Actor, now: Date, verb: string, planId: string, detail: object): Promise<void> {
  return recordAudit(db, actor, now, { verb, subjectKind: 'plan', subjectId: planId, detail });
}
