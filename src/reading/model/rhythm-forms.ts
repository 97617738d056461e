import type { Form } from './moment-form.ts';
import { each, pattern } from './moment-form.ts';
import type { Recurrence } from './moments.ts';

const span = String.raw`(?:(?:06|6|sáu|03|3) tháng(?: một lần| đầu năm)?|tuần|tháng|quý|(?:01 |1 |cả )?năm)`;

/** How a time that returns is written, without a day of its own; the most exact first. */
export const rhythmForms: readonly Form[] = [
  // Hằng quý; định kỳ hàng quý, 6 tháng, năm: one word rules a list of spans
  {
    needs: ['tháng', 'tuần', 'quý', 'năm'],
    pattern: pattern(
      String.raw`(?:định kỳ|${each}|theo)\s*\(?(?:${each}\s*|theo\s*)?(${span}(?:\s*(?:,|và|hoặc|;|\/|-)\s*(?:${each}\s*|định kỳ\s*)?${span})*)`,
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
    pattern: pattern(String.raw`(\d+|một) (lần|ngày|buổi|kỳ)(?:\s*\/\s*| trong | mỗi | một )(tuần|tháng|quý|năm)`),
    read: ([count = '', what, part = '']) => {
      const often = part === 'năm' && (what === 'lần' || what === 'kỳ') ? timesAYear[Number(count)] : undefined;
      const recurrence = often ?? recurrenceOf(part);
      return recurrence === undefined ? undefined : [{ kind: 'every', recurrence, before: false }];
    },
  },
  // 6 tháng, năm
  {
    needs: ['tháng'],
    pattern: /(?:06|6|sáu) tháng(?: một lần|\/lần|(?:,| và)? (?:cuối |cả |01 |1 )?năm)?/gu,
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

/** How often a duty returns that returns so many times a year; other numbers say how much is done, not when. */
const timesAYear: Readonly<Record<number, Recurrence>> = { 2: '6-month', 4: 'quarterly', 12: 'monthly' };

/** How often what is named by its span returns: 'quý' is quarterly. */
export function recurrenceOf(part: string): Recurrence | undefined {
  if (/(?:06|6|sáu) tháng/u.test(part)) return '6-month';
  if (/(?:03|3) tháng|quý/u.test(part)) return 'quarterly';
  if (/tuần/u.test(part)) return 'weekly';
  if (/tháng/u.test(part)) return 'monthly';
  return /năm/u.test(part) ? 'yearly' : undefined;
}
