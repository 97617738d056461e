import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { demandedClarity } from '../../plans/demanded-clarity.ts';
import { unclear, type ClarityFault } from '../../plans/model/clarity.ts';
import { findPlan } from '../../plans/store/plans.ts';
import { findTask } from '../../plans/store/tasks.ts';
import { dueDates } from '../../reading/model/due-dates.ts';
import type { Db } from '../../server/database.ts';

/** What a task of a plan misses of the points of clarity that held when the plan was issued. */
export async function unclearTask(db: Db, taskId: string, today: string): Promise<ClarityFault[]> {
  const task = await findTask(db, taskId);
  const plan = task ? await findPlan(db, task.planId) : null;
  if (!task || !plan) return [];
  const period = plan.periodFrom && plan.periodTo ? { from: plan.periodFrom, to: plan.periodTo } : {};
  const dates = { ...(await provinceCalendar(db)), reportDay: plan.reportDay, ...period };
  const { needsDate } = dueDates(task.deadline, dates);
  return [...unclear({ ...task, needsDate }, demandedClarity(plan.issuedOn ?? today).points)];
}
