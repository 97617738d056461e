import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { DifficultyState } from '../model/difficulty.ts';

/** What stands in the way of a piece of work, to whom it was sent, and what they said. */
export type DifficultyRecord = {
  readonly id: string;
  readonly occurrenceId: string;
  /** The unit in whose way it stands. */
  readonly unitId: string;
  readonly text: string;
  readonly routedTo: string;
  readonly routedToName: string;
  /** The day from which the working days to answer are counted; null for what was sent before that was kept. */
  readonly sentOn: IsoDate | null;
  readonly answerBy: IsoDate;
  readonly state: DifficultyState;
  readonly answer: string;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
};

/** What stands in the way of one occurrence, the first one first. */
export async function listDifficulties(db: Db, occurrenceId: string): Promise<readonly DifficultyRecord[]> {
  const rows = await difficulties(db)
    .where('difficulty.occurrence_id', '=', occurrenceId)
    .orderBy('raised_at')
    .execute();
  return rows.map(toRecord);
}

/** What is open, by the day for its answer: of the units that raised it or were sent it, or of all. */
export async function listOpenDifficulties(
  db: Db,
  unitId: string | null,
  limit: number,
): Promise<readonly DifficultyRecord[]> {
  let query = difficulties(db).where('difficulty.state', '<>', 'closed');
  if (unitId !== null)
    query = query.where((on) =>
      on.or([on('occurrence.unit_id', '=', unitId), on('difficulty.routed_to', '=', unitId)]),
    );
  const rows = await query
    .orderBy('difficulty.state')
    .orderBy('answer_by')
    .orderBy('difficulty.id')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
}

/** One of them, or null. */
export async function findDifficulty(db: Db, id: string): Promise<DifficultyRecord | null> {
  const row = await difficulties(db).where('difficulty.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Keeps what was raised. */
export async function insertDifficulty(
  db: Db,
  raised: Pick<DifficultyRecord, 'id' | 'occurrenceId' | 'text' | 'routedTo' | 'sentOn' | 'answerBy'> & {
    readonly personId: string;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('difficulty')
    .values({
      id: raised.id,
      occurrence_id: raised.occurrenceId,
      text: raised.text,
      routed_to: raised.routedTo,
      sent_on: raised.sentOn,
      answer_by: raised.answerBy,
      raised_by: raised.personId,
      raised_at: raised.now,
    })
    .execute();
}

/** From which day a unit's working days to answer run, and the day that they end on. */
export type AnswerClock = { readonly sentOn: IsoDate; readonly answerBy: IsoDate };

/** One step of a difficulty; false where it is no longer in a state from which the step may be taken. */
export async function moveDifficulty(
  db: Db,
  id: string,
  from: readonly DifficultyState[],
  move:
    | { readonly to: 'answer'; readonly answer: string; readonly personId: string; readonly now: Date }
    | ({ readonly to: 'route'; readonly unitId: string } & AnswerClock)
    | ({ readonly to: 'reopen' } & AnswerClock)
    | { readonly to: 'close'; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('difficulty')
    .set(columnsOf(move))
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What waits for an answer and from which day its clock runs. */
export async function listAnswerClocks(
  db: Db,
): Promise<readonly ({ readonly id: string; readonly occurrenceId: string } & AnswerClock)[]> {
  const rows = await db
    .selectFrom('difficulty')
    .select(['id', 'occurrence_id as occurrenceId', 'sent_on as sentOn', 'answer_by as answerBy'])
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ sentOn, ...row }) => (sentOn === null ? [] : [{ ...row, sentOn }]));
}

/** Moves the day by which an open difficulty is answered. */
export async function moveAnswerDay(db: Db, id: string, answerBy: IsoDate): Promise<void> {
  await db.updateTable('difficulty').set({ answer_by: answerBy }).where('id', '=', id).execute();
}

function columnsOf(move: Parameters<typeof moveDifficulty>[3]) {
  if (move.to === 'answer')
    return { state: 'answered' as const, answer: move.answer, answered_by: move.personId, answered_at: move.now };
  if (move.to === 'route') return { routed_to: move.unitId, sent_on: move.sentOn, answer_by: move.answerBy };
  if (move.to === 'reopen')
    return { state: 'open' as const, sent_on: move.sentOn, answer_by: move.answerBy, closed_at: sql<null>`null` };
  return { state: 'closed' as const, closed_at: move.now };
}

function difficulties(db: Db) {
  return db
    .selectFrom('difficulty')
    .innerJoin('occurrence', 'occurrence.id', 'difficulty.occurrence_id')
    .innerJoin('unit', 'unit.id', 'difficulty.routed_to')
    .innerJoin('person as raiser', 'raiser.id', 'difficulty.raised_by')
    .leftJoin('person as answerer', 'answerer.id', 'difficulty.answered_by')
    .selectAll('difficulty')
    .select([
      'occurrence.unit_id',
      'unit.name as unit_name',
      'raiser.name as raiser_name',
      'answerer.name as answerer_name',
    ]);
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof difficulties>['execute']>>[number]): DifficultyRecord {
  return {
    id: row.id,
    occurrenceId: row.occurrence_id,
    unitId: row.unit_id,
    text: row.text,
    routedTo: row.routed_to,
    routedToName: row.unit_name,
    sentOn: row.sent_on,
    answerBy: row.answer_by,
    state: row.state,
    answer: row.answer,
    raisedBy: row.raiser_name,
    raisedAt: row.raised_at,
    answeredBy: row.answerer_name,
    answeredAt: row.answered_at,
  };
}
