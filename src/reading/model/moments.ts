import { isoDate, type IsoDate } from '../../kernel/calendar.ts';
import { spanOf, type ClockSpan } from './clock.ts';
import { forms, wordForms } from './moment-forms.ts';

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
  /** So many days, working days or months from a day that is known: 'trong 05 ngày làm việc kể từ ngày 20/11/2026'. */
  | { readonly kind: 'counted'; readonly start: IsoDate; readonly span: ClockSpan; readonly of: string }
  | { readonly kind: 'undated'; readonly what: 'roadmap' | 'event'; readonly of: string }
  /** A day, month or quarter whose year the phrase leaves out and the context does not give. */
  | { readonly kind: 'yearless'; readonly written: string };

/**
 * What a phrase may lean on: where it leaves the year out, the plan's single year, or a day after which it must lie; where it counts from the
 * document's own day, that day.
 */
export type DeadlineContext = { readonly year?: number; readonly notBefore?: IsoDate; readonly issued?: IsoDate };

/** Takes the moments out of a text one form after the other, the most exact first, so that none is read twice; in order of place. */
export function readMoments(text: string, context: DeadlineContext): Moment[] {
  const event = eventStart.exec(text);
  // 'Thường xuyên, đột xuất' goes on all the time.
  const isSteady = event !== null && /đột xuất/iu.test(event[0]) && /thường xuyên|liên tục/iu.test(text);
  if (event !== null && !isSteady) {
    const clause = text.slice(event.index).trim();
    const counted = countedFrom(clause, context);
    if (counted !== undefined) return [counted];
    if (!/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(text))
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

/** A clock whose day of beginning is written out, or is the document's own. */
function countedFrom(clause: string, { issued }: DeadlineContext): Moment | undefined {
  const span = spanOf(clause);
  const [, day, month, year] = fromDay.exec(clause) ?? [];
  const start = year === undefined ? undefined : isoDate(Number(year), Number(month), Number(day));
  const begins = start ?? (fromIssue.test(clause) ? issued : undefined);
  return span === null || begins === undefined ? undefined : { kind: 'counted', start: begins, span, of: clause };
}

const fromDay =
  /(?:kể từ|từ|sau) ngày\s*(\d{1,2})(?:\s*[-./]\s*|\s*tháng\s*)(\d{1,2})(?:\s*[-./]\s*|\s*năm\s*)(\d{4})/iu;
const fromIssue =
  /kể từ ngày (?:ký(?:,? ban hành)?|ban hành)(?: (?:kế hoạch|quyết định|chỉ thị|công văn|công điện|chương trình|văn bản)(?: này)?)?[\s.;]*$/iu;

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

/** What a roadmap is one of, or what tells which: 'Đề án', 'lộ trình được duyệt'. */
function roadmapOf(rest: string, lead: string): string {
  const name = lead.replace(/^theo (?:đúng )?/iu, '');
  if (/^\s*(?:được|do|mà)\s/iu.test(rest)) return `${name}${rest}`.trim();
  const of = rest.replace(/^\s*(?:tại|của|trong|theo|đã)\s+/iu, '').trim();
  return of === '' ? name : of;
}
