import { addDays, isoDate, weekday, type IsoDate } from '../../kernel/calendar.ts';
import { lunarDate, sexagenaryName } from '../../kernel/lunar.ts';
import type { CalendarYear, DaysOff } from './year.ts';

/** A holiday that returns every year, as data/calendar/holidays.yaml writes it; the law that gives it is its `source`. */
export type HolidayRule = {
  /** '{year}' stands for the lunar year's name. */
  readonly name: string;
  readonly days: (
    | { readonly month: number; readonly day: number }
    | { readonly lunarMonth: number; readonly lunarDay: number }
  ) & { readonly before?: number; readonly after?: number };
  /** Which neighbour is off too, by the weekday of the holiday: the day before (-1) or after (1). */
  readonly neighbour?: Readonly<Record<number, -1 | 1>>;
  /** Where a holiday on a rest day moves: on to the next working day, or, outwards, a Saturday's to the one before. */
  readonly rest?: 'onwards' | 'outwards';
  /** First and last day of its law. */
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly source: string;
};

/** A year's days off by the rules that hold on each of its holidays (Labour Code 2019, articles 111 and 112): a proposal until its notice. */
export function computeYear(year: number, rules: readonly HolidayRule[]): CalendarYear {
  const holidays = rules.flatMap((rule) => holidaysOf(rule, year)).sort((a, b) => (a.date < b.date ? -1 : 1));
  const off = new Map<IsoDate, Pick<DaysOff, 'name'>>();
  for (const { date, rule } of holidays) if (weekday(date) <= 5) off.set(date, { name: nameOf(rule, year) });
  for (const { date, rule } of holidays) {
    if (weekday(date) <= 5) continue;
    const step = rule.rest === 'outwards' && weekday(date) === 6 ? -1 : 1;
    let moved = date;
    while (weekday(moved) > 5 || off.has(moved)) moved = addDays(moved, step);
    // Tết is one rest whichever of its days moved; a single day in lieu says so.
    off.set(moved, { name: rule.rest === 'outwards' ? nameOf(rule, year) : `${nameOf(rule, year)} (nghỉ bù)` });
  }
  const days = [...off].map(([date, { name }]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
  return { year, status: 'computed', off: days.reduce(joined, []), working: [] };
}

type Holiday = { readonly date: IsoDate; readonly rule: HolidayRule };

function holidaysOf(rule: HolidayRule, year: number): readonly Holiday[] {
  const { days } = rule;
  const first =
    'lunarMonth' in days ? lunarDate(year, days.lunarMonth, days.lunarDay) : isoDate(year, days.month, days.day);
  if (first === undefined || first < rule.from || (rule.to !== undefined && first > rule.to)) return [];
  const offsets = Array.from({ length: 1 + (days.before ?? 0) + (days.after ?? 0) }, (_, place) => place);
  const own = offsets.map((offset) => addDays(first, offset - (days.before ?? 0)));
  const beside = rule.neighbour?.[weekday(first)];
  return [...own, ...(beside === undefined ? [] : [addDays(first, beside)])].map((date) => ({ date, rule }));
}

function nameOf(rule: HolidayRule, year: number): string {
  return rule.name.replace('{year}', sexagenaryName(year));
}

/** Puts a day to the rest before it where both bear one name and only weekend days lie between. */
function joined(rests: readonly DaysOff[], { date, name }: { date: IsoDate; name: string }): readonly DaysOff[] {
  const last = rests.at(-1);
  const next = last && nextWeekday(last.to);
  return last && last.name === name && next === date
    ? [...rests.slice(0, -1), { ...last, to: date }]
    : [...rests, { from: date, to: date, name }];
}

function nextWeekday(date: IsoDate): IsoDate {
  let day = addDays(date, 1);
  while (weekday(day) > 5) day = addDays(day, 1);
  return day;
}
