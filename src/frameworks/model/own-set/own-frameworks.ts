import type { Framework } from '../framework.ts';
import { parseFramework } from '../parse-framework.ts';
import type { FrameworkFile } from '../schema.ts';
import { editionIn, type OwnSet } from './own-set.ts';
import type { MappedPair } from './propose-mapping.ts';

/** A decided mapping between two editions of one set. */
export type OwnMapping = {
  readonly set: string;
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly MappedPair[];
};

/**
 * The province's own sets as indices with all their editions, oldest first, to stand beside the published ones. Names are those of the newest edition;
 * the keys of sources are marked by their edition, since two editions may mean another by the same key.
 */
export function ownFrameworks(sets: readonly OwnSet[], mappings: readonly OwnMapping[]): Framework[] {
  return [...Map.groupBy(sets, ({ index }) => index)].map(([index, editions]) => {
    const inOrder = editions.toSorted((a, b) => firstYear(a) - firstYear(b));
    const file: FrameworkFile = {
      ...inOrder.at(-1)!,
      sources: Object.assign({}, ...inOrder.map((set) => markedSources(set))),
      editions: inOrder.map(markedEdition),
      mappings: mappings
        .filter(({ set }) => set === index)
        .map(({ from, to, pairs }) => ({
          from,
          to,
          provenance: 'inferred',
          sources: [],
          pairs: pairs.map((pair) => ({ ...pair })),
          ended: codesWithout(
            inOrder,
            from,
            pairs.map((pair) => pair.from),
          ),
          added: codesWithout(
            inOrder,
            to,
            pairs.map((pair) => pair.to),
          ),
        })),
    };
    const { framework, faults } = parseFramework(file, index);
    if (!framework)
      throw new Error(`the kept set ${index}: ${faults.map(({ path, says }) => `${path} ${says}`).join('; ')}`);
    return framework;
  });
}

function codesWithout(sets: readonly OwnSet[], edition: string, named: readonly string[]): string[] {
  const set = sets.find((one) => editionIn(one).id === edition);
  const known = new Set(named);
  return set
    ? editionIn(set)
        .nodes.map(({ code }) => code)
        .filter((code) => !known.has(code))
    : [];
}

function firstYear(set: OwnSet): number {
  return Math.min(...Object.keys(editionIn(set).years).map(Number));
}

function markedSources(set: OwnSet): FrameworkFile['sources'] {
  const { id } = editionIn(set);
  return Object.fromEntries(Object.entries(set.sources).map(([key, source]) => [`${id}/${key}`, source]));
}

function markedEdition(set: OwnSet): FrameworkFile['editions'][number] {
  const edition = editionIn(set);
  const mark = (keys: readonly string[]) => keys.map((key) => `${edition.id}/${key}`);
  return {
    ...edition,
    sources: mark(edition.sources),
    ...(edition.decision ? { decision: { ...edition.decision, sources: mark(edition.decision.sources) } } : {}),
    ...(edition.bands
      ? {
          bands: {
            ...edition.bands,
            list: edition.bands.list.map((band) => ({ ...band, sources: mark(band.sources) })),
          },
        }
      : {}),
    nodes: edition.nodes.map((node) => (node.sources ? { ...node, sources: mark(node.sources) } : node)),
  };
}
