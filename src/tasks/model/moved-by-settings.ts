import { isIsoDate, nextWorkingDay, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';
import type { Deadline } from '../../reading/model/deadline.ts';
import type { Due } from './clock.ts';
import { labelOf } from './occurrences.ts';
import { updateBy, type Updated } from './updates.ts';

/** An open occurrence of a task whose words give it days. */
export type TimeOfTask = Due & { readonly id: string; readonly label: string };

/** An occurrence that falls due on another day. Its label stays: it names the same time of the duty, for all units alike. */
export type MovedTime = { readonly time: TimeOfTask; readonly due: Due };

/** Where a task's open times go when the days that its words give do. A milestone, or a day that a person set beside them, stays. */
export function movedTimes(
  type: Deadline['type'],
  days: ReadonlyMap<IsoDate, IsoDate>,
  times: readonly TimeOfTask[],
  calendar: WorkCalendar,
): readonly MovedTime[] {
  return times.flatMap((time) => {
    const nominalOn = days.get(time.nominalOn);
    if (nominalOn === undefined || !isOfWords(time, type)) return [];
    return [{ time, due: { nominalOn, dueOn: nextWorkingDay(nominalOn, calendar) } }];
  });
}

/** Whether an occurrence bears the label of a time that words date. */
function isOfWords({ label, nominalOn }: TimeOfTask, type: Deadline['type']): boolean {
  const ofWords = labelOf(type, nominalOn);
  return label === ofWords || (isIsoDate(label) && isIsoDate(ofWords));
}

/** Duties that are owed all the time and stand alike, counted. */
export type UpdatedAlike = Updated & { readonly works: number };

/** Another day by which updates are owed, and of how many duties; null where the plan's life has no more. */
export type MovedUpdate = { readonly from: IsoDate | null; readonly to: IsoDate | null; readonly works: number };

/** Which duties owe their next update by another day under other cut-offs, by the days. */
export function movedUpdates(
  duties: readonly UpdatedAlike[],
  before: readonly IsoDate[],
  after: readonly IsoDate[],
): readonly MovedUpdate[] {
  const moved = new Map<string, MovedUpdate>();
  for (const { works, ...duty } of duties) {
    const [from, to] = [updateBy(duty, before), updateBy(duty, after)];
    if (from === to) continue;
    const key = `${from ?? '9'} ${to ?? '9'}`;
    moved.set(key, { from, to, works: works + (moved.get(key)?.works ?? 0) });
  }
  return [...moved].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
