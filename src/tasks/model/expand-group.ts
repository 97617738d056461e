import type { MakeId } from '../../kernel/id.ts';
import type { DutyTime } from './handover.ts';

/** A task in force that a plan gives to a collective, the units that have it by now, and the times at which it falls due. */
export type GroupTask = {
  readonly taskId: string;
  readonly planId: string;
  readonly groupId: string;
  readonly role: 'lead' | 'coordinate';
  readonly unitIds: readonly string[];
  readonly times: readonly Omit<DutyTime, 'id'>[];
};

type Member = { readonly id: string };

/** The members of a day that have none of a task yet although some of it falls due from then on. */
export function missingMembers(task: GroupTask, members: readonly Member[], day: string): readonly string[] {
  if (timesFrom(task, day).length === 0) return [];
  return members.filter(({ id }) => !task.unitIds.includes(id)).map(({ id }) => id);
}

/** What those members receive: one assignment each, and every time from the day on. */
export function newWorkFor(task: GroupTask, members: readonly Member[], day: string, newId: MakeId) {
  const { taskId, planId, role, groupId } = task;
  const assignments = missingMembers(task, members, day).map((unitId) => ({
    id: newId(),
    taskId,
    unitId,
    role,
    groupId,
  }));
  const occurrences = assignments.flatMap(({ id: assignmentId, unitId }) =>
    timesFrom(task, day).map((time) => ({ ...time, id: newId(), assignmentId, taskId, planId, unitId, role })),
  );
  return { assignments, occurrences };
}

function timesFrom({ times }: GroupTask, day: string): readonly Omit<DutyTime, 'id'>[] {
  return times.filter(({ dueOn }) => dueOn === null || dueOn >= day);
}
