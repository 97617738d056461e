import { Readable } from 'node:stream';
import { problem } from '../kernel/problem.ts';
import { findPlan, type PlanRecord } from '../plans/store/plans.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import { livesOn } from '../units/model.ts';
import { listGroups, listUnits } from '../units/store.ts';
import { api } from './api.ts';
import { askingFault, standingOf } from './model/opinion.ts';
import { inTableOrder } from './model/table.ts';
import { differencesOf } from './model/versions.ts';
import { mayLead } from './policies.ts';
import { namedUnits, presentConsultation, presentDraftTask, presentOpinion, visibleParts } from './present.ts';
import { answerRoutes } from './routes/answers.ts';
import { audit, keptTasks, maySee, shownConsultation, visible } from './routes/in-hand.ts';
import {
  closeConsultation,
  findOpenOf,
  insertConsultation,
  listAskedUnits,
  listConsultations,
  readAskedText,
} from './store/consultations.ts';
import { listOpinions } from './store/opinions.ts';
import { writeOpinionSheet, writeOpinionTable, type TableContent } from './table-file.ts';
import { wordDifference } from './word-difference.ts';

const shown = 200;

export function routes(on: On): void {
  answerRoutes(on);

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

function standingView({ agreedOn: _agreed, ...standing }: ReturnType<typeof standingOf>) {
  const { id, name, state, answeredOn, opinions, isLate } = standing;
  return { id, name, state, answeredOn, opinions, isLate };
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

/** The draft, for whoever makes drafts. Refuses with plans.not_found, plans.not_a_draft. */
async function draftPlan(db: Db, planId: string): Promise<PlanRecord> {
  const plan = await findPlan(db, planId);
  if (!plan) throw problem('plans.not_found');
  if (plan.state !== 'draft') throw problem('plans.not_a_draft');
  return plan;
}
