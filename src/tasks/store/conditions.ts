import { sql } from 'kysely';

/** Work that is still owed: not reported done, or its proof came back. */
export const isOpen = sql<boolean>`(occurrence.reported <> 'done' or occurrence.proof = 'returned')`;

/** Work that stands for itself: neither joined with an heir's own nor ended with its unit. Lists and counts hold nothing else. */
export const isOwed = sql<boolean>`occurrence.owed`;

/** Work that is owed and past its day. */
export function isLate(today: string) {
  return sql<boolean>`${isOpen} and occurrence.done_on is null and occurrence.due_on < ${today}`;
}

/** Work that is owed and due within so many days from today. */
export function isDueWithin(today: string, days: number) {
  return sql<boolean>`${isOpen} and occurrence.due_on between ${today} and ${today}::date + ${days}::int`;
}

/** Work that still needs a day. */
export const needsDate = sql<boolean>`${isOpen} and occurrence.dating = 'needs-date'`;
