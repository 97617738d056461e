import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { publishedSet } from '../catalogue.ts';
import { checkSet } from '../model/own-set/check-set.ts';
import { editSet, forYears, type SetChange } from '../model/own-set/edit-set.ts';
import { editionIdOf, editionIn, readYears, type OwnSet } from '../model/own-set/own-set.ts';
import type { MappedPair } from '../model/own-set/propose-mapping.ts';
import { keepMapping } from '../store/mappings.ts';
import { changeDraft, findSet, insertSet, listSets, moveSet, removeDraft, type SetRecord } from '../store/sets.ts';
import { besides } from './known-catalogue.ts';
import type { Doing } from './load-set.ts';

/** Names an edition at the revision that somebody saw. */
export type Named = { readonly set: string; readonly edition: string; readonly revision: number };

/** Changes one thing in a draft. Refuses with frameworks.edition_frozen where it is in use, frameworks.no_node, server.changed_meanwhile. */
export async function changeSet(db: Db, named: Named, change: SetChange, doing: Doing): Promise<void> {
  const draft = await seenDraft(db, named);
  const content = editSet(draft.content, change);
  const code = 'code' in change ? change.code : change.kind === 'add' ? (change.parent ?? '') : '';
  if (!content) throw problem('frameworks.no_node', { code, index: named.set, edition: named.edition });
  await changeDraft(db, draft, { content }, by(doing));
  await tell(db, draft, doing, 'changed', { change });
}

/** Puts a draft in use: from now on it never changes. Refuses while faults stand, with frameworks.set_has_faults. */
export async function putInUse(db: Db, named: Named, doing: Doing): Promise<void> {
  const draft = await seenDraft(db, named);
  const faults = checkSet(draft.content, besides(await listSets(db), named.set, named.edition));
  if (faults.length > 0)
    throw problem('frameworks.set_has_faults', { set: named.set, edition: named.edition, count: faults.length });
  await moveSet(db, draft, 'in_use', by(doing));
  await tell(db, draft, doing, 'put_in_use', { nodes: editionIn(draft.content).nodes.length });
}

/** Retires an edition in use: it stays readable, for what was rated by it. Refuses with frameworks.not_in_use. */
export async function retire(db: Db, named: Named, doing: Doing): Promise<void> {
  const one = await seen(db, named);
  if (one.state !== 'in_use') throw problem('frameworks.not_in_use', { set: named.set, edition: named.edition });
  await moveSet(db, one, 'retired', by(doing));
  await tell(db, one, doing, 'retired', {});
}

/** Takes a draft away. Refuses with frameworks.edition_frozen where it is or was in use. */
export async function discard(db: Db, named: Named, doing: Doing): Promise<void> {
  const draft = await seenDraft(db, named);
  await removeDraft(db, draft);
  await tell(db, draft, doing, 'removed', {});
}

/**
 * Makes a draft for other years out of any edition, the province's own or a published one, whose set then gets a code and a title of the province. Refuses with
 * frameworks.no_edition, frameworks.bad_years, frameworks.years_taken, frameworks.bad_set_code.
 */
export async function startEdition(
  db: Db,
  from: { readonly index: string; readonly edition: string },
  to: { readonly years: string; readonly set: string; readonly title: string },
  doing: Doing,
): Promise<{ readonly set: string; readonly edition: string }> {
  const base = await writtenSet(db, from);
  const years = readYears(to.years);
  if (!years) throw problem('frameworks.bad_years', { years: to.years }, { field: 'years' });
  const content = named(forYears(base, years), to.set.trim(), to.title.trim());
  if (!/^[a-z][a-z0-9-]*$/.test(content.index))
    throw problem('frameworks.bad_set_code', { code: content.index }, { field: 'set' });
  const [set, edition] = [content.index, editionIdOf(years)];
  const known = besides(await listSets(db), set, '');
  if (known.indices.includes(set)) throw problem('frameworks.bad_set_code', { code: set }, { field: 'set' });
  const taken = known.others.find((one) => one.years.some((year) => years.includes(year)));
  if (taken)
    throw problem('frameworks.years_taken', { set, edition: taken.edition, years: to.years }, { field: 'years' });
  const id = doing.newId();
  await insertSet(db, { id, content, edition, file: null }, by(doing));
  await tell(db, { id, set, edition }, doing, 'started', { from: `${from.index}/${from.edition}` });
  return { set, edition };
}

/** Keeps which node of an edition is which of an earlier one. Refuses with frameworks.no_edition, frameworks.no_node. */
export async function decideMapping(
  db: Db,
  { set, from, to }: { readonly set: string; readonly from: string; readonly to: string },
  pairs: readonly MappedPair[],
  doing: Doing,
): Promise<void> {
  for (const [edition, codes] of [
    [from, pairs.map((pair) => pair.from)],
    [to, pairs.map((pair) => pair.to)],
  ] as const) {
    const known = new Set(editionIn((await existing(db, set, edition)).content).nodes.map(({ code }) => code));
    const lost = codes.find((code, at) => !known.has(code) || codes.indexOf(code) !== at);
    if (lost !== undefined) throw problem('frameworks.no_node', { code: lost, index: set, edition });
  }
  await keepMapping(db, { set, from, to, pairs }, by(doing));
  await tell(db, await existing(db, set, to), doing, 'mapped', { from, pairs: pairs.length });
}

/** Any edition as it is written, the province's own or a published one. Refuses with frameworks.no_edition. */
export async function writtenSet(
  db: Db,
  { index, edition }: { readonly index: string; readonly edition: string },
): Promise<OwnSet> {
  const found = publishedSet(index, edition) ?? (await findSet(db, index, edition))?.content;
  if (!found) throw problem('frameworks.no_own_edition', { set: index, edition });
  return found;
}

/** An edition of the province's own. Refuses with frameworks.no_own_edition. */
export async function existing(db: Db, set: string, edition: string, lock = false): Promise<SetRecord> {
  const found = await findSet(db, set, edition, lock);
  if (!found) throw problem('frameworks.no_own_edition', { set, edition });
  return found;
}

async function seen(db: Db, { set, edition, revision }: Named): Promise<SetRecord> {
  const one = await existing(db, set, edition, true);
  if (one.revision !== revision) throw problem('server.changed_meanwhile');
  return one;
}

async function seenDraft(db: Db, of: Named): Promise<SetRecord> {
  const one = await existing(db, of.set, of.edition, true);
  if (one.state !== 'draft') throw problem('frameworks.edition_frozen', { set: of.set, edition: of.edition });
  if (one.revision !== of.revision) throw problem('server.changed_meanwhile');
  return one;
}

function named(content: OwnSet, set: string, title: string): OwnSet {
  const name = { vi: title, en: title };
  return {
    ...content,
    ...(set === '' ? {} : { index: set }),
    ...(title === '' ? {} : { ...name, short: name }),
  };
}

function by({ actor, now }: Doing) {
  return { personId: actor.personId, now };
}

async function tell(
  db: Db,
  { id, set, edition }: Pick<SetRecord, 'id' | 'set' | 'edition'>,
  { actor, now }: Doing,
  verb: string,
  detail: object,
): Promise<void> {
  const event = { verb, subjectKind: 'framework-edition', subjectId: id, detail: { set, edition, ...detail } };
  await recordAudit(db, actor, now, event);
}
