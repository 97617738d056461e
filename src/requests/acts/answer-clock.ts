import { recordAudit, theSystem } from '../../accounts/store.ts';
import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { addWorkingDays, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import { readRequestSettings } from '../settings.ts';
import { listAnswerClocks, moveAnswerDay, type AnswerClock } from '../store/difficulties.ts';

/** The clock of a unit that is sent a difficulty on a day. */
export async function answerClock(db: Db, sentOn: IsoDate): Promise<AnswerClock> {
  const { calendar } = await provinceCalendar(db);
  return { sentOn, answerBy: answerBy(sentOn, calendar) };
}

/** Counts the clocks of open difficulties anew by the calendar of today; each that moves is in the audit trail of its work. */
export async function moveAnswerDays(db: Db, now: Date): Promise<void> {
  const { calendar } = await provinceCalendar(db);
  for (const { id, occurrenceId, sentOn, answerBy: from } of await listAnswerClocks(db)) {
    const to = answerBy(sentOn, calendar);
    if (to === from) continue;
    await moveAnswerDay(db, id, to);
    await recordAudit(db, theSystem, now, {
      verb: 'moved-answer-day',
      subjectKind: 'occurrence',
      subjectId: occurrenceId,
      detail: { from, to },
    });
  }
}

function answerBy(sentOn: IsoDate, calendar: WorkCalendar): IsoDate {
  return addWorkingDays(sentOn, readRequestSettings(sentOn).answerWorkingDays, calendar);
}
