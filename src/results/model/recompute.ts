import type { Addition, Edition, FrameworkNode, Span } from '../../frameworks/model/framework.ts';
import { walk } from '../../frameworks/model/look-up.ts';
import { toFourDecimals } from './score.ts';
import { whole } from './table.ts';

/** One node of an edition, as far as adding up asks. */
export type AddingNode = Pick<FrameworkNode, 'code' | 'depth' | 'points' | 'weight' | 'counts'>;

/** How an edition adds up: its scale, how each level adds, from the top, and its nodes. It may be sent, so that a browser adds as the server does. */
export type Adding = {
  readonly scale: Span;
  readonly levels: readonly Addition[];
  readonly nodes: readonly AddingNode[];
};

/** How an edition adds up. */
export function addingOf(edition: Pick<Edition, 'scale' | 'levels' | 'nodes'>): Adding {
  const known = found.get(edition);
  if (known) return known;
  const adding = {
    scale: edition.scale,
    levels: edition.levels.map(({ adds }) => adds),
    nodes: [...walk(edition.nodes)].map(({ code, depth, points, weight, counts }) => ({
      code,
      depth,
      points,
      weight,
      counts,
    })),
  };
  found.set(edition, adding);
  return adding;
}

// Asked for every node of every row; editions don't change once they are read.
const found = new WeakMap<object, Adding>();

/**
 * The value of a node, or of the whole, worked out from the values right under it: PCI adds its sub-indices by weight, PAPI its dimensions and
 * these their sub-dimensions. Null where a part has no value, or where the edition does not say how its parts add up.
 */
export function recompute(adding: Adding, code: string, valueOf: (code: string) => number | null): number | null {
  const above = partsUnder(adding, code);
  if (above === null || above.parts.length === 0) return null;
  const values = above.parts.map((part) => ({ part, value: valueOf(part.code) }));
  const known = values.flatMap(({ part, value }) => (value === null ? [] : [{ part, value }]));
  if (known.length < values.length) return null;
  const shares = known.map(({ part, value }) => contribution(above, part, value));
  return shares.some((share) => share === null)
    ? null
    : toFourDecimals(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0));
}

/**
 * The value of a node, or of the whole, with some nodes set otherwise, worked out up the tree; where nothing below it is set, its published one.
 * Null where a part is missing.
 */
export function valueWith(
  adding: Adding,
  published: (code: string) => number | null,
  set: ReadonlyMap<string, number>,
  code: string,
): number | null {
  const isAbove = (one: string) => (code === whole ? true : one !== code && one.startsWith(`${code}.`));
  const own = set.get(code);
  if (own !== undefined) return own;
  if (![...set.keys()].some(isAbove)) return published(code);
  return recompute(adding, code, (part) => valueWith(adding, published, set, part));
}

/** How many points of the whole one point of a node is worth: 2 for a PCI sub-index of weight 20; null where it is not known. */
export function worthOfPoint(adding: Adding, code: string): number | null {
  if (code === whole) return 1;
  const parent = parentOf(code);
  const [above, node, up] = [partsUnder(adding, parent), nodeOf(adding, code), worthOfPoint(adding, parent)];
  const one = above && node && contribution(above, node, 1);
  return one === null || up === null ? null : one * up;
}

/** The code above one: '1.2' stands in '1', and '1' in the whole. */
export function parentOf(code: string): string {
  return code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : whole;
}

type Above = { readonly span: Span | null; readonly adds: Addition; readonly parts: readonly AddingNode[] };

function partsUnder(adding: Adding, code: string): Above | null {
  const node = code === whole ? null : nodeOf(adding, code);
  if (code !== whole && !node) return null;
  const adds = adding.levels[node ? node.depth + 1 : 0];
  const parts = adding.nodes.filter((part) => part.counts && parentOf(part.code) === code);
  return adds ? { span: node ? node.points : adding.scale, adds, parts } : null;
}

function nodeOf({ nodes }: Adding, code: string): AddingNode | null {
  return nodes.find((node) => node.code === code) ?? null;
}

/** What a part's value adds to the value above it, in points of the one above. */
function contribution({ span, adds }: Above, part: AddingNode, value: number): number | null {
  if (adds === 'sum' || adds === 'equal') return value;
  if (adds !== 'weighted' || span === null || part.points === null || part.weight === null) return null;
  return (((value * part.weight) / 100) * span.to) / part.points.to;
}
