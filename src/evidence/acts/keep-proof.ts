import { recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import { enqueue } from '../../server/jobs.ts';
import { acceptedMediaTypes } from '../model/kinds.ts';
import { readLink } from '../model/link.ts';
import {
  findContent,
  findRevision,
  insertRevision,
  listRevisions,
  type Content,
  type RevisionRecord,
} from '../store/revisions.ts';
import type { Act } from './act.ts';

/** What a person wrote of a document; what is left out stays open. */
export type Described = {
  readonly title?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly effectiveOn?: string | null | undefined;
};

/** A revision, and whether the unit had this very content before. */
export type Kept = { readonly revision: RevisionRecord; readonly known: boolean };

/** Keeps a file or a link for a unit, once however often it comes: what is there already is answered as it is, with its own description. */
export async function keepProof(act: Act, unitId: string, given: Content, described: Described): Promise<Kept> {
  const content = checked(given);
  const evidenceId = act.newId();
  const id = act.newId();
  const isNew = await insertRevision(act.db, {
    ...descriptionOf(content, described),
    id,
    evidenceId,
    unitId,
    number: 1,
    content,
    personId: act.actor.personId,
    now: act.now,
  });
  if (!isNew)
    return { revision: must(await findContent(act.db, [unitId], keyOf(content)), 'known content'), known: true };
  return { revision: await begun(act, id), known: false };
}

/** Keeps a newer file or link of an evidence; what the unit keeps already, there or elsewhere, is refused. */
export async function addRevision(act: Act, evidenceId: string, given: Content, described: Described) {
  const content = checked(given);
  const [newest] = await listRevisions(act.db, evidenceId);
  const { unitId, number, title } = must(newest, 'the newest revision');
  const known = await findContent(act.db, [unitId], keyOf(content));
  if (known) throw problem('evidence.content_known', { title: known.title, number: known.number });
  const id = act.newId();
  const isNew = await insertRevision(act.db, {
    ...descriptionOf(content, { ...described, title: described.title || title }),
    id,
    evidenceId,
    unitId,
    number: number + 1,
    content,
    personId: act.actor.personId,
    now: act.now,
  });
  if (!isNew) throw problem('server.changed_meanwhile');
  return begun(act, id);
}

/** Tells the trail of a new revision, and has its link looked at. */
async function begun({ db, actor, now }: Act, id: string): Promise<RevisionRecord> {
  const revision = must(await findRevision(db, id), 'the revision just kept');
  await recordAudit(db, actor, now, {
    verb: 'kept-proof',
    subjectKind: 'evidence',
    subjectId: revision.evidenceId,
    detail: { revision: revision.number, ...contentDetail(revision) },
  });
  if (revision.link) await enqueue(db, 'evidence.look', { revisionId: id });
  return revision;
}

/** What the trail says of a revision's content. */
export function contentDetail({ file, link }: RevisionRecord): Readonly<Record<string, string>> {
  return file ? { file: file.name, hash: file.hash } : { url: link?.url ?? '' };
}

function checked(content: Content): Content {
  if (content.kind === 'file') {
    if (!acceptedMediaTypes.includes(content.file.mediaType))
      throw problem('evidence.kind_not_accepted', { name: content.file.name });
    return content;
  }
  const url = readLink(content.url);
  if (url === null) throw problem('evidence.link_malformed', {}, { field: 'url' });
  return { kind: 'link', url };
}

function descriptionOf(content: Content, { title, documentNumber, effectiveOn }: Described) {
  const called = content.kind === 'file' ? content.file.name : content.url;
  return {
    title: collapse(title ?? '') || called,
    documentNumber: collapse(documentNumber ?? ''),
    effectiveOn: effectiveOn ?? null,
  };
}

function keyOf(content: Content) {
  return content.kind === 'file' ? { hash: content.file.hash } : { url: content.url };
}
