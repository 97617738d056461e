import type { Framework, Mapping } from '../../frameworks/model/framework.ts';
import { editionOf, pairsOf, type Catalogue } from '../../frameworks/model/look-up.ts';
import { whole } from './table.ts';

/**
 * How an earlier figure stands to a later one: `same` may be compared; `changed` is the same subject measured otherwise; `other` stands on another
 * scale. A line may be drawn through `same` alone.
 */
export const comparisons = ['same', 'changed', 'other'] as const;
export type Comparison = (typeof comparisons)[number];

/** A node of an earlier edition that a later one came from. */
export type Counterpart = { readonly code: string; readonly comparison: Comparison };

/**
 * The node of an earlier edition that this one came from, by the mappings of data/frameworks, step by step; null where it has none. A total has
 * one in every edition: what goes into it changed, and maybe its scale.
 */
export function counterpartIn(
  catalogue: Catalogue,
  framework: Framework,
  node: { readonly edition: string; readonly code: string },
  earlier: string,
): Counterpart | null {
  if (node.edition === earlier) return { code: node.code, comparison: 'same' };
  if (node.code === whole) return { code: whole, comparison: scalesAgree(framework, node.edition, earlier) };
  for (const mapping of framework.mappings) {
    if (mapping.to.edition !== node.edition || mapping.to.index !== framework.index) continue;
    for (const { from, to, kind } of knownPairs(catalogue, mapping)) {
      if (to !== node.code || (kind !== 'same' && kind !== 'changed')) continue;
      const counterpart = counterpartIn(catalogue, framework, { edition: mapping.from.edition, code: from }, earlier);
      if (counterpart) return kind === 'same' ? counterpart : { ...counterpart, comparison: 'changed' };
    }
  }
  return null;
}

// Pairs of equal codes are found by walking two trees; a ledger asks for them a thousand times.
const found = new WeakMap<Mapping, Mapping['pairs']>();

function knownPairs(catalogue: Catalogue, mapping: Mapping): Mapping['pairs'] {
  const pairs = found.get(mapping) ?? pairsOf(catalogue, mapping);
  found.set(mapping, pairs);
  return pairs;
}

function scalesAgree(framework: Framework, later: string, earlier: string): Comparison {
  const [one, other] = [editionOf(framework, later), editionOf(framework, earlier)];
  return one?.scale.from === other?.scale.from && one?.scale.to === other?.scale.to ? 'changed' : 'other';
}
