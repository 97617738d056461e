import { nextWorkingDay, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';
import { endOfClock, type ClockSpan } from '../../reading/model/clock.ts';

/** What a clock was started with. Its due day is computed from this anew when the calendar changes. */
export type Clock = ClockSpan & { readonly start: IsoDate };

/** The day as the words count it, and after a day off moved it to the next working day. */
export type Due = { readonly nominalOn: IsoDate; readonly dueOn: IsoDate };

/** When a clock ends: the day of the event is not counted, a last day on a day off moves on (Civil Code 2015, articles 147.1 and 148.5). */
export function dueOfClock({ start, ...span }: Clock, calendar: WorkCalendar): Due {
  const nominalOn = endOfClock(start, span, calendar);
  return { nominalOn, dueOn: nextWorkingDay(nominalOn, calendar) };
}

/** When open work is due, and the clock from which its day came, if it did. */
export type OpenDue = Due & { readonly clock: Clock | null };

/**
 * Where open work is due after the calendar changed; null where it stays. It moves by its clock; where a later day was granted since, by that
 * day. A due day that follows from neither was given as such, and moves only when nobody works on it any more.
 */
export function movedDue(work: OpenDue, before: WorkCalendar, after: WorkCalendar): Due | null {
  const moved = dueAfter(work, before, after);
  return moved.dueOn === work.dueOn && moved.nominalOn === work.nominalOn ? null : moved;
}

/** Whether a day of the calendar lies within what was counted when open work moved: from its clock's start, or its nominal day, to its later day. */
export function isReckonedOver(day: IsoDate, { clock, nominalOn, dueOn }: OpenDue, moved: Due): boolean {
  const last = moved.dueOn > dueOn ? moved.dueOn : dueOn;
  return day >= (clock?.start ?? nominalOn) && day <= last;
}

function dueAfter({ clock, nominalOn, dueOn }: OpenDue, before: WorkCalendar, after: WorkCalendar): Due {
  if (clock && dueOfClock(clock, before).dueOn === dueOn) return dueOfClock(clock, after);
  const isOfWords = nextWorkingDay(nominalOn, before) === dueOn;
  return { nominalOn, dueOn: nextWorkingDay(isOfWords ? nominalOn : dueOn, after) };
}
