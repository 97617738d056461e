import { formatDate } from '../../web/format.ts';
import type { DeadlineView } from './views.ts';

/** How a deadline's words are understood: the key of a sentence in the slice's words, and its values. */
export type Understanding = {
  readonly key:
    | 'due.none'
    | 'due.notUnderstood'
    | 'due.continuous'
    | 'due.needsPeriod'
    | 'due.needsDate'
    | 'due.needsMilestones'
    | 'due.awaitsEvent'
    | 'due.outsidePeriod'
    | 'due.one'
    | 'due.moved'
    | 'due.few'
    | 'due.many';
  readonly values: Readonly<Record<string, string | number>>;
  /** Putting the plan in force will ask for a date, or for milestones. */
  readonly needsDate: boolean;
};

/** Says when a task falls due, or why that can't be said; the dates are those after days off (Civil Code, article 148.5). */
export function understand(deadline: DeadlineView, hasPeriod: boolean): Understanding {
  const { type, text, due, effective } = deadline;
  const as = (key: Understanding['key'], values: Understanding['values'] = {}, needsDate = false) => ({
    key,
    values,
    needsDate,
  });
  if (type === 'none') return as(text ? 'due.notUnderstood' : 'due.none', {}, true);
  if (type === 'continuous') return as('due.continuous');
  if (type === 'roadmap') return as('due.needsMilestones', {}, true);
  if (type === 'event') return as('due.awaitsEvent');
  const [first] = effective;
  if (!first) {
    const waitsForPeriod = !hasPeriod && (type === 'yearly' || type === 'monthly' || type === 'periodic');
    if (waitsForPeriod) return as('due.needsPeriod');
    return deadline.needsDate ? as('due.needsDate', {}, true) : as('due.outsidePeriod');
  }
  if (effective.length === 1) {
    const nominal = due[0];
    if (!nominal || nominal === first) return as('due.one', { date: formatDate(first) }, deadline.needsDate);
    return as('due.moved', { date: formatDate(first), nominal: formatDate(nominal) }, deadline.needsDate);
  }
  const dates = effective.map((date) => formatDate(date));
  if (dates.length <= fewest)
    return as('due.few', { count: dates.length, dates: dates.join(', ') }, deadline.needsDate);
  return as('due.many', { count: dates.length, first: dates[0] ?? '', last: dates.at(-1) ?? '' }, deadline.needsDate);
}

/** So many dates are read one by one; more are told by the first and the last. */
const fewest = 4;
