import type { Db } from '../../server/database.ts';
import type { KeptRanks, UncertaintyInputs } from '../model/kept-uncertainty.ts';
import type { Verdict, WhatIfState } from '../model/kept-what-if.ts';

/** A kept question with its answer, and who asked it when. */
export type UncertaintyRecord = UncertaintyInputs & {
  readonly id: string;
  readonly dataVersion: string;
  readonly state: WhatIfState;
  readonly answer: KeptRanks | null;
  readonly recomputed: { readonly at: string; readonly verdict: Verdict } | null;
  readonly askedById: string;
  readonly askedBy: string;
  readonly askedAt: Date;
};

/** The newest questions of the province. */
export async function listUncertainties(db: Db, limit: number): Promise<readonly UncertaintyRecord[]> {
  const rows = await uncertainties(db)
    .orderBy('asked_at', 'desc')
    .orderBy('uncertainty.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
}

/** One question, or null. */
export async function findUncertainty(db: Db, id: string): Promise<UncertaintyRecord | null> {
  const row = await uncertainties(db).where('uncertainty.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Keeps a question; without an answer its runs are still to be counted. */
export async function insertUncertainty(
  db: Db,
  asked: UncertaintyInputs & {
    readonly id: string;
    readonly dataVersion: string;
    readonly answer: KeptRanks | null;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { id, index, year, dataVersion, answer, personId, now, ...choices } = asked;
  await db
    .insertInto('uncertainty')
    .values({
      id,
      index_code: index,
      year,
      choices: JSON.stringify(choices),
      data_version: dataVersion,
      state: answer ? 'ready' : 'running',
      answer: answer && JSON.stringify(answer),
      asked_by: personId,
      asked_at: now,
    })
    .execute();
}

/** Writes what came of the runs; the question is ready. */
export async function finishUncertainty(
  db: Db,
  id: string,
  came: { readonly answer: KeptRanks } | { readonly recomputed: UncertaintyRecord['recomputed'] },
): Promise<void> {
  const change =
    'answer' in came ? { answer: JSON.stringify(came.answer) } : { recomputed: JSON.stringify(came.recomputed) };
  await db
    .updateTable('uncertainty')
    .set({ ...change, state: 'ready' })
    .where('id', '=', id)
    .execute();
}

/** Marks a question whose runs are counted again; false where they are being counted already. */
export async function startUncertainty(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('uncertainty')
    .set({ state: 'running' })
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Removes a question; where its runs are being counted, that stops. */
export async function deleteUncertainty(db: Db, id: string): Promise<void> {
  await db.deleteFrom('uncertainty').where('id', '=', id).execute();
}

function uncertainties(db: Db) {
  return db
    .selectFrom('uncertainty')
    .innerJoin('person', 'person.id', 'uncertainty.asked_by')
    .selectAll('uncertainty')
    .select('person.name as asked_by_name');
}

type Kept = Awaited<ReturnType<ReturnType<typeof uncertainties>['execute']>>[number];

function toRecord(row: Kept): UncertaintyRecord {
  return {
    ...(row.choices as Omit<UncertaintyInputs, 'index' | 'year'>),
    id: row.id,
    index: row.index_code,
    year: row.year,
    dataVersion: row.data_version,
    state: row.state,
    answer: row.answer as KeptRanks | null,
    recomputed: row.recomputed as UncertaintyRecord['recomputed'],
    askedById: row.asked_by,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at,
  };
}
