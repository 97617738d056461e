import type { Forecast, YearPoints } from './forecast.ts';
import { toFourDecimals } from './score.ts';
import { boundsOf, isPlace, type TargetAim } from './target.ts';

/** Where the straight line from a baseline to the wanted value stands in a year between them. */
export function valueOnPath(target: TargetAim, { year: from, points: start }: YearPoints, year: number): number {
  const share = (year - from) / (target.year - from);
  return toFourDecimals(start + (nearestWanted(target, start) - start) * share);
}

/** True where a figure is at least as good as the line, which begins at `start` and stands at `value`. */
export function isOnPath(target: TargetAim, start: number | string, value: number, figure: number): boolean {
  const isRising = typeof start === 'number' && nearestWanted(target, start) > start;
  return isRising ? figure >= value : figure <= value;
}

/** How much a figure lacks; 0 or less where it is as wanted. */
export function lackingOf(target: TargetAim, figure: number): number {
  const { low, high } = boundsOf(target);
  if (isPlace(target) || low === -Infinity) return toFourDecimals(figure - high);
  if (high === Infinity) return toFourDecimals(low - figure);
  return toFourDecimals(Math.abs(nearestWanted(target, figure) - figure));
}

/** True where no value of the interval would reach the target; a rank is held against what it took in the last year, all others held still. */
export function isBeyond(target: TargetAim, { low, high }: Forecast, pointsOfRank: number | null): boolean {
  if (isPlace(target)) return pointsOfRank !== null && high < pointsOfRank;
  const wanted = boundsOf(target);
  return high < wanted.low || low > wanted.high;
}

/** The wanted value that is nearest to a figure: itself where it is as wanted. */
function nearestWanted(target: Pick<TargetAim, 'operator' | 'value' | 'upper'>, figure: number): number {
  const { low, high } = boundsOf(target);
  return Math.min(high, Math.max(low, figure));
}
