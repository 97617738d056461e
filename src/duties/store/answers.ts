import type { Db } from '../../server/database.ts';

/** A document that reported upward on a duty. */
export type AnswerRecord = {
  readonly id: string;
  readonly taskId: string;
  /** The period that it is about; null where nobody said. */
  readonly label: string | null;
  readonly number: string;
  readonly answeredOn: string;
  readonly recordedBy: string;
};

/** The answers on several duties, the last one first. */
export async function listAnswers(db: Db, taskIds: readonly string[]): Promise<readonly AnswerRecord[]> {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('duty_answer')
    .innerJoin('person', 'person.id', 'duty_answer.recorded_by')
    .select([
      'duty_answer.id',
      'task_id as taskId',
      'label',
      'number',
      'answered_on as answeredOn',
      'person.name as recordedBy',
    ])
    .where('task_id', 'in', [...taskIds])
    .orderBy('answered_on', 'desc')
    .orderBy('duty_answer.id', 'desc')
    .execute();
}

/** Keeps an answer. */
export async function insertAnswer(
  db: Db,
  answer: Omit<AnswerRecord, 'recordedBy'>,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('duty_answer')
    .values({
      id: answer.id,
      task_id: answer.taskId,
      label: answer.label,
      number: answer.number,
      answered_on: answer.answeredOn,
      recorded_by: by.personId,
      recorded_at: by.now,
    })
    .execute();
}

/** Takes back an answer that was recorded by mistake; what it was, or null when it is not there. */
export async function deleteAnswer(
  db: Db,
  taskId: string,
  answerId: string,
): Promise<Pick<AnswerRecord, 'label' | 'number' | 'answeredOn'> | null> {
  const row = await db
    .deleteFrom('duty_answer')
    .where('id', '=', answerId)
    .where('task_id', '=', taskId)
    .returning(['label', 'number', 'answered_on as answeredOn'])
    .executeTakeFirst();
  return row ?? null;
}
