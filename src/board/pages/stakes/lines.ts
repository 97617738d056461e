import type { Answer } from '../../../kernel/contract.ts';
import { shortText } from '../../../tasks/model/short-text.ts';
import type { boardStakesApi } from '../../api/stakes.ts';
import { byUrgency, type Quarter } from '../../model/stakes.ts';

export type StakesOfIndex = NonNullable<Answer<typeof boardStakesApi.getStakes>['stakes']>;

/** A unit or a task of the chart and of its table, in the order of urging. */
export type Line = Pick<
  StakesOfIndex['units'][number],
  'id' | 'share' | 'whole' | 'codes' | 'late' | 'daysLate' | 'daysLeft'
> & {
  readonly name: string;
  readonly quarter: Quarter;
  /** Who leads a task; nothing of a unit. */
  readonly leads: readonly string[];
  readonly rankIfWon: number | null;
  /** Where it leads: a unit to its late work, a task to the work to look at first; null where there is none. */
  readonly to: string | null;
};

/** The units of an index as lines, what is urged first at the head. */
export function unitLines({ units }: StakesOfIndex): readonly Line[] {
  return byUrgency(units).map((unit) => ({
    ...unit,
    leads: [],
    rankIfWon: null,
    to: unit.late > 0 ? `/work?show=late&unit=${unit.id}` : `/work?unit=${unit.id}`,
  }));
}

/** The tasks of an index as lines, what is urged first at the head. */
export function taskLines({ tasks }: StakesOfIndex): readonly Line[] {
  return byUrgency(tasks).map((task) => ({
    ...task,
    name: shortText(task.text),
    to: task.workId === null ? null : `/work/${task.workId}`,
  }));
}
