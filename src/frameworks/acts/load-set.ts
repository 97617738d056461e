import { recordAudit } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { readCatalogue } from '../catalogue.ts';
import { checkSet } from '../model/own-set/check-set.ts';
import { editionIn, yearsIn } from '../model/own-set/own-set.ts';
import type { KnownEditions } from '../read-set-apart.ts';
import { findImport, markAccepted } from '../store/imports.ts';
import { changeDraft, findSet, insertSet, listSets } from '../store/sets.ts';
import { besides } from './known-catalogue.ts';

/** Who does something, when, and the ids that they make. */
export type Doing = { readonly actor: Actor; readonly now: Date; readonly newId: MakeId };

/** What a file is checked against: the published indices and the editions that the province has. */
export async function knownEditions(db: Db): Promise<KnownEditions> {
  return {
    indices: readCatalogue().frameworks.map(({ index }) => index),
    editions: (await listSets(db)).map(({ set, edition, content, state }) => ({
      set,
      edition,
      years: yearsIn(content),
      isDraft: state === 'draft',
    })),
  };
}

/**
 * Keeps the set of a dry run as a draft, in the place of a draft of the same years. Refuses with frameworks.import_not_found, frameworks.import_not_ready,
 * and with frameworks.set_has_faults where another edition took its years meanwhile.
 */
export async function acceptFile(
  db: Db,
  importId: string,
  { actor, now, newId }: Doing,
): Promise<{ readonly set: string; readonly edition: string }> {
  const one = await findImport(db, importId, true);
  if (!one) throw problem('frameworks.import_not_found');
  if (one.state !== 'ready' || one.outcome?.kind !== 'sound') throw problem('frameworks.import_not_ready');
  const content = one.outcome.set;
  const [set, edition] = [content.index, editionIn(content).id];
  const draft = await findSet(db, set, edition, true);
  if (draft && draft.state !== 'draft') throw problem('frameworks.edition_frozen', { set, edition });
  const faults = checkSet(content, besides(await listSets(db), set, edition));
  if (faults.length > 0) throw problem('frameworks.set_has_faults', { set, edition, count: faults.length });
  const [by, file] = [
    { personId: actor.personId, now },
    { hash: one.hash, name: one.fileName },
  ];
  const id = draft?.id ?? newId();
  if (draft) await changeDraft(db, draft, { content, file }, by);
  else await insertSet(db, { id, content, edition, file }, by);
  await markAccepted(db, importId);
  await recordAudit(db, actor, now, {
    verb: draft ? 'replaced' : 'loaded',
    subjectKind: 'framework-edition',
    subjectId: id,
    detail: { set, edition, file: file.name, hash: file.hash, nodes: editionIn(content).nodes.length },
  });
  return { set, edition };
}
