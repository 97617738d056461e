import type { Deadline } from './deadline.ts';

/** In what the time of an event's clock is counted; working days leave out days off, the others do not. */
export const clockUnits = ['working-days', 'days', 'months'] as const;
export type ClockUnit = (typeof clockUnits)[number];

/** How long a clock runs from its event. */
export type ClockSpan = { readonly count: number; readonly unit: ClockUnit };

/** How long the words of an event give: 'trong 05 (năm) ngày làm việc kể từ …' is five working days; null where they give no length. */
export function clockOf(deadline: Pick<Deadline, 'moments'>): ClockSpan | null {
  for (const moment of deadline.moments) {
    if (moment.kind !== 'undated' || moment.what !== 'event') continue;
    const [, number = '', unit = '', ofWork] = length.exec(moment.of) ?? [];
    const count = Number(number);
    if (count < 1 || count > longest) continue;
    if (/tháng/iu.test(unit)) return { count, unit: 'months' };
    if (/tuần/iu.test(unit)) return { count: count * 7, unit: 'days' };
    return { count, unit: ofWork === undefined ? 'days' : 'working-days' };
  }
  return null;
}

const length = /(\d{1,3})\s*(?:\(\p{L}[^)]*\)\s*)?(ngày|tuần|tháng)(\s+làm\s+việc)?/iu;
/** Of any unit: a longer one is a number of something else. */
const longest = 90;
