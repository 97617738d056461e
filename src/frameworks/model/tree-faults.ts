import type { Addition, Edition, Fault, FrameworkNode, Span } from './framework.ts';
import { frameworkOf, walk, type Catalogue } from './look-up.ts';

/** What in an edition's tree does not add up: points, weights, bounds, rules that name an index which is not there. */
export function treeFaults(path: string, edition: Edition, catalogue: Catalogue): Fault[] {
  return [
    ...groupFaults(path, edition.nodes, edition.levels[0]?.adds, edition.scale),
    ...[...walk(edition.nodes)].flatMap((node) => [
      ...groupFaults(`${path}/${node.code}`, node.children, edition.levels[node.depth + 1]?.adds, node.points),
      ...nodeFaults(`${path}/${node.code}`, node, catalogue),
    ]),
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
  if (adds === 'weighted') return weightFaults(path, nodes, above);
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

function weightFaults(path: string, nodes: readonly FrameworkNode[], above: Span | null): Fault[] {
  const weights = nodes.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  if (weights.length === 0) return [];
  if (weights.length < nodes.length) return [fault(path, 'some of its nodes have a weight and some have none')];
  if (hundredths(sum(weights)) !== 100_00) return [fault(path, `weights add to ${sum(weights)} percent, not 100`)];
  if (above === null) return [];
  const least = sum(
    nodes.map(({ weight, points }) => ((weight ?? 0) / 100) * (points ? points.from / points.to : 0) * above.to),
  );
  return hundredths(least) === hundredths(above.from)
    ? []
    : [fault(path, `the least of its nodes makes ${least}, not ${above.from}`)];
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

/** Points have two decimals at most: what floats leave behind is dropped. */
function sum(values: readonly number[]): number {
  return hundredths(values.reduce((total, value) => total + value, 0)) / 100;
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}

function fault(path: string, says: string): Fault {
  return { path, says };
}
