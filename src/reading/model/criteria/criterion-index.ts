import type { Framework, FrameworkNode } from '../../../frameworks/model/framework.ts';
import { walk, writeRef } from '../../../frameworks/model/look-up.ts';
import { indexNames } from '../index-name.ts';
import type { IndexName } from '../plan-document.ts';
import type { ReadFeatures, Terms } from './terms.ts';
import { makeFeatureReader } from './terms.ts';

/** A criterion with the features of its text, each with its weight: its own name, what is asked, and the names of those above it. */
export type IndexedCriterion = {
  /** How the node is named in records: 'papi/2021-2024/2.2.1'. */
  readonly ref: string;
  readonly index: IndexName;
  readonly edition: string;
  readonly code: string;
  readonly name: string;
  readonly leaf: boolean;
  readonly features: readonly (readonly [key: string, weight: number])[];
};

/** How sure a proposal is: `right` by the likeness of its column, in the row of its closeness to the best (0 to 1). */
export type ConfidenceTable = {
  readonly likeness: readonly number[];
  readonly rows: readonly { readonly closeness: number; readonly right: readonly number[] }[];
  readonly aside: number;
};

/** All that proposals lean on, as plain data that can be handed to another process. */
export type CriterionIndex = {
  readonly terms: Terms;
  readonly confidence: ConfidenceTable;
  readonly criteria: readonly IndexedCriterion[];
};

/**
 * Indexes the national indices. Of each index that edition is taken whose tree has most nodes, since several decisions are known by their areas
 * alone; areas themselves are too wide to be proposed.
 */
export function indexCriteria(
  frameworks: readonly Framework[],
  { confidence, ...terms }: Terms & { readonly confidence: ConfidenceTable },
): CriterionIndex {
  const read = makeFeatureReader(terms);
  const criteria = frameworks.flatMap((framework) => {
    const name = indexNames.find((one) => one === framework.short.vi);
    const edition = framework.editions.toSorted((one, other) => sizeOf(other.nodes) - sizeOf(one.nodes))[0];
    if (name === undefined || edition === undefined) return [];
    const asks = terms.asks[name] ?? {};
    const below = (node: FrameworkNode, above: readonly FrameworkNode[]): IndexedCriterion[] => [
      ...(above.length === 0
        ? []
        : [
            {
              ref: writeRef({ index: framework.index, edition: edition.id, code: node.code }),
              index: name,
              edition: edition.id,
              ...indexed(node, above, asks, read),
            },
          ]),
      ...node.children.flatMap((child) => below(child, [node, ...above])),
    ];
    return edition.nodes.flatMap((node) => below(node, []));
  });
  return { terms, confidence, criteria };
}

const weightOf = { name: 1, asks: 0.8, items: 0.4, parent: 0.45, further: 0.3, askedAbove: 0.8 };
/** A word that a text repeats counts this much at most. */
const mostOfOne = 1.5;

function indexed(
  node: FrameworkNode,
  above: readonly FrameworkNode[],
  asks: Readonly<Record<string, string>>,
  read: ReadFeatures,
): Pick<IndexedCriterion, 'code' | 'name' | 'leaf' | 'features'> {
  const weights = new Map<string, number>();
  const add = (text: string | undefined, weight: number) => {
    const counts = new Map<string, number>();
    for (const { key } of read(text ?? '')) counts.set(key, Math.min(mostOfOne, (counts.get(key) ?? 0) + 1));
    for (const [key, count] of counts) weights.set(key, (weights.get(key) ?? 0) + count * weight);
  };
  add(node.name.vi, weightOf.name);
  add(asks[node.code], weightOf.asks);
  if (node.rule?.kind === 'checklist') add(node.rule.items.map(({ vi }) => vi).join('; '), weightOf.items);
  above.forEach(({ name, code }, distance) => {
    const weight = distance === 0 ? weightOf.parent : weightOf.further;
    add(name.vi, weight);
    add(asks[code], weight * weightOf.askedAbove);
  });
  return { code: node.code, name: node.name.vi, leaf: node.children.length === 0, features: [...weights] };
}

function sizeOf(nodes: readonly FrameworkNode[]): number {
  return [...walk(nodes)].length;
}
