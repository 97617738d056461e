import { addDays, isWorkingDay, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';
import type { MakeId } from '../../kernel/id.ts';
import { must } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { reckonOn } from '../../tasks/acts/reckoning.ts';
import { firstLook, remindedUntil, stepsOn, updateLadder, type Ladder, type Step } from '../model/ladder.ts';
import { insertLetters } from '../store/letters.ts';
import { beginRun, finishRun, lastRunBefore } from '../store/runs.ts';
import { findSettings } from '../store/settings.ts';
import { insertSteps, listOwed, listOwedUpdates, type NewStep, type OwedRecord } from '../store/steps.ts';
import { consultationDays, usualLadder } from '../usual-ladder.ts';
import { listNewAsks } from '../store/asks.ts';
import { listNewEvents, type EventRecord } from '../store/events.ts';
import { newSilences } from './new-silences.ts';
import { tellPeople } from './tell-people.ts';

/** The day and the calendar of a run, and where ids come from. */
export type RunAt = {
  readonly now: Date;
  readonly today: IsoDate;
  readonly newId: MakeId;
  readonly calendar: WorkCalendar;
};

/** What one day's run comes to. */
export type RunOutcome = {
  readonly quiet: boolean;
  readonly climbed: number;
  readonly passedOver: number;
  readonly untold: number;
  /** The units in which nobody could be told. */
  readonly untoldUnits: readonly string[];
};

/** One occurrence with the steps that a run takes about it. */
export type PlannedStep = Step & { readonly owed: OwedRecord };

/**
 * Urges for one day, once: steps, letters, messages and what leaves the house are kept together or not at all, so that a server killed at any
 * instant loses none and tells nothing twice. Null where that day has had its run.
 */
export async function runLadder(db: Db, at: RunAt): Promise<RunOutcome | null> {
  const quiet = !isWorkingDay(at.today, at.calendar);
  if (!(await beginRun(db, at.today, at.now, quiet))) return null;
  if (quiet) return { quiet, climbed: 0, passedOver: 0, untold: 0, untoldUnits: [] };
  const steps = await planSteps(db, at.today, at.calendar);
  const letters = new Map<string, string>();
  for (const { outcome, rung, owed } of steps)
    if (isLetter({ outcome, rung }) && !letters.has(owed.unitId)) letters.set(owed.unitId, at.newId());
  await insertLetters(
    db,
    at.today,
    [...letters].map(([unitId, id]) => ({ id, unitId })),
  );
  const kept = steps.map(({ owed, ...step }): NewStep & Pick<OwedRecord, 'unitId' | 'assignmentId'> => ({
    ...step,
    id: at.newId(),
    occurrenceId: owed.occurrenceId,
    dueOn: owed.dueOn,
    unitId: owed.unitId,
    assignmentId: owed.assignmentId,
    letterId: isLetter(step) ? must(letters.get(owed.unitId), 'the letter to the unit') : null,
  }));
  await insertSteps(db, at.today, kept);
  const climbed = kept.filter(({ outcome }) => outcome === 'climbed');
  const told = climbed.map(({ rung, ...step }) => ({ ...step, kind: rung.kind }));
  const untold = await tellPeople(
    db,
    at,
    told,
    await newSilences(db, at.today),
    await newEvents(db, at.today, at.calendar),
  );
  const outcome = {
    quiet,
    climbed: climbed.length,
    passedOver: kept.length - climbed.length,
    untold: untold.length,
    untoldUnits: [...new Set(untold)],
  };
  await finishRun(db, at.today, outcome);
  return outcome;
}

/**
 * What happened since the last run or waits for an answer and that nobody was told of, however long the server stood still; what nobody could be told
 * of is tried again for two weeks, what waits as long as it does.
 */
export async function newEvents(db: Db, today: IsoDate, calendar: WorkCalendar): Promise<readonly EventRecord[]> {
  const twoWeeks = addDays(today, -14);
  const last = await lastRunBefore(db, today);
  const since = last !== null && last < twoWeeks ? last : twoWeeks;
  const remindUntil = remindedUntil(today, consultationDays(today), calendar);
  return [...(await listNewEvents(db, { since, today })), ...(await listNewAsks(db, { today, remindUntil }))];
}

/** What a run on a day would do, from the ladder that holds and what was climbed so far. */
export async function planSteps(db: Db, today: IsoDate, calendar: WorkCalendar): Promise<readonly PlannedStep[]> {
  const ladder = await ladderOf(db, today);
  const last = ladder.at(-1);
  if (!last) return [];
  const until = addDays(today, firstLook(ladder));
  const dated = await listOwed(db, { today, until, top: last.days });
  const rungsOfUpdates = updateLadder(ladder);
  const top = must(rungsOfUpdates.at(-1), 'the rung of what is stale').days;
  const { cutOffs } = await reckonOn(db, today);
  const updates = await listOwedUpdates(db, { today, until, top, cutOffs });
  const stepsOf = (all: readonly OwedRecord[], rungs: Ladder) =>
    all.flatMap((one) => stepsOn(one, rungs, today, calendar).map((step) => ({ ...step, owed: one })));
  return [...stepsOf(dated, ladder), ...stepsOf(updates, rungsOfUpdates)];
}

/** The ladder that holds: the province's own, else the usual one. */
async function ladderOf(db: Db, today: IsoDate): Promise<Ladder> {
  return (await findSettings(db))?.rungs ?? usualLadder(today);
}

function isLetter({ rung, outcome }: Step): boolean {
  return outcome === 'climbed' && rung.kind === 'letter';
}
