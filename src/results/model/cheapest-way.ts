/** A node whose points may rise: what it holds, what it can hold at most, its weight in the score, how hard a point of it is to win. */
export type Lever = {
  readonly code: string;
  readonly points: number;
  readonly maximum: number;
  /** Points of the score for one point of the node. */
  readonly weight: number;
  /** Effort of one point of the node; 1 where nobody set it. */
  readonly effort: number;
};

/** The rise of one node on a way. */
export type Step = { readonly code: string; readonly rise: number };

/** The cheapest rises that lift a score by a gap; `short` is what is lacking where all levers together are too weak. */
export type Way = {
  readonly steps: readonly Step[];
  readonly effort: number;
  readonly short: number;
  /** Nodes that may rise in each other's place for the same effort; none where the way is the only one. */
  readonly alike: readonly string[];
};

/**
 * The way with the least effort to lift a score by `gap`: nodes that give most score for their effort first, the last one in part. Exact:
 * it is the fractional knapsack problem (Dantzig 1957).
 */
export function cheapestWay(levers: readonly Lever[], gap: number): Way {
  const open = levers
    .filter((lever) => lever.weight > 0 && lever.effort > 0 && lever.maximum > lever.points)
    .toSorted((a, b) => b.weight / b.effort - a.weight / a.effort || a.code.localeCompare(b.code));
  const steps: Step[] = [];
  let left = Math.max(0, gap);
  let effort = 0;
  for (const lever of open) {
    if (left <= 0) break;
    const rise = Math.min(lever.maximum - lever.points, left / lever.weight);
    steps.push({ code: lever.code, rise });
    effort += rise * lever.effort;
    left -= rise * lever.weight;
    if (left < leastGap) left = 0;
  }
  return { steps, effort, short: left, alike: alikeIn(open, steps) };
}

/** The levers that give as much for their effort as the last one that was used, where they can rise further than they had to. */
function alikeIn(open: readonly Lever[], steps: readonly Step[]): readonly string[] {
  const last = open[steps.length - 1];
  if (!last) return [];
  const worth = ({ weight, effort }: Lever) => weight / effort;
  const alike = open.filter((lever) => Math.abs(worth(lever) / worth(last) - 1) < leastDifference);
  const used = new Map(steps.map(({ code, rise }) => [code, rise]));
  const isAllUsed = alike.every(
    ({ code, maximum, points }) => maximum - points - (used.get(code) ?? 0) < leastDifference,
  );
  return alike.length < 2 || isAllUsed ? [] : alike.map(({ code }) => code);
}

/** What parts two figures that are the same but for rounding. */
const leastDifference = 1e-9;

/** Rounding leaves no gap smaller than this. */
const leastGap = 1e-12;
