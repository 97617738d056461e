import { recordAudit } from '../../accounts/store.ts';
import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { must, problem } from '../../kernel/problem.ts';
import { readCriterionNames } from '../../plans/criterion-names.ts';
import { findPlan } from '../../plans/store/plans.ts';
import { insertHandTask, type HandTask } from '../../plans/store/tasks.ts';
import { readDeadline } from '../../reading/model/read-deadline.ts';
import type { Db } from '../../server/database.ts';
import { listGroups, listUnits } from '../../units/store.ts';
import { giveOut, workOf } from '../model/give-out.ts';
import { doersFault, nameOf, timesFault, type Doer, type KnownDoer } from '../model/hand-task.ts';
import { occurrencesOf } from '../model/occurrences.ts';
import { insertWork } from '../store/work.ts';
import type { Decider } from './hand-over.ts';

/** A task that a person adds to a plan in force. */
export type AddedTask = Pick<HandTask, 'planId' | 'text' | 'kind' | 'indexName'> & {
  readonly lead: Doer;
  readonly coordinators?: readonly Doer[];
  /** The words of its deadline, as `thuocdo deadline` reads them; empty only where it may wait for a date. */
  readonly deadlineText: string;
  /** Words that give no day are taken, and the coordinator sets one later. */
  readonly mayWaitForDate?: boolean;
  readonly product?: string | null;
  /** Nodes of indices that it is tied to: 'papi/2021-2024/2.2.1'. */
  readonly criterionRefs?: readonly string[];
};

/** The task, and each time that each unit owes it, units that lead first. */
export type GivenTask = { readonly taskId: string; readonly occurrenceIds: readonly string[] };

/**
 * Adds one task to a plan in force and gives it out as putting the plan in force would have: all in the caller's transaction, told to the audit
 * trail. Refuses with what `addTaskRefusals` of the slice's api lists.
 */
export async function addTask(
  db: Db,
  {
    lead,
    coordinators = [],
    deadlineText,
    mayWaitForDate = false,
    product = null,
    criterionRefs = [],
    ...task
  }: AddedTask,
  { actor, now, today, newId }: Omit<Decider, 'db'>,
): Promise<GivenTask> {
  const plan = await findPlan(db, task.planId);
  if (!plan) throw problem('plans.not_found');
  if (plan.state !== 'in-force') throw problem('tasks.plan_not_in_force');
  const unknown = criterionRefs.find((ref) => !readCriterionNames().has(ref));
  if (unknown !== undefined) throw problem('plans.unknown_criterion', { ref: unknown }, { field: 'criterionRefs' });
  const period = {
    from: must(plan.periodFrom, 'the period of a plan in force'),
    to: must(plan.periodTo, 'the period of a plan in force'),
  };

  const { reportDay } = plan;
  const question = { ...period, ...(await provinceCalendar(db)), reportDay };
  const { due, effective, needsDate, ...deadline } = readDeadline(deadlineText, question);
  const times = occurrencesOf({ ...deadline, due, effective, needsDate });
  const [units, groups] = [await listUnits(db), await listGroups(db)];
  const doers = [known('lead', lead), ...coordinators.map((one) => known('coordinate', one))];
  const fault = timesFault(times, deadlineText, period, mayWaitForDate) ?? doersFault(doers, times, units, today);
  if (fault) throw fault;

  const bodies = doers.map((doer) => ({
    role: doer.role,
    written: nameOf(doer),
    unitId: 'unit' in doer ? doer.unit.id : null,
    groupId: 'group' in doer ? doer.group.id : null,
  }));
  const taskId = newId();
  await insertHandTask(
    db,
    { ...task, id: taskId, product, deadline, criterionRefs, bodies },
    { personId: actor.personId, now },
  );
  const given = giveOut(bodies, units, groups, today);
  const { assignments, occurrences } = workOf({ taskId, planId: plan.id }, given, times, newId);
  await insertWork(db, assignments, occurrences);
  await recordAudit(db, actor, now, {
    verb: 'added-task',
    subjectKind: 'task',
    subjectId: taskId,
    detail: {
      planId: plan.id,
      text: task.text,
      kind: task.kind,
      deadline: deadline.text,
      due: effective,
      bodies: bodies.map(({ role, written }) => ({ role, written })),
      assignments: assignments.length,
      occurrences: occurrences.length,
    },
  });
  return { taskId, occurrenceIds: occurrences.map(({ id }) => id) };

  function known(role: KnownDoer['role'], doer: Doer): KnownDoer {
    const field = role === 'lead' ? 'lead' : 'coordinators';
    if ('unitId' in doer) {
      const unit = units.find(({ id }) => id === doer.unitId);
      if (!unit) throw problem('units.not_found', {}, { field });
      return { role, unit };
    }
    const group = groups.find(({ id }) => id === doer.groupId);
    if (!group) throw problem('tasks.group_not_found', {}, { field });
    return { role, group };
  }
}
