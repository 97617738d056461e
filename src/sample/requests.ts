import { addDays, nextWorkingDay, type IsoDate } from '../kernel/calendar.ts';
import { readWorkCalendar } from '../reading/calendar.ts';
import { answerClock } from '../requests/acts/answer-clock.ts';
import { insertDifficulty, moveDifficulty } from '../requests/store/difficulties.ts';
import { insertExtension, settleExtension } from '../requests/store/extensions.ts';
import { listOccurrences, type OccurrenceRecord } from '../tasks/store/occurrences.ts';
import { saveGivenDate } from '../tasks/store/work.ts';
import type { Unit } from '../units/model.ts';
import type { Cast } from './cast.ts';
import { readRequests, type SampleDifficulty, type SampleExtension } from './data.ts';
import { atWork, tell, type Place } from './desk.ts';
import { idOfUnit } from './units.ts';

type Year = {
  readonly planId: string;
  readonly cast: Cast;
  readonly units: readonly Unit[];
  /** The day on which the plan was given out. */
  readonly from: IsoDate;
  readonly today: IsoDate;
};

/** Units ask for later days and say what stands in their way; some of it is decided or answered, some waits. */
export async function askForHelp(place: Place, year: Year): Promise<void> {
  const { extensions, difficulties } = readRequests();
  const isTold = ({ daysAgo }: { readonly daysAgo: number }) => addDays(year.today, -daysAgo) > year.from;
  for (const told of extensions.filter(isTold)) await askExtension(place, told, year);
  for (const told of difficulties.filter(isTold)) await raiseDifficulty(place, told, year);
}

async function askExtension(place: Place, told: SampleExtension, year: Year): Promise<void> {
  const { cast, today } = year;
  const desk = atWork(place, cast.actorOf(told.by), addDays(today, -told.daysAgo));
  const work = await nextWork(place, desk.actor.unitId, year);
  if (!work) return;
  const { id: occurrenceId, dueOn } = work;
  const wantedOn = addDays(dueOn, told.laterBy);
  const id = desk.newId();
  const { reason, decided } = told;
  await insertExtension(desk.db, {
    id,
    occurrenceId,
    dueOn,
    wantedOn,
    reason,
    personId: desk.actor.personId,
    now: desk.now,
  });
  await tell(desk, 'asked-extension', ofWork(occurrenceId), { dueOn, wantedOn, reason });
  if (!decided) return;
  const decider = atWork(place, cast.coordinator, addDays(today, -decided.daysAgo));
  const grantedOn = decided.grant ? wantedOn : null;
  const { answer } = decided;
  const state = decided.grant ? 'granted' : 'refused';
  const by = { personId: decider.actor.personId, now: decider.now };
  await settleExtension(decider.db, id, { state, grantedOn, answer, consent: '', ...by });
  if (grantedOn) {
    await saveGivenDate(decider.db, occurrenceId, grantedOn, nextWorkingDay(grantedOn, readWorkCalendar()));
  }
  await tell(decider, `${state}-extension`, ofWork(occurrenceId), {
    from: dueOn,
    wantedOn,
    grantedOn,
    answer,
    consent: '',
  });
}

async function raiseDifficulty(place: Place, told: SampleDifficulty, year: Year): Promise<void> {
  const { cast, today, units } = year;
  const desk = atWork(place, cast.actorOf(told.by), addDays(today, -told.daysAgo));
  const work = await nextWork(place, desk.actor.unitId, year);
  if (!work) return;
  const unitId = idOfUnit(units, told.to);
  const id = desk.newId();
  const { text, answer } = told;
  const clock = await answerClock(desk.db, desk.today);
  const raised = { id, occurrenceId: work.id, text, routedTo: unitId, ...clock };
  await insertDifficulty(desk.db, { ...raised, personId: desk.actor.personId, now: desk.now });
  await tell(desk, 'raised-difficulty', ofWork(work.id), { text, unitId });
  if (!answer) return;
  const helper = atWork(place, cast.actorOf(answer.by), addDays(today, -answer.daysAgo));
  const by = { personId: helper.actor.personId, now: helper.now };
  await moveDifficulty(helper.db, id, ['open'], { to: 'answer', answer: answer.text, ...by });
  await tell(helper, 'answered-difficulty', ofWork(work.id), { answer: answer.text });
}

/** What the unit owes next, from the clock's day on; null where it owes nothing with a day. */
async function nextWork(
  { db }: Place,
  unitId: string,
  { planId, today }: Year,
): Promise<(OccurrenceRecord & { readonly dueOn: IsoDate }) | null> {
  const open = await listOccurrences(db, { planId, unitId, show: 'open', today, limit: 100 });
  const next = open.flatMap((one) => (one.dueOn !== null && one.dueOn >= today ? [{ ...one, dueOn: one.dueOn }] : []));
  return next[0] ?? null;
}

function ofWork(subjectId: string) {
  return { subjectKind: 'occurrence', subjectId };
}
