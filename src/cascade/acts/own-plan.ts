import { recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import { findPlan } from '../../plans/store/plans.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { changeOf } from '../model/holders.ts';
import {
  checkDay,
  firstLines,
  holdersBy,
  linesOfNobody,
  newSentences,
  standing,
  type OwnLine,
  type OwnState,
} from '../model/own-plan.ts';
import { mayEditOwnPlan, mayMoveLine, mayPutOwnPlanInForce, maySeeOwnPlan } from '../policies.ts';
import { listHolders, saveChange } from '../store.ts';
import { divisionsHolding, saveDivision } from '../store/divisions.ts';
import {
  deleteLine,
  findLine,
  findUnitPlan,
  insertLine,
  insertUnitPlan,
  listLines,
  listSentences,
  markUnitPlanInForce,
  updateLine,
  type LineChange,
  type UnitPlanRecord,
} from '../store/own-plans.ts';
import type { Giving } from './give.ts';
import { checkWithin, readWithin } from './unit-people.ts';

/** The plan where the actor may see it. Refuses with cascade.own_plan_not_found. */
export async function visibleOwnPlan(db: Db, actor: Actor, id: string): Promise<UnitPlanRecord> {
  const plan = await findUnitPlan(db, id);
  if (!plan || !maySeeOwnPlan(actor, plan)) throw problem('cascade.own_plan_not_found');
  return plan;
}

/** Begins the unit's own plan from one of the province's that is in force; its id. Refuses with cascade.own_plan_exists, .no_part_in_plan. */
export async function startOwnPlan({ db, actor, now, newId }: Giving, planId: string): Promise<string> {
  const plan = await findPlan(db, planId);
  if (plan?.state !== 'in-force') throw problem('plans.not_found');
  if (!isAnyOf(actor, 'officer', 'head')) throw problem('server.not_allowed');
  const sentences = await listSentences(db, planId, actor.unitId);
  if (sentences.length === 0) throw problem('cascade.no_part_in_plan');
  const id = newId();
  const lines = firstLines(sentences).map((line) => ({ ...line, id: newId() }));
  const own = { id, planId, unitId: actor.unitId };
  if (!(await insertUnitPlan(db, own, lines, { personId: actor.personId, now })))
    throw problem('cascade.own_plan_exists');
  const detail = { planId, lines: lines.length };
  await recordAudit(db, actor, now, { verb: 'started-own-plan', subjectKind: 'unit-plan', subjectId: id, detail });
  return id;
}

/** What a person writes of a line. */
export type Written = {
  readonly text?: string | undefined;
  readonly dueOn?: string | null | undefined;
  readonly divisionId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  readonly droppedReason?: string | null | undefined;
};

/**
 * Adds a line: one more for a sentence of the province (a split), or the unit's own; its id. Once the plan is in force, its head adds what the
 * province asked since, and who is named holds it. Refuses what `changeLine` refuses.
 */
export async function addLine(
  giving: Giving,
  unitPlanId: string,
  given: Written & { readonly text: string; readonly assignmentId: string | null },
): Promise<string> {
  const { db, actor, now, newId } = giving;
  const plan = await visibleOwnPlan(db, actor, unitPlanId);
  if (!mayEditOwnPlan(actor, plan)) throw problem('server.not_allowed');
  const lines = await listLines(db, plan.id);
  const sentences = await listSentences(db, plan.planId, plan.unitId);
  const sentence = sentences.find(({ assignmentId }) => assignmentId === given.assignmentId);
  if (given.assignmentId !== null && !sentence) throw problem('cascade.not_found');
  if (plan.state !== 'draft' && newSentences(sentences, lines).every((one) => one !== sentence))
    throw problem('cascade.own_plan_in_force');
  if (given.droppedReason && !sentence) throw problem('cascade.own_line_dropped');
  const dueOn = given.dueOn ?? sentence?.latestOn ?? null;
  checkDay(dueOn, sentence?.latestOn ?? null);
  await checkNamed(db, plan, given);
  const ordinal = Math.max(-1, ...lines.map((line) => line.ordinal)) + 1;
  const { text, assignmentId, divisionId = null, personId = null, droppedReason = null } = given;
  const line = { id: newId(), ordinal, assignmentId, text, dueOn, divisionId, personId, droppedReason };
  if (plan.state === 'in-force') refuseNobody([line]);
  await insertLine(db, plan.id, line);
  if (plan.state === 'in-force') await giveByLines(giving, [line]);
  await recordAudit(db, actor, now, { verb: 'added', subjectKind: 'own-task', subjectId: line.id, detail: given });
  return line.id;
}

/** Changes a line. Refuses with cascade.later_than_province, .own_day_missing, .person_unknown, .division_unknown, server.changed_meanwhile. */
export async function changeLine(
  { db, actor, now }: Giving,
  lineId: string,
  { revision, ...change }: Written & { readonly revision: number },
): Promise<void> {
  const { line, plan } = await lineInHand(db, actor, lineId);
  if (!mayEditOwnPlan(actor, plan)) throw problem('server.not_allowed');
  if (change.droppedReason && line.assignmentId === null) throw problem('cascade.own_line_dropped');
  if (change.dueOn !== undefined) checkDay(change.dueOn, line.latestOn);
  await checkNamed(db, plan, change);
  const next = { ...line, ...defined(change) };
  if (plan.state === 'in-force' && linesOfNobody([next]).length > 0) refuseNobody([next]);
  if (!(await updateLine(db, { id: line.id, revision }, defined(change)))) throw problem('server.changed_meanwhile');
  await recordAudit(db, actor, now, { verb: 'changed', subjectKind: 'own-task', subjectId: line.id, detail: change });
}

/** Takes a line out of a draft: one that the unit added, or one of several for a sentence; the last is left out with a reason instead. */
export async function removeLine({ db, actor, now }: Giving, lineId: string): Promise<void> {
  const { line, plan } = await lineInHand(db, actor, lineId);
  if (plan.state !== 'draft' || !mayEditOwnPlan(actor, plan)) throw problem('server.not_allowed');
  const ofSentence = (await listLines(db, plan.id)).filter(({ assignmentId }) => assignmentId === line.assignmentId);
  if (line.assignmentId !== null && ofSentence.length === 1) throw problem('cascade.last_line_of_sentence');
  await deleteLine(db, line.id);
  const detail = { text: line.text };
  await recordAudit(db, actor, now, { verb: 'removed', subjectKind: 'own-task', subjectId: line.id, detail });
}

/** Says how far a line is. Refuses with server.not_allowed, cascade.own_plan_not_in_force, server.changed_meanwhile. */
export async function moveLine(
  { db, actor, now, today }: Giving,
  lineId: string,
  { revision, state }: { readonly revision: number; readonly state: OwnState },
): Promise<void> {
  const { line, plan } = await lineInHand(db, actor, lineId);
  const within = await readWithin(db, plan.unitId);
  if (!mayMoveLine(actor, { ...line, unitId: plan.unitId }, within.members.get(actor.personId)))
    throw problem('server.not_allowed');
  if (plan.state !== 'in-force' || line.droppedReason !== null) throw problem('cascade.own_plan_not_in_force');
  const doneOn = state === 'done' ? (line.doneOn ?? today) : null;
  if (!(await updateLine(db, { id: line.id, revision }, { state, doneOn }))) throw problem('server.changed_meanwhile');
  const detail = { from: line.state, to: state };
  await recordAudit(db, actor, now, { verb: 'moved', subjectKind: 'own-task', subjectId: line.id, detail });
}

/**
 * Puts the unit's own plan in force: who is named on its lines holds the unit's part of the sentence, where nobody holds it yet. Refuses with
 * cascade.nobody_for_lines, .later_than_province (the province's day may have moved since), .own_plan_in_force.
 */
export async function putOwnPlanInForce(giving: Giving, unitPlanId: string): Promise<{ given: number; lines: number }> {
  const { db, actor, now } = giving;
  const plan = await visibleOwnPlan(db, actor, unitPlanId);
  if (!mayPutOwnPlanInForce(actor, plan)) throw problem('server.not_allowed');
  const lines = await listLines(db, plan.id);
  refuseNobody(lines);
  for (const line of standing(lines)) checkDay(line.dueOn, line.latestOn);
  if (!(await markUnitPlanInForce(db, plan.id, { personId: actor.personId, now })))
    throw problem('cascade.own_plan_in_force');
  const given = await giveByLines(giving, lines);
  const detail = { planId: plan.planId, lines: standing(lines).length, given };
  await recordAudit(db, actor, now, { verb: 'put-in-force', subjectKind: 'unit-plan', subjectId: plan.id, detail });
  return { given, lines: standing(lines).length };
}

/** What a person gave out by hand before stays as it is. */
async function giveByLines(giving: Giving, lines: readonly OwnLine[]): Promise<number> {
  const { db, actor } = giving;
  const within = await readWithin(db, actor.unitId);
  const byWork = Map.groupBy(standing(lines), ({ assignmentId }) => assignmentId ?? '');
  byWork.delete('');
  const ids = [...byWork.keys()];
  const [held, divisions] = [await listHolders(db, ids), await divisionsHolding(db, ids)];
  let given = 0;
  for (const [id, ofSentence] of byWork) {
    if (divisions.has(id) || held.some(({ assignmentId }) => assignmentId === id)) continue;
    const wanted = holdersBy(ofSentence);
    const by = { ...giving, personId: actor.personId };
    await saveChange(db, id, changeOf([], wanted), by);
    const ownDivision = wanted.main ? within.members.get(wanted.main)?.divisionId : undefined;
    await saveDivision(db, id, wanted.main ? (ownDivision ?? null) : wanted.divisionId, by);
    given += 1;
  }
  return given;
}

function refuseNobody(lines: readonly (OwnLine & { readonly text: string })[]): void {
  const open = linesOfNobody(lines);
  const [first] = open;
  if (first) throw problem('cascade.nobody_for_lines', { count: open.length, text: first.text });
}

async function lineInHand(db: Db, actor: Actor, lineId: string) {
  const line = await findLine(db, lineId);
  const plan = line ? await findUnitPlan(db, line.unitPlanId) : null;
  if (!line || !plan || !maySeeOwnPlan(actor, plan)) throw problem('cascade.own_plan_not_found');
  return { line, plan: must(plan, 'the plan of the line') };
}

async function checkNamed(db: Db, plan: UnitPlanRecord, { personId, divisionId }: Written): Promise<void> {
  if (!personId && !divisionId) return;
  checkWithin(await readWithin(db, plan.unitId), { people: personId ? [personId] : [], divisionId });
}

function defined(change: Written): LineChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
