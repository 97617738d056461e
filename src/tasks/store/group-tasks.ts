import { sql } from 'kysely';
import { isIsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { GroupTask, TaskHolder } from '../model/expand-group.ts';

/** Tasks in force that plans give to collectives, with who has them by now and the times at which they fall due. */
export async function listGroupTasks(db: Db): Promise<readonly GroupTask[]> {
  const named = await db
    .selectFrom('task_body')
    .innerJoin('task', 'task.id', 'task_body.task_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select([
      'task.id as taskId',
      'plan.id as planId',
      'plan.period_from as planFrom',
      'task_body.group_id as groupId',
      'task_body.role',
    ])
    .select(sql<string>`task.deadline ->> 'type'`.as('deadlineType'))
    .where('plan.state', '=', 'in-force')
    .where('task.review', '=', 'confirmed')
    .where('task_body.group_id', 'is not', null)
    // A task that names a collective in both roles is led by it: of two, the last stays.
    .orderBy('task_body.role')
    .execute();
  if (named.length === 0) return [];
  const ids = [...new Set(named.map(({ taskId }) => taskId))];
  const [holders, times] = [
    await listHolders(db, ids),
    await db
      .selectFrom('occurrence')
      .select(['task_id', 'label', 'dating', 'nominal_on as nominalOn', 'due_on as dueOn'])
      .distinctOn(['task_id', 'label'])
      .where('task_id', 'in', ids)
      .where('owed', '=', true)
      .orderBy('task_id')
      .orderBy('label')
      // A later day that one unit was granted is that unit's alone; what is done keeps the day from which open work was moved since.
      .orderBy(sql`first_due_on is not null`)
      .orderBy(sql`done_on is not null`)
      .execute(),
  ];
  const timesOf = Map.groupBy(times, (one) => one.task_id);
  const once = new Map(named.map((one) => [`${one.taskId} ${one.groupId}`, one]));
  return [...once.values()].map(({ groupId, planFrom, deadlineType, ...task }) => {
    const own = (timesOf.get(task.taskId) ?? []).map(({ task_id: _task, ...time }) => time);
    return {
      ...task,
      groupId: groupId ?? '',
      // A plan in force has its period.
      planFrom: planFrom ?? '',
      returns: deadlineType === 'periodic' ? own.map(({ label }) => label).filter(isIsoDate) : [],
      holders: holders.get(task.taskId) ?? [],
      times: own,
    };
  });
}

/** Lets one process at a time go through the collectives: who comes second waits for the first one's transaction, and sees what it gave. */
export async function waitForExpansion(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(current_user || '.group_expansion'))`.execute(db);
}

/** Whether the collectives were gone through on a day. */
export async function wasExpandedOn(db: Db, day: string): Promise<boolean> {
  const row = await db.selectFrom('group_expansion').select('day').where('day', '=', day).executeTakeFirst();
  return row !== undefined;
}

/** Notes that the collectives were gone through on a day, and what was given. */
export async function insertExpansion(
  db: Db,
  run: { readonly day: string; readonly at: Date; readonly assignments: number; readonly occurrences: number },
): Promise<void> {
  await db.insertInto('group_expansion').values(run).execute();
}

type Holder = Omit<TaskHolder, 'labels'> & { readonly taskId: string; readonly ended: boolean };

/**
 * Who has the tasks. The heir of a later member is one too, and what that member did of the task counts as the heir's, so that none of it is
 * owed again.
 */
async function listHolders(db: Db, taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly TaskHolder[]>> {
  const assigned = await db
    .selectFrom('assignment')
    .select(['id as assignmentId', 'task_id as taskId', 'unit_id as unitId', 'group_id as groupId'])
    .select(sql<boolean>`expanded_on is not null`.as('expanded'))
    .select(sql<boolean>`ended_on is not null`.as('ended'))
    .where('task_id', 'in', [...taskIds])
    .execute();
  const later = assigned.filter(({ expanded }) => expanded).map(({ taskId }) => taskId);
  const [labels, passed] = later.length === 0 ? [[], []] : [await listLabels(db, later), await listPassed(db, later)];
  const labelsOf = Map.groupBy(labels, (one) => one.assignmentId);
  const byId = new Map(assigned.map((one) => [one.assignmentId, one]));
  const before = Map.groupBy(passed, (one) => `${one.taskId} ${one.heirId}`);
  const lineOf = (holder: Holder, way: ReadonlySet<string> = new Set()): readonly Holder[] => {
    if (way.has(holder.assignmentId)) return [];
    const farther = new Set([...way, holder.assignmentId]);
    const earlier = (before.get(`${holder.taskId} ${holder.unitId}`) ?? []).flatMap(
      ({ assignmentId }) => byId.get(assignmentId) ?? [],
    );
    return [holder, ...earlier.flatMap((one) => lineOf(one, farther))];
  };
  const holders = assigned.map((holder) => {
    const line = lineOf(holder);
    return {
      ...holder,
      // Whoever passed it on receives nothing more of it.
      expanded: !holder.ended && line.some(({ expanded }) => expanded),
      groupId: line.find(({ expanded }) => expanded)?.groupId ?? holder.groupId,
      labels: line.flatMap(({ assignmentId }) => (labelsOf.get(assignmentId) ?? []).map(({ label }) => label)),
    };
  });
  return Map.groupBy(holders, ({ taskId }) => taskId);
}

function listLabels(db: Db, taskIds: readonly string[]) {
  return db
    .selectFrom('occurrence')
    .select(['assignment_id as assignmentId', 'label'])
    .where('task_id', 'in', [...taskIds])
    .execute();
}

/** Which assignments of these tasks passed on, and to whom. */
function listPassed(db: Db, taskIds: readonly string[]) {
  return db
    .selectFrom('handover')
    .innerJoin('assignment', 'assignment.id', 'handover.assignment_id')
    .select(['handover.assignment_id as assignmentId', 'assignment.task_id as taskId', 'handover.heir_id as heirId'])
    .distinct()
    .where('assignment.task_id', 'in', [...taskIds])
    .where('handover.heir_id', 'is not', null)
    .execute();
}
