import { recordAudit, theSystem, type AuditEntry } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { livesOn, membersOf, type Unit, type UnitGroup } from '../../units/model.ts';
import { listGroups, listUnits } from '../../units/store.ts';
import { newWorkFor, receiversOf, sharesOf, type GroupTask, type Reach } from '../model/expand-group.ts';
import { insertExpansion, listGroupTasks, waitForExpansion, wasExpandedOn } from '../store/group-tasks.ts';
import { insertWork } from '../store/work.ts';

/** A collective some of whose members of today lack work of it. */
export type GroupGap = {
  readonly groupId: string;
  readonly name: string;
  readonly units: readonly string[];
  readonly assignments: number;
};

/** How much was given. */
export type Given = { readonly assignments: number; readonly occurrences: number };

/** Collectives with members that began since their plans were given out and lack some of what lies ahead, by name. */
export async function readGroupGaps(db: Db, day: string): Promise<readonly GroupGap[]> {
  const { units, groups, tasks } = await readGroups(db);
  return groups.flatMap((group) => {
    const members = membersOf(group, units, day);
    const lacking = ofGroup(tasks, group.id).flatMap((task) => sharesOf(task, members, day));
    if (lacking.length === 0) return [];
    const ids = new Set(lacking.map(({ unitId }) => unitId));
    const names = members.filter(({ id }) => ids.has(id)).map(({ name }) => name);
    return [{ groupId: group.id, name: group.name, units: names, assignments: lacking.length }];
  });
}

/** Who gives work to later members, and when. */
type Giver = Pick<AuditEntry, 'actor' | 'now'> & { readonly db: Db; readonly newId: MakeId };

/**
 * Gives the work of a collective, of plans in force, to the members that it has on a day and that lack it: each time that falls due from
 * that day on, and what has no day. Members that ended receive nothing. Refuses with `tasks.group_not_found`.
 */
export async function expandGroup(by: Giver, groupId: string, day: string): Promise<Given> {
  await waitForExpansion(by.db);
  const { units, groups, tasks } = await readGroups(by.db);
  const group = groups.find((one) => one.id === groupId);
  if (!group) throw problem('tasks.group_not_found');
  return give(by, group, { units, tasks, day, reach: 'ahead' });
}

/**
 * Gives later members of every collective the times that have opened by a day, as nobody's decision: once a day, by whichever process comes
 * first. What it gave, or null where the day was done already.
 */
export async function expandOpened({ db, now, newId }: Omit<Giver, 'actor'>, day: string): Promise<Given | null> {
  if (await wasExpandedOn(db, day)) return null;
  await waitForExpansion(db);
  if (await wasExpandedOn(db, day)) return null;
  const { units, groups, ...read } = await readGroups(db);
  let { tasks } = read;
  const given = { assignments: 0, occurrences: 0 };
  for (const group of groups) {
    const one = await give({ db, actor: theSystem, now, newId }, group, { units, tasks, day, reach: 'opened' });
    given.assignments += one.assignments;
    given.occurrences += one.occurrences;
    // A task may name two collectives that share a member: what the first gave, the second must see.
    if (one.occurrences > 0) tasks = await listGroupTasks(db);
  }
  await insertExpansion(db, { day, at: now, ...given });
  return given;
}

async function give(
  { db, actor, now, newId }: Giver,
  group: UnitGroup,
  of: {
    readonly units: readonly Unit[];
    readonly tasks: readonly GroupTask[];
    readonly day: string;
    readonly reach: Reach;
  },
): Promise<Given> {
  const { day, reach } = of;
  const members = membersOf(group, of.units, day);
  const living = of.units.filter((unit) => livesOn(unit, day));
  const work = ofGroup(of.tasks, group.id).map((task) =>
    newWorkFor(task, receiversOf(task, members, living), day, newId, reach),
  );
  const assignments = work.flatMap((one) => one.assignments);
  const occurrences = work.flatMap((one) => one.occurrences);
  await insertWork(db, assignments, occurrences);
  const given = { assignments: assignments.length, occurrences: occurrences.length };
  if (given.occurrences > 0)
    await recordAudit(db, actor, now, {
      verb: 'expanded',
      subjectKind: 'unit_group',
      subjectId: group.id,
      detail: { ...given, day, reach, name: group.name },
    });
  return given;
}

async function readGroups(db: Db) {
  return { units: await listUnits(db), groups: await listGroups(db), tasks: await listGroupTasks(db) };
}

function ofGroup(tasks: readonly GroupTask[], groupId: string): readonly GroupTask[] {
  return tasks.filter((task) => task.groupId === groupId);
}
