import type { Addition, Edition, Fault, Framework, FrameworkNode, Mapping, Provenance, Span } from './framework.ts';
import { editionOf, frameworkOf, nodeAt, pairsOf, walk, type Catalogue } from './look-up.ts';

/** Everything in a catalogue that does not add up or points nowhere, each with its place; empty when all is well. */
export function faultsOf(catalogue: Catalogue): Fault[] {
  return [
    ...twice(catalogue.frameworks.map(({ index }) => index)).map((index) => fault(index, 'the index stands twice')),
    ...catalogue.frameworks.flatMap((framework) => [
      ...yearsFaults(framework),
      ...framework.editions.flatMap((edition) => editionFaults(framework, edition, catalogue)),
      ...framework.mappings.flatMap((mapping) => mappingFaults(catalogue, mapping)),
      ...sourceFaults(framework),
    ]),
  ];
}

function yearsFaults({ index, editions }: Framework): Fault[] {
  const years = editions.flatMap((edition) => edition.years.map(({ year }) => year));
  return [
    ...twice(editions.map(({ id }) => id)).map((id) => fault(`${index}/${id}`, 'the edition stands twice')),
    ...editions.filter(({ years }) => years.length === 0).map(({ id }) => fault(`${index}/${id}`, 'has no year')),
    ...twice(years).map((year) => fault(index, `two editions make the results of ${year}`)),
    ...(years.some((year, at) => year < (years[at - 1] ?? year))
      ? [fault(index, 'editions are not oldest first')]
      : []),
  ];
}

function editionFaults({ index }: Framework, edition: Edition, catalogue: Catalogue): Fault[] {
  const path = `${index}/${edition.id}`;
  const adds = edition.levels[0]?.adds;
  return [
    ...groupFaults(path, edition.nodes, adds, edition.scale),
    ...[...walk(edition.nodes)].flatMap((node) => [
      ...groupFaults(`${path}/${node.code}`, node.children, edition.levels[node.depth + 1]?.adds, node.points),
      ...nodeFaults(`${path}/${node.code}`, node, catalogue),
    ]),
    ...bandFaults(path, edition),
  ];
}

/** Nodes with one parent must make it up: points add to its points, weights to 100 percent; all of them have a figure or none has. */
function groupFaults(
  path: string,
  nodes: readonly FrameworkNode[],
  adds: Addition | undefined,
  above: Span | null,
): Fault[] {
  if (nodes.length === 0) return [];
  if (adds === 'sum') return pointsFaults(path, nodes, above);
  if (adds === 'weighted') return weightFaults(path, nodes);
  return nodes
    .filter((node) => node.weight !== null || (adds !== 'equal' && node.points !== null))
    .map((node) => fault(`${path}/${node.code}`, `carries points or a weight, which the level (${adds}) has not`));
}

function pointsFaults(path: string, nodes: readonly FrameworkNode[], above: Span | null): Fault[] {
  const spans = nodes.flatMap(({ points }) => (points ? [points] : []));
  if (spans.length === 0) return [];
  if (spans.length < nodes.length) return [fault(path, 'some of its nodes have points and some have none')];
  if (above === null) return [fault(path, 'its nodes have points and it has none')];
  const [from, to] = [sum(spans.map((span) => span.from)), sum(spans.map((span) => span.to))];
  return [
    ...(hundredths(to) === hundredths(above.to) ? [] : [fault(path, `its nodes add to ${to} points, not ${above.to}`)]),
    ...(hundredths(from) === hundredths(above.from)
      ? []
      : [fault(path, `its nodes begin at ${from}, not ${above.from}`)]),
  ];
}

function weightFaults(path: string, nodes: readonly FrameworkNode[]): Fault[] {
  const weights = nodes.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  if (weights.length === 0) return [];
  if (weights.length < nodes.length) return [fault(path, 'some of its nodes have a weight and some have none')];
  return hundredths(sum(weights)) === 100_00 ? [] : [fault(path, `weights add to ${sum(weights)} percent, not 100`)];
}

function nodeFaults(path: string, { points, rule }: FrameworkNode, catalogue: Catalogue): Fault[] {
  return [
    ...(points && points.from >= points.to ? [fault(path, 'its least points are not below its most')] : []),
    ...(points && rule && 'each' in rule && (rule.each ?? 0) > points.to
      ? [fault(path, 'one case is worth more than all')]
      : []),
    ...(rule?.kind === 'ratio' && rule.floor > rule.full ? [fault(path, 'the floor is above the full mark')] : []),
    ...(rule?.kind === 'rescale' && (rule.from ?? 0) >= (rule.to ?? 1)
      ? [fault(path, 'the bounds are upside down')]
      : []),
    ...(rule?.kind === 'index' && !frameworkOf(catalogue, rule.index) ? [fault(path, `no index ${rule.index}`)] : []),
  ];
}

function bandFaults(path: string, { bands, scale }: Edition): Fault[] {
  const bounds = bands?.by === 'score' ? bands.list.map(({ from }) => from) : [];
  const falls = bounds.every((bound, at) => bound !== null && (at === 0 || bound < (bounds[at - 1] ?? bound)));
  return !falls || (bounds.length > 0 && bounds.at(-1) !== scale.from)
    ? [fault(`${path}/bands`, 'do not fall from the top of the scale to its bottom')]
    : [];
}

/** Both editions and all codes exist; within one index nothing at the top of either tree is forgotten, and nothing is named twice. */
function mappingFaults(catalogue: Catalogue, mapping: Mapping): Fault[] {
  const path = `${mapping.from.index}/${mapping.from.edition} → ${mapping.to.index}/${mapping.to.edition}`;
  const [from, to] = [mapping.from, mapping.to].map(({ index, edition }) => {
    const framework = frameworkOf(catalogue, index);
    return framework && editionOf(framework, edition);
  });
  if (!from || !to) return [fault(path, 'one of the editions does not exist')];
  const pairs = pairsOf(catalogue, mapping);
  const [sources, targets] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)];
  const absent = (edition: Edition, codes: readonly string[]) =>
    codes
      .filter((code) => code !== '*' && !nodeAt(edition, code))
      .map((code) => fault(path, `no ${code} in ${edition.id}`));
  const forgotten = (edition: Edition, codes: readonly string[]) =>
    mapping.from.index === mapping.to.index
      ? edition.nodes
          .filter(({ code }) => !codes.includes(code))
          .map(({ code }) => fault(path, `says nothing of ${code} of ${edition.id}`))
      : [];
  return [
    ...absent(from, [...sources, ...mapping.ended]),
    ...absent(to, [...targets, ...mapping.added]),
    ...forgotten(from, [...sources, ...mapping.ended]),
    ...forgotten(to, [...targets, ...mapping.added]),
    ...twice([...pairs.map((pair) => `${pair.from} → ${pair.to}`), ...mapping.ended]).map((code) =>
      fault(path, `names ${code} twice`),
    ),
  ];
}

/** Every key is a source of the file, every source is used, and what is called sourced names one. */
function sourceFaults(framework: Framework): Fault[] {
  const uses = usesOf(framework);
  const known = new Set(framework.sources.map(({ key }) => key));
  const used = new Set(uses.flatMap(({ sources }) => sources));
  return [
    ...uses.flatMap(({ path, sources }) =>
      sources.filter((key) => !known.has(key)).map((key) => fault(path, `no source ${key}`)),
    ),
    ...uses
      .filter((use) => use.said.includes('sourced') && use.sources.length === 0)
      .map(({ path }) => fault(path, 'called sourced, names no source')),
    ...framework.sources
      .filter(({ key }) => !used.has(key))
      .map(({ key }) => fault(framework.index, `nobody uses source ${key}`)),
  ];
}

type Use = { readonly path: string; readonly sources: readonly string[]; readonly said: readonly Provenance[] };

function usesOf({ index, editions, mappings }: Framework): Use[] {
  return [
    ...editions.flatMap((edition): Use[] => {
      const path = `${index}/${edition.id}`;
      return [
        { path, sources: edition.sources, said: [] },
        ...(edition.decision ? [{ path, sources: edition.decision.sources, said: [edition.decision.provenance] }] : []),
        ...(edition.bands?.list ?? []).map((band) => ({
          path: `${path}/bands`,
          sources: band.sources,
          said: [band.provenance],
        })),
        ...[...walk(edition.nodes)].map(({ code, sources, provenance }) => ({
          path: `${path}/${code}`,
          sources,
          said: Object.values(provenance),
        })),
      ];
    }),
    ...mappings.map(({ from, to, sources, provenance }) => ({
      path: `${index}/${from.edition} → ${to.index}/${to.edition}`,
      sources,
      said: [provenance],
    })),
  ];
}

function twice<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Points have two decimals at most; sums are compared in whole hundredths. */
function hundredths(points: number): number {
  return Math.round(points * 100);
}

function fault(path: string, says: string): Fault {
  return { path, says };
}
