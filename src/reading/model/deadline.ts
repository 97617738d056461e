import { collapse } from '../../kernel/vietnamese.ts';
import type { DeadlineContext, Moment } from './moments.ts';
import { beginsUndated, readMoments } from './moments.ts';

/** Types of deadlines of the contract (plan-document.schema.json). */
type DeadlineType =
  | 'date'
  | 'quarter'
  | 'yearly'
  | 'monthly'
  | 'periodic'
  | 'continuous'
  | 'roadmap'
  | 'event'
  | 'none';

/** A deadline as read from its words: the type and value of the contract, the moments behind them, and the words. */
export type Deadline = {
  readonly type: DeadlineType;
  readonly value: string | readonly string[] | null;
  readonly text: string | null;
  readonly moments: readonly Moment[];
};

/** No time at all. */
export const noDeadline: Deadline = { type: 'none', value: null, text: null, moments: [] };

/**
 * A deadline phrase -> its type and moments. A phrase that names no time is of type none; one that can't be dated stays undated.
 * The grammar covers the forms that plans use: days, months, quarters, half-years, years, rhythms, roadmaps, events, and mixtures.
 */
export function parseDeadline(phrase: string, context: DeadlineContext = nothingKnown): Deadline {
  const known = phrases.get(context) ?? new Map<string, Deadline>();
  phrases.set(context, known);
  const before = known.get(phrase);
  if (before !== undefined) return before;
  const deadline = parsePhrase(phrase, context);
  if (known.size >= mostPhrases) known.clear();
  if (phrase.length <= longestPhrase) known.set(phrase, deadline);
  return deadline;
}

/** Phrases already read, by what they may lean on: a plan says the same few times again and again. */
const phrases = new WeakMap<DeadlineContext, Map<string, Deadline>>();
const mostPhrases = 1000;
const longestPhrase = 200;
const nothingKnown: DeadlineContext = {};

function parsePhrase(phrase: string, context: DeadlineContext): Deadline {
  const text = collapse(phrase).replace(/^[-+*•.;,:\s]+|[.;,\s]+$/gu, '');
  if (text === '' || !timeWord.test(text)) return { ...noDeadline, text: text === '' ? null : text };
  const moments = withoutWholes(readMoments(text, context));
  if (moments.length === 0) return { ...noDeadline, text };
  return { ...typeAndValue(moments), text, moments };
}

/** 'Kỳ họp giữa năm 2026 (tháng 7/2026)': a year says nothing more beside a part of it. */
function withoutWholes(moments: readonly Moment[]): readonly Moment[] {
  if (moments.length < 2) return moments;
  const parts = new Set(moments.flatMap((moment) => (moment.kind === 'year' ? [] : (yearOf(moment) ?? []))));
  return moments.filter((moment) => moment.kind !== 'year' || moment.from !== undefined || !parts.has(moment.year));
}

function yearOf(moment: Moment): number | undefined {
  if (moment.kind === 'day') return Number(moment.date.slice(0, 4));
  return moment.kind === 'month' || moment.kind === 'quarter' || moment.kind === 'half' ? moment.year : undefined;
}

/** Whether a whole short text is a deadline and nothing else: what a deadline cell of a table holds. */
export function isDeadlineText(text: string): boolean {
  const clean = collapse(text);
  if (clean.length > 160 || parseDeadline(clean, someYear).type === 'none') return false;
  const rest = beginsUndated(clean) ? '' : lettersLeft(clean);
  return clean.length <= 40 ? rest.length <= 12 : rest.length <= clean.length * 0.35;
}

/** Any year: whether a text is a time hangs on none. */
const someYear: DeadlineContext = { year: 2000 };

/** Without one of these a phrase names no time. */
const timeWord = /\d|năm|tháng|quý|tuần|ngày|thường|liên tục|kỳ|khi|sau|kể từ|đột xuất|lộ trình|tiến độ|theo|nếu/iu;

function typeAndValue(moments: readonly Moment[]): Pick<Deadline, 'type' | 'value'> {
  const [only, second] = distinct(moments);
  if (only !== undefined && second === undefined) {
    switch (only.kind) {
      case 'day':
        return { type: 'date', value: only.date };
      case 'month':
        return { type: 'date', value: `${only.year}-${two(only.month)}` };
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
      case 'counted':
        return { type: 'event', value: only.of };
      case 'undated':
        return { type: only.what, value: only.of };
      case 'yearless':
        return { type: /quý/u.test(only.written) ? 'quarter' : 'date', value: null };
    }
  }
  const values = distinct(moments).flatMap((moment) => {
    if (moment.kind === 'every' && moment.month !== undefined && moment.day !== undefined)
      return [`--${two(moment.month)}-${two(moment.day)}`];
    if (moment.kind === 'every' && moment.quarter !== undefined) return [`Q${moment.quarter}`];
    const { value } = typeAndValue([moment]);
    return value === null ? [] : typeof value === 'string' ? [value] : [...value];
  });
  return { type: 'periodic', value: [...new Set(values)] };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function distinct(moments: readonly Moment[]): readonly Moment[] {
  if (moments.length < 2) return moments;
  const seen = new Map(moments.map((moment) => [JSON.stringify(moment), moment]));
  return [...seen.values()];
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
