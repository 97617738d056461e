import { monthPattern, type Month } from '../../tasks/model/month.ts';
import { shows, type Show } from '../../tasks/model/states.ts';

/** What the address of the list of work says: the part that is shown, and the occurrence that is being reported on. */
export type WorkFilter = {
  readonly show: Show;
  readonly planId: string | undefined;
  /** One task of a plan, when one comes from its sentence. */
  readonly taskId: string | undefined;
  readonly unitId: string | undefined;
  /** What falls due within a month, '2026-03'. */
  readonly month: Month | undefined;
  readonly report: string | undefined;
};

/** Reads an address; what it doesn't know is left out. */
export function readFilter(search: URLSearchParams): WorkFilter {
  return {
    show: shows.find((show) => show === search.get('show')) ?? 'open',
    planId: search.get('plan') ?? undefined,
    taskId: search.get('task') ?? undefined,
    unitId: search.get('unit') ?? undefined,
    month: monthPattern.test(search.get('month') ?? '') ? (search.get('month') ?? undefined) : undefined,
    report: search.get('report') ?? undefined,
  };
}

/** The address of a list, without what goes without saying. */
export function workAddress({ show = 'open', planId, taskId, unitId, month, report }: Partial<WorkFilter>): string {
  const search = new URLSearchParams();
  if (show !== 'open') search.set('show', show);
  if (planId) search.set('plan', planId);
  if (taskId) search.set('task', taskId);
  if (unitId) search.set('unit', unitId);
  if (month) search.set('month', month);
  if (report) search.set('report', report);
  return search.size > 0 ? `/work?${search.toString()}` : '/work';
}
