import { addDays, addMonths, addWorkingDays, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';
import type { Deadline } from './deadline.ts';

/** In what the time of an event's clock is counted; working days leave out days off, the others do not. */
export const clockUnits = ['working-days', 'days', 'months'] as const;
export type ClockUnit = (typeof clockUnits)[number];

/** How long a clock runs from its event. */
export type ClockSpan = { readonly count: number; readonly unit: ClockUnit };

/** How long the words of an event give: 'trong 05 (năm) ngày làm việc kể từ …' is five working days; null where they give no length. */
export function clockOf(deadline: Pick<Deadline, 'moments'>): ClockSpan | null {
  for (const moment of deadline.moments) {
    const span = moment.kind === 'undated' && moment.what === 'event' ? spanOf(moment.of) : null;
    if (span !== null) return span;
  }
  return null;
}

/** The first length of time in some words; null where they give none. */
export function spanOf(words: string): ClockSpan | null {
  const [, number = '', unit = '', ofWork] = length.exec(words) ?? [];
  const count = Number(number);
  if (count < 1 || count > longest) return null;
  if (/tháng/iu.test(unit)) return { count, unit: 'months' };
  if (/tuần/iu.test(unit)) return { count: count * 7, unit: 'days' };
  return { count, unit: ofWork === undefined ? 'days' : 'working-days' };
}

/** The day on which a clock ends, before days off move it: the day of the event is not counted (Civil Code 2015, article 147.1). */
export function endOfClock(start: IsoDate, { count, unit }: ClockSpan, calendar: WorkCalendar): IsoDate {
  if (unit === 'working-days') return addWorkingDays(start, count, calendar);
  return unit === 'months' ? addMonths(start, count) : addDays(start, count);
}

const length = /(\d{1,3})\s*(?:\(\p{L}[^)]*\)\s*)?(ngày|tuần|tháng)(\s+làm\s+việc)?/iu;
/** Of any unit: a longer one is a number of something else. */
const longest = 90;
