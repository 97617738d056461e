import type { JudgedSet } from '../model/own-set/read-set.ts';
import type { Db } from '../../server/database.ts';

/** A file of a set that was handed in, and what came of it. */
export type SetImportRecord = {
  readonly id: string;
  readonly hash: string;
  readonly fileName: string;
  readonly requestedBy: string;
  readonly state: 'ready' | 'faulty' | 'accepted';
  readonly outcome: JudgedSet;
};

/** Keeps what was read of a file, for a person to look at. */
export async function insertImport(db: Db, one: Omit<SetImportRecord, 'state'>, now: Date): Promise<void> {
  await db
    .insertInto('framework_import')
    .values({
      id: one.id,
      file_hash: one.hash,
      file_name: one.fileName,
      requested_by: one.requestedBy,
      requested_at: now,
      state: one.outcome.kind === 'sound' ? 'ready' : 'faulty',
      outcome: JSON.stringify(one.outcome),
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
    outcome: row.outcome as unknown as JudgedSet,
  };
}

/** Notes that a person accepted it. */
export async function markAccepted(db: Db, importId: string): Promise<void> {
  await db.updateTable('framework_import').set({ state: 'accepted' }).where('id', '=', importId).execute();
}
