import { sql } from 'kysely';
import type { Db } from '../server/database.ts';
import type { NoticeDays } from './model/notice.ts';
import type { DaysOff, ExtraDay } from './model/year.ts';

/** A notice as it was entered; `appliedAt` once due days were computed anew by it, of which `moved` changed. */
export type NoticeRecord = NoticeDays & {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly enteredBy: string;
  readonly enteredByName: string;
  readonly enteredAt: Date;
  readonly appliedAt: Date | null;
  readonly moved: number | null;
};

/** The province's notices in the order in which they were entered. */
export async function listNotices(db: Db): Promise<readonly NoticeRecord[]> {
  const rows = await db
    .selectFrom('calendar_notice')
    .innerJoin('person', 'person.id', 'calendar_notice.entered_by')
    .selectAll('calendar_notice')
    .select('person.name as entered_by_name')
    .orderBy('calendar_notice.ordinal')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    number: row.number,
    issuedOn: row.issued_on,
    off: row.off as unknown as readonly DaysOff[],
    working: row.working as unknown as readonly ExtraDay[],
    enteredBy: row.entered_by,
    enteredByName: row.entered_by_name,
    enteredAt: row.entered_at,
    appliedAt: row.applied_at,
    moved: row.moved,
  }));
}

export type NewNotice = NoticeDays & Pick<NoticeRecord, 'id' | 'number' | 'issuedOn' | 'enteredBy' | 'enteredAt'>;

/** Keeps a notice beside earlier ones; due days follow when it is applied. */
export async function insertNotice(db: Db, notice: NewNotice): Promise<void> {
  await db
    .insertInto('calendar_notice')
    .values({
      id: notice.id,
      year: notice.year,
      number: notice.number,
      issued_on: notice.issuedOn,
      off: JSON.stringify(notice.off),
      working: JSON.stringify(notice.working),
      entered_by: notice.enteredBy,
      entered_at: notice.enteredAt,
    })
    .execute();
}

/** The oldest notice that is not applied yet, or null. Who asks second waits until the first one's transaction ends. */
export async function takeUnapplied(db: Db): Promise<{ readonly id: string } | null> {
  await sql`select pg_advisory_xact_lock(hashtext(current_user || '.calendar_notice'))`.execute(db);
  const row = await db
    .selectFrom('calendar_notice')
    .select('id')
    .where('applied_at', 'is', null)
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that due days were computed anew by a notice. */
export async function markApplied(db: Db, noticeId: string, moved: number, now: Date): Promise<void> {
  await db.updateTable('calendar_notice').set({ applied_at: now, moved }).where('id', '=', noticeId).execute();
}
