import { recordAudits } from '../../accounts/store.ts';
import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { nextWorkingDay, writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import { problem } from '../../kernel/problem.ts';
import type { OccurrenceRecord } from '../store/occurrences.ts';
import { saveDate, saveDateOfTask } from '../store/work.ts';
import type { Desk } from './desk.ts';

/** The day that is given to work without one, and to whom besides. */
export type SentDate = {
  readonly dueOn: IsoDate;
  /** The same day for every unit whose work on the task has none either. */
  readonly allUnits: boolean;
  /** What the occurrence was when the day was chosen. */
  readonly revision: number;
};

/**
 * Gives a day to work whose words give none, and tells the audit trail. Refuses what has its day, a day outside the plan's period, and what
 * somebody changed since. Whoever calls has asked whether the actor coordinates.
 */
export async function setDate({ db, actor, now }: Desk, record: OccurrenceRecord, sent: SentDate): Promise<void> {
  if (record.dating !== 'needs-date' && record.dating !== 'needs-milestones') throw problem('tasks.has_date');
  if (sent.dueOn < record.periodFrom || sent.dueOn > record.periodTo) {
    const [from, to] = [writtenDate(record.periodFrom), writtenDate(record.periodTo)];
    throw problem('tasks.date_outside_plan', { from, to }, { field: 'dueOn' });
  }
  const effective = nextWorkingDay(sent.dueOn, (await provinceCalendar(db)).calendar);
  const saved = await saveDate(db, { id: record.id, revision: sent.revision }, sent.dueOn, effective);
  if (!saved) throw problem('server.changed_meanwhile');
  const others = sent.allUnits ? await saveDateOfTask(db, record.taskId, sent.dueOn, effective) : [];
  const detail = { nominalOn: sent.dueOn, dueOn: effective, words: record.deadlineText };
  await recordAudits(
    db,
    [record.id, ...others].map((subjectId) => ({
      actor,
      now,
      event: { verb: 'dated', subjectKind: 'occurrence', subjectId, detail },
    })),
  );
}
