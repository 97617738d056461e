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
export function workAddress(filter: Partial<WorkFilter>): string {
  return addressAt('/work', searchOf(filter));
}

/** The address of the same work as a calendar, of a month ('2026-12') and seen by month or by day where that is said. */
export function calendarAddress(
  { report: _report, ...filter }: Partial<WorkFilter>,
  { month, view }: { readonly month?: string; readonly view?: 'agenda' | undefined } = {},
): string {
  const search = searchOf(filter);
  if (month) search.set('month', month);
  if (view) search.set('view', view);
  return addressAt('/work/calendar', search);
}

function searchOf({ show = 'open', planId, taskId, unitId, month, report }: Partial<WorkFilter>): URLSearchParams {
  const search = new URLSearchParams();
  if (show !== 'open') search.set('show', show);
  if (planId) search.set('plan', planId);
  if (taskId) search.set('task', taskId);
  if (unitId) search.set('unit', unitId);
  if (month) search.set('month', month);
  if (report) search.set('report', report);
  return search;
}

function addressAt(path: string, search: URLSearchParams): string {
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}
