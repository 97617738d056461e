import type { AskedSet, JudgedSet } from '../model/own-set/read-set.ts';
import type { Db } from '../../server/database.ts';

/** A file of a set that was handed in, and what came of it. */
export type SetImportRecord = {
  readonly id: string;
  readonly hash: string;
  readonly fileName: string;
  readonly requestedBy: string;
  readonly asked: AskedSet;
  readonly state: 'reading' | 'ready' | 'faulty' | 'refused' | 'accepted';
  readonly problem: RefusalRecord | null;
  readonly outcome: JudgedSet | null;
};

/** A refusal as it is kept: its sentence is looked up when it is shown. */
export type RefusalRecord = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Notes that a file waits to be read. */
export async function insertImport(
  db: Db,
  one: Omit<SetImportRecord, 'state' | 'problem' | 'outcome'>,
  now: Date,
): Promise<void> {
  await db
    .insertInto('framework_import')
    .values({
      id: one.id,
      file_hash: one.hash,
      file_name: one.fileName,
      requested_by: one.requestedBy,
      requested_at: now,
      asked: JSON.stringify(one.asked),
      state: 'reading',
    })
    .execute();
}

/** One import, or null; `lock` keeps others from changing it until the transaction ends. */
export async function findImport(db: Db, importId: string, lock = false): Promise<SetImportRecord | null> {
  const query = db.selectFrom('framework_import').selectAll().where('id', '=', importId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    hash: row.file_hash,
    fileName: row.file_name,
    requestedBy: row.requested_by,
    state: row.state,
    asked: row.asked as unknown as AskedSet,
    problem: row.problem as RefusalRecord | null,
    outcome: row.outcome as unknown as JudgedSet | null,
  };
}

/** Notes what the reading of a file came to. */
export async function finishImport(
  db: Db,
  importId: string,
  result: { readonly outcome: JudgedSet } | { readonly problem: RefusalRecord },
): Promise<void> {
  await db
    .updateTable('framework_import')
    .set(
      'problem' in result
        ? { state: 'refused', problem: JSON.stringify(result.problem) }
        : {
            state: result.outcome.kind === 'sound' ? 'ready' : 'faulty',
            outcome: JSON.stringify(result.outcome),
          },
    )
    .where('id', '=', importId)
    .execute();
}

/** Notes that a person accepted it. */
export async function markAccepted(db: Db, importId: string): Promise<void> {
  await db.updateTable('framework_import').set({ state: 'accepted' }).where('id', '=', importId).execute();
}
