import { recordAudits } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { must, problem } from '../../kernel/problem.ts';
import type { Accountable } from '../../plans/model/plan.ts';
import { findTask, saveAccountable } from '../../plans/store/tasks.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { livesOn } from '../../units/model.ts';
import { clearHeir, proposeHeirs, type Proposal } from '../../units/model/proposal.ts';
import { heirsOf, type UnitGraph } from '../../units/model/succession.ts';
import { proposeByFunction } from '../../units/proposed-heirs.ts';
import { readFunctions } from '../../units/reorganisation.ts';
import { readUnitGraph } from '../../units/store.ts';
import { asksWhoAnswers, planHandover, type HandoverDecision } from '../model/handover.ts';
import {
  keepWithUnit,
  listOwn,
  listQueue,
  saveHandover,
  takeDuties,
  type QueuedDuty,
  type QueueFilter,
  type WaitingDuty,
} from '../store/handovers.ts';

/** Who decides, and when. */
export type Decider = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly newId: MakeId;
};

/** An heir proposed for a duty, by name, and why; `fromRule` where only its field tells, since nobody said who follows the unit. */
export type NamedProposal = Proposal & { readonly unitName: string; readonly fromRule: boolean };

/** A duty of the queue with its proposals; `clear` is the one heir that may be taken in bulk, or null. */
export type ProposedDuty = QueuedDuty & { readonly proposals: readonly NamedProposal[]; readonly clear: string | null };

/** The queue with the heirs that are proposed for each duty. */
export async function readQueue(db: Db, today: string, filter: QueueFilter = {}): Promise<readonly ProposedDuty[]> {
  const duties = await listQueue(db, today, filter);
  const graph = await readUnitGraph(db);
  return duties.map((duty) => propose(duty, graph, today));
}

/**
 * Hands one duty or several over to the heirs that a person chose; or, for a reason, ends them with their unit, or leaves them with one that goes on.
 * Refuses with `tasks.nothing_to_hand_over`, `tasks.heir_not_living`, `tasks.heir_has_it`, `tasks.reason_missing`, `tasks.several_heirs` where several
 * heirs take what the unit led and nobody says who answers.
 */
export async function handOver(
  by: Decider,
  assignmentIds: readonly string[],
  decision: Pick<HandoverDecision, 'heirIds' | 'reason' | 'accountable'>,
): Promise<number> {
  if (decision.heirIds.length === 0 && decision.reason === '')
    throw problem('tasks.reason_missing', {}, { field: 'reason' });
  const graph = await readUnitGraph(by.db);
  for (const heirId of decision.heirIds) {
    const heir = graph.units.get(heirId);
    if (!heir || !livesOn(heir, by.today))
      throw problem('tasks.heir_not_living', { name: heir?.name ?? '' }, { field: 'heirIds' });
  }
  const duties = await takeDuties(by.db, by.today, { assignmentIds });
  if (duties.length < new Set(assignmentIds).size) throw problem('tasks.nothing_to_hand_over');
  const having = duties.find(({ unitId }) => decision.heirIds.includes(unitId));
  if (having)
    throw problem('tasks.heir_has_it', { name: graph.units.get(having.unitId)?.name ?? '' }, { field: 'heirIds' });
  if (duties.some((duty) => asksWhoAnswers(duty, decision.heirIds))) assertAnswered(decision);
  const isNobody = decision.heirIds.length === 0;
  for (const duty of duties) {
    if (isNobody && duty.goesOn) await keep(by, graph, duty, decision.reason);
    else await decide(by, graph, duty, { ...decision, proposed: false });
  }
  return duties.length;
}

/** Hands every duty over for which one heir is clear; how many were, and how many are left for a person to look at. */
export async function handOverByProposal(
  by: Decider,
  filter: Pick<QueueFilter, 'unitId' | 'planId'>,
): Promise<{ readonly decided: number; readonly left: number }> {
  const queue = await readQueue(by.db, by.today, filter);
  const graph = await readUnitGraph(by.db);
  const clear = new Map(queue.flatMap((duty) => (duty.clear ? [[duty.assignmentId, duty.clear] as const] : [])));
  if (clear.size === 0) return { decided: 0, left: queue.length };
  const duties = await takeDuties(by.db, by.today, { assignmentIds: [...clear.keys()] });
  for (const duty of duties) {
    const heirId = must(clear.get(duty.assignmentId), 'the heir proposed');
    await decide(by, graph, duty, { heirIds: [heirId], reason: '', proposed: true });
  }
  return { decided: duties.length, left: queue.length - duties.length };
}

function assertAnswered({ heirIds, accountable }: Pick<HandoverDecision, 'heirIds' | 'accountable'>): void {
  const isAnswered = accountable === 'each' || (accountable && heirIds.includes(accountable.unitId));
  if (!isAnswered) throw problem('tasks.several_heirs', { count: heirIds.length }, { field: 'accountable' });
}

function propose(duty: QueuedDuty, graph: UnitGraph, today: string): ProposedDuty {
  const asked = { unitId: duty.unitId, text: duty.taskText };
  const byGraph = proposeHeirs(graph, asked, readFunctions(), today);
  const fromRule = byGraph.length === 0;
  const found = fromRule ? proposeByFunction(graph, asked, today) : byGraph;
  const nameOf = (unitId: string) => graph.units.get(unitId)?.name ?? '';
  return {
    ...duty,
    proposals: found.map((one) => ({ ...one, unitName: nameOf(one.unitId), fromRule })),
    clear: fromRule ? null : clearHeir(found),
  };
}

async function keep({ db, actor, now }: Decider, graph: UnitGraph, duty: WaitingDuty, reason: string): Promise<void> {
  await keepWithUnit(db, duty.assignmentId);
  const detail = { from: graph.units.get(duty.unitId)?.name ?? '', reason };
  await recordAudits(
    db,
    duty.times.map(({ id }) => ({
      actor,
      now,
      event: { verb: 'stayed-with-unit', subjectKind: 'occurrence', subjectId: id, detail },
    })),
  );
}

async function decide(by: Decider, graph: UnitGraph, duty: WaitingDuty, decision: HandoverDecision): Promise<void> {
  const own = await listOwn(by.db, duty.taskId, decision.heirIds);
  const plan = planHandover(duty, decision, own, by.newId);
  const answers = asksWhoAnswers(duty, decision.heirIds) ? decision.accountable : undefined;
  if (answers) await keepWhoAnswers(by.db, duty.taskId, answers);
  await saveHandover(by.db, duty, plan, {
    ...decision,
    personId: by.actor.personId,
    now: by.now,
    endedOn: duty.lastDay,
  });
  const nameOf = (unitId: string | null) => (unitId === null ? null : (graph.units.get(unitId)?.name ?? null));
  const passedOn = (graph.after.get(duty.unitId) ?? []).filter(({ kind }) => kind === 'transfer');
  const following = [...heirsOf(graph, duty.unitId, by.today), ...passedOn.map(({ toId }) => toId)];
  await recordAudits(
    by.db,
    plan.records.map(({ occurrenceId, heirId, heirOccurrenceId, reopened }) => ({
      actor: by.actor,
      now: by.now,
      event: {
        verb: heirId === null ? 'ended-with-unit' : 'handed-over',
        subjectKind: 'occurrence',
        subjectId: occurrenceId,
        detail: {
          from: nameOf(duty.unitId),
          to: nameOf(heirId),
          joinedTo: heirOccurrenceId === occurrenceId ? null : heirOccurrenceId,
          reason: decision.reason,
          proposed: decision.proposed,
          isHeir: heirId !== null && following.includes(heirId),
          ...(reopened ? { reopened } : {}),
          ...(answers ? { answers: answers === 'each' ? answers : nameOf(answers.unitId) } : {}),
        },
      },
    })),
  );
  const reopened = plan.records.filter((one) => one.reopened);
  await recordAudits(
    by.db,
    reopened.map(({ heirOccurrenceId, occurrenceId }) => ({
      actor: by.actor,
      now: by.now,
      event: {
        verb: 'reopened',
        subjectKind: 'occurrence',
        subjectId: must(heirOccurrenceId, 'the time that was joined'),
        detail: { from: 'done', to: 'doing', joined: occurrenceId, of: nameOf(duty.unitId) },
      },
    })),
  );
}

/** Where each lead answers for its own part already, so does an heir: the others go on leading beside it. */
async function keepWhoAnswers(db: Db, taskId: string, answers: Accountable): Promise<void> {
  const task = await findTask(db, taskId);
  if (task?.accountable !== 'each') await saveAccountable(db, new Map([[taskId, answers]]));
}
