import { addDays, type IsoDate } from '../../kernel/calendar.ts';
import { problem } from '../../kernel/problem.ts';
import { soonDays } from '../../tasks/model/states.ts';

/** One time that a duty falls due: its label, its first due day, whether all units that lead it are done, and whether an answer names it. */
export type Period = {
  readonly label: string;
  readonly dueOn: IsoDate | null;
  readonly isDone: boolean;
  readonly isAnswered: boolean;
};

/** How a period stands to whoever gave the duty: answered, late without an answer, done without one, due within a week, or not yet due. */
export const periodStates = ['answered', 'late', 'unanswered', 'soon', 'open'] as const;
export type PeriodState = (typeof periodStates)[number];

/** A duty is done for whoever gave it when its result was reported: an answer is due by the same day as the work. */
export function periodState({ dueOn, isDone, isAnswered }: Period, today: IsoDate): PeriodState {
  if (isAnswered) return 'answered';
  if (dueOn !== null && dueOn < today) return 'late';
  if (isDone) return 'unanswered';
  return dueOn !== null && dueOn <= addDays(today, soonDays) ? 'soon' : 'open';
}

/** How often it was done without an answer. An answer of which nobody said what it is about (`loose`) counts for one of these. */
export function unansweredTimes(periods: readonly Period[], loose: number): number {
  return Math.max(0, periods.filter(({ isDone, isAnswered }) => isDone && !isAnswered).length - loose);
}

/** The period that an answer is most likely about: what was done and is not answered, else what is due next; null where all are answered. */
export function likelyPeriod(periods: readonly Period[]): string | null {
  const waiting = periods.filter(({ isAnswered }) => !isAnswered);
  return (waiting.find(({ isDone }) => isDone) ?? waiting[0])?.label ?? null;
}

/**
 * The period that an answer is about: as said, or the one that there is; null where the duty has none. Refuses with `duties.no_such_period`, and
 * with `duties.period_missing` where there are several and none was named.
 */
export function answeredPeriod(label: string | null, periods: readonly Pick<Period, 'label'>[]): string | null {
  if (label === null && periods.length > 1)
    throw problem('duties.period_missing', { count: periods.length }, { field: 'label' });
  if (label !== null && !periods.some((one) => one.label === label))
    throw problem('duties.no_such_period', {}, { field: 'label' });
  return label ?? periods[0]?.label ?? null;
}
