import { parentCode, toEdition } from '../parse-framework.ts';
import { checkTree, type TreeFinding } from '../tree-checks.ts';
import type { WrittenEdition } from '../schema.ts';
import { editionIn, mostNodes, yearsIn, type KnownBesides, type OwnSet } from './own-set.ts';
import type { SetFinding, SetFaultCode, Spot } from './set-fault.ts';

/** What could not be read of a file: the nodes in doubt by their place in the list, and the groups by the code above them. */
export type Unsure = { readonly nodes: ReadonlySet<number>; readonly groups: ReadonlySet<string | null> };

const nothing: Unsure = { nodes: new Set(), groups: new Set() };

/**
 * Everything that is wrong in a set: codes, parents, points, weights, rules, bands, years, sources. The same function answers the dry run, the screen while
 * somebody types, and putting in use. Sums over something unsure are left out, so that one slip is told once.
 */
export function checkSet(set: OwnSet, known: KnownBesides, unsure: Unsure = nothing): SetFinding[] {
  const edition = editionIn(set);
  const { findings, placed, groups } = checkPlacement(edition, unsure);
  const tree = toEdition({ ...edition, nodes: placed.map((at) => edition.nodes[at]!) });
  const at = new Map(placed.map((index) => [edition.nodes[index]!.code, index]));
  const isIndex = (index: string) => known.indices.includes(index);
  return [
    ...checkAbout(set, known),
    ...findings,
    ...checkTree(tree, isIndex, groups).map((one) => treeFinding(one, at)),
    ...checkBands(edition),
    ...checkSources(set),
  ];
}

/** Codes that stand twice, nodes without a parent or too deep; which nodes make the tree, and which sums can't be trusted. */
function checkPlacement({ nodes, levels }: WrittenEdition, unsure: Unsure) {
  const findings: SetFinding[] = [];
  const placed: number[] = [];
  const seen = new Set<string>();
  const groups = new Set(unsure.groups);
  if (nodes.length === 0 && unsure.groups.size === 0) findings.push(found('no_nodes', { about: 'levels' }));
  if (nodes.length > mostNodes)
    findings.push(found('too_many_nodes', { node: mostNodes, part: 'code' }, { count: nodes.length, most: mostNodes }));
  for (const [index, { code }] of nodes.entries()) {
    const parent = parentCode(code);
    const spot = { node: index, part: 'code' } as const;
    if (unsure.nodes.has(index)) groups.add(parent).add(code);
    if (seen.has(code)) {
      findings.push(found('code_twice', spot, { code }));
      groups.add(parent);
    } else if (parent !== null && !seen.has(parent)) {
      findings.push(found('parent_missing', spot, { code, parent }));
      groups.add(parentCode(parent));
    } else if (code.split('.').length > levels.length)
      findings.push(found('too_deep', spot, { code, levels: levels.length }));
    else placed.push(index);
    seen.add(code);
  }
  return { findings, placed, groups };
}

function treeFinding({ node, part, code, params }: TreeFinding, at: ReadonlyMap<string, number>): SetFinding {
  const index = node === null ? undefined : at.get(node);
  return {
    code,
    params: { ...params, code: node ?? '' },
    spot: index === undefined ? { about: part === 'weight' ? 'weights' : 'scale' } : { node: index, part },
  };
}

function checkAbout(set: OwnSet, known: KnownBesides): SetFinding[] {
  const { scale } = editionIn(set);
  const years = yearsIn(set);
  return [
    ...(known.indices.includes(set.index) ? [found('published_code', { about: 'index' }, { index: set.index })] : []),
    ...(years.length === 0 ? [found('no_years', { about: 'years' })] : []),
    ...(scale.from >= scale.to ? [found('bad_scale', { about: 'scale' }, scale)] : []),
    ...known.others.flatMap(({ edition, years: taken }) => {
      const both = years.filter((year) => taken.includes(year));
      return both.length > 0 ? [found('years_overlap', { about: 'years' }, { edition, years: both.join(', ') })] : [];
    }),
  ];
}

/** Bands by score fall, best first, from the top of the scale to its bottom. */
function checkBands({ bands, scale }: WrittenEdition): SetFinding[] {
  if (bands?.by !== 'score') return [];
  const last = bands.list.length - 1;
  return bands.list.flatMap(({ vi, from }, at) => {
    const spot = { about: 'bands', at } as const;
    const before = bands.list[at - 1];
    if (from === undefined) return [found('band_without_bound', spot, { band: vi })];
    return [
      ...(from >= scale.to || from < scale.from
        ? [found('band_outside', spot, { band: vi, from, least: scale.from, most: scale.to })]
        : []),
      ...(before?.from !== undefined && from >= before.from
        ? [found('bands_overlap', spot, { band: vi, other: before.vi, from })]
        : []),
      ...(at === last && from > scale.from
        ? [found('bands_gap', spot, { band: vi, low: scale.from, high: from })]
        : []),
    ];
  });
}

/** Every key is a source of the set, and what is called sourced names one. */
function checkSources(set: OwnSet): SetFinding[] {
  const edition = editionIn(set);
  const unknown = (keys: readonly string[] | undefined, spot: Spot) =>
    (keys ?? [])
      .filter((key) => !Object.hasOwn(set.sources, key))
      .map((key) => found('unknown_source', spot, { source: key }));
  const sourced = (said: unknown) =>
    said === 'sourced' || (typeof said === 'object' && Object.values(said ?? {}).includes('sourced'));
  return [
    ...unknown(edition.sources, { about: 'sources' }),
    ...unknown(edition.decision?.sources, { about: 'decision' }),
    ...(edition.decision?.provenance === 'sourced' && edition.decision.sources.length === 0
      ? [found('sourced_without_source', { about: 'decision' })]
      : []),
    ...(edition.bands?.list ?? []).flatMap(({ sources, provenance }, at) => [
      ...unknown(sources, { about: 'bands', at }),
      ...(provenance === 'sourced' && sources.length === 0
        ? [found('sourced_without_source', { about: 'bands', at })]
        : []),
    ]),
    ...edition.nodes.flatMap((node, index) => [
      ...unknown(node.sources, { node: index, part: 'sources' }),
      ...(sourced(node.provenance ?? edition.provenance) && (node.sources ?? edition.sources).length === 0
        ? [found('sourced_without_source', { node: index, part: 'provenance' }, { code: node.code })]
        : []),
    ]),
  ];
}

function found(code: SetFaultCode, spot: Spot, params: SetFinding['params'] = {}): SetFinding {
  return { code, params, spot };
}
