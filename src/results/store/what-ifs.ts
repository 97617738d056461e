import type { Db } from '../../server/database.ts';
import type { KeptAnswer, Recomputation, WhatIfInputs, WhatIfState } from '../model/kept-what-if.ts';

/** A kept question with its answer, and who asked it when. */
export type WhatIfRecord = WhatIfInputs & {
  readonly id: string;
  readonly dataVersion: string;
  readonly state: WhatIfState;
  readonly answer: KeptAnswer | null;
  readonly recomputed: Recomputation | null;
  readonly askedById: string;
  readonly askedBy: string;
  readonly askedAt: Date;
};

/** A question to keep; without an answer its runs are still to be counted. */
export type NewWhatIf = WhatIfInputs & {
  readonly id: string;
  readonly dataVersion: string;
  readonly answer: KeptAnswer | null;
  readonly personId: string;
  readonly now: Date;
};

/** The newest questions of the province. */
export async function listWhatIfs(db: Db, limit: number): Promise<readonly WhatIfRecord[]> {
  const rows = await whatIfs(db)
    .orderBy('what_if.asked_at', 'desc')
    .orderBy('what_if.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
}

/** One question, or null. */
export async function findWhatIf(db: Db, id: string): Promise<WhatIfRecord | null> {
  const row = await whatIfs(db).where('what_if.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Keeps a question. */
export async function insertWhatIf(db: Db, asked: NewWhatIf): Promise<void> {
  await db
    .insertInto('what_if')
    .values({
      id: asked.id,
      index_code: asked.index,
      year: asked.year,
      province: asked.province,
      points_set: JSON.stringify(asked.set),
      efforts: JSON.stringify(asked.efforts),
      target_rank: asked.targetRank,
      others: asked.others,
      runs: asked.runs,
      seed: asked.seed,
      data_version: asked.dataVersion,
      state: asked.answer ? 'ready' : 'running',
      answer: asked.answer && JSON.stringify(asked.answer),
      asked_by: asked.personId,
      asked_at: asked.now,
    })
    .execute();
}

/** Writes what came of the runs: the first answer, or one worked out again; the question is ready. */
export async function finishWhatIf(
  db: Db,
  id: string,
  came: { readonly answer: KeptAnswer } | { readonly recomputed: Recomputation },
): Promise<void> {
  const change =
    'answer' in came ? { answer: JSON.stringify(came.answer) } : { recomputed: JSON.stringify(came.recomputed) };
  await db
    .updateTable('what_if')
    .set({ ...change, state: 'ready' })
    .where('id', '=', id)
    .execute();
}

/** Marks a question whose runs are counted again; false where they are being counted already. */
export async function startWhatIf(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('what_if')
    .set({ state: 'running' })
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Marks a question with an answer as counted no more. */
export async function stopWhatIf(db: Db, id: string): Promise<void> {
  await db
    .updateTable('what_if')
    .set({ state: 'ready' })
    .where('id', '=', id)
    .where('answer', 'is not', null)
    .execute();
}

/** Removes a question. */
export async function deleteWhatIf(db: Db, id: string): Promise<void> {
  await db.deleteFrom('what_if').where('id', '=', id).execute();
}

function whatIfs(db: Db) {
  return db
    .selectFrom('what_if')
    .innerJoin('person', 'person.id', 'what_if.asked_by')
    .selectAll('what_if')
    .select('person.name as asked_by_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof whatIfs>['execute']>>[number];

function toRecord(row: Row): WhatIfRecord {
  return {
    id: row.id,
    index: row.index_code,
    year: row.year,
    province: row.province,
    set: row.points_set as WhatIfRecord['set'],
    efforts: row.efforts as WhatIfRecord['efforts'],
    targetRank: row.target_rank,
    others: row.others,
    runs: row.runs,
    seed: row.seed,
    dataVersion: row.data_version,
    state: row.state,
    answer: row.answer as KeptAnswer | null,
    recomputed: row.recomputed as Recomputation | null,
    askedById: row.asked_by,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at,
  };
}
