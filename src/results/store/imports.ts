import type { DecimalMark } from '../model/import-number.ts';
import type { ImportOutcome } from '../model/import-summary.ts';
import type { Db } from '../../server/database.ts';
import type { StoredFile } from '../../server/files.ts';

/** A refusal as it is kept: its sentence is looked up when it is shown. */
export type RefusalRecord = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** How a table that was handed in stands: being read; read without a fault; with faults; not readable; accepted by a person. */
export type ImportState = 'reading' | 'ready' | 'faulty' | 'refused' | 'accepted';

/** What is said of a table when it is handed in. */
export type NewImport = StoredFile & {
  readonly id: string;
  readonly fileName: string;
  /** The index: 'papi'. */
  readonly index: string;
  readonly year: number | null;
  readonly mark: DecimalMark | null;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly requestedBy: string;
};

/** A table that was handed in, and what came of it. */
export type ImportRecord = NewImport & {
  readonly state: ImportState;
  readonly problem: RefusalRecord | null;
  readonly outcome: ImportOutcome | null;
};

/** Notes that a table waits to be read. */
export async function insertImport(db: Db, one: NewImport, now: Date): Promise<void> {
  await db
    .insertInto('result_import')
    .values({
      id: one.id,
      file_hash: one.hash,
      file_name: one.fileName,
      file_size: one.size,
      index_code: one.index,
      year: one.year,
      decimal_mark: one.mark,
      source_title: one.sourceTitle,
      source_url: one.sourceUrl,
      requested_by: one.requestedBy,
      requested_at: now,
      state: 'reading',
    })
    .execute();
}

/** One import, or null; `lock` keeps others from changing it until the transaction ends. */
export async function findImport(db: Db, importId: string, lock = false): Promise<ImportRecord | null> {
  const query = db.selectFrom('result_import').selectAll().where('id', '=', importId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    hash: row.file_hash,
    size: row.file_size,
    fileName: row.file_name,
    index: row.index_code,
    year: row.year,
    mark: row.decimal_mark as DecimalMark | null,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
    requestedBy: row.requested_by,
    state: row.state,
    problem: row.problem as RefusalRecord | null,
    outcome: row.outcome as unknown as ImportOutcome | null,
  };
}

/** Notes what the reading of a table came to. */
export async function finishImport(
  db: Db,
  importId: string,
  result: { readonly outcome: ImportOutcome } | { readonly problem: RefusalRecord },
): Promise<void> {
  await db
    .updateTable('result_import')
    .set(
      'problem' in result
        ? { state: 'refused', problem: JSON.stringify(result.problem) }
        : {
            state: result.outcome.kind === 'read' ? 'ready' : 'faulty',
            outcome: JSON.stringify(result.outcome),
          },
    )
    .where('id', '=', importId)
    .execute();
}

/** Notes that a person accepted it. */
export async function markAccepted(db: Db, importId: string): Promise<void> {
  await db.updateTable('result_import').set({ state: 'accepted' }).where('id', '=', importId).execute();
}
