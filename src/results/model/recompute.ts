import type { Addition, Edition, FrameworkNode, Span } from '../../frameworks/model/framework.ts';
import { nodeAt } from '../../frameworks/model/look-up.ts';
import { toFourDecimals } from './score.ts';
import { whole } from './table.ts';

/**
 * The value of a node, or of the whole, worked out from the values right under it: PCI adds its sub-indices by weight, PAPI its dimensions and
 * these their sub-dimensions. Null where a part has no value, or where the edition does not say how its parts add up.
 */
export function recompute(edition: Edition, code: string, valueOf: (code: string) => number | null): number | null {
  const above = partsUnder(edition, code);
  if (above === null || above.parts.length === 0) return null;
  const values = above.parts.map((part) => ({ part, value: valueOf(part.code) }));
  const known = values.flatMap(({ part, value }) => (value === null ? [] : [{ part, value }]));
  if (known.length < values.length) return null;
  const shares = known.map(({ part, value }) => contribution(above, part, value));
  return shares.some((share) => share === null)
    ? null
    : toFourDecimals(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0));
}

/** How many points of the whole one point of a node is worth: 2 for a PCI sub-index of weight 20; null where it is not known. */
export function worthOfPoint(edition: Edition, code: string): number | null {
  if (code === whole) return 1;
  const parent = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : whole;
  const [above, node, up] = [partsUnder(edition, parent), nodeAt(edition, code), worthOfPoint(edition, parent)];
  const one = above && node && contribution(above, node, 1);
  return one === null || up === null ? null : one * up;
}

type Above = { readonly span: Span | null; readonly adds: Addition; readonly parts: readonly FrameworkNode[] };

function partsUnder(edition: Edition, code: string): Above | null {
  const node = code === whole ? null : nodeAt(edition, code);
  if (code !== whole && !node) return null;
  const level = edition.levels[node ? node.depth + 1 : 0];
  const parts = (node ? node.children : edition.nodes).filter((part) => part.counts);
  return level ? { span: node ? node.points : edition.scale, adds: level.adds, parts } : null;
}

/** What a part's value adds to the value above it, in points of the one above. */
function contribution({ span, adds }: Above, part: FrameworkNode, value: number): number | null {
  if (adds === 'sum' || adds === 'equal') return value;
  if (adds !== 'weighted' || span === null || part.points === null || part.weight === null) return null;
  return (((value * part.weight) / 100) * span.to) / part.points.to;
}
