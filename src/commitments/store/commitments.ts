import { sql } from 'kysely';
import type { Target } from '../../results/model/target.ts';
import type { Db } from '../../server/database.ts';
import type { CommitmentLine, CommitmentState } from '../model/commitment.ts';

/** A commitment with the names of both persons; its lines come apart. */
export type CommitmentRecord = {
  readonly id: string;
  readonly year: number;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly toPersonId: string;
  readonly toPersonName: string;
  readonly pledge: string;
  readonly state: CommitmentState;
  readonly hash: string | null;
  readonly signedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly answer: string;
  readonly revision: number;
};

/** All commitments of a year, by unit and person. */
export async function listCommitments(db: Db, year: number): Promise<readonly CommitmentRecord[]> {
  const rows = await commitments(db)
    .where('year', '=', year)
    .orderBy('unit.name')
    .orderBy('maker.name')
    .orderBy('commitment.id')
    .execute();
  return rows.map(toRecord);
}

/** One of them, or null. */
export async function findCommitment(db: Db, id: string): Promise<CommitmentRecord | null> {
  const row = await commitments(db).where('commitment.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** The lines of a commitment in their order. */
export async function listLines(db: Db, commitmentId: string): Promise<readonly CommitmentLine[]> {
  const rows = await db
    .selectFrom('commitment_line')
    .select(['kind', 'text', 'assignment_id', 'target_id', 'target_wanted'])
    .where('commitment_id', '=', commitmentId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    text: row.text,
    assignmentId: row.assignment_id,
    target: row.target_id === null ? null : { id: row.target_id, wanted: row.target_wanted as unknown as Target },
  }));
}

/** What a draft says. */
export type DraftContent = {
  readonly toPersonId: string;
  readonly pledge: string;
  readonly lines: readonly CommitmentLine[];
};

/** Keeps a draft; false where the person has one for that year that is not ended. */
export async function insertCommitment(
  db: Db,
  draft: DraftContent & {
    readonly id: string;
    readonly year: number;
    readonly personId: string;
    readonly unitId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .insertInto('commitment')
    .values({
      id: draft.id,
      year: draft.year,
      person_id: draft.personId,
      unit_id: draft.unitId,
      to_person_id: draft.toPersonId,
      pledge: draft.pledge,
      made_at: draft.now,
    })
    // Written out, since a partial index is found by a constant and not by a parameter.
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'year'])
        .where(sql<boolean>`state <> 'ended'`)
        .doNothing(),
    )
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) return false;
  await insertLines(db, draft.id, draft.lines);
  return true;
}

/** Changes a draft or one that was returned; false when somebody changed it since `revision`, or it is signed. */
export async function updateDraft(
  db: Db,
  commitment: { readonly id: string; readonly revision: number },
  content: DraftContent,
): Promise<boolean> {
  const result = await db
    .updateTable('commitment')
    .set({
      to_person_id: content.toPersonId,
      pledge: content.pledge,
      state: 'draft',
      revision: sql`revision + 1`,
    })
    .where('id', '=', commitment.id)
    .where('revision', '=', commitment.revision)
    .where('state', 'in', ['draft', 'returned'])
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await db.deleteFrom('commitment_line').where('commitment_id', '=', commitment.id).execute();
  await insertLines(db, commitment.id, content.lines);
  return true;
}

/** Throws a draft away; false when it is signed. */
export async function deleteDraft(db: Db, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('commitment')
    .where('id', '=', id)
    .where('state', 'in', ['draft', 'returned'])
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** A step of a commitment; false when somebody took one since `revision`. */
export async function stepCommitment(
  db: Db,
  commitment: { readonly id: string; readonly revision: number },
  step:
    | { readonly state: 'signed'; readonly hash: string; readonly now: Date }
    | { readonly state: 'accepted'; readonly now: Date }
    | { readonly state: 'returned'; readonly answer: string }
    | { readonly state: 'draft' }
    | { readonly state: 'ended' },
): Promise<boolean> {
  const result = await db
    .updateTable('commitment')
    .set({ ...columnsOf(step), revision: sql`revision + 1` })
    .where('id', '=', commitment.id)
    .where('revision', '=', commitment.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function columnsOf(step: Parameters<typeof stepCommitment>[2]) {
  if (step.state === 'signed') return { state: step.state, hash: step.hash, signed_at: step.now, answer: '' };
  if (step.state === 'returned')
    return { state: step.state, answer: step.answer, hash: sql<null>`null`, signed_at: sql<null>`null` };
  if (step.state === 'accepted') return { state: step.state, accepted_at: step.now };
  if (step.state === 'draft') return { state: step.state, hash: sql<null>`null`, signed_at: sql<null>`null` };
  return { state: step.state };
}

async function insertLines(db: Db, id: string, lines: readonly CommitmentLine[]): Promise<void> {
  if (lines.length === 0) return;
  await db
    .insertInto('commitment_line')
    .values(
      lines.map(({ kind, text, assignmentId, target }, ordinal) => ({
        commitment_id: id,
        ordinal,
        kind,
        text,
        assignment_id: assignmentId,
        target_id: target?.id ?? null,
        target_wanted: target && JSON.stringify(target.wanted),
      })),
    )
    .execute();
}

function commitments(db: Db) {
  return db
    .selectFrom('commitment')
    .innerJoin('person as maker', 'maker.id', 'commitment.person_id')
    .innerJoin('person as addressee', 'addressee.id', 'commitment.to_person_id')
    .innerJoin('unit', 'unit.id', 'commitment.unit_id')
    .selectAll('commitment')
    .select(['maker.name as maker_name', 'addressee.name as addressee_name', 'unit.name as unit_name']);
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof commitments>['execute']>>[number]): CommitmentRecord {
  return {
    id: row.id,
    year: row.year,
    personId: row.person_id,
    personName: row.maker_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    toPersonId: row.to_person_id,
    toPersonName: row.addressee_name,
    pledge: row.pledge,
    state: row.state,
    hash: row.hash,
    signedAt: row.signed_at,
    acceptedAt: row.accepted_at,
    answer: row.answer,
    revision: row.revision,
  };
}
