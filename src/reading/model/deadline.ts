import { daysInMonth, isoDate, partsOf } from '../../kernel/calendar.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import { collapse } from '../../kernel/vietnamese.ts';

export type DeadlineType =
  | 'date'
  | 'quarter'
  | 'yearly'
  | 'monthly'
  | 'periodic'
  | 'continuous'
  | 'roadmap'
  | 'event'
  | 'none';
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

/** A deadline as read from its words: the type and value of the contract, the moments behind them, and the words. */
export type Deadline = {
  readonly type: DeadlineType;
  readonly value: string | readonly string[] | null;
  readonly text: string | null;
  readonly moments: readonly Moment[];
};

/** What a phrase may lean on where it leaves the year out: the plan's single year, or a day after which it must lie. */
export type DeadlineContext = { readonly year?: number; readonly notBefore?: IsoDate };

export const noDeadline: Deadline = { type: 'none', value: null, text: null, moments: [] };

/**
 * A deadline phrase -> its type and moments. A phrase that names no time is of type none; one that can't be dated stays undated.
 * The grammar covers the forms that plans use: days, months, quarters, half-years, years, rhythms, roadmaps, events, and mixtures.
 */
export function parseDeadline(phrase: string, context: DeadlineContext = {}): Deadline {
  const text = collapse(phrase).replace(/^[-+*•.;,:\s]+|[.;,\s]+$/gu, '');
  if (text === '' || !timeWord.test(text)) return { ...noDeadline, text: text === '' ? null : text };
  const moments = readMoments(text, context);
  if (moments.length === 0) return { ...noDeadline, text };
  return { ...typeAndValue(moments), text, moments };
}

/** Whether a whole short text is a deadline and nothing else: what a deadline cell of a table holds. */
export function isDeadlineText(text: string): boolean {
  const clean = collapse(text);
  if (clean.length > 160 || parseDeadline(clean, { year: 2000 }).type === 'none') return false;
  const leads = [eventStart, roadmap].some((pattern) => (pattern.exec(clean)?.index ?? Infinity) <= farthestStart);
  const rest = leads ? '' : lettersLeft(clean);
  return clean.length <= 40 ? rest.length <= 12 : rest.length <= clean.length * 0.35;
}

/** 'Được thực hiện ngay khi ...' is a time; a sentence that ends in 'theo đúng quy định' is not. */
const farthestStart = 16;

const number = String.raw`\d{1,2}`;
const separator = String.raw`\s*[-./]\s*`;
/** Without one of these a phrase names no time. */
const timeWord = /\d|năm|tháng|quý|tuần|ngày|thường|liên tục|kỳ|khi|sau|kể từ|đột xuất|lộ trình|tiến độ|theo|nếu/iu;
const romanQuarter: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const every = String.raw`(?:hàng|hằng|mỗi|từng|các)`;
const eventStart =
  /(?:^|\s)(?:ngay (?:sau )?khi|sau khi|khi (?:có|phát sinh|được|hoàn thành)|kể từ|ngay sau|đột xuất|theo yêu cầu|khi cần|nếu (?:có )?phát sinh|trong vòng \d|(?:trong (?:thời hạn )?)?\d+ ngày(?: làm việc)? (?:kể từ|sau))/iu;
const roadmap =
  /theo (?:đúng )?(?:lộ trình|tiến độ|kế hoạch|chương trình|đề án|thời gian|quy định|hướng dẫn|chỉ đạo|thời hạn)/iu;

/** Takes the moments out of the text one form after the other, the most exact first, so that none is read twice. */
function readMoments(text: string, context: DeadlineContext): Moment[] {
  const found: { at: number; moment: Moment }[] = [];
  let rest = text.toLowerCase();
  const take = (pattern: RegExp, make: (match: RegExpExecArray) => readonly Moment[] | undefined) => {
    rest = rest.replace(pattern, (...args) => {
      const whole = String(args[0]);
      const at = Number(args.find((arg, index) => index > 0 && typeof arg === 'number'));
      const groups = args.slice(1, args.indexOf(at)) as string[];
      const made = make(Object.assign([whole, ...groups], { index: at, input: rest }) as unknown as RegExpExecArray);
      if (made === undefined) return whole;
      made.forEach((moment, order) => found.push({ at: at + order / 10, moment }));
      return ' '.repeat(whole.length);
    });
  };
  const event = eventStart.exec(text);
  if (event !== null && !/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(text)) {
    const clause = text.slice(event.index).trim();
    return [{ kind: 'undated', what: 'event', of: clause.replace(/^ngay /iu, '').replace(/^sau khi/iu, 'sau khi') }];
  }

  // Years spread over a list: 'tháng 6, 9/2026', 'Quý II, III/2026', '15/6 và 15/12/2026'.
  take(
    new RegExp(
      String.raw`(?:ngày\s*)?(${number}${separator}${number}(?:\s*(?:,|;|và)\s*(?:ngày\s*)?${number}${separator}${number})+)(?:${separator}(\d{4})|\s*(${every})\s*năm)?(?!\s*[-./]?\s*\d)`,
      'gu',
    ),
    ([whole, list, year, often]) => {
      const before = /trước/u.test(precedingWords(text, whole));
      return (list ?? '').split(/,|;|và/u).flatMap((part) => dayMonth(part, year, often, before, context));
    },
  );
  take(
    new RegExp(
      String.raw`(?:ngày\s*)?(${number})(?:${separator}|\s*tháng\s*)(${number})(?:${separator}|\s*năm\s*)(\d{4})`,
      'gu',
    ),
    ([whole, day, month, year]) => {
      const date = isoDate(Number(year), Number(month), Number(day));
      return date === undefined ? undefined : [{ kind: 'day', date, before: isBefore(text, whole) }];
    },
  );
  take(
    new RegExp(
      String.raw`(?:ngày\s*)?(${number})(?:\s*[-./]\s*|\s*tháng\s*)(${number})(?:\s*(?:${every})\s*năm)`,
      'gu',
    ),
    ([whole, day, month]) => [
      { kind: 'every', recurrence: 'yearly', day: Number(day), month: Number(month), before: isBefore(text, whole) },
    ],
  );
  take(
    new RegExp(
      String.raw`ngày\s*(?:mùng\s*)?(${number})\s*(?:của\s*)?(?:${every})\s*tháng|ngày\s*(${number})\s*(?:của\s*)?tháng cuối(?: của)?\s*(?:${every}\s*)?quý`,
      'gu',
    ),
    ([whole, day, quarterDay]) => [
      {
        kind: 'every',
        recurrence: quarterDay === undefined ? 'monthly' : 'quarterly',
        day: Number(day ?? quarterDay),
        before: isBefore(text, whole),
      },
    ],
  );
  take(
    new RegExp(
      String.raw`quý\s*((?:iv|iii|ii|i|[1-4])(?:\s*(?:,|và|\/|-|–)\s*(?:quý\s*)?(?:iv|iii|ii|i|[1-4])(?!\d))*)(?:\s*(?:\/|-|năm|\.)\s*(?:năm\s*)?(\d{4})|\s*(?:${every})\s*năm)?`,
      'gu',
    ),
    ([whole, list, year]) => {
      const quarters = rangeOf(list ?? '', (part) => romanQuarter[part.trim()]);
      if (/(?:hàng|hằng|mỗi)\s*năm/u.test(whole))
        return quarters.map((quarter) => ({ kind: 'every', recurrence: 'yearly', quarter, before: false }));
      const of = Number(year) || yearFor(context, (quarters[0] ?? 4) * 3, 31);
      return quarters.map((quarter) =>
        of === undefined
          ? { kind: 'yearless', written: whole.trim() }
          : { kind: 'quarter', year: of, quarter, before: isBefore(text, whole) },
      );
    },
  );
  take(/(?:06|6|sáu) tháng (đầu|cuối) năm(?:\s*(\d{4}))?/gu, ([whole, which, year]) => {
    const of = Number(year) || yearFor(context, which === 'đầu' ? 6 : 12, 31);
    return [
      of === undefined
        ? { kind: 'yearless', written: whole }
        : { kind: 'half', year: of, half: which === 'đầu' ? 1 : 2 },
    ];
  });
  take(
    new RegExp(
      String.raw`tháng\s*(${number}(?:\s*(?:,|và|đến tháng|đến|-|–)\s*(?:tháng\s*)?${number}(?!\d|\s*[/]\s*\d{1,2}\b))*)(?:\s*(?:[/.-]|năm)\s*(?:năm\s*)?(\d{4})|\s*(?:${every})\s*năm)?`,
      'gu',
    ),
    ([whole, list, year]) => {
      const isRange = /đến|–|-/u.test(list ?? '');
      const months = (list ?? '')
        .split(/,|và|đến tháng|đến|-|–/u)
        .map((part) => Number(part.replace(/\D/gu, '')))
        .filter((month) => month >= 1 && month <= 12);
      const kept = isRange ? months.slice(-1) : months;
      if (/(?:hàng|hằng|mỗi)\s*năm/u.test(whole))
        return kept.map((month) => ({ kind: 'every', recurrence: 'yearly', month, before: isBefore(text, whole) }));
      const of = Number(year) || yearFor(context, kept[0] ?? 12, 31);
      return kept.map((month) =>
        of === undefined
          ? { kind: 'yearless', written: whole.trim() }
          : { kind: 'month', year: of, month, before: isBefore(text, whole) },
      );
    },
  );
  take(
    new RegExp(String.raw`(?:ngày\s*)?(?<![\d/.-])(${number})\s*[/]\s*(${number})(?![\d/.])`, 'gu'),
    ([whole, day, month]) => dayMonth(`${day}/${month}`, undefined, undefined, isBefore(text, whole), context),
  );
  take(
    /(?:giai đoạn|từ(?: năm)?|năm|các năm)?\s*(\d{4})\s*(?:-|–|đến(?: hết)?(?: năm)?)\s*(\d{4})/gu,
    ([, from, to]) => [{ kind: 'year', year: Number(to), from: Number(from), before: false }],
  );
  take(/(?:từ )?năm\s*(\d{4})\s*(?:và|,)\s*(?:các|những) năm (?:tiếp theo|sau|tới)/gu, () => [
    { kind: 'every', recurrence: 'yearly', before: false },
  ]);
  take(/(?:từ )?năm\s*(\d{4})(?:\s*(?:,|và|;)\s*(?:năm )?(\d{4}))+/gu, ([whole]) =>
    [...whole.matchAll(/\d{4}/gu)].map(([year]) => ({ kind: 'year', year: Number(year), before: false })),
  );
  take(/(?:trong|hết|cuối|đến|vào)?\s*năm\s*(\d{4})/gu, ([whole, year]) => [
    { kind: 'year', year: Number(year), before: isBefore(text, whole) },
  ]);
  take(/^\s*(20\d{2})\s*$/gu, ([, year]) => [{ kind: 'year', year: Number(year), before: false }]);

  // Rhythms: one word may rule a list: 'định kỳ hàng quý, 6 tháng, năm'.
  take(
    new RegExp(
      String.raw`(?:định kỳ|${every}|theo)\s*(?:${every}\s*|theo\s*)?((?:(?:06|6|sáu|03|3) tháng(?: một lần| đầu năm)?|tuần|tháng|quý|(?:01 |1 )?năm)(?:\s*(?:,|và|hoặc|;|\/|-)\s*(?:${every}\s*|định kỳ\s*)?(?:(?:06|6|sáu|03|3) tháng(?: một lần| đầu năm)?|tuần|tháng|quý|(?:01 |1 )?năm))*)`,
      'gu',
    ),
    ([, list]) =>
      (list ?? '').split(/,|;|\/|-|và|hoặc/u).flatMap((part) => {
        const recurrence = recurrenceOf(part);
        return recurrence === undefined ? [] : [{ kind: 'every' as const, recurrence, before: false }];
      }),
  );
  take(/(?:06|6|sáu) tháng(?: một lần|\/lần|,? (?:cuối )?năm)?/gu, ([whole]) => [
    { kind: 'every', recurrence: '6-month', before: false },
    ...(/năm/u.test(whole) ? [{ kind: 'every' as const, recurrence: 'yearly' as const, before: false }] : []),
  ]);
  take(/thường xuyên|liên tục|quanh năm|thường kỳ|(?:hàng|hằng) ngày|suốt năm|cả năm/gu, () => [
    { kind: 'every', recurrence: 'continuous', before: false },
  ]);
  if (found.length === 0) {
    const match = roadmap.exec(text);
    if (match !== null)
      return [{ kind: 'undated', what: 'roadmap', of: roadmapOf(text.slice(match.index + match[0].length), match[0]) }];
    if (/^đột xuất/iu.test(text)) return [{ kind: 'undated', what: 'event', of: text }];
  }
  return found.sort((a, b) => a.at - b.at).map(({ moment }) => moment);
}

function typeAndValue(moments: readonly Moment[]): Pick<Deadline, 'type' | 'value'> {
  const [only, second] = distinct(moments);
  if (only !== undefined && second === undefined) {
    switch (only.kind) {
      case 'day':
        return { type: 'date', value: only.date };
      case 'month':
        return { type: 'date', value: `${only.year}-${String(only.month).padStart(2, '0')}` };
      case 'half':
        return { type: 'date', value: `${only.year}-H${only.half}` };
      case 'year':
        return { type: 'date', value: only.from === undefined ? String(only.year) : `${only.from}-${only.year}` };
      case 'quarter':
        return { type: 'quarter', value: `${only.year}-Q${only.quarter}` };
      case 'every':
        if (only.recurrence === 'yearly' || only.recurrence === 'monthly' || only.recurrence === 'continuous')
          return { type: only.recurrence, value: only.recurrence };
        return { type: 'periodic', value: [only.recurrence] };
      case 'undated':
        return { type: only.what, value: only.of };
      case 'yearless':
        return { type: /quý/u.test(only.written) ? 'quarter' : 'date', value: null };
    }
  }
  const values = distinct(moments).flatMap((moment) => {
    const { value } = typeAndValue([moment]);
    return value === null ? [] : typeof value === 'string' ? [value] : [...value];
  });
  return { type: 'periodic', value: values };
}

function distinct(moments: readonly Moment[]): Moment[] {
  const seen = new Map(moments.map((moment) => [JSON.stringify(moment), moment]));
  return [...seen.values()];
}

function dayMonth(
  part: string,
  year: string | undefined,
  often: string | undefined,
  before: boolean,
  context: DeadlineContext,
): Moment[] {
  const [day = 0, month = 0] = (part.match(/\d+/gu) ?? []).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return [];
  if (often !== undefined) return [{ kind: 'every', recurrence: 'yearly', day, month, before }];
  const of = Number(year) || yearFor(context, month, day);
  if (of === undefined) return [{ kind: 'yearless', written: part.trim() }];
  const date = isoDate(of, month, day);
  return date === undefined ? [] : [{ kind: 'day', date, before }];
}

/** The year that a day without one falls in: the context's own, or the first in which the day is not past. */
function yearFor(context: DeadlineContext, month: number, day: number): number | undefined {
  if (context.year !== undefined || context.notBefore === undefined) return context.year;
  const { year } = partsOf(context.notBefore);
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return written < context.notBefore ? year + 1 : year;
}

/** 'i - iii' is a range, 'i, iii' a list. */
function rangeOf(list: string, read: (part: string) => number | undefined): number[] {
  const parts = list
    .split(/,|và|\/|-|–/u)
    .map((part) => read(part.replace('quý', '')))
    .filter((part) => part !== undefined);
  const [first, last] = parts;
  if (/[-–]/u.test(list) && parts.length === 2 && first !== undefined && last !== undefined && first < last)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return parts;
}

function recurrenceOf(part: string): Recurrence | undefined {
  if (/(?:06|6|sáu) tháng/u.test(part)) return '6-month';
  if (/(?:03|3) tháng|quý/u.test(part)) return 'quarterly';
  if (/tuần/u.test(part)) return 'weekly';
  if (/tháng/u.test(part)) return 'monthly';
  return /năm/u.test(part) ? 'yearly' : undefined;
}

/** 'trước ngày D' and 'trước D' mean before it; 'trước mắt' does not. */
function isBefore(text: string, part: string): boolean {
  return /trước(?:\s+ngày|\s+thời điểm)?\s*$/iu.test(precedingWords(text, part));
}

function precedingWords(text: string, part: string): string {
  const at = text.toLowerCase().indexOf(part.trim());
  return text.slice(Math.max(0, at - 24), Math.max(0, at)).trimEnd();
}

function roadmapOf(rest: string, lead: string): string {
  const of = rest.replace(/^\s*(?:tại|của|trong|theo|đã)\s+/iu, '').trim();
  return of === '' ? lead.replace(/^theo (?:đúng )?/iu, '') : of;
}

/** What remains of a text when its times and the words around them are taken away. */
function lettersLeft(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /quý\s*(?:iv|iii|ii|i|\d)(?:\s*(?:,|và|-|–|\/)\s*(?:iv|iii|ii|i|\d))*|\d+|thường xuyên|liên tục|quanh năm|đột xuất|định kỳ|(?:hàng|hằng|mỗi|từng)|trước|chậm nhất|hoàn thành|thời gian|thời hạn|đến hết|trong|giai đoạn|có báo cáo.*$|ngày|tháng|tuần|quý|năm|đến|hết|đầu|cuối|và|những|các|tiếp theo|kể từ|từ|xong|thực hiện|sau|theo/gu,
      '',
    )
    .replace(/[^\p{L}]/gu, '');
}
