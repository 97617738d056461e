import type { PlanDocument, Warning } from '../../reading/model/plan-document.ts';
import type { Db } from '../../server/database.ts';
import type { StoredFile } from '../../server/files.ts';

/** A file that was handed in to be read, and what came of it. */
export type ImportRecord = StoredFile & {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly requestedBy: string;
  readonly state: 'reading' | 'ready' | 'refused';
  readonly planId: string | null;
  readonly tasks: number | null;
  readonly earlierPlanId: string | null;
  readonly problem: RefusalRecord | null;
};

/** A refusal as it is kept: its sentence is looked up when it is shown. */
export type RefusalRecord = { readonly code: string; readonly params: Record<string, string | number> };

export type NewImport = Pick<ImportRecord, 'id' | 'hash' | 'size' | 'fileName' | 'mediaType' | 'requestedBy'> & {
  readonly now: Date;
};

/** Notes that a file waits to be read. */
export async function insertImport(db: Db, one: NewImport): Promise<void> {
  await db
    .insertInto('document_import')
    .values({
      id: one.id,
      file_hash: one.hash,
      file_name: one.fileName,
      file_size: one.size,
      media_type: one.mediaType,
      requested_by: one.requestedBy,
      requested_at: one.now,
      state: 'reading',
    })
    .execute();
}

/** One import, or null. */
export async function findImport(db: Db, importId: string): Promise<ImportRecord | null> {
  const row = await db.selectFrom('document_import').selectAll().where('id', '=', importId).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    hash: row.file_hash,
    size: row.file_size,
    fileName: row.file_name,
    mediaType: row.media_type,
    requestedBy: row.requested_by,
    state: row.state,
    planId: row.plan_id,
    tasks: row.tasks,
    earlierPlanId: row.earlier_plan_id,
    problem: row.problem as RefusalRecord | null,
  };
}

/** Notes what an import came to: its plan, or why there is none. */
export async function finishImport(
  db: Db,
  importId: string,
  outcome:
    | { readonly planId: string; readonly tasks: number; readonly earlierPlanId: string | null }
    | { readonly problem: RefusalRecord },
): Promise<void> {
  await db
    .updateTable('document_import')
    .set(
      'problem' in outcome
        ? { state: 'refused', problem: JSON.stringify(outcome.problem) }
        : { state: 'ready', plan_id: outcome.planId, tasks: outcome.tasks, earlier_plan_id: outcome.earlierPlanId },
    )
    .where('id', '=', importId)
    .execute();
}

/** Keeps a document as it was read, once for each content; the newest reading stands. Its id. */
export async function keepDocument(
  db: Db,
  document: StoredFile & {
    readonly id: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly blocks: readonly unknown[];
    readonly reading: object;
  },
): Promise<string> {
  const row = await db
    .insertInto('document')
    .values({
      id: document.id,
      file_hash: document.hash,
      file_name: document.fileName,
      file_size: document.size,
      media_type: document.mediaType,
      blocks: JSON.stringify(document.blocks),
      reading: JSON.stringify(document.reading),
    })
    .onConflict((conflict) =>
      conflict.column('file_hash').doUpdateSet((columns) => ({
        blocks: columns.ref('excluded.blocks'),
        reading: columns.ref('excluded.reading'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The blocks of a plan's document, as the reader saw them; none of a plan without one. */
export async function readBlocks(db: Db, documentId: string | null): Promise<readonly Record<string, unknown>[]> {
  if (documentId === null) return [];
  const row = await db.selectFrom('document').select('blocks').where('id', '=', documentId).executeTakeFirstOrThrow();
  return row.blocks as unknown as readonly Record<string, unknown>[];
}

/** What the reader warned of when it read a plan's document; nothing of a plan without one. */
export async function readWarnings(db: Db, documentId: string | null): Promise<readonly Warning[]> {
  if (documentId === null) return [];
  const row = await db.selectFrom('document').select('reading').where('id', '=', documentId).executeTakeFirstOrThrow();
  return (row.reading as unknown as PlanDocument).warnings;
}
