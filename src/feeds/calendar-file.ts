import icalendar, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type IsoDate } from '../kernel/calendar.ts';
import { fill, type Language } from '../kernel/words.ts';
import { shortText } from '../tasks/model/short-text.ts';
import type { FeedChoice, FeedEvent } from './model.ts';
import { words } from './words.ts';

/**
 * How a calendar is named and in which language it speaks; `withUnit` puts the unit before each sentence, `address` is what links of the
 * installation begin with.
 */
export type CalendarHead = {
  readonly name: string;
  readonly language: Language;
  readonly withUnit: boolean;
  readonly address: string;
};

/** Names the calendar by whose work it holds; one of an invented province says so. */
export function nameCalendar(
  { holds, unitIds }: FeedChoice,
  reader: { readonly unitName: string; readonly language: Language },
  tenant: { readonly name: string; readonly isSample: boolean },
): Omit<CalendarHead, 'address'> {
  const { language } = reader;
  const key = holds === 'province' && unitIds.length > 0 ? 'feed.nameOfUnits' : (`feed.name.${holds}` as const);
  const name = fill(words[key][language], { unit: reader.unitName, tenant: tenant.name });
  const mark = tenant.isSample ? ` (${words['feed.sample'][language]})` : '';
  return { name: name + mark, language, withUnit: holds === 'province' };
}

/**
 * Work as a calendar (RFC 5545): each time that it falls due is a whole day, known by the occurrence's code, which keeps nobody busy and rings no
 * bell. What is no longer owed is cancelled. It holds sentences, units and plans, and nobody's name, and leads to the page of each.
 */
export function writeCalendar(
  { name, language, withUnit, address }: CalendarHead,
  events: readonly FeedEvent[],
): string {
  const say = (key: keyof typeof words, values: Readonly<Record<string, string | number>>) =>
    fill(words[key][language], values);
  const calendar = icalendar({
    prodId: { company: 'Thuoc Do', product: 'Viec theo han', language: language.toUpperCase() },
    name,
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
    // Told as a property alone: a zone of the library's own would count days by this machine's clock.
    x: { 'X-WR-TIMEZONE': 'Asia/Ho_Chi_Minh' },
  });
  for (const event of events) {
    const sentence = shortText(event.taskText, longestSummary);
    calendar.createEvent({
      id: event.occurrenceId,
      sequence: event.changes,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      start: dayOf(event.dueOn),
      end: dayOf(addDays(event.dueOn, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: event.isOwed ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      url: `${address}/work/${event.occurrenceId}`,
      summary: withUnit ? say('feed.summary', { unit: event.unitName, task: sentence }) : sentence,
      description: [
        event.taskText.trim(),
        say('feed.unit', { unit: event.unitName }),
        ...(event.planNumber ? [say('feed.plan', { number: event.planNumber })] : []),
      ].join('\n'),
    });
  }
  return calendar.toString();
}

const refreshSeconds = 3600;
const longestSummary = 140;

/** Midnight at Greenwich, of which the library writes the day as it stands. */
function dayOf(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
