import { officeDate } from '../kernel/time-zone.ts';

/** The instant and the office's date; tests and the test clock fix the date. */
export type Clock = { readonly now: () => Date; readonly today: () => string };

/** The machine's clock, or one whose date stands still at `fixedToday` ('2026-11-25'). */
export function makeClock(fixedToday?: string): Clock {
  return {
    now: () => (fixedToday ? new Date(`${fixedToday}T09:00:00+07:00`) : new Date()),
    today: () => fixedToday ?? officeDate(new Date()),
  };
}
