import type { Addition, Edition, FrameworkNode, Span } from './framework.ts';
import { walk } from './look-up.ts';

/** What in a tree may not add up. */
export const treeFaultCodes = [
  'points_some',
  'points_without_parent',
  'points_sum',
  'points_begin',
  'points_not_asked',
  'weights_some',
  'weights_sum',
  'weights_least',
  'least_not_below',
  'each_over_all',
  'floor_above_full',
  'bounds_upside_down',
  'no_such_index',
] as const;
export type TreeFaultCode = (typeof treeFaultCodes)[number];

/** One thing that does not add up, at a node or, where `node` is null, at the top of the tree; `part` is what of it. */
export type TreeFinding = {
  readonly node: string | null;
  readonly part: 'points' | 'weight' | 'rule';
  readonly code: TreeFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/**
 * What in an edition's tree does not add up: points, weights, bounds, rules that name an index which is not there. Sums under the codes of `unsure`
 * (null is the top) are left out: something there could not be read.
 */
export function checkTree(
  edition: Edition,
  isIndex: (index: string) => boolean,
  unsure: ReadonlySet<string | null> = new Set(),
): TreeFinding[] {
  const group = (
    parent: string | null,
    nodes: readonly FrameworkNode[],
    adds: Addition | undefined,
    above: Span | null,
  ) => (unsure.has(parent) ? [] : checkGroup(parent, nodes, adds, above));
  return [
    ...group(null, edition.nodes, edition.levels[0]?.adds, edition.scale),
    ...[...walk(edition.nodes)].flatMap((node) => [
      ...group(node.code, node.children, edition.levels[node.depth + 1]?.adds, node.points),
      ...checkNode(node, isIndex),
    ]),
  ];
}

/** Nodes with one parent must make it up: points add to its points, weights to 100 percent; all of them have a figure or none has. */
function checkGroup(
  parent: string | null,
  nodes: readonly FrameworkNode[],
  adds: Addition | undefined,
  above: Span | null,
): TreeFinding[] {
  if (nodes.length === 0) return [];
  if (adds === 'sum') return checkPoints(parent, nodes, above);
  if (adds === 'weighted') return checkWeights(parent, nodes, above);
  return nodes
    .filter((node) => node.weight !== null || (adds !== 'equal' && node.points !== null))
    .map(({ code, points }) =>
      finding(code, points === null ? 'weight' : 'points', 'points_not_asked', { adds: adds ?? '' }),
    );
}

function checkPoints(parent: string | null, nodes: readonly FrameworkNode[], above: Span | null): TreeFinding[] {
  const spans = nodes.flatMap(({ points }) => (points ? [points] : []));
  if (spans.length === 0) return [];
  if (spans.length < nodes.length)
    return [finding(parent, 'points', 'points_some', { without: codesWhere(nodes, ({ points }) => points === null) })];
  if (above === null) return [finding(parent, 'points', 'points_without_parent', {})];
  const [from, to] = [sum(spans.map((span) => span.from)), sum(spans.map((span) => span.to))];
  return [
    ...(hundredths(to) === hundredths(above.to)
      ? []
      : [finding(parent, 'points', 'points_sum', { sum: to, wanted: above.to, difference: sum([to, -above.to]) })]),
    ...(hundredths(from) === hundredths(above.from)
      ? []
      : [finding(parent, 'points', 'points_begin', { sum: from, wanted: above.from })]),
  ];
}

function checkWeights(parent: string | null, nodes: readonly FrameworkNode[], above: Span | null): TreeFinding[] {
  const weights = nodes.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  if (weights.length === 0) return [];
  if (weights.length < nodes.length)
    return [finding(parent, 'weight', 'weights_some', { without: codesWhere(nodes, ({ weight }) => weight === null) })];
  const total = sum(weights);
  if (hundredths(total) !== 100_00)
    return [finding(parent, 'weight', 'weights_sum', { sum: total, difference: sum([total, -100]) })];
  if (above === null) return [];
  const least = sum(
    nodes.map(({ weight, points }) => ((weight ?? 0) / 100) * (points ? points.from / points.to : 0) * above.to),
  );
  return hundredths(least) === hundredths(above.from)
    ? []
    : [finding(parent, 'weight', 'weights_least', { least, wanted: above.from })];
}

function checkNode({ code, points, rule }: FrameworkNode, isIndex: (index: string) => boolean): TreeFinding[] {
  return [
    ...(points && points.from >= points.to
      ? [finding(code, 'points', 'least_not_below', { least: points.from, most: points.to })]
      : []),
    ...(points && rule && 'each' in rule && (rule.each ?? 0) > points.to
      ? [finding(code, 'rule', 'each_over_all', { each: rule.each ?? 0, most: points.to })]
      : []),
    ...(rule?.kind === 'ratio' && rule.floor > rule.full
      ? [finding(code, 'rule', 'floor_above_full', { floor: rule.floor, full: rule.full })]
      : []),
    ...(rule?.kind === 'rescale' && (rule.from ?? 0) >= (rule.to ?? 1)
      ? [finding(code, 'rule', 'bounds_upside_down', {})]
      : []),
    ...(rule?.kind === 'index' && !isIndex(rule.index)
      ? [finding(code, 'rule', 'no_such_index', { index: rule.index })]
      : []),
  ];
}

function codesWhere(nodes: readonly FrameworkNode[], is: (node: FrameworkNode) => boolean): string {
  return nodes
    .filter(is)
    .map(({ code }) => code)
    .join(', ');
}

/** Points have two decimals at most: what floats leave behind is dropped. */
function sum(values: readonly number[]): number {
  return hundredths(values.reduce((total, value) => total + value, 0)) / 100;
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}

function finding(
  node: string | null,
  part: TreeFinding['part'],
  code: TreeFaultCode,
  params: TreeFinding['params'],
): TreeFinding {
  return { node, part, code, params };
}
