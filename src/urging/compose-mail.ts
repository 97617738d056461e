import { daysBetween, writtenDate, type IsoDate } from '../kernel/calendar.ts';
import { fill, type Language } from '../kernel/words.ts';
import { shortText } from '../tasks/model/short-text.ts';
import type { OpenLine } from './acts/open-lines.ts';
import { isEvent, partsOf, type Line } from './model/message-lines.ts';
import { words } from './words.ts';

/** Most lines of one part that a mail spells out; the rest stand behind the link. */
const mostLines = 30;

/**
 * What a mail says: only of work that is still owed, of what still waits and of addresses that are still silent. Plain text, so that it reads on every phone and no
 * picture tells that it was opened.
 */
export function composeMail(
  lines: readonly OpenLine[],
  to: { readonly name: string; readonly language: Language; readonly today: IsoDate; readonly address: string },
): { readonly subject: string; readonly text: string } {
  const say = (key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words[key][to.language], values);
  const parts = partsOf(lines).map(({ kind, lines: ofKind }) => {
    const shown = ofKind
      .slice(0, mostLines)
      .map(
        ({ subject, on }) =>
          `- ${shortText(subject.text)}\n  ${subject.unitName}. ${whenWords({ kind, on }, to.today, say)}${subject.proof === 'returned' && !isEvent(kind) ? ` ${say('mail.returned')}` : ''}\n  ${to.address}${subject.place}`,
      );
    const more = ofKind.length - shown.length;
    return [
      say(`mail.part.${kind}`, { count: ofKind.length }),
      ...shown,
      ...(more > 0 ? [say('mail.more', { count: more, address: `${to.address}/messages` })] : []),
    ].join('\n\n');
  });
  return {
    subject: say('mail.subject', { count: lines.length, date: writtenDate(to.today) }),
    text: [say('mail.greeting', { name: to.name }), ...parts, say('mail.foot', { address: to.address })].join('\n\n'),
  };
}

function whenWords(
  { kind, on }: Line,
  today: IsoDate,
  say: (key: keyof typeof words, values: Readonly<Record<string, string | number>>) => string,
): string {
  const date = writtenDate(on);
  if (kind === 'silent') return say('mail.silentSince', { date });
  if (isEvent(kind)) return say(`mail.on.${kind}`, { date });
  const left = daysBetween(today, on);
  if (kind === 'update') return left >= 0 ? say('mail.updateBy', { date, days: left }) : say('mail.stale', { date });
  if (left === 0) return say('mail.dueToday', { date });
  return left > 0 ? say('mail.dueIn', { date, days: left }) : say('mail.lateBy', { date, days: -left });
}
