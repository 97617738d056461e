import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { ChangedDay } from '../model/notice.ts';
import type { CalendarYear } from '../model/year.ts';

/** A time that the product brought other days off of the nation: which days changed, and how many due days of open work that moved. */
export type NationalChange = {
  readonly changed: readonly ChangedDay[];
  readonly appliedAt: Date;
  readonly moved: number;
};

/** The nation's years by which open due days are reckoned, or null before any. Who asks second waits until the first one's transaction ends. */
export async function takeReckonedYears(db: Db): Promise<readonly CalendarYear[] | null> {
  await sql`select pg_advisory_xact_lock(hashtext(current_user || '.calendar_notice'))`.execute(db);
  const row = await db
    .selectFrom('national_calendar')
    .select('years')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (row.years as unknown as readonly CalendarYear[]) : null;
}

/** Notes by which years open due days are reckoned from now on. */
export async function saveReckonedYears(
  db: Db,
  years: readonly CalendarYear[],
  { changed, appliedAt, moved }: NationalChange,
): Promise<void> {
  await db
    .insertInto('national_calendar')
    .values({ years: JSON.stringify(years), changed: JSON.stringify(changed), applied_at: appliedAt, moved })
    .execute();
}

/** Which days of a year the nation changed since the province began, the latest time first. */
export async function listNationalChanges(db: Db, year: number): Promise<readonly NationalChange[]> {
  const rows = await db
    .selectFrom('national_calendar')
    .select(['changed', 'applied_at', 'moved'])
    .orderBy('ordinal', 'desc')
    .execute();
  return rows
    .map(({ changed, applied_at: appliedAt, moved }) => ({
      changed: (changed as unknown as readonly ChangedDay[]).filter(({ date }) => yearOf(date) === year),
      appliedAt,
      moved,
    }))
    .filter(({ changed }) => changed.length > 0);
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
