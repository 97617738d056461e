import { sql } from 'kysely';
import type { Db } from '../server/database.ts';
import type { UploadedFile } from '../server/slice.ts';
import type { UseState } from './model.ts';

/** A file where it is used as proof of an occurrence. */
export type ProofRecord = {
  readonly useId: string;
  readonly evidenceId: string;
  readonly occurrenceId: string;
  readonly unitId: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly mediaType: string;
  readonly fileHash: string;
  readonly uploadedBy: string;
  readonly attachedAt: Date;
  readonly state: UseState;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

/** The proofs of an occurrence, newest first. */
export async function listProofs(db: Db, occurrenceId: string): Promise<readonly ProofRecord[]> {
  const rows = await proofs(db)
    .where('evidence_use.occurrence_id', '=', occurrenceId)
    .orderBy('attached_at', 'desc')
    .execute();
  return rows.map(toRecord);
}

/** One proof, or null. */
export async function findProof(db: Db, useId: string): Promise<ProofRecord | null> {
  const row = await proofs(db).where('evidence_use.id', '=', useId).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** The oldest proofs that wait for a decision outside `exceptUnitId`, and how many there are. */
export async function listWaiting(
  db: Db,
  exceptUnitId: string,
  limit: number,
): Promise<{ proofs: readonly ProofRecord[]; total: number }> {
  const waiting = proofs(db).where('evidence_use.state', '=', 'waiting').where('evidence.unit_id', '<>', exceptUnitId);
  const rows = await waiting.orderBy('attached_at').limit(limit).execute();
  const { total } = await db
    .selectFrom('evidence_use')
    .innerJoin('evidence', 'evidence.id', 'evidence_use.evidence_id')
    .select(sql<number>`count(*)`.as('total'))
    .where('evidence_use.state', '=', 'waiting')
    .where('evidence.unit_id', '<>', exceptUnitId)
    .executeTakeFirstOrThrow();
  return { proofs: rows.map(toRecord), total };
}

/** Keeps a unit's file once, under the name it first came with; its id. */
export async function keepEvidence(
  db: Db,
  file: UploadedFile,
  by: { readonly id: string; readonly unitId: string; readonly personId: string; readonly now: Date },
): Promise<string> {
  const row = await db
    .insertInto('evidence')
    .values({
      id: by.id,
      unit_id: by.unitId,
      file_hash: file.hash,
      file_name: file.name,
      file_size: file.size,
      media_type: file.mediaType,
      uploaded_by: by.personId,
      uploaded_at: by.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'file_hash'])
        .doUpdateSet((columns) => ({ file_hash: columns.ref('excluded.file_hash') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Uses a file as proof of an occurrence; false when it already is. */
export async function insertUse(
  db: Db,
  use: { readonly id: string; readonly evidenceId: string; readonly occurrenceId: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .insertInto('evidence_use')
    .values({ id: use.id, evidence_id: use.evidenceId, occurrence_id: use.occurrenceId, attached_at: use.now })
    .onConflict((conflict) => conflict.columns(['evidence_id', 'occurrence_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Stores a decision; false when somebody decided meanwhile. */
export async function saveDecision(
  db: Db,
  useId: string,
  decision: {
    readonly state: 'accepted' | 'returned';
    readonly reason: string;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('evidence_use')
    .set({ state: decision.state, reason: decision.reason, decided_by: decision.personId, decided_at: decision.now })
    .where('id', '=', useId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes back a use that nobody has decided about; false when somebody has. */
export async function deleteUse(db: Db, useId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('evidence_use')
    .where('id', '=', useId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

function proofs(db: Db) {
  return db
    .selectFrom('evidence_use')
    .innerJoin('evidence', 'evidence.id', 'evidence_use.evidence_id')
    .innerJoin('person as uploader', 'uploader.id', 'evidence.uploaded_by')
    .leftJoin('person as decider', 'decider.id', 'evidence_use.decided_by')
    .select([
      'evidence_use.id as use_id',
      'evidence_use.evidence_id',
      'evidence_use.occurrence_id',
      'evidence.unit_id',
      'evidence.file_name',
      'evidence.file_size',
      'evidence.media_type',
      'evidence.file_hash',
      'uploader.name as uploaded_by',
      'evidence_use.attached_at',
      'evidence_use.state',
      'evidence_use.reason',
      'decider.name as decided_by',
      'evidence_use.decided_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof proofs>['execute']>>[number];

function toRecord(row: Row): ProofRecord {
  return {
    useId: row.use_id,
    evidenceId: row.evidence_id,
    occurrenceId: row.occurrence_id,
    unitId: row.unit_id,
    fileName: row.file_name,
    fileSize: row.file_size,
    mediaType: row.media_type,
    fileHash: row.file_hash,
    uploadedBy: row.uploaded_by,
    attachedAt: row.attached_at,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}
