import { addDays, isWorkingDay, type IsoDate, type WorkCalendar } from '../kernel/calendar.ts';
import type { Dating } from '../tasks/model/states.ts';

/** How an invented unit goes about its work; a silent one worked like the middling until so many days ago. */
export type Pace = 'steady' | 'middling' | 'slow' | { readonly silentFor: number };

/** One occurrence that an invented unit owes. `key` names it whatever its id is, so that the same day gives the same story. */
export type OwedWork = {
  readonly key: string;
  readonly pace: Pace;
  readonly dating: Dating;
  readonly dueOn: IsoDate | null;
};

/** What was reported and proven of it, in order of time. */
export type Story = {
  readonly reports: readonly StoryReport[];
  readonly proofs: readonly StoryProof[];
};
type StoryReport = { readonly on: IsoDate; readonly reported: 'doing' | 'done'; readonly inTrouble: boolean };
export type StoryProof = {
  readonly on: IsoDate;
  readonly decision: { readonly on: IsoDate; readonly accepted: boolean } | null;
};

/** First and last day on which anything happened. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** The invented past of one occurrence: nothing lies outside the span, on a day off, or after a silent unit fell silent. */
export function storyOf(work: OwedWork, span: Span, calendar: WorkCalendar): Story {
  const own = { ...span, to: typeof work.pace === 'string' ? span.to : addDays(span.to, -work.pace.silentFor) };
  const reports = reportsOf(work, own, calendar);
  return { reports, proofs: proofsOf(work, reports, own, span, calendar) };
}

/** A number from 0 up to but not 1 that looks drawn by lot, yet is always the same for the same words (FNV-1a, mixed as in MurmurHash3). */
export function lot(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join('/')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** Shares of dated work that a unit of this pace finishes months late, and weeks late. */
const habits = {
  steady: { veryLate: 0.03, late: 0.06 },
  middling: { veryLate: 0.1, late: 0.18 },
  slow: { veryLate: 0.28, late: 0.3 },
} as const;

function reportsOf(work: OwedWork, span: Span, calendar: WorkCalendar): readonly StoryReport[] {
  if (work.dating === 'dated' && work.dueOn) return datedReports({ ...work, dueOn: work.dueOn }, span, calendar);
  // Nothing is owed before the event happens.
  if (work.dating === 'awaits-event') return [];
  const silent = typeof work.pace !== 'string';
  // Who falls silent was heard of last in what is owed all the time.
  const share = silent ? 1 : work.dating === 'continuous' ? 0.8 : 0.6;
  if (lot(work.key, 'takes part') > share) return [];
  const ago = silent ? 0 : days(work.key, 'last', 3, 40);
  return within([{ on: workedOn(addDays(span.to, -ago), -1, calendar), reported: 'doing', inTrouble: false }], span);
}

function datedReports(
  { key, pace, dueOn }: OwedWork & { readonly dueOn: IsoDate },
  span: Span,
  calendar: WorkCalendar,
): readonly StoryReport[] {
  const habit = habits[typeof pace === 'string' ? pace : 'middling'];
  const fate = lot(key, 'fate');
  const veryLate = fate < habit.veryLate;
  const late = fate < habit.veryLate + habit.late;
  const lag = veryLate ? days(key, 'late', 45, 240) : days(key, 'late', 2, 28);
  const finish = late
    ? workedOn(addDays(dueOn, lag), 1, calendar)
    : workedOn(addDays(dueOn, -days(key, 'early', 0, 14)), -1, calendar);
  const start = workedOn(addDays(finish < dueOn ? finish : dueOn, -days(key, 'start', 12, 40)), -1, calendar);
  const finished = finish <= span.to;
  const reports: StoryReport[] = [];
  if (!finished || lot(key, 'tells of start') < 0.15) reports.push({ on: start, reported: 'doing', inTrouble: late });
  if (finished) reports.push({ on: finish, reported: 'done', inTrouble: false });
  return within(reports, span);
}

/** What is done comes with a proof, mostly; one that is returned is mended by another, unless the unit is slow. */
function proofsOf(
  { key, pace }: OwedWork,
  reports: readonly StoryReport[],
  own: Span,
  span: Span,
  calendar: WorkCalendar,
): readonly StoryProof[] {
  const done = reports.find((report) => report.reported === 'done');
  if (!done || lot(key, 'has proof') > 0.8) return [];
  const first = decide(`${key}/first`, done.on, lot(key, 'good proof') > 0.13, span, calendar);
  if (!first.decision || first.decision.accepted || pace === 'slow') return [first];
  const again = workedOn(addDays(first.decision.on, days(key, 'again', 2, 9)), 1, calendar);
  return again > own.to ? [first] : [first, decide(`${key}/again`, again, true, span, calendar)];
}

function decide(key: string, on: IsoDate, accepted: boolean, span: Span, calendar: WorkCalendar): StoryProof {
  const decidedOn = workedOn(addDays(on, days(key, 'decision', 1, 15)), 1, calendar);
  return { on, decision: decidedOn > span.to ? null : { on: decidedOn, accepted } };
}

function within(reports: readonly StoryReport[], span: Span): readonly StoryReport[] {
  return reports.filter((report) => report.on >= span.from && report.on <= span.to);
}

/** A number of days from `least` to `most`. */
function days(key: string, what: string, least: number, most: number): number {
  return least + Math.floor(lot(key, what) * (most - least + 1));
}

/** The day itself when worked, else the nearest worked one forwards (1) or backwards (-1). */
function workedOn(date: IsoDate, step: 1 | -1, calendar: WorkCalendar): IsoDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, step);
  return day;
}
