import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import { membersOf } from '../../units/model.ts';
import { listGroups, listUnits } from '../../units/store.ts';
import { missingMembers, newWorkFor, type GroupTask } from '../model/expand-group.ts';
import { listGroupTasks } from '../store/group-tasks.ts';
import { insertWork } from '../store/work.ts';
import type { Db } from '../../server/database.ts';
import type { Decider } from './hand-over.ts';

/** A collective some of whose members of today have none of its work yet. */
export type GroupGap = {
  readonly groupId: string;
  readonly name: string;
  readonly units: readonly string[];
  readonly assignments: number;
};

/** Collectives with members that began since their plans were given out, by name. */
export async function readGroupGaps(db: Db, day: string): Promise<readonly GroupGap[]> {
  const [units, groups, tasks] = [await listUnits(db), await listGroups(db), await listGroupTasks(db)];
  return groups.flatMap((group) => {
    const members = membersOf(group, units, day);
    const missing = ofGroup(tasks, group.id).flatMap((task) => missingMembers(task, members, day));
    if (missing.length === 0) return [];
    const names = members.filter(({ id }) => missing.includes(id)).map(({ name }) => name);
    return [{ groupId: group.id, name: group.name, units: names, assignments: missing.length }];
  });
}

/**
 * Gives the work of a collective, of plans in force, to the members that it has on a day and that have none of it yet: each time that falls
 * due from that day on, and what has no day. Members that ended receive nothing. Refuses with `tasks.group_not_found`.
 */
export async function expandGroup(
  { db, actor, now, newId }: Omit<Decider, 'today'>,
  groupId: string,
  day: string,
): Promise<{ readonly assignments: number; readonly occurrences: number }> {
  const group = (await listGroups(db)).find((one) => one.id === groupId);
  if (!group) throw problem('tasks.group_not_found');
  const members = membersOf(group, await listUnits(db), day);
  const work = ofGroup(await listGroupTasks(db), groupId).map((task) => newWorkFor(task, members, day, newId));
  const assignments = work.flatMap((one) => one.assignments);
  const occurrences = work.flatMap((one) => one.occurrences);
  await insertWork(db, assignments, occurrences);
  const given = { assignments: assignments.length, occurrences: occurrences.length };
  if (given.assignments > 0)
    await recordAudit(db, actor, now, {
      verb: 'expanded',
      subjectKind: 'unit_group',
      subjectId: groupId,
      detail: { ...given, day, name: group.name },
    });
  return given;
}

function ofGroup(tasks: readonly GroupTask[], groupId: string): readonly GroupTask[] {
  return tasks.filter((task) => task.groupId === groupId);
}
