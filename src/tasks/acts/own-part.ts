import { recordAudit } from '../../accounts/store.ts';
import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { nextWorkingDay, writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import { problem } from '../../kernel/problem.ts';
import { isStillOpen } from '../model/states.ts';
import type { OccurrenceRecord } from '../store/occurrences.ts';
import { saveGivenDate, saveOwnPart } from '../store/work.ts';
import type { Desk } from './desk.ts';

/** What a coordinating unit has to do itself, and its own day, where it is wanted before the whole is due. */
export type SentPart = {
  readonly text: string;
  readonly dueOn: IsoDate | null;
  /** What the occurrence was when the part was written. */
  readonly revision: number;
};

/**
 * Writes down the part of a unit that coordinates, and tells the audit trail. Refuses a lead, whose part is the whole, what is no longer open, and a day
 * that is past or after the one of the whole. Whoever calls has asked whether the actor coordinates.
 */
export async function setOwnPart(
  { db, actor, now, today }: Desk,
  record: OccurrenceRecord,
  sent: SentPart,
): Promise<void> {
  if (record.role === 'lead') throw problem('tasks.part_of_lead');
  if (!isStillOpen(record)) throw problem('tasks.part_done');
  if (record.revision !== sent.revision) throw problem('server.changed_meanwhile');
  const tell = (verb: string, detail: object) =>
    recordAudit(db, actor, now, { verb, subjectKind: 'occurrence', subjectId: record.id, detail });
  const whole = record.firstDueOn ?? record.dueOn;
  const day = sent.dueOn && sent.dueOn !== record.dueOn ? sent.dueOn : null;
  if (day !== null) {
    if (day < today) throw problem('tasks.part_day_past', {}, { field: 'dueOn' });
    if (whole === null) throw problem('tasks.part_undated', {}, { field: 'dueOn' });
    const effective = nextWorkingDay(day, (await provinceCalendar(db)).calendar);
    if (effective > whole) throw problem('tasks.part_day_late', { date: writtenDate(whole) }, { field: 'dueOn' });
    await saveGivenDate(db, record.id, day, effective);
    await tell('dated', { nominalOn: day, dueOn: effective, words: null });
  }
  if (sent.text === record.ownPart) return;
  await saveOwnPart(db, record.assignmentId, sent.text);
  await tell('set-own-part', { text: sent.text });
}
