import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { UploadedFile } from '../../server/slice.ts';
import type { EvidenceKind } from '../model/kinds.ts';
import type { LinkFault, LinkLook, LinkState } from '../model/link.ts';

/** A file as it was handed in; what it is called in the house is the revision's title. */
export type KeptFile = {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
};

/** A link, and what the last look at it found. */
export type KeptLink = {
  readonly url: string;
  readonly state: LinkState;
  readonly status: number | null;
  readonly fault: LinkFault | null;
  readonly checkedAt: Date | null;
};

/** One revision of an evidence: a file or a link, with what a person wrote of it. */
export type RevisionRecord = {
  readonly id: string;
  readonly evidenceId: string;
  readonly unitId: string;
  readonly number: number;
  readonly kind: EvidenceKind;
  readonly file: KeptFile | null;
  readonly link: KeptLink | null;
  readonly title: string;
  readonly documentNumber: string;
  readonly effectiveOn: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
};

/** What a person writes of a document; the day from which it holds is null where nobody wrote it. */
export type Description = {
  readonly title: string;
  readonly documentNumber: string;
  readonly effectiveOn: string | null;
};

/** What is kept: the file that came in, or where to find what stands elsewhere. */
export type Content =
  | { readonly kind: 'file'; readonly file: UploadedFile }
  | { readonly kind: 'link'; readonly url: string };

export type NewRevision = Description & {
  readonly id: string;
  readonly evidenceId: string;
  readonly unitId: string;
  readonly number: number;
  readonly content: Content;
  readonly personId: string;
  readonly now: Date;
};

/** Keeps a revision, and its evidence with the first; false when the unit has this content already, or the number was taken meanwhile. */
export async function insertRevision(db: Db, revision: NewRevision): Promise<boolean> {
  const { content } = revision;
  const result = await db
    .insertInto('evidence_revision')
    .values({
      id: revision.id,
      evidence_id: revision.evidenceId,
      unit_id: revision.unitId,
      number: revision.number,
      kind: content.kind,
      title: revision.title,
      document_number: revision.documentNumber,
      effective_on: revision.effectiveOn,
      added_by: revision.personId,
      added_at: revision.now,
      ...(content.kind === 'link'
        ? { url: content.url, link_state: 'unchecked' }
        : {
            file_hash: content.file.hash,
            file_name: content.file.name,
            file_size: content.file.size,
            media_type: content.file.mediaType,
          }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const isKept = result.numInsertedOrUpdatedRows === 1n;
  if (isKept && revision.number === 1)
    await db.insertInto('evidence').values({ id: revision.evidenceId, unit_id: revision.unitId }).execute();
  return isKept;
}

/** The revision of this very content of one of the units, the first that has it in their order; or null. */
export async function findContent(
  db: Db,
  unitIds: readonly string[],
  content: { readonly hash: string } | { readonly url: string },
): Promise<RevisionRecord | null> {
  const row = await revisions(db)
    .where('evidence_revision.unit_id', 'in', [...unitIds])
    .$if('hash' in content, (query) => query.where('file_hash', '=', 'hash' in content ? content.hash : ''))
    .$if('url' in content, (query) => query.where('url', '=', 'url' in content ? content.url : ''))
    .orderBy(sql`array_position(${[...unitIds]}::uuid[], evidence_revision.unit_id)`)
    .limit(1)
    .executeTakeFirst();
  return row ? toRevision(row) : null;
}

/** One revision, or null. */
export async function findRevision(db: Db, id: string): Promise<RevisionRecord | null> {
  const row = await revisions(db).where('evidence_revision.id', '=', id).executeTakeFirst();
  return row ? toRevision(row) : null;
}

/** The revisions of an evidence, the newest first; empty where there is no such evidence. */
export async function listRevisions(db: Db, evidenceId: string): Promise<readonly RevisionRecord[]> {
  const rows = await revisions(db).where('evidence_id', '=', evidenceId).orderBy('number', 'desc').execute();
  return rows.map(toRevision);
}

/** Writes anew what is said of a revision. */
export async function saveDescription(db: Db, id: string, { title, documentNumber, effectiveOn }: Description) {
  await db
    .updateTable('evidence_revision')
    .set({ title, document_number: documentNumber, effective_on: effectiveOn })
    .where('id', '=', id)
    .execute();
}

/** Keeps what a look at a link found, or that it must be looked at anew. */
export async function saveLinkLook(db: Db, id: string, look: LinkLook | null, now: Date): Promise<void> {
  await db
    .updateTable('evidence_revision')
    .set({
      link_state: look?.state ?? 'unchecked',
      link_status: look?.status ?? null,
      link_fault: look?.fault ?? null,
      link_checked_at: look ? now : null,
    })
    .where('id', '=', id)
    .where('kind', '=', 'link')
    .execute();
}

/** Links of accepted proofs at which nobody has looked since an instant, the longest unseen first. */
export async function listUnseenLinks(db: Db, since: Date, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('evidence_revision')
    .select('id')
    .where('kind', '=', 'link')
    .where('link_checked_at', '<', since)
    .where((where) =>
      where.exists(
        where
          .selectFrom('evidence_use')
          .select('evidence_use.id')
          .whereRef('revision_id', '=', 'evidence_revision.id')
          .where('evidence_use.state', '=', 'accepted'),
      ),
    )
    .orderBy('link_checked_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Columns of a revision and who added it, for this store and those that join it. */
export const revisionColumns = [
  'evidence_revision.id as revision_id',
  'evidence_revision.evidence_id',
  'evidence_revision.unit_id',
  'evidence_revision.number',
  'evidence_revision.kind',
  'evidence_revision.file_hash',
  'evidence_revision.file_name',
  'evidence_revision.file_size',
  'evidence_revision.media_type',
  'evidence_revision.url',
  'evidence_revision.title',
  'evidence_revision.document_number',
  'evidence_revision.effective_on',
  'evidence_revision.link_state',
  'evidence_revision.link_status',
  'evidence_revision.link_fault',
  'evidence_revision.link_checked_at',
  'evidence_revision.added_at',
  'adder.name as added_by',
] as const;

function revisions(db: Db) {
  return db
    .selectFrom('evidence_revision')
    .innerJoin('person as adder', 'adder.id', 'evidence_revision.added_by')
    .select(revisionColumns);
}

export type RevisionRow = Awaited<ReturnType<ReturnType<typeof revisions>['execute']>>[number];

/** A row of `revisionColumns` as models know it. */
export function toRevision(row: RevisionRow): RevisionRecord {
  const { file_hash: hash, file_name: name, file_size: size, media_type: mediaType, url } = row;
  return {
    id: row.revision_id,
    evidenceId: row.evidence_id,
    unitId: row.unit_id,
    number: row.number,
    kind: row.kind,
    // The table's checks hold the four together.
    file: hash === null ? null : { hash, name: name ?? '', size: size ?? 0, mediaType: mediaType ?? '' },
    link:
      url === null
        ? null
        : {
            url,
            state: row.link_state ?? 'unchecked',
            status: row.link_status,
            fault: row.link_fault as LinkFault | null,
            checkedAt: row.link_checked_at,
          },
    title: row.title,
    documentNumber: row.document_number,
    effectiveOn: row.effective_on,
    addedBy: row.added_by,
    addedAt: row.added_at,
  };
}
