import type { Db } from '../../server/database.ts';
import type { GroupTask } from '../model/expand-group.ts';

/** Tasks in force that plans give to collectives, with who has them by now and the times at which they fall due. */
export async function listGroupTasks(db: Db): Promise<readonly GroupTask[]> {
  const named = await db
    .selectFrom('task_body')
    .innerJoin('task', 'task.id', 'task_body.task_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select(['task.id as taskId', 'plan.id as planId', 'task_body.group_id as groupId', 'task_body.role'])
    .where('plan.state', '=', 'in-force')
    .where('task.review', '=', 'confirmed')
    .where('task_body.group_id', 'is not', null)
    // A task that names a collective in both roles is led by it: of two, the last stays.
    .orderBy('task_body.role')
    .execute();
  if (named.length === 0) return [];
  const ids = [...new Set(named.map(({ taskId }) => taskId))];
  const [assigned, times] = [
    await db.selectFrom('assignment').select(['task_id', 'unit_id']).where('task_id', 'in', ids).execute(),
    await db
      .selectFrom('occurrence')
      .select(['task_id', 'label', 'dating', 'nominal_on as nominalOn', 'due_on as dueOn'])
      .distinctOn(['task_id', 'label'])
      .where('task_id', 'in', ids)
      .where('owed', '=', true)
      .orderBy('task_id')
      .orderBy('label')
      .execute(),
  ];
  const unitsOf = Map.groupBy(assigned, (one) => one.task_id);
  const timesOf = Map.groupBy(times, (one) => one.task_id);
  const once = new Map(named.map((one) => [`${one.taskId} ${one.groupId}`, one]));
  return [...once.values()].map(({ groupId, ...task }) => ({
    ...task,
    groupId: groupId ?? '',
    unitIds: (unitsOf.get(task.taskId) ?? []).map((one) => one.unit_id),
    times: (timesOf.get(task.taskId) ?? []).map(({ task_id: _task, ...time }) => time),
  }));
}
