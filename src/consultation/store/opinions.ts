import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { Opinion, OpinionState } from '../model/opinion.ts';

/** An opinion with the consultation that it belongs to. */
export type OpinionRecord = Opinion & { readonly consultationId: string };

/** The opinions of these consultations in the order of time. */
export async function listOpinions(db: Db, consultationIds: readonly string[]): Promise<readonly OpinionRecord[]> {
  if (consultationIds.length === 0) return [];
  const rows = await opinions(db)
    .where('consultation_id', 'in', [...consultationIds])
    .orderBy('opinion.id')
    .execute();
  return rows.map(toRecord);
}

/** One of them, or null. */
export async function findOpinion(db: Db, id: string): Promise<OpinionRecord | null> {
  const row = await opinions(db).where('opinion.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Adds one. */
export async function insertOpinion(
  db: Db,
  given: Pick<Opinion, 'id' | 'unitId' | 'givenOn' | 'taskId' | 'sentence' | 'text' | 'wording'> & {
    readonly consultationId: string;
    readonly personId: string;
    readonly blockId: string | null;
  },
): Promise<void> {
  await db
    .insertInto('opinion')
    .values({
      id: given.id,
      consultation_id: given.consultationId,
      unit_id: given.unitId,
      person_id: given.personId,
      given_on: given.givenOn,
      task_id: given.taskId,
      block_id: given.blockId,
      sentence: given.sentence,
      text: given.text,
      wording: given.wording,
    })
    .execute();
}

/** Takes one back; false when it was decided about. */
export async function deleteOpinion(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom('opinion').where('id', '=', id).where('state', '=', 'waiting').executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Decides about one; false when somebody did. */
export async function settleOpinion(
  db: Db,
  id: string,
  outcome: {
    readonly state: Exclude<OpinionState, 'waiting'>;
    readonly reason: string;
    readonly applied: string | null;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('opinion')
    .set({
      state: outcome.state,
      reason: outcome.reason,
      applied: outcome.applied,
      decided_by: outcome.personId,
      decided_at: outcome.now,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function opinions(db: Db) {
  return db
    .selectFrom('opinion')
    .innerJoin('unit', 'unit.id', 'opinion.unit_id')
    .innerJoin('person', 'person.id', 'opinion.person_id')
    .selectAll('opinion')
    .select(['unit.name as unit_name', 'person.name as person_name']);
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof opinions>['execute']>>[number]): OpinionRecord {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    personName: row.person_name,
    givenOn: row.given_on satisfies IsoDate,
    taskId: row.task_id,
    sentence: row.sentence,
    text: row.text,
    wording: row.wording,
    state: row.state,
    reason: row.reason,
    applied: row.applied,
  };
}
