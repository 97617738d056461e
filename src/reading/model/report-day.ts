import { addDays } from '../../kernel/calendar.ts';
import type { Deadline } from './deadline.ts';
import { speaksOfReport } from './reporting.ts';

/** A day of the year on which a plan orders a report: '11-29', the words that say so, and the duty that they belong to. */
export type ReportDay = { readonly day: string; readonly words: string; readonly duty: string };

/** The part of a duty in which the order of a report is looked for. */
export type ReportDuty = { readonly text: string; readonly kind: string; readonly deadline: Deadline };

/**
 * The days on which a plan orders its yearly reports ('báo cáo kết quả … trước ngày 30/11 hằng năm' is due on 29/11), each once, reports on
 * the plan itself first: what a person may take as the day of yearly duties that have none of their own.
 */
export function reportDays(duties: readonly ReportDuty[], beforeDays: number): readonly ReportDay[] {
  const found = duties.filter(speaksOfReport).flatMap((duty) => {
    const day = lastDayOf(duty.deadline, beforeDays);
    return day === null ? [] : [{ day, words: duty.deadline.text ?? '', duty: duty.text }];
  });
  const [ofPlan, others] = [found.filter(isOfPlan), found.filter((one) => !isOfPlan(one))];
  const once = new Map([...ofPlan, ...others].toReversed().map((one) => [one.day, one]));
  return [...once.values()].toReversed();
}

/** Whether a duty returns yearly without a day of its own, so that the plan's report day, or the yearly cut-off, dates it. */
export function followsReportDay({ moments }: Pick<Deadline, 'moments'>): boolean {
  return moments.some(
    (moment) =>
      moment.kind === 'every' &&
      moment.recurrence === 'yearly' &&
      moment.month === undefined &&
      moment.quarter === undefined,
  );
}

/** Of a duty that is due on several days of a year the last; null where it names none. */
function lastDayOf({ moments }: Deadline, beforeDays: number): string | null {
  const days = moments.flatMap((moment) => {
    if (moment.kind !== 'every' || moment.recurrence !== 'yearly') return [];
    if (moment.month === undefined || moment.day === undefined) return [];
    // A year without 29 February: the day before 1 March is the 28th in most.
    const date = `2001-${two(moment.month)}-${two(moment.day)}`;
    return [(moment.before ? addDays(date, -beforeDays) : date).slice(5)];
  });
  return days.sort().at(-1) ?? null;
}

function isOfPlan({ duty }: { readonly duty: string }): boolean {
  return /(?:thực hiện|triển khai)(?: các nội dung)?(?: của)? (?:bản )?kế hoạch/iu.test(duty);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
