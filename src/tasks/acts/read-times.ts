import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Deadline } from '../../reading/model/deadline.ts';
import { readDeadline } from '../../reading/model/read-deadline.ts';
import type { Db } from '../../server/database.ts';
import { occurrencesOf, type PlannedOccurrence } from '../model/occurrences.ts';

/** A plan's period, and the month and day of its own yearly report where it orders one. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate; readonly reportDay?: string | null };

/** What words of time are read as, and the times at which a task of those words falls due within a plan's period, by the province's calendar. */
export async function readTimes(
  db: Db,
  words: string,
  span: Span,
): Promise<{ readonly deadline: Deadline; readonly times: readonly PlannedOccurrence[] }> {
  const { due, effective, needsDate, ...deadline } = readDeadline(words, { ...span, ...(await provinceCalendar(db)) });
  return { deadline, times: occurrencesOf({ ...deadline, due, effective, needsDate }) };
}
