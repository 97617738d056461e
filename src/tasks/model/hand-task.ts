import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import { problem, type Problem } from '../../kernel/problem.ts';
import { membersOf, type Unit, type UnitGroup } from '../../units/model.ts';
import type { PlannedOccurrence } from './occurrences.ts';

/** Who does a task that a person adds: a unit, or a collective that means each of its members. */
export type Doer = { readonly unitId: string } | { readonly groupId: string };

/** A doer with what the registry has of it. */
export type KnownDoer =
  | { readonly role: 'lead' | 'coordinate'; readonly unit: Unit }
  | { readonly role: 'lead' | 'coordinate'; readonly group: UnitGroup };

/** Why these doers can't be given this work; null when they can. A unit must live today and on every day that the task falls due. */
export function doersFault(
  doers: readonly KnownDoer[],
  times: readonly PlannedOccurrence[],
  units: readonly Unit[],
  today: IsoDate,
): Problem | null {
  const lastDay = times.reduce((last, { dueOn }) => (dueOn !== null && dueOn > last ? dueOn : last), today);
  const leads = new Set(doers.filter(({ role }) => role === 'lead').map(idOf));
  for (const doer of doers) {
    const at = { field: doer.role === 'lead' ? 'lead' : 'coordinators' };
    if (doer.role === 'coordinate' && leads.has(idOf(doer)))
      return problem('tasks.lead_coordinates', { name: nameOf(doer) }, at);
    if ('group' in doer) {
      if (membersOf(doer.group, units, today).length === 0)
        return problem('tasks.group_empty', { name: nameOf(doer) }, at);
    } else if (doer.unit.validTo !== null && doer.unit.validTo < lastDay) {
      return problem('tasks.unit_ends_first', { name: nameOf(doer), ended: writtenDate(doer.unit.validTo) }, at);
    }
  }
  return null;
}

/**
 * Why a task can't fall due so; null when it can. No day lies before the plan's period, and words that give none at all must be said to wait
 * for a person's date (`mayWaitForDate`). What waits for an event or for milestones, or is owed all the time, is understood without a day.
 */
export function timesFault(
  times: readonly PlannedOccurrence[],
  words: string,
  period: { readonly from: IsoDate; readonly to: IsoDate },
  mayWaitForDate: boolean,
): Problem | null {
  const at = { field: 'deadlineText' };
  const early = times.find(({ nominalOn }) => nominalOn !== null && nominalOn < period.from);
  const from = writtenDate(period.from);
  if (early?.nominalOn) return problem('tasks.due_before_plan', { date: writtenDate(early.nominalOn), from }, at);
  if (!mayWaitForDate && times.some(({ dating }) => dating === 'needs-date'))
    return problem('tasks.no_day_in_words', { words, from, to: writtenDate(period.to) }, at);
  return null;
}

/** Its own name, as a body of a task is written. */
export function nameOf(doer: KnownDoer): string {
  return 'group' in doer ? doer.group.name : doer.unit.name;
}

function idOf(doer: KnownDoer): string {
  return 'group' in doer ? doer.group.id : doer.unit.id;
}
