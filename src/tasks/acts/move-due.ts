import { recordAudits } from '../../accounts/store.ts';
import { provinceWorkCalendar, type NoticeDays } from '../../calendar/model/notice.ts';
import { readNational } from '../../calendar/national.ts';
import { listNotices, markApplied, takeUnapplied } from '../../calendar/store.ts';
import type { WorkCalendar } from '../../kernel/calendar.ts';
import { must } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { movedDue, type Due } from '../model/clock.ts';
import { listOpenDue, moveDue, type OpenDueRecord } from '../store/schedules.ts';

/** Open work that falls due on another day under a changed calendar, and that day. */
export type Move = { readonly work: OpenDueRecord; readonly due: Due };

/** Which open work a notice would move, of those that the notices so far have dated. */
export async function movesBy(db: Db, notice: NoticeDays): Promise<readonly Move[]> {
  const { years } = readNational();
  const notices = await listNotices(db);
  const [before, after] = [provinceWorkCalendar(years, notices), provinceWorkCalendar(years, [...notices, notice])];
  return movesBetween(await listOpenDue(db), before, after);
}

/**
 * Moves the due days of open work by every notice that has not been applied yet, in the order of entering, and tells the audit trail of each:
 * from, to, and by which notice. What is applied already is left alone, so that it may run again.
 */
export async function applyNotices(db: Db, now: Date): Promise<void> {
  for (let next = await takeUnapplied(db); next; next = await takeUnapplied(db)) {
    const { years } = readNational();
    const notices = await listNotices(db);
    const place = notices.findIndex(({ id }) => id === next?.id);
    const notice = must(notices[place], 'the notice just taken');
    const calendar = (count: number) => provinceWorkCalendar(years, notices.slice(0, count));
    const moves = movesBetween(await listOpenDue(db), calendar(place), calendar(place + 1));
    const moved = await moveDue(
      db,
      moves.map(({ work, due }) => ({ id: work.id, from: work.dueOn, ...due })),
    );
    await recordAudits(
      db,
      moves
        .filter(({ work }) => moved.has(work.id))
        .map(({ work, due }) => ({
          actor: { personId: notice.enteredBy, name: notice.enteredByName },
          now,
          event: {
            verb: 'due-moved',
            subjectKind: 'occurrence',
            subjectId: work.id,
            detail: { from: work.dueOn, to: due.dueOn, notice: { id: notice.id, number: notice.number } },
          },
        })),
    );
    await markApplied(db, notice.id, moved.size, now);
  }
}

function movesBetween(open: readonly OpenDueRecord[], before: WorkCalendar, after: WorkCalendar): readonly Move[] {
  return open.flatMap((work) => {
    const due = movedDue(work, before, after);
    return due ? [{ work, due }] : [];
  });
}
