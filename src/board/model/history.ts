import { isIsoDate, writtenDate } from '../../kernel/calendar.ts';

/** What an entry of a history is about, for who looks for one kind alone. */
export const historyKinds = ['report', 'proof', 'date', 'request', 'urging', 'people', 'unit', 'plan'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** Everything that can happen to a piece of work, by kind. What the trail calls otherwise is told as `changed`. */
export const historyVerbs = {
  'put-in-force': 'plan',
  reported: 'report',
  attached: 'proof',
  'withdrew-proof': 'proof',
  'accepted-proof': 'proof',
  'returned-proof': 'proof',
  dated: 'date',
  'set-own-part': 'plan',
  'due-moved': 'date',
  'due-moved-by-nation': 'date',
  'due-moved-by-settings': 'date',
  'set-milestones': 'date',
  'proposed-milestones': 'date',
  'recorded-event': 'date',
  'asked-extension': 'request',
  'granted-extension': 'request',
  'refused-extension': 'request',
  'withdrew-extension': 'request',
  'raised-difficulty': 'request',
  'routed-difficulty': 'request',
  'moved-answer-day': 'request',
  'answered-difficulty': 'request',
  'closed-difficulty': 'request',
  'reopened-difficulty': 'request',
  urged: 'urging',
  'issued-letter': 'urging',
  given: 'people',
  'handed-over': 'unit',
  'ended-with-unit': 'unit',
  'stayed-with-unit': 'unit',
  reopened: 'unit',
  changed: 'plan',
} as const satisfies Readonly<Record<string, HistoryKind>>;
export type HistoryVerb = keyof typeof historyVerbs;

/** Words and days that the sentence of an entry is filled with; null is what is not known. */
export type HistoryDetail = Readonly<Record<string, string | number | null>>;

/** One thing that happened: when (`at` where the instant is known), who did it, what it was. */
export type HistoryEntry = {
  readonly id: string;
  /** ISO instant; null where the day alone is known. */
  readonly at: string | null;
  readonly onDay: string;
  /** Null where the system did it. */
  readonly who: string | null;
  readonly verb: HistoryVerb;
  readonly detail: HistoryDetail;
};

/** An entry of the audit trail, read for a history: only what its sentence says is taken along. `nameOf` tells a unit's name. */
export function detailOfTrail(verb: string, detail: unknown, nameOf: (unitId: string) => string): HistoryDetail {
  const given: Readonly<Record<string, unknown>> = isRecord(detail) ? detail : {};
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  };
  const unit = (name: string) => {
    const id = text(name);
    return typeof id === 'string' ? nameOf(id) : null;
  };
  switch (verb) {
    case 'attached':
    case 'withdrew-proof':
      return { name: text('file') ?? text('url') };
    case 'accepted-proof':
    case 'returned-proof':
      return { name: text('file') ?? text('url'), text: text('reason') };
    case 'set-own-part':
      return { text: text('text') };
    case 'dated':
      return { day: text('dueOn'), text: text('words') };
    case 'due-moved':
      return {
        from: text('from'),
        day: text('to'),
        name: isRecord(given['notice']) ? wordOf(given['notice']['number']) : null,
      };
    case 'due-moved-by-nation':
      return { from: text('from'), day: text('to'), name: daysOf(given['days']) };
    case 'due-moved-by-settings':
      return { from: text('from'), day: text('to'), name: text('source') };
    case 'set-milestones':
    case 'proposed-milestones':
      return { name: text('document'), count: Array.isArray(given['milestones']) ? given['milestones'].length : null };
    case 'recorded-event':
      return { from: text('happenedOn'), day: text('dueOn'), name: text('proofWords') };
    case 'asked-extension':
      return { from: text('dueOn'), day: text('wantedOn'), text: text('reason') };
    case 'granted-extension':
      return { from: text('from'), day: text('grantedOn'), text: text('answer') };
    case 'refused-extension':
      return { day: text('wantedOn'), text: text('answer') };
    case 'moved-answer-day':
      return { from: text('from'), day: text('to') };
    case 'withdrew-extension':
      return { day: text('wantedOn') };
    case 'raised-difficulty':
      return { name: unit('unitId'), text: text('text') };
    case 'routed-difficulty':
      return { from: unit('from'), name: unit('to') };
    case 'answered-difficulty':
      return { text: text('answer') };
    case 'closed-difficulty':
    case 'reopened-difficulty':
      return { text: text('text') };
    case 'handed-over':
    case 'ended-with-unit':
    case 'stayed-with-unit':
      return { from: text('from'), name: text('to'), text: text('reason') };
    case 'reopened':
      return { name: text('of') };
    default:
      return { name: verb };
  }
}

/** The verb by which a history tells an entry of the trail. */
export function verbOfTrail(verb: string): HistoryVerb {
  return isHistoryVerb(verb) ? verb : 'changed';
}

/** Newest first: by the instant, a day alone before all instants of that day; what ties keeps its order. */
export function newestFirst(
  entries: readonly HistoryEntry[],
  officeDayOf: (at: string) => string,
): readonly HistoryEntry[] {
  const placed = entries.map((entry) => ({ entry, day: entry.at === null ? entry.onDay : officeDayOf(entry.at) }));
  return placed
    .toSorted((a, b) => compare(b.day, a.day) || compare(b.entry.at ?? '', a.entry.at ?? ''))
    .map(({ entry }) => entry);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isHistoryVerb(verb: string): verb is HistoryVerb {
  return Object.hasOwn(historyVerbs, verb);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Days as they are written, of those that changed. */
function daysOf(value: unknown): string | null {
  const days = Array.isArray(value) ? value.filter(isRecord).flatMap(({ date }) => wordOf(date) ?? []) : [];
  return days.length > 0 ? days.filter(isIsoDate).map(writtenDate).join(', ') : null;
}
