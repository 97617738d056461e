import type { MakeId } from '../../kernel/id.ts';
import type { DutyTime } from './handover.ts';
import { isEventDuty } from './occurrences.ts';
import { isOfPeriod, opensOn, type Opening } from './opening.ts';

/** A time of a task, without the occurrence that each unit has of it. */
export type TaskTime = Omit<DutyTime, 'id'>;

/** A unit that has a task, and its times; `expanded` where it has it as a later member of the collective `groupId`, or from one. */
export type TaskHolder = {
  readonly groupId: string | null;
  readonly unitId: string;
  readonly assignmentId: string;
  readonly expanded: boolean;
  readonly labels: readonly string[];
};

/** A task in force that a plan gives to a collective, the units that have it by now, and the times at which it falls due. */
export type GroupTask = Opening & {
  readonly taskId: string;
  readonly planId: string;
  readonly groupId: string;
  readonly role: 'lead' | 'coordinate';
  readonly holders: readonly TaskHolder[];
  readonly times: readonly TaskTime[];
};

/** Which times are given: all that lie ahead, as a person may decide, or those alone that have opened by the day. */
export type Reach = 'ahead' | 'opened';

/** What one member receives of a task; `assignmentId` where it has the task already, as a later member. */
export type Share = {
  readonly unitId: string;
  readonly assignmentId: string | null;
  readonly times: readonly TaskTime[];
};

/** A unit that may receive times. */
type Member = { readonly id: string };

/**
 * What the members of a day lack of a task. Who has none of it receives it with its times; who came to it as a later member receives the times
 * that return by the calendar and that it does not have yet. Nobody receives what was due before the day.
 */
export function sharesOf(
  task: GroupTask,
  members: readonly Member[],
  day: string,
  reach: Reach = 'ahead',
): readonly Share[] {
  const times = timesFrom(task, day, reach);
  const holders = new Map(task.holders.map((holder) => [holder.unitId, holder]));
  return members.map(({ id }) => shareOf(id, holders.get(id), times, task)).filter((share) => share.times.length > 0);
}

/** Who receives later times of a task on a day: the members of that day, and who was given the part of a later member, outside the collective. */
export function receiversOf(task: GroupTask, members: readonly Member[], living: readonly Member[]): readonly Member[] {
  const ids = new Set(members.map(({ id }) => id));
  const outside = task.holders.filter(
    ({ expanded, groupId, unitId }) => expanded && groupId === task.groupId && !ids.has(unitId),
  );
  return [...members, ...living.filter(({ id }) => outside.some(({ unitId }) => unitId === id))];
}

/** The same as work to keep: an assignment for each member that has none, and every time. */
export function newWorkFor(task: GroupTask, members: readonly Member[], day: string, newId: MakeId, reach?: Reach) {
  const { taskId, planId, role, groupId } = task;
  const shares = sharesOf(task, members, day, reach).map((share) => ({
    ...share,
    isNew: share.assignmentId === null,
    assignmentId: share.assignmentId ?? newId(),
  }));
  const assignments = shares
    .filter(({ isNew }) => isNew)
    .map(({ assignmentId: id, unitId }) => ({ id, taskId, unitId, role, groupId, expandedOn: day }));
  const occurrences = shares.flatMap(({ assignmentId, unitId, times }) =>
    times.map((time) => ({ ...time, id: newId(), assignmentId, taskId, planId, unitId, role })),
  );
  return { assignments, occurrences };
}

function shareOf(unitId: string, holder: TaskHolder | undefined, times: readonly TaskTime[], opening: Opening): Share {
  if (!holder) return { unitId, assignmentId: null, times };
  const isLacking = ({ label }: TaskTime) => isOfPeriod(label, opening) && !holder.labels.includes(label);
  return { unitId, assignmentId: holder.assignmentId, times: holder.expanded ? times.filter(isLacking) : [] };
}

/** A clock that an event started is left out: it runs for the units to which it happened. */
function timesFrom(task: GroupTask, day: string, reach: Reach): readonly TaskTime[] {
  return task.times.filter(
    ({ label, dating, dueOn }) =>
      (dueOn === null || dueOn >= day) &&
      (dating === 'awaits-event' || !isEventDuty({ dating, label })) &&
      (reach === 'ahead' || opensOn(label, task) <= day),
  );
}
