import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import { isOpen, isOwed } from '../../tasks/store/conditions.ts';
import type { DutyStanding } from '../model/standing.ts';

/** Each time that a duty falls due, and how many answers name none of them. */
export type DutyPeriods = Pick<DutyStanding, 'periods' | 'looseAnswers'>;

/** A duty that nobody was given. */
export const nothingDue: DutyPeriods = { periods: [], looseAnswers: 0 };

/** The periods of several duties, over all units that lead them, by day. */
export async function listPeriods(db: Db, taskIds: readonly string[]): Promise<ReadonlyMap<string, DutyPeriods>> {
  const ofTasks = sql`any(${[...taskIds]}::uuid[])`;
  const rows = await db
    .selectFrom('occurrence')
    .select(['occurrence.task_id', 'occurrence.label'])
    .select([sql<string | null>`min(occurrence.due_on)`.as('due_on'), sql<boolean>`bool_and(not ${isOpen})`.as('done')])
    .where(sql<boolean>`occurrence.task_id = ${ofTasks}`)
    .where('occurrence.role', '=', 'lead')
    .where(isOwed)
    .groupBy(['occurrence.task_id', 'occurrence.label'])
    .orderBy(sql`min(occurrence.due_on) nulls last`)
    .orderBy('occurrence.label')
    .execute();
  const answers = await db
    .selectFrom('duty_answer')
    .select(['task_id', 'label'])
    .where(sql<boolean>`task_id = ${ofTasks}`)
    .execute();
  const [due, answered] = [Map.groupBy(rows, (row) => row.task_id), Map.groupBy(answers, (row) => row.task_id)];
  return new Map(
    [...due].map(([taskId, own]) => {
      const named = (answered.get(taskId) ?? []).map(({ label }) => label);
      const labels = new Set<string | null>(own.map(({ label }) => label));
      return [
        taskId,
        {
          periods: own.map(({ label, due_on: dueOn, done: isDone }) => {
            return { label, dueOn, isDone, isAnswered: named.includes(label) };
          }),
          looseAnswers: named.filter((label) => !labels.has(label)).length,
        },
      ];
    }),
  );
}
