import type { IsoDate } from '../../kernel/calendar.ts';

/** The part of an inspection from which it follows whether it overlaps another: whom it inspects, and its first and last day. */
export type Planned = {
  readonly taskId: string;
  readonly target: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
};

/**
 * The inspections that fall on the same target on a day of this one, both ends included. What has no target, or not both of its days, overlaps
 * nothing: nobody knows yet. That inspections do not repeat each other on a target at a time is a principle of the law on inspection.
 */
export function overlapping<T extends Planned>(one: Planned, others: readonly T[]): readonly T[] {
  return others.filter((other) => other.taskId !== one.taskId && isSameTime(one, other));
}

function isSameTime(one: Planned, other: Planned): boolean {
  if (one.target === null || one.target !== other.target) return false;
  if (one.from === null || one.to === null || other.from === null || other.to === null) return false;
  return one.from <= other.to && other.from <= one.to;
}
