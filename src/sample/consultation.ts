import { insertConsultation, saveAgreement } from '../consultation/store/consultations.ts';
import { insertOpinion, settleOpinion } from '../consultation/store/opinions.ts';
import { addDays, type IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';
import { listTasks, type TaskRecord } from '../plans/store/tasks.ts';
import type { Unit } from '../units/model.ts';
import type { Cast } from './cast.ts';
import { readConsultation, type SampleAnswer } from './data.ts';
import { atWork, tell, type Place } from './desk.ts';
import { idOfUnit } from './units.ts';

/** Asks units about the draft some days before `today`; some answer sentence by sentence, one agrees, others have not answered yet. */
export async function consult(
  place: Place,
  {
    planId,
    cast,
    units,
    today,
  }: { readonly planId: string; readonly cast: Cast; readonly units: readonly Unit[]; readonly today: IsoDate },
): Promise<void> {
  const told = readConsultation();
  const desk = atWork(place, cast.coordinator, addDays(today, -told.askedDaysAgo));
  const tasks = await listTasks(place.db, planId);
  const unitIds = told.asked.map((code) => idOfUnit(units, code));
  const id = place.newId();
  const dueOn = addDays(today, told.dueInDays);
  await insertConsultation(place.db, {
    id,
    planId,
    unitIds,
    dueOn,
    message: told.message,
    askedText: tasks.map((task) => ({ id: task.id, text: task.text })),
    personId: desk.actor.personId,
    now: desk.now,
  });
  await tell(desk, 'asked-units', ofConsultation(id), { planId, unitIds, dueOn });
  for (const one of told.answers) await answer(place, { id, tasks, cast, today }, one);
}

type Asked = {
  readonly id: string;
  readonly tasks: readonly TaskRecord[];
  readonly cast: Cast;
  readonly today: IsoDate;
};

async function answer(
  place: Place,
  { id: consultationId, tasks, cast, today }: Asked,
  told: SampleAnswer,
): Promise<void> {
  const desk = atWork(place, cast.actorOf(told.by), addDays(today, -told.daysAgo));
  const { db, actor } = desk;
  const of = { consultationId, unitId: actor.unitId };
  if (told.of === undefined) {
    await saveAgreement(db, of, { personId: actor.personId, on: desk.today });
    return tell(desk, 'agreed-to-draft', ofConsultation(consultationId), { unitId: actor.unitId });
  }
  const { of: beginning, text, wording = null, decided } = told;
  const task = must(
    tasks.find((one) => one.text.startsWith(beginning)),
    `the sentence “${beginning}” of the draft`,
  );
  const id = desk.newId();
  await insertOpinion(db, {
    ...of,
    id,
    personId: actor.personId,
    givenOn: desk.today,
    text,
    wording,
    taskId: task.id,
    blockId: task.source.text[0] ?? null,
    sentence: task.text,
  });
  await tell(desk, 'gave-opinion', ofConsultation(consultationId), { text, wording, opinionId: id });
  if (!decided) return undefined;
  const decider = atWork(place, cast.coordinator, addDays(today, -decided.daysAgo));
  const { state, reason } = decided;
  await settleOpinion(db, id, { state, reason, applied: null, personId: decider.actor.personId, now: decider.now });
  return tell(decider, 'decided-opinion', ofConsultation(consultationId), { state, reason, opinionId: id });
}

function ofConsultation(subjectId: string) {
  return { subjectKind: 'consultation', subjectId };
}
