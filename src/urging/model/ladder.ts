import {
  addDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type IsoDate,
  type WorkCalendar,
} from '../../kernel/calendar.ts';

/**
 * What a rung does: a line in the officer's one mail of the day, a line in the head's, a drafted letter to the unit that the desk signs or
 * drops, a line on the list for the chair.
 */
export const rungKinds = ['digest', 'head', 'letter', 'list'] as const;
export type RungKind = (typeof rungKinds)[number];

/** One rung: so many days from the due day (minus before it), one sort of urging. Practice of provincial offices; no decree fixes the days. */
export type Rung = { readonly days: number; readonly kind: RungKind };

/** The rungs from the earliest to the last; the days of each are its own. */
export type Ladder = readonly Rung[];

/** A rung that was climbed, or passed over because a later one was due at once, for this due day. */
export type Climbed = { readonly days: number; readonly on: IsoDate };

/** The part of an occurrence that urging asks about. */
export type Owed = {
  readonly dueOn: IsoDate;
  readonly role: 'lead' | 'coordinate';
  /** What was climbed for this due day so far; empty again when the day is moved. */
  readonly climbed: readonly Climbed[];
};

/** What a run does about one occurrence: rungs passed over, and the one climbed. */
export type Step = { readonly rung: Rung; readonly outcome: 'climbed' | 'passed-over' };

/**
 * The steps of one occurrence on a working day; none on a day off. Before the due day only the latest rung speaks and those that it overtook
 * are passed over. From the due day on no rung is skipped and each keeps its distance to the one before it, so that nobody is named to the
 * chair who was not written to first, however long the server stood still. Only who leads is written to and listed.
 */
export function stepsOn(owed: Owed, ladder: Ladder, today: IsoDate, calendar: WorkCalendar): readonly Step[] {
  if (!isWorkingDay(today, calendar)) return [];
  const last = owed.climbed.reduce<Climbed | null>(
    (highest, one) => (highest && highest.days > one.days ? highest : one),
    null,
  );
  const open = ladder.filter(
    (rung) => rung.days > (last?.days ?? Number.NEGATIVE_INFINITY) && speaksTo(owed.role, rung),
  );
  const reached = open.filter((rung) => dayOf(rung, owed.dueOn, calendar) <= today);
  const next = reached.find((rung) => rung.days >= 0) ?? reached.at(-1);
  if (!next || !isReached(next, last, today, calendar)) return [];
  const passed = reached.filter((rung) => rung.days < next.days);
  return [...passed.map((rung) => ({ rung, outcome: 'passed-over' as const })), { rung: next, outcome: 'climbed' }];
}

/**
 * The ladder of what is owed all the time, for the cut-off of its next update: the reminders before a due day, and one more to the officer once the
 * cut-off passed. Stale is not overdue: no head, letter or list.
 */
export function updateLadder(ladder: Ladder): Ladder {
  return [...ladder.filter(({ kind }) => kind === 'digest'), { days: 1, kind: 'digest' }];
}

/** The working day of a rung: before the due day the one before a day off, from the due day on the one after it. */
function dayOf(rung: Rung, dueOn: IsoDate, calendar: WorkCalendar): IsoDate {
  const day = addDays(dueOn, rung.days);
  return rung.days < 0 ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar);
}

/**
 * The latest day of which a run reminds, where a reminder lies so many `days` from it (minus: before it), on a day off on the working day before. What
 * is due earlier has been reached by then.
 */
export function remindedUntil(today: IsoDate, days: number, calendar: WorkCalendar): IsoDate {
  return addDays(nextWorkingDay(addDays(today, 1), calendar), -days - 1);
}

/** Days before the due day from which an occurrence must be looked at, days off before the first rung included. */
export function firstLook(ladder: Ladder): number {
  return Math.max(0, -(ladder[0]?.days ?? 0)) + longestRest;
}

/** Longer than any run of days off in a row: Tết with the weekends on both its sides. */
const longestRest = 16;

function isReached(rung: Rung, last: Climbed | null, today: IsoDate, calendar: WorkCalendar): boolean {
  if (rung.days < 0 || last === null || last.days < 0) return true;
  return nextWorkingDay(addDays(last.on, rung.days - last.days), calendar) <= today;
}

function speaksTo(role: Owed['role'], rung: Rung): boolean {
  return role === 'lead' || rung.kind === 'digest' || rung.kind === 'head';
}
