import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import { problem, type Problem } from '../../kernel/problem.ts';
import { milestoneLabel } from './occurrences.ts';

/** A head of the unit that leads proposes a roadmap's steps; the coordinator sets them. */
export const roadmapStates = ['proposed', 'set'] as const;
export type RoadmapState = (typeof roadmapStates)[number];

/** One dated step of a duty 'by roadmap'. */
export type Milestone = { readonly name: string; readonly on: IsoDate };

/**
 * Why these steps can't stand, with the line where it is wrong; null when they can. They lie within the plan's period, and bear names of
 * their own, also beside those that stand already (`labels`).
 */
export function milestoneFault(
  milestones: readonly Milestone[],
  period: { readonly from: IsoDate; readonly to: IsoDate },
  labels: ReadonlySet<string>,
): Problem | null {
  const taken = new Set(labels);
  for (const [place, { name, on }] of milestones.entries()) {
    const at = { field: 'milestones', line: place + 1 };
    if (on < period.from || on > period.to) {
      return problem('tasks.date_outside_plan', { from: writtenDate(period.from), to: writtenDate(period.to) }, at);
    }
    const label = milestoneLabel(name);
    if (taken.has(label)) return problem('tasks.milestone_twice', { name }, at);
    taken.add(label);
  }
  return null;
}
