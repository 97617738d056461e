import type { Db } from '../../server/database.ts';
import { readCatalogue } from '../catalogue.ts';
import type { Catalogue } from '../model/look-up.ts';
import { ownFrameworks } from '../model/own-set/own-frameworks.ts';
import { editionIn, yearsIn, type EditionState, type KnownBesides } from '../model/own-set/own-set.ts';
import { listMappings } from '../store/mappings.ts';
import { listSets, type SetRecord } from '../store/sets.ts';

/** What a province knows of indices: the published ones, then its own sets, drafts too. The one place where the two are put together. */
export async function knownCatalogue(db: Db): Promise<Catalogue & { readonly states: OwnStates }> {
  const [sets, mappings] = [await listSets(db), await listMappings(db)];
  const own = ownFrameworks(
    sets.map(({ content }) => content),
    mappings,
  );
  const states = new Map(sets.map(({ set, edition, state }) => [`${set}/${edition}`, state]));
  return { frameworks: [...readCatalogue().frameworks, ...own], states };
}

/** How the editions of the province's own stand, by 'set/edition'; published ones are not among them. */
export type OwnStates = ReadonlyMap<string, EditionState>;

/** What an edition of a set is checked against; the edition itself is not among the others, nor is a draft that it replaces. */
export function besides(sets: readonly SetRecord[], set: string, edition: string): KnownBesides {
  return {
    indices: readCatalogue().frameworks.map(({ index }) => index),
    others: sets
      .filter((one) => one.set === set && one.edition !== edition)
      .map(({ content }) => ({ edition: editionIn(content).id, years: yearsIn(content) })),
  };
}
