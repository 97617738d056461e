import { sql } from 'kysely';
import { nextMonth } from '../model/month.ts';
import type { Reckoning } from '../model/updates.ts';

// Each is asked of every row of a province: what costs least and settles most stands first.

/** Work that is still owed: not reported done, or its proof came back. The index of open work holds the same rows by the same words. */
export const isOpen = sql<boolean>`(occurrence.reported <> 'done' or occurrence.proof = 'returned')`;

/** Work that stands for itself: neither joined with an heir's own nor ended with its unit. Lists and counts hold nothing else. */
export const isOwed = sql<boolean>`occurrence.owed`;

/** Work that is owed and past its day; what was reported done and came back is owed again. */
export function isLate(today: string) {
  return sql<boolean>`occurrence.due_on < ${today} and ${isOpen}`;
}

/** Work that is owed and due within so many days from today. */
export function isDueWithin(today: string, days: number) {
  return sql<boolean>`occurrence.due_on between ${today} and ${today}::date + ${days}::int and ${isOpen}`;
}

/** Work that still needs a day, or the milestones of its roadmap. */
export const needsDate = sql<boolean>`occurrence.due_on is null and occurrence.dating in ('needs-date', 'needs-milestones') and ${isOpen}`;

/**
 * Work whose three marks stand: reported done, proof accepted, neither after its day. `hasAllThree` of the model as a condition; only what was
 * reported done has the day of it, and only proof that waits or was accepted that of its handing in.
 */
export const isAllThree = sql<boolean>`(occurrence.done_on is not null and occurrence.proof = 'accepted' and (occurrence.dating = 'continuous' or greatest(occurrence.done_on, occurrence.proof_on) <= occurrence.due_on))`;

/** Work that falls due within a month ('2026-03'), by the index that lists are ordered by. */
export function isDueIn(month: string) {
  return isDueFrom(`${month}-01`, `${nextMonth(month)}-01`);
}

/** Work that falls due from a day until before another. */
export function isDueFrom(from: string, before: string) {
  return sql<boolean>`coalesce(occurrence.due_on, 'infinity') >= ${from}::date and coalesce(occurrence.due_on, 'infinity') < ${before}::date`;
}

/** Work that begins when something happens. */
export const awaitsEvent = sql<boolean>`${isOpen} and occurrence.dating = 'awaits-event'`;

/** Work owed all the time that brought no update by a cut-off: `updateBy` of the model as a condition, for a query that joins the plan. */
export function isStale({ today, cutOffs }: Reckoning) {
  const past = cutOffs.filter((day) => day < today);
  const previous = [null, ...past.slice(0, -1)];
  return sql<boolean>`occurrence.dating = 'continuous' and ${isOpen} and exists (
    select from unnest(${past}::date[], ${previous}::date[]) as cut_off (day, previous) where ${owesUpdate})`;
}

/** The cut-off by which open work that is owed all the time owes its next update: `updateBy` of the model, for a query that joins the plan. */
export function updateBy(cutOffs: Reckoning['cutOffs']) {
  const previous = [null, ...cutOffs.slice(0, -1)];
  return sql<string | null>`(select min(cut_off.day)
    from unnest(${cutOffs}::date[], ${previous}::date[]) as cut_off (day, previous) where ${owesUpdate})`;
}

/** A cut-off of the plan that the last report does not serve. */
const owesUpdate = sql<boolean>`cut_off.day <= plan.period_to
  and case when occurrence.reported_at is null
    then cut_off.day >= greatest(plan.period_from, plan.in_force_at::date)
    else cut_off.previous >= occurrence.reported_at::date end`;
