import type { IsoDate } from '../kernel/calendar.ts';
import { partsOf } from '../kernel/calendar.ts';
import type { Language } from '../kernel/words.ts';
import { fill } from '../kernel/words.ts';
import { must } from '../kernel/problem.ts';
import type { Deadline } from './model/deadline.ts';
import type { DueDates } from './model/due-dates.ts';
import { words } from './words.ts';

/** One sentence that says how a deadline was understood, for a person to confirm. */
export function describeDeadline(deadline: Deadline & DueDates, language: Language): string {
  const days =
    deadline.due.length > 6
      ? `${deadline.due.slice(0, 5).map(written).join(', ')}, …`
      : deadline.due.map(written).join(', ');
  const say = (key: string, values: Readonly<Record<string, string>> = {}) =>
    fill(must(words[key], key)[language], values);
  const event = deadline.moments.find((moment) => moment.kind === 'undated' || moment.kind === 'counted');
  const base = say(`deadline.${isWeekly(deadline) ? 'weekly' : deadline.type}`, {
    days,
    of: event?.kind === 'undated' || event?.kind === 'counted' ? event.of : '',
    text: deadline.text ?? '',
  });
  const moved = deadline.due.flatMap((day, index) =>
    deadline.effective[index] === day ? [] : [`${written(day)} → ${written(deadline.effective[index] ?? day)}`],
  );
  return [
    base,
    days === '' || deadline.type === 'continuous' ? '' : say('deadline.due', { days }),
    moved.length === 0 ? '' : say('deadline.moved', { moved: moved.slice(0, 3).join(', ') }),
    deadline.needsDate && deadline.type !== 'none' ? say('deadline.needs_date') : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function isWeekly({ due, moments }: Deadline & DueDates): boolean {
  return due.length === 0 && moments.some((moment) => moment.kind === 'every' && moment.recurrence === 'weekly');
}

/** '14/12/2026', as Vietnamese documents write a day. */
function written(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}/${month}/${year}`;
}
