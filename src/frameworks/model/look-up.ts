import type { Edition, Framework, FrameworkNode, Mapping, NodeRef, Provenance, Relation } from './framework.ts';
import { parentCode } from './parse-framework.ts';

/** All indices that the installation knows, in the order in which people name them. */
export type Catalogue = { readonly frameworks: readonly Framework[] };

/** The index of this code ('papi', in any case of letters), or null. */
export function frameworkOf(catalogue: Catalogue, index: string): Framework | null {
  return catalogue.frameworks.find((framework) => framework.index === index.toLowerCase()) ?? null;
}

/** The edition of this id, or null. */
export function editionOf(framework: Framework, id: string): Edition | null {
  return framework.editions.find((edition) => edition.id === id) ?? null;
}

/** The edition that makes the results of a year, or null where none is known. */
export function editionOfYear(framework: Framework, year: number): Edition | null {
  return framework.editions.find((edition) => edition.years.some((one) => one.year === year)) ?? null;
}

/** How many units are rated in a year: 63 or 34 provinces; null where that is not known. */
export function unitsInYear(edition: Edition, year: number): number | null {
  return edition.years.find((one) => one.year === year)?.units ?? null;
}

/** Every node of a tree, each before those under it, in the order of the file. */
export function* walk(nodes: readonly FrameworkNode[]): Generator<FrameworkNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The nodes with nothing under them: what is measured. */
export function leavesOf(nodes: readonly FrameworkNode[]): FrameworkNode[] {
  return [...walk(nodes)].filter((node) => node.children.length === 0);
}

/** The node of this code, or null. */
export function nodeAt(edition: Edition, code: string): FrameworkNode | null {
  return pathOf(edition, code)?.at(-1) ?? null;
}

/** The nodes from the top down to this code, the node itself last; null where there is none. */
export function pathOf(edition: Edition, code: string): readonly FrameworkNode[] | null {
  const parent = parentCode(code);
  const above = parent === null ? [] : pathOf(edition, parent);
  const among = above?.at(-1)?.children ?? (parent === null ? edition.nodes : []);
  const node = among.find((one) => one.code === code);
  return above && node ? [...above, node] : null;
}

/** The weakest of what is known of a node: it is reconstructed if any part that it has is. */
export function weakestProvenance({ provenance, points, weight, rule }: FrameworkNode): Provenance {
  const parts = [
    provenance.name,
    ...(points === null && weight === null ? [] : [provenance.points]),
    ...(rule === null ? [] : [provenance.rule]),
  ];
  return parts.includes('reconstructed') ? 'reconstructed' : parts.includes('inferred') ? 'inferred' : 'sourced';
}

/** 'papi/2021-2024/1.2': how a node is named in addresses and records. */
export function writeRef({ index, edition, code }: NodeRef): string {
  return `${index}/${edition}/${code}`;
}

/** A node that stands in some relation to another one. */
export type Related = {
  readonly ref: NodeRef;
  readonly kind: Relation;
  /** True where the other node comes earlier, or is the one that feeds this one. */
  readonly backwards: boolean;
  readonly provenance: Provenance;
};

/** All nodes that mappings tie to this one, in either direction. */
export function relatedTo(catalogue: Catalogue, node: NodeRef): Related[] {
  return catalogue.frameworks
    .flatMap((framework) => framework.mappings)
    .flatMap((mapping): Related[] => {
      const { from, to, provenance } = mapping;
      const pairs = pairsOf(catalogue, mapping);
      const forward = isAt(from, node) ? pairs.filter((pair) => pair.from === node.code) : [];
      const backward = isAt(to, node) ? pairs.filter((pair) => pair.to === node.code) : [];
      return [
        ...forward.map(({ to: code, kind }) => ({ ref: { ...to, code }, kind, backwards: false, provenance })),
        ...backward.map(({ from: code, kind }) => ({ ref: { ...from, code }, kind, backwards: true, provenance })),
      ];
    });
}

/** Every pair of a mapping: those written, and those that follow from equal codes. */
export function pairsOf(catalogue: Catalogue, mapping: Mapping): Mapping['pairs'] {
  const { byCode, pairs, ended, added } = mapping;
  const [from, to] = [mapping.from, mapping.to].map(({ index, edition }) => {
    const framework = frameworkOf(catalogue, index);
    return framework && editionOf(framework, edition);
  });
  if (byCode === null || !from || !to) return pairs;
  const named = new Set([...pairs.map((pair) => pair.from), ...ended]);
  const taken = new Set([...pairs.map((pair) => pair.to), ...added]);
  const alike = [...walk(from.nodes)]
    .filter(({ code, depth }) => depth < byCode.depth && !named.has(code) && !taken.has(code) && nodeAt(to, code))
    .map(({ code }) => ({ from: code, to: code, kind: byCode.kind }));
  return [...alike, ...pairs];
}

function isAt(edition: { readonly index: string; readonly edition: string }, node: NodeRef): boolean {
  return edition.index === node.index && edition.edition === node.edition;
}
