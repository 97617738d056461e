import { listReachable } from '../../accounts/store.ts';
import { listHolders, listStandIns } from '../../cascade/store.ts';
import { membersHolding } from '../../cascade/store/divisions.ts';
import { addDays, isWorkingDay, type IsoDate, type WorkCalendar } from '../../kernel/calendar.ts';
import type { MakeId } from '../../kernel/id.ts';
import { must } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { enqueueAll } from '../../server/jobs.ts';
import { reckonOn } from '../../tasks/acts/reckoning.ts';
import { firstLook, stepsOn, updateLadder, type Ladder, type Step } from '../model/ladder.ts';
import { tell } from '../model/recipients.ts';
import { insertLetters } from '../store/letters.ts';
import { insertMessages } from '../store/messages.ts';
import { beginRun, finishRun } from '../store/runs.ts';
import { findSettings } from '../store/settings.ts';
import { insertSteps, listOwed, listOwedUpdates, type NewStep, type OwedRecord } from '../store/steps.ts';
import { usualLadder } from '../usual-ladder.ts';

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
  if (quiet) return { quiet, climbed: 0, passedOver: 0, untold: 0 };
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
  const untold = await tellPeople(db, at, kept);
  const climbed = kept.filter(({ outcome }) => outcome === 'climbed').length;
  const outcome = { quiet, climbed, passedOver: kept.length - climbed, untold };
  await finishRun(db, at.today, outcome);
  return outcome;
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
  const updates = await listOwedUpdates(db, { today, until, top, cutOffs: reckonOn(today).cutOffs });
  const stepsOf = (all: readonly OwedRecord[], rungs: Ladder) =>
    all.flatMap((one) => stepsOn(one, rungs, today, calendar).map((step) => ({ ...step, owed: one })));
  return [...stepsOf(dated, ladder), ...stepsOf(updates, rungsOfUpdates)];
}

/** The ladder that holds: the province's own, else the usual one. */
async function ladderOf(db: Db, today: IsoDate): Promise<Ladder> {
  return (await findSettings(db))?.rungs ?? usualLadder(today);
}

/** Writes each person's message of the day and queues the ways by which it leaves; how many steps nobody could be told of. */
async function tellPeople(
  db: Db,
  at: RunAt,
  steps: readonly (NewStep & Pick<OwedRecord, 'unitId' | 'assignmentId'>)[],
): Promise<number> {
  const [people, settings] = [await listReachable(db), await findSettings(db)];
  const holders = await listHolders(
    db,
    steps.map((step) => step.assignmentId),
  );
  const divisions = await membersHolding(
    db,
    steps.map((step) => step.assignmentId),
  );
  const held = Map.groupBy(holders, (one) => one.assignmentId);
  const climbed = steps.flatMap(({ id, unitId, assignmentId, rung, outcome }) => {
    const answering = (held.get(assignmentId) ?? []).map(({ personId }) => personId);
    // What a division has and nobody of it answers for yet is told to the whole division.
    const holding = answering.length > 0 ? answering : (divisions.get(assignmentId) ?? []);
    return outcome === 'climbed' ? [{ id, unitId, kind: rung.kind, holders: holding }] : [];
  });
  const { messages, untold } = tell(climbed, people, await listStandIns(db, at.today), at.today);
  const byId = new Map(people.map((person) => [person.id, person]));
  const made = [...messages].map(([personId, stepIds]) => {
    const hasMail = (settings?.mail ?? true) && byId.get(personId)?.email;
    return {
      id: at.newId(),
      personId,
      stepIds,
      deliveries: [
        ...(hasMail ? [{ id: at.newId(), channel: 'mail' as const }] : []),
        ...(settings?.webhookUrl ? [{ id: at.newId(), channel: 'webhook' as const }] : []),
      ],
    };
  });
  await insertMessages(db, at.today, at.now, made);
  const deliveries = made.flatMap((message) => message.deliveries.map(({ id }) => ({ deliveryId: id })));
  await enqueueAll(db, 'urging.deliver', deliveries);
  return untold.length;
}

function isLetter({ rung, outcome }: Step): boolean {
  return outcome === 'climbed' && rung.kind === 'letter';
}
