import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { demandedClarity } from '../../plans/demanded-clarity.ts';
import { unclear, type ClarityFault } from '../../plans/model/clarity.ts';
import type { PlanRecord } from '../../plans/store/plans.ts';
import type { TaskRecord } from '../../plans/store/tasks.ts';
import { dueDates } from '../../reading/model/due-dates.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { seesAllUnits } from '../../tasks/policies.ts';
import { tasksWithoutPerson } from '../store/coverage.ts';

/**
 * What each of these tasks of a plan misses of the points of clarity that held when the plan was issued. That a unit has given its work to
 * nobody is told to its own people and to those who look over all.
 */
export async function unclearTasks(
  db: Db,
  actor: Actor,
  plan: PlanRecord,
  tasks: readonly TaskRecord[],
  today: string,
): Promise<readonly ClarityFault[][]> {
  const period = plan.periodFrom && plan.periodTo ? { from: plan.periodFrom, to: plan.periodTo } : {};
  const dates = { ...(await provinceCalendar(db)), reportDay: plan.reportDay, ...period };
  const demanded = demandedClarity(plan.issuedOn ?? today).points;
  const unitId = seesAllUnits(actor) ? undefined : actor.unitId;
  const withoutPerson = await tasksWithoutPerson(db, { planId: plan.id, unitId });
  return tasks.map((task) => {
    const { needsDate } = dueDates(task.deadline, dates);
    return [...unclear({ ...task, needsDate, lacksPerson: withoutPerson.has(task.id) }, demanded)];
  });
}
