import { sql } from 'kysely';
import type { Deadline } from '../../reading/model/deadline.ts';
import type { Db } from '../../server/database.ts';
import type { TimeOfTask, UpdatedAlike } from '../model/moved-by-settings.ts';
import { isOwed } from './conditions.ts';

/** A task whose words date open times, and what they are read with. */
export type DatedTask = {
  readonly id: string;
  readonly deadline: Deadline;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly reportDay: string | null;
};

/** Open work that has a day from its words: no event gave it, and no later one was granted. What was reported done is never moved. */
const isDatedByWords = sql<boolean>`${isOwed} and occurrence.dating = 'dated' and occurrence.done_on is null and occurrence.first_due_on is null and occurrence.event_id is null`;

/** The tasks of plans in force with such work. */
export async function listDatedTasks(db: Db): Promise<readonly DatedTask[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select(['task.id', 'task.deadline', 'plan.period_from', 'plan.period_to', 'plan.report_day'])
    .where('plan.state', '=', 'in-force')
    .where('task.id', 'in', (on) => on.selectFrom('occurrence').select('task_id').where(isDatedByWords))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    deadline: row.deadline as unknown as Deadline,
    // The table's check keeps the period of every plan that is no draft.
    periodFrom: row.period_from ?? '',
    periodTo: row.period_to ?? '',
    reportDay: row.report_day,
  }));
}

/** Such work of these tasks, of all units, by task. */
export async function listTimesOf(
  db: Db,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TimeOfTask[]>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('occurrence')
    .select(['id', 'task_id', 'label', 'nominal_on', 'due_on'])
    .where('task_id', '=', sql<string>`any(${[...taskIds]}::uuid[])`)
    .where(isDatedByWords)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const times = rows.flatMap(({ id, task_id: taskId, label, nominal_on: nominalOn, due_on: dueOn }) =>
    dueOn === null ? [] : [{ taskId, id, label, nominalOn: nominalOn ?? dueOn, dueOn }],
  );
  return Map.groupBy(times, ({ taskId }) => taskId);
}

/** What is owed all the time in plans in force, counted where it was given out and heard of on the same days. */
export async function countUpdatedAlike(db: Db): Promise<readonly UpdatedAlike[]> {
  const givenOutOn = sql<string>`coalesce(plan.in_force_at::date, plan.period_from)`;
  const heardOn = sql<string | null>`occurrence.reported_at::date`;
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .select(['plan.period_from as periodFrom', 'plan.period_to as periodTo'])
    .select([givenOutOn.as('givenOutOn'), heardOn.as('heardOn'), sql<number>`count(*)`.as('works')])
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where('occurrence.dating', '=', 'continuous')
    .where((on) => on.or([on('occurrence.done_on', 'is', null), on('occurrence.proof', '=', 'returned')]))
    .groupBy(['plan.period_from', 'plan.period_to', givenOutOn, heardOn])
    .execute();
  return rows.map(({ periodFrom, periodTo, ...row }) => ({
    ...row,
    dating: 'continuous',
    doneOn: null,
    proof: 'none',
    periodFrom: periodFrom ?? '',
    periodTo: periodTo ?? '',
  }));
}
