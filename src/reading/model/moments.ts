import { daysInMonth, isoDate, partsOf } from '../../kernel/calendar.ts';
import type { IsoDate } from '../../kernel/calendar.ts';

export type Recurrence = 'weekly' | 'monthly' | 'quarterly' | '6-month' | 'yearly' | 'continuous';

/** One moment or rhythm that a phrase names; several make a mixed deadline. */
export type Moment =
  | { readonly kind: 'day'; readonly date: IsoDate; readonly before: boolean }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly before: boolean }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number; readonly before: boolean }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'year'; readonly year: number; readonly from?: number; readonly before: boolean }
  | {
      readonly kind: 'every';
      readonly recurrence: Recurrence;
      readonly day?: number;
      readonly month?: number;
      readonly quarter?: number;
      readonly before: boolean;
    }
  | { readonly kind: 'undated'; readonly what: 'roadmap' | 'event'; readonly of: string }
  /** A day, month or quarter whose year the phrase leaves out and the context does not give. */
  | { readonly kind: 'yearless'; readonly written: string };

/** What a phrase may lean on where it leaves the year out: the plan's single year, or a day after which it must lie. */
export type DeadlineContext = { readonly year?: number; readonly notBefore?: IsoDate };

/** Takes the moments out of a text one form after the other, the most exact first, so that none is read twice; in order of place. */
export function readMoments(text: string, context: DeadlineContext): Moment[] {
  const event = eventStart.exec(text);
  if (event !== null && !/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(text)) {
    const clause = text.slice(event.index).trim();
    return [{ kind: 'undated', what: 'event', of: clause.replace(/^ngay /iu, '') }];
  }
  const found: { at: number; moment: Moment }[] = [];
  let rest = text.toLowerCase();
  const counted = /\d/u.test(rest);
  for (const { needs, pattern, read } of counted ? forms : wordForms) {
    // `matchAll` makes a pattern anew each time, which costs more than to see that there is nothing to match.
    if (needs?.some((word) => rest.includes(word)) === false || rest.search(pattern) < 0) continue;
    // What the form takes is blotted out at once, letter by letter: to build the text anew for each match takes time that grows as its square.
    let letters: string[] | undefined;
    for (const match of rest.matchAll(pattern)) {
      const [whole, ...groups] = match;
      const from = Math.max(0, match.index - 24);
      const ahead = letters?.slice(from, match.index).join('') ?? rest.slice(from, match.index);
      const before = /trước(?:\s+(?:ngày|thời điểm))?\s*$/u.test(ahead);
      const moments = read(groups, { whole, before, context });
      if (moments === undefined) continue;
      moments.forEach((moment, order) => found.push({ at: match.index + order / 10, moment }));
      letters ??= rest.split('');
      letters.fill(' ', match.index, match.index + whole.length);
    }
    if (letters !== undefined) rest = letters.join('');
  }
  if (found.length > 0) return found.sort((a, b) => a.at - b.at).map(({ moment }) => moment);
  const map = roadmap.exec(text);
  return map === null
    ? []
    : [{ kind: 'undated', what: 'roadmap', of: roadmapOf(text.slice(map.index + map[0].length), map[0]) }];
}

/** Whether a text begins, after a word or two, with an event or a roadmap: 'Được thực hiện ngay khi ...'. */
export function beginsUndated(text: string): boolean {
  return [eventStart, roadmap].some((pattern) => (pattern.exec(text)?.index ?? Infinity) <= farthestStart);
}

/** 'Được thực hiện ngay khi ...' is a time; a sentence that ends in 'theo đúng quy định' is not. */
const farthestStart = 16;

const eventStart =
  /(?:^|\s)(?:ngay (?:sau )?khi|sau khi|khi (?:có|phát sinh|được|hoàn thành)|kể từ|ngay sau|đột xuất|theo yêu cầu|khi cần|nếu (?:có )?phát sinh|trong vòng \d|(?:trong (?:thời hạn )?)?\d+ ngày(?: làm việc)? (?:kể từ|sau))/iu;
const roadmap =
  /theo (?:đúng )?(?:lộ trình|tiến độ|kế hoạch|chương trình|đề án|thời gian|quy định|hướng dẫn|chỉ đạo|thời hạn)/iu;

type Groups = readonly (string | undefined)[];
type Hints = { readonly whole: string; readonly before: boolean; readonly context: DeadlineContext };

/** One way of writing a time, and what it names; `read` gives nothing where the match is no time after all. */
type Form = {
  /** Words of which a text has one where the form has one. */
  readonly needs?: readonly string[];
  readonly pattern: RegExp;
  readonly read: (groups: Groups, hints: Hints) => readonly Moment[] | undefined;
};

const number = String.raw`\d{1,2}`;
const sign = String.raw`\s*[-./]\s*`;
const each = String.raw`(?:hàng|hằng|mỗi|từng|các)`;
const quarterName = '(?:iv|iii|ii|i|[1-4])';
const span = String.raw`(?:(?:06|6|sáu|03|3) tháng(?: một lần| đầu năm)?|tuần|tháng|quý|(?:01 |1 )?năm)`;
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

const pattern = (source: string) => new RegExp(source, 'gu');

const forms: readonly Form[] = [
  // 15/6 và 15/12/2026; 15/6 và 15/12 hàng năm
  {
    pattern: pattern(
      String.raw`(?:ngày\s*)?(${number}${sign}${number}(?:\s*(?:,|;|và)\s*(?:ngày\s*)?${number}${sign}${number})+)(?:${sign}(\d{4})|\s*(${each})\s*năm)?(?!\s*[-./]?\s*\d)`,
    ),
    read: ([list = '', year, often], hints) =>
      list.split(/,|;|và/u).flatMap((part) => dayMonth(part, year, often !== undefined, hints)),
  },
  // ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm
  {
    needs: ['tháng'],
    pattern: pattern(
      String.raw`(?:ngày\s*)?(${number}\s*tháng\s*${number}(?:\s*(?:,|;|và)\s*(?:ngày\s*)?${number}\s*tháng\s*${number})+)(?:\s*năm\s*(\d{4})|\s*(${each})\s*năm)`,
    ),
    read: ([list = '', year, often], hints) =>
      list.split(/,|;|và/u).flatMap((part) => dayMonth(part, year, often !== undefined, hints)),
  },
  // ngày 30/6/2026, 30 tháng 6 năm 2026
  {
    pattern: pattern(String.raw`(?:ngày\s*)?(${number})(?:${sign}|\s*tháng\s*)(${number})(?:${sign}|\s*năm\s*)(\d{4})`),
    read: ([day, month, year], { before }) => {
      const date = isoDate(Number(year), Number(month), Number(day));
      return date === undefined ? undefined : [{ kind: 'day', date, before }];
    },
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
      String.raw`tháng\s*(${number}(?:\s*(?:,|và|đến tháng|đến|-|–)\s*(?:tháng\s*)?${number}(?!\d|\s*[/]\s*\d{1,2}\b))*)(?:\s*(?:[/.-]|năm)\s*(?:năm\s*)?(\d{4})|\s*${each}\s*năm)?`,
    ),
    read: ([list = '', year], { whole, before, context }) => {
      const months = (list.match(/\d+/gu) ?? []).map(Number).filter((month) => month >= 1 && month <= 12);
      const named = /đến|–|-/u.test(list) ? months.slice(-1) : months;
      if (isYearly(whole)) return named.map((month) => ({ kind: 'every', recurrence: 'yearly', month, before }));
      const of = Number(year) || yearFor(context, named[0] ?? 12, 31);
      return named.map((month) => (of === undefined ? yearless(whole) : { kind: 'month', year: of, month, before }));
    },
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
  // Hằng quý; định kỳ hàng quý, 6 tháng, năm: one word rules a list of spans
  {
    needs: ['tháng', 'tuần', 'quý', 'năm'],
    pattern: pattern(
      String.raw`(?:định kỳ|${each}|theo)\s*(?:${each}\s*|theo\s*)?(${span}(?:\s*(?:,|và|hoặc|;|\/|-)\s*(?:${each}\s*|định kỳ\s*)?${span})*)`,
    ),
    read: ([list = '']) =>
      list.split(/,|;|\/|-|và|hoặc/u).flatMap((part) => {
        const recurrence = recurrenceOf(part);
        return recurrence === undefined ? [] : [{ kind: 'every' as const, recurrence, before: false }];
      }),
  },
  // Ít nhất 02 ngày trong tháng; 02 lần/năm
  {
    needs: ['lần', 'ngày', 'buổi', 'kỳ'],
    pattern: pattern(String.raw`(?:\d+|một) (?:lần|ngày|buổi|kỳ)(?:\s*\/\s*| trong | mỗi | một )(tuần|tháng|quý|năm)`),
    read: ([part = '']) => {
      const recurrence = recurrenceOf(part);
      return recurrence === undefined ? undefined : [{ kind: 'every', recurrence, before: false }];
    },
  },
  // 6 tháng, năm
  {
    needs: ['tháng'],
    pattern: /(?:06|6|sáu) tháng(?: một lần|\/lần|,? (?:cuối |01 |1 )?năm)?/gu,
    read: (_, { whole }) => [
      { kind: 'every', recurrence: '6-month', before: false },
      ...(whole.endsWith('năm') ? [{ kind: 'every' as const, recurrence: 'yearly' as const, before: false }] : []),
    ],
  },
  {
    pattern: /thường xuyên|liên tục|quanh năm|thường kỳ|(?:hàng|hằng) ngày|suốt năm|cả năm/gu,
    read: () => [{ kind: 'every', recurrence: 'continuous', before: false }],
  },
];

/** Forms that a text without a digit may have. */
const wordForms = forms.filter(({ pattern }) => /quý|sáu|thường xuyên/u.test(pattern.source));

function dayMonth(part: string, year: string | undefined, often: boolean, { before, context }: Hints): Moment[] {
  const [day = 0, month = 0] = (part.match(/\d+/gu) ?? []).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return [];
  if (often) return [{ kind: 'every', recurrence: 'yearly', day, month, before }];
  const of = Number(year) || yearFor(context, month, day);
  if (of === undefined) return [yearless(part)];
  const date = isoDate(of, month, day);
  return date === undefined ? [] : [{ kind: 'day', date, before }];
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

function recurrenceOf(part: string): Recurrence | undefined {
  if (/(?:06|6|sáu) tháng/u.test(part)) return '6-month';
  if (/(?:03|3) tháng|quý/u.test(part)) return 'quarterly';
  if (/tuần/u.test(part)) return 'weekly';
  if (/tháng/u.test(part)) return 'monthly';
  return /năm/u.test(part) ? 'yearly' : undefined;
}

function roadmapOf(rest: string, lead: string): string {
  const of = rest.replace(/^\s*(?:tại|của|trong|theo|đã)\s+/iu, '').trim();
  return of === '' ? lead.replace(/^theo (?:đúng )?/iu, '') : of;
}
