import { isDeepStrictEqual } from 'node:util';
import { recordAudits, theSystem, type AuditEntry } from '../../accounts/store.ts';
import { changedDays, provinceWorkCalendar, type NoticeDays } from '../../calendar/model/notice.ts';
import { readNational } from '../../calendar/national.ts';
import { listNotices, markApplied, takeUnapplied } from '../../calendar/store.ts';
import { saveReckonedYears, takeReckonedYears } from '../../calendar/store/national-calendar.ts';
import type { WorkCalendar } from '../../kernel/calendar.ts';
import { must } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { isReckonedOver, movedDue, type Due } from '../model/clock.ts';
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
 * Moves the due days of open work by days off that the nation has otherwise than when they were reckoned, where no notice of the province gives
 * that year, and tells the audit trail of each: from, to, and which days changed. The first time of a province moves nothing, and does so again
 * while the nation's years stay.
 */
export async function applyNational(db: Db, now: Date): Promise<void> {
  const { years } = readNational();
  const reckoned = await takeReckonedYears(db);
  if (isDeepStrictEqual(reckoned, years)) return;
  const known = reckoned ?? years;
  const notices = (await listNotices(db)).filter(({ appliedAt }) => appliedAt !== null);
  const [before, after] = [provinceWorkCalendar(known, notices), provinceWorkCalendar(years, notices)];
  const changed = known.flatMap(({ year }) => changedDays(year, before, after));
  const moves = changed.length > 0 ? movesBetween(await listOpenDue(db), before, after) : [];
  const moved = await saveMoves(db, moves, now, ({ work, due }) => ({
    actor: theSystem,
    verb: 'due-moved-by-nation',
    by: { days: changed.filter(({ date }) => isReckonedOver(date, work, due)) },
  }));
  await saveReckonedYears(db, years, { changed, appliedAt: now, moved });
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
    const moved = await saveMoves(db, moves, now, () => ({
      actor: { personId: notice.enteredBy, name: notice.enteredByName },
      verb: 'due-moved',
      by: { notice: { id: notice.id, number: notice.number } },
    }));
    await markApplied(db, notice.id, moved, now);
  }
}

/** How the trail tells of a move: who made it, and what moved it. */
type Told = { readonly actor: AuditEntry['actor']; readonly verb: string; readonly by: object };

/** Moves what is still as it was seen, tells the trail of each, and gives how many. */
async function saveMoves(db: Db, moves: readonly Move[], now: Date, tell: (move: Move) => Told): Promise<number> {
  const moved = await moveDue(
    db,
    moves.map(({ work, due }) => ({ id: work.id, from: work.dueOn, ...due })),
  );
  await recordAudits(
    db,
    moves
      .filter(({ work }) => moved.has(work.id))
      .map((move) => {
        const { actor, verb, by } = tell(move);
        const detail = { from: move.work.dueOn, to: move.due.dueOn, ...by };
        return { actor, now, event: { verb, subjectKind: 'occurrence', subjectId: move.work.id, detail } };
      }),
  );
  return moved.size;
}

function movesBetween(open: readonly OpenDueRecord[], before: WorkCalendar, after: WorkCalendar): readonly Move[] {
  return open.flatMap((work) => {
    const due = movedDue(work, before, after);
    return due ? [{ work, due }] : [];
  });
}
