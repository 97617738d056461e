import { problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import type { FileStore } from '../../server/files.ts';
import type { FileAnswer } from '../../server/slice.ts';
import type { Tenant } from '../../server/tenants.ts';
import { mayRead, mayReadUse, type Keeper } from '../policies.ts';
import { findEvidence, type EvidenceRecord } from '../store/library.ts';
import { findRevision, type RevisionRecord } from '../store/revisions.ts';
import { findUse, type UseRecord } from '../store/uses.ts';

/** The use when the keeper may see it; otherwise the answer is the same as for one that does not exist. */
export async function visibleUse(db: Db, keeper: Keeper, useId: string): Promise<UseRecord> {
  const use = await findUse(db, useId);
  if (!use || !mayReadUse(keeper, { ...use, unitId: use.revision.unitId })) throw problem('evidence.not_found');
  return use;
}

/** The evidence when the keeper may see it; otherwise the answer is the same as for one that does not exist. */
export async function visibleEvidence(db: Db, keeper: Keeper, evidenceId: string): Promise<EvidenceRecord> {
  const evidence = await findEvidence(db, evidenceId);
  if (!evidence || !mayRead(keeper, evidence.revision)) throw problem('evidence.not_found');
  return evidence;
}

/** The revision when the keeper may see it; otherwise the answer is the same as for one that does not exist. */
export async function visibleRevision(db: Db, keeper: Keeper, revisionId: string): Promise<RevisionRecord> {
  const revision = await findRevision(db, revisionId);
  if (!revision || !mayRead(keeper, revision)) throw problem('evidence.not_found');
  return revision;
}

/** A revision's file, to save; a link has none. */
export function fileOf({ file }: RevisionRecord, files: FileStore, tenant: Tenant): FileAnswer {
  if (!file) throw problem('evidence.not_found');
  return { stream: files.stream(tenant.schema, file.hash), mediaType: file.mediaType, fileName: file.name };
}
