import { toFourDecimals, type Score } from './score.ts';

/**
 * What a change of a score tells: `moved` is more than the survey's chance explains, `noise` is not; `unknown` rests on a survey whose spread nobody
 * published, so nothing is concluded; `counted` rests on no survey; `not-comparable` was measured otherwise the year before.
 */
export const conclusions = ['moved', 'noise', 'unknown', 'counted', 'not-comparable'] as const;
export type Conclusion = (typeof conclusions)[number];

/** Judges the change between two scores that may be compared; two independent samples, at 95 %. */
export function concludeChange(before: Score, after: Score, isSurveyed: boolean): Conclusion {
  if (!isSurveyed) return 'counted';
  const [one, other] = [errorOf(before), errorOf(after)];
  if (one === null || other === null || before.kind !== 'value' || after.kind !== 'value') return 'unknown';
  return Math.abs(after.points - before.points) > bounds95 * Math.hypot(one, other) ? 'moved' : 'noise';
}

/** Whose error was published: that of both scores, of the earlier, or of the later one alone. */
export const publishedErrors = ['both', 'earlier', 'later'] as const;

/**
 * How far two scores of unchanged truth may lie apart by the survey's chance alone, at 95 %: from both errors, or from the one that was
 * published, which then is the least that it can be. Null where neither was.
 */
export type Margin = { readonly points: number; readonly errorOf: (typeof publishedErrors)[number] };

/** The margin of the change between two scores. */
export function marginOf(before: Score, after: Score): Margin | null {
  const [earlier, later] = [errorOf(before), errorOf(after)];
  if (earlier === null && later === null) return null;
  return {
    points: toFourDecimals(bounds95 * Math.hypot(earlier ?? 0, later ?? 0)),
    errorOf: earlier === null ? 'later' : later === null ? 'earlier' : 'both',
  };
}

/** The margin of a change to a year whose error will be that of this one. */
export function marginOfNextYear(error: number): number {
  return toFourDecimals(bounds95 * Math.hypot(error, error));
}

/** A normal value lies within so many standard errors in 95 of 100 samples. */
const bounds95 = 1.96;

function errorOf(score: Score): number | null {
  return score.kind === 'value' && score.interval ? score.interval.error : null;
}
