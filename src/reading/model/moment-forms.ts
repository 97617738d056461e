import { daysInMonth, isoDate, partsOf } from '../../kernel/calendar.ts';
import type { Form, Hints } from './moment-form.ts';
import { each, pattern } from './moment-form.ts';
import type { DeadlineContext, Moment } from './moments.ts';
import { recurrenceOf, rhythmForms } from './rhythm-forms.ts';

const number = String.raw`\d{1,2}`;
const sign = String.raw`\s*[-./]\s*`;
const quarterName = '(?:iv|iii|ii|i|[1-4])';
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** A day with its year, and a day that leaves the year to the one it goes up to. */
const wholeDay = String.raw`(?:ngày\s*)?(${number})(?:${sign}|\s*tháng\s*)(${number})(?:${sign}|\s*năm\s*)(\d{4})`;
const firstDay = String.raw`(?:ngày\s*)?${number}(?:${sign}|\s*tháng\s*)${number}(?:(?:${sign}|\s*năm\s*)\d{4})?`;
const upTo = String.raw`\s*(?:-|–|đến(?: hết)?)\s*`;
const monthOfYear = String.raw`(?:1[0-2]|0?[1-9])\s*[/.-]\s*20\d{2}`;
const monthNames: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};

/** Forms in the order in which they are tried, the most exact first. */
export const forms: readonly Form[] = [
  // Từ 01/3/2026 đến 30/6/2026; từ 01/3 đến hết ngày 30/6/2026: due when it ends
  {
    needs: ['đến', '-', '–'],
    pattern: pattern(String.raw`(?:từ\s*)?(?<![\d./-])${firstDay}${upTo}${wholeDay}`),
    read: ([day, month, year]) => wholeDayOf(day, month, year, false),
  },
  // Mỗi tháng 01 cuộc; mỗi quý ít nhất 02 buổi: the number counts what is done
  {
    needs: ['mỗi', 'hàng', 'hằng'],
    pattern: pattern(
      String.raw`(?:mỗi|hàng|hằng)\s*(tuần|tháng|quý|năm)\s*(?:ít nhất |tối thiểu )?\d+\s*(?:cuộc|lần|buổi|kỳ|đợt|lớp|tin|bài|số|hội nghị|chuyên đề)`,
    ),
    read: ([part = '']) => {
      const recurrence = recurrenceOf(part);
      return recurrence === undefined ? undefined : [{ kind: 'every', recurrence, before: false }];
    },
  },
  // Từ quý II đến quý IV/2026
  {
    needs: ['quý'],
    pattern: pattern(
      String.raw`quý\s*${quarterName}(?:\s*(?:\/|năm)\s*\d{4})?\s*đến(?: hết)?\s*quý\s*(${quarterName})(?:\s*(?:\/|năm)\s*(\d{4}))?`,
    ),
    read: ([name = '', year], { whole, context }) => {
      const quarter = quarters[name] ?? 4;
      const of = Number(year) || yearFor(context, quarter * 3, 31);
      return [of === undefined ? yearless(whole) : { kind: 'quarter', year: of, quarter, before: false }];
    },
  },
  // Tuần đầu tháng 10/2026: its seventh day, and so on; the last week ends with the month
  {
    needs: ['tuần'],
    pattern:
      /tuần (?:thứ )?(đầu|nhất|hai|ba|tư|cuối|[1-4])(?: tiên| cùng)?(?: của)? tháng\s*(\d{1,2})(?:\s*(?:\/|năm)\s*(\d{4}))?/gu,
    read: ([week = '', month, year], { whole, before, context }) => {
      const last = weeks[week] ?? 0;
      const of = Number(year) || yearFor(context, Number(month), last || 28);
      if (of === undefined) return [yearless(whole)];
      if (last === 0) return [{ kind: 'month', year: of, month: Number(month), before }];
      const date = isoDate(of, Number(month), last);
      return date === undefined ? undefined : [{ kind: 'day', date, before }];
    },
  },
  // Tháng Chín năm 2026
  {
    needs: ['tháng'],
    pattern: /tháng\s*(giêng|mười hai|mười một|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín|chạp)\s*(?:\/|năm)\s*(\d{4})/gu,
    read: ([name = '', year], { before }) => [
      { kind: 'month', year: Number(year), month: monthNames[name] ?? 12, before },
    ],
  },
  // T9/2026, T.9-2026
  {
    needs: ['t'],
    pattern: /(?<!\p{L})t\.?\s*(\d{1,2})\s*[/.-]\s*(\d{4})/gu,
    read: ([month, year], { before }) =>
      Number(month) < 1 || Number(month) > 12
        ? undefined
        : [{ kind: 'month', year: Number(year), month: Number(month), before }],
  },
  // 15/6 và 15/12/2026; 15/6 và 15/12 hàng năm
  {
    pattern: pattern(
      String.raw`(?:ngày\s*)?(${number}${sign}${number}(?:\s*(?:,|;|và)\s*(?:trước\s+)?(?:ngày\s*)?${number}${sign}${number})+)(?:${sign}(\d{4})|\s*(${each})\s*năm)?(?!\s*[-./]?\s*\d)`,
    ),
    read: ([list = '', year, often], hints) =>
      list.split(/,|;|và/u).flatMap((part) => dayMonth(part, year, often !== undefined, hints)),
  },
  // ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm
  {
    needs: ['tháng'],
    pattern: pattern(
      String.raw`(?:ngày\s*)?(${number}\s*tháng\s*${number}(?:\s*(?:,|;|và)\s*(?:trước\s+)?(?:ngày\s*)?${number}\s*tháng\s*${number})+)(?:\s*năm\s*(\d{4})|\s*(${each})\s*năm)`,
    ),
    read: ([list = '', year, often], hints) =>
      list.split(/,|;|và/u).flatMap((part) => dayMonth(part, year, often !== undefined, hints)),
  },
  // ngày 30/6/2026, 30 tháng 6 năm 2026
  {
    // 'tháng 3 - 5/2026' is no third of May.
    pattern: pattern(String.raw`(?<!tháng\s*|\d)${wholeDay}`),
    read: ([day, month, year], { before }) => wholeDayOf(day, month, year, before),
  },
  // 30/11 hằng năm
  {
    needs: ['năm'],
    pattern: pattern(String.raw`(?:ngày\s*)?(${number})(?:\s*[-./]\s*|\s*tháng\s*)(${number})\s*${each}\s*năm`),
    read: ([day, month], { before }) => [
      { kind: 'every', recurrence: 'yearly', day: Number(day), month: Number(month), before },
    ],
  },
  // ngày 20 hằng tháng; ngày 15 tháng cuối quý
  {
    needs: ['ngày'],
    pattern: pattern(
      String.raw`ngày\s*(?:mùng\s*)?(${number})\s*(?:của\s*)?${each}\s*tháng|ngày\s*(${number})\s*(?:của\s*)?tháng cuối(?: của)?\s*(?:${each}\s*)?quý`,
    ),
    read: ([day, quarterDay], { before }) => [
      {
        kind: 'every',
        recurrence: quarterDay === undefined ? 'monthly' : 'quarterly',
        day: Number(day ?? quarterDay),
        before,
      },
    ],
  },
  // Quý IV/2021; Quý II, III/2026; Quý I - III/2026; Quý IV hằng năm
  {
    needs: ['quý'],
    pattern: pattern(
      String.raw`quý\s*(${quarterName}(?:\s*(?:,|và|\/|-|–)\s*(?:quý\s*)?${quarterName}(?!\d))*)(?:\s*(?:\/|-|năm|\.)\s*(?:năm\s*)?(\d{4})|\s*${each}\s*năm)?`,
    ),
    read: ([list = '', year], { whole, before, context }) => {
      const named = rangeOf(list);
      if (isYearly(whole))
        return named.map((quarter) => ({ kind: 'every', recurrence: 'yearly', quarter, before: false }));
      const of = Number(year) || yearFor(context, (named[0] ?? 4) * 3, 31);
      return named.map((quarter) =>
        of === undefined ? yearless(whole) : { kind: 'quarter', year: of, quarter, before },
      );
    },
  },
  // 6 tháng đầu năm 2026
  {
    needs: ['tháng'],
    pattern: /(?:06|6|sáu) tháng (đầu|cuối) năm(?:\s*(\d{4}))?/gu,
    read: ([which, year], { whole, context }) => {
      const half = which === 'đầu' ? 1 : 2;
      const of = Number(year) || yearFor(context, half * 6, 31);
      return [of === undefined ? yearless(whole) : { kind: 'half', year: of, half }];
    },
  },
  // Tháng 9/2026; tháng 9, 10/2026; từ tháng 3 đến tháng 10/2026; tháng 12 hằng năm
  {
    needs: ['tháng'],
    pattern: pattern(
      String.raw`tháng\s*(${number}(?:\s*(?:,|và|đến hết tháng|đến hết|đến tháng|đến|-|–)\s*(?:tháng\s*)?${number}(?!\d|\s*[/]\s*\d{1,2}\b))*)(?:\s*(?:[/.-]|năm)\s*(?:năm\s*)?(\d{4})|\s*${each}\s*năm)?`,
    ),
    read: ([list = '', year], { whole, before, context }) => {
      const months = (list.match(/\d+/gu) ?? []).map(Number).filter((month) => month >= 1 && month <= 12);
      const named = /đến|–|-/u.test(list) ? months.slice(-1) : months;
      if (isYearly(whole)) return named.map((month) => ({ kind: 'every', recurrence: 'yearly', month, before }));
      const of = Number(year) || yearFor(context, named[0] ?? 12, 31);
      return named.map((month) => (of === undefined ? yearless(whole) : { kind: 'month', year: of, month, before }));
    },
  },
  // 9/2026; từ 3/2026 đến 9/2026: due when it ends. '10/2023/NQ-HĐND' is the number of a document.
  {
    needs: ['/', '.', '-'],
    pattern: pattern(
      String.raw`(?:từ\s*)?(?<![\d./-])(?:${monthOfYear}${upTo}(?:tháng\s*)?)?(1[0-2]|0?[1-9])\s*[/.-]\s*(20\d{2})(?!\d|\s*[/.-]\s*[\d\p{L}])`,
    ),
    read: ([month, year], { before }) => [{ kind: 'month', year: Number(year), month: Number(month), before }],
  },
  // 30/11, the year left out
  {
    needs: ['/'],
    pattern: pattern(String.raw`(?:ngày\s*)?(?<![\d/.-])(${number}\s*[/]\s*${number})(?![\d/.])`),
    read: ([part = ''], hints) => dayMonth(part, undefined, false, hints),
  },
  // Giai đoạn 2026 - 2028
  {
    pattern: /(?:giai đoạn|từ(?: năm)?|năm|các năm)?\s*(\d{4})\s*(?:-|–|đến(?: hết)?(?: năm)?)\s*(\d{4})/gu,
    read: ([from, to]) => [{ kind: 'year', year: Number(to), from: Number(from), before: false }],
  },
  // Năm 2026 và những năm tiếp theo
  {
    needs: ['năm'],
    pattern: /(?:từ )?năm\s*\d{4}\s*(?:và|,)\s*(?:các|những) năm (?:tiếp theo|sau|tới)/gu,
    read: () => [{ kind: 'every', recurrence: 'yearly', before: false }],
  },
  // Năm 2026, 2027
  {
    needs: ['năm'],
    pattern: /(?:từ )?năm\s*\d{4}(?:\s*(?:,|và|;)\s*(?:năm )?\d{4})+/gu,
    read: (_, { whole }) =>
      (whole.match(/\d{4}/gu) ?? []).map((year) => ({ kind: 'year', year: Number(year), before: false })),
  },
  {
    pattern: /(?:trong|hết|cuối|đến|vào)?\s*năm\s*(\d{4})|^\s*(20\d{2})\s*$/gu,
    read: ([year, alone], { before }) => [{ kind: 'year', year: Number(year ?? alone), before }],
  },
  ...rhythmForms,
];

/** On which day of a month its weeks end; the last one with the month. */
const weeks: Readonly<Record<string, number>> = {
  đầu: 7,
  nhất: 7,
  '1': 7,
  hai: 14,
  '2': 14,
  ba: 21,
  '3': 21,
  tư: 28,
  '4': 28,
  cuối: 0,
};

/** Forms that a text without a digit may have. */
export const wordForms = forms.filter(({ pattern }) => /quý|sáu|thường xuyên/u.test(pattern.source));

function dayMonth(part: string, year: string | undefined, often: boolean, { before, context }: Hints): Moment[] {
  const [day = 0, month = 0] = (part.match(/\d+/gu) ?? []).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return [];
  if (often) return [{ kind: 'every', recurrence: 'yearly', day, month, before }];
  const of = Number(year) || yearFor(context, month, day);
  if (of === undefined) return [yearless(part)];
  const date = isoDate(of, month, day);
  return date === undefined ? [] : [{ kind: 'day', date, before }];
}

function wholeDayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  before: boolean,
): readonly Moment[] | undefined {
  const date = isoDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : [{ kind: 'day', date, before }];
}

function yearless(written: string): Moment {
  return { kind: 'yearless', written: written.trim() };
}

function isYearly(written: string): boolean {
  return /(?:hàng|hằng|mỗi)\s*năm/u.test(written);
}

/** The year that a day without one falls in: the context's own, or the first in which the day is not past. */
function yearFor(context: DeadlineContext, month: number, day: number): number | undefined {
  if (context.year !== undefined || context.notBefore === undefined) return context.year;
  const { year } = partsOf(context.notBefore);
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return written < context.notBefore ? year + 1 : year;
}

/** Quarters by name: 'i - iii' is a range, 'i, iii' a list. */
function rangeOf(list: string): number[] {
  const named = list
    .split(/,|và|\/|-|–/u)
    .map((part) => quarters[part.replace('quý', '').trim()])
    .filter((quarter) => quarter !== undefined);
  const [first = 1, last = 1] = named;
  if (!/[-–]/u.test(list) || named.length !== 2 || first >= last) return named;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
