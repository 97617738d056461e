import { recordAudit, recordAudits } from '../../accounts/store.ts';
import { addDays } from '../../kernel/calendar.ts';
import { must, problem, problemOf } from '../../kernel/problem.ts';
import { findTask, saveAccountable } from '../../plans/store/tasks.ts';
import { livesOn } from '../../units/model.ts';
import { readUnitGraph } from '../../units/store.ts';
import { planHandover, type OrphanedDuty } from '../model/handover.ts';
import { changedParts, type Parts } from '../model/reassign.ts';
import { listOwn, saveHandover } from '../store/handovers.ts';
import {
  beginAgain,
  coordinate,
  endAssignment,
  insertReassignments,
  listParts,
  lockTaskOf,
  type PartRecord,
  takeOpenDuties,
} from '../store/reassignments.ts';
import type { Decider } from './hand-over.ts';

/**
 * Gives a duty in force again, from today: another unit leads it, or others coordinate. What is open goes on with whoever leads now, reports and
 * all; what was done stays the former lead's. Answers with the task. Refuses with `tasks.not_found`, `tasks.not_reassignable`, `tasks.unchanged_parts`,
 * `tasks.heir_not_living`, `tasks.leads_already`, `tasks.lead_coordinates`.
 */
export async function reassign(
  by: Decider,
  assignmentId: string,
  { reason, ...after }: Parts & { readonly reason: string },
): Promise<string> {
  const { db, actor, today, now } = by;
  const taskId = await lockTaskOf(db, assignmentId);
  if (taskId === null) throw problem('tasks.not_found');
  const all = await listParts(db, taskId);
  const lead = all.find((one) => one.assignmentId === assignmentId && one.role === 'lead');
  const [duty] = await takeOpenDuties(db, [assignmentId]);
  const { units } = await readUnitGraph(db);
  const isLiving = (unitId: string) => {
    const unit = units.get(unitId);
    return unit !== undefined && livesOn(unit, today);
  };
  // What an ended unit leads waits in the queue of heirs, where a person decides.
  if (!lead || !duty || !isLiving(lead.unitId)) throw problem('tasks.not_reassignable');
  const changes = changedParts(partsOf(lead, all), after);
  if (changes.length === 0) throw problem('tasks.unchanged_parts');

  const nameOf = (unitId: string) => units.get(unitId)?.name ?? '';
  const faults = changes.flatMap(({ unitId, becomes, was }) => {
    const field = becomes === 'lead' ? 'leadId' : 'coordinatorIds';
    if (becomes !== null && !isLiving(unitId))
      return [problem('tasks.heir_not_living', { name: nameOf(unitId) }, { field })];
    const leadsAlready = all.some((one) => one !== lead && one.unitId === unitId && one.role === 'lead');
    return becomes !== null && was !== 'lead' && leadsAlready
      ? [problem('tasks.leads_already', { name: nameOf(unitId) }, { field })]
      : [];
  });
  if (after.coordinatorIds.includes(after.leadId))
    faults.push(problem('tasks.lead_coordinates', { name: nameOf(after.leadId) }, { field: 'coordinatorIds' }));
  const [first, ...rest] = faults;
  if (first) throw problemOf([first, ...rest]);

  const known = new Map<string, string>();
  const passOn = async (one: OrphanedDuty, heirId: string | null) => {
    const heirIds = heirId === null ? [] : [heirId];
    const plan = planHandover(one, { heirIds }, await listOwn(db, taskId, heirIds), by.newId);
    const decision = { personId: actor.personId, now, endedOn: addDays(today, -1), reason, proposed: false };
    await saveHandover(db, one, plan, decision);
    const carried = must(plan.records[0], 'a time that was passed on');
    known.set(one.unitId, carried.occurrenceId);
    if (heirId === null) return;
    known.set(heirId, must(carried.heirOccurrenceId, 'the time of who leads now'));
    await recordAudits(
      db,
      plan.records.map(({ occurrenceId: subjectId, heirOccurrenceId }) => ({
        actor,
        now,
        event: {
          verb: 'handed-over',
          subjectKind: 'occurrence',
          subjectId,
          detail: {
            from: nameOf(one.unitId),
            to: nameOf(heirId),
            reason,
            again: true,
            joinedTo: heirOccurrenceId === subjectId ? null : heirOccurrenceId,
          },
        },
      })),
    );
  };
  if (after.leadId !== duty.unitId) {
    await beginAgain(db, taskId, after.leadId, 'lead');
    await passOn(duty, after.leadId);
    const task = await findTask(db, taskId);
    if (task?.accountable && task.accountable !== 'each')
      await saveAccountable(db, new Map([[taskId, { unitId: after.leadId }]]));
  }
  const leaving = changes.flatMap(({ unitId, was, becomes }) =>
    was === 'coordinate' && becomes === null ? all.filter((one) => one.unitId === unitId) : [],
  );
  const left = await takeOpenDuties(
    db,
    leaving.map((one) => one.assignmentId),
  );
  for (const one of left) await passOn(one, null);
  for (const one of leaving) await endAssignment(db, one.assignmentId, addDays(today, -1));
  for (const { unitId, becomes } of changes) {
    if (becomes !== 'coordinate') continue;
    const own = await coordinate(db, duty, unitId, by.newId);
    if (own) known.set(unitId, own);
  }
  const anyTime = must(duty.times[0], 'an open time').id;
  const kept = changes.map((one) => ({ ...one, id: by.newId(), occurrenceId: known.get(one.unitId) ?? anyTime }));
  await insertReassignments(db, kept, { taskId, reason, today, personId: actor.personId, now });
  await recordAudit(db, actor, now, {
    verb: 'reassigned',
    subjectKind: 'task',
    subjectId: taskId,
    detail: { reason, parts: changes.map(({ unitId, was, becomes }) => ({ unit: nameOf(unitId), was, becomes })) },
  });
  return taskId;
}

/** The parts of a duty as they are, seen from its lead. */
function partsOf(lead: PartRecord, all: readonly PartRecord[]): Parts {
  return { leadId: lead.unitId, coordinatorIds: all.flatMap((one) => (one.role === 'coordinate' ? one.unitId : [])) };
}
