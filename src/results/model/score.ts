/** How well a figure is known; see data/results/tables.yaml. */
export const confidences = ['checked', 'copied', 'reported', 'derived', 'disputed', 'doubtful'] as const;
export type Confidence = (typeof confidences)[number];

/** What a figure was taken from; a newspaper's page has no title but its host. */
export type Source = { readonly key: string; readonly title: string; readonly url: string | null };

/** Where a survey's score would lie if other people had been asked: bounds in points, their level in percent, the standard error. */
export type Interval = { readonly low: number; readonly high: number; readonly level: number; readonly error: number };

/**
 * What is known of a score: published points; nothing found by us; or not published by the index's owner, who withholds whole provinces and
 * cells with too few answers. The last two are never 0.
 */
export type Score =
  | { readonly kind: 'value'; readonly points: number; readonly interval: Interval | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'withheld' };

/** The points of a score, or null where there are none. */
export function pointsOf(score: Score): number | null {
  return score.kind === 'value' ? score.points : null;
}

/** Sums and differences of published figures, which have four decimals at most. */
export function toFourDecimals(points: number): number {
  return Math.round(points * 10_000) / 10_000 || 0;
}
