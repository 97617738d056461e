import { recordAudit } from '../accounts/store.ts';
import { giveWork, type Giving } from '../cascade/acts/give.ts';
import { addLine, changeLine, moveLine, putOwnPlanInForce, startOwnPlan } from '../cascade/acts/own-plan.ts';
import { insertDivision, saveMember } from '../cascade/store/divisions.ts';
import { listLines, type OwnLineRecord } from '../cascade/store/own-plans.ts';
import { addDays, type IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';
import type { TaskRecord } from '../plans/store/tasks.ts';
import type { OccurrenceRecord } from '../tasks/store/occurrences.ts';
import type { Cast } from './cast.ts';
import { readOwnPlan, type SampleLine, type SampleOwnPlan } from './data.ts';
import { atWork, type Place } from './desk.ts';
import { lot, type Pace, type Span } from './model.ts';

/** Whose plan it is derived from, and the last day that may be told. */
type Year = { readonly planId: string; readonly cast: Cast; readonly to: IsoDate };

/** One department keeps divisions and derives its own plan from the province's, which its people then work through. */
export async function deriveOwnPlan(place: Place, { planId, cast, to }: Year): Promise<void> {
  const told = readOwnPlan();
  if (told.inForceOn > to) return;
  const head = cast.actorOf(told.head);
  const start = atWork(place, head, told.startedOn);
  const divisions = await foundDivisions(start, told, cast);
  const unitPlanId = await startOwnPlan(start, planId);
  const holderOf = ({ division, person }: SampleLine) => ({
    divisionId: division ? (divisions.get(division) ?? null) : null,
    personId: person ? cast.actorOf(person).personId : null,
  });
  for (const line of await listLines(place.db, unitPlanId)) await writeSentence(start, line, told, holderOf);
  for (const { text, due, ...holder } of told.own)
    await addLine(start, unitPlanId, { assignmentId: null, text, dueOn: due, ...holderOf({ text, due, ...holder }) });
  await putOwnPlanInForce(atWork(place, head, told.inForceOn), unitPlanId);
  await workThrough(place, await listLines(place.db, unitPlanId), told, { cast, to });
}

/** Heads give work to the unit's officer, and where there is no head the officer takes it: much of it in a steady unit, little in a slow one. */
export async function giveToPeople(
  place: Place,
  cast: Cast,
  given: { readonly tasks: ReadonlyMap<string, TaskRecord>; readonly occurrences: readonly OccurrenceRecord[] },
  { from, to }: Span,
): Promise<void> {
  const day = addDays(from, 10);
  if (day > to) return;
  for (const [unitId, ofUnit] of Map.groupBy(given.occurrences, (one) => one.unitId)) {
    const wanted = ofUnit.flatMap(({ assignmentId, taskId }) => {
      const ordinal = given.tasks.get(taskId)?.ordinal ?? 0;
      const part = cast.partOf(unitId, ordinal);
      if (!part || part.unitCode === readOwnPlan().unit) return [];
      return lot(part.unitCode, String(ordinal), 'has a person') < shareGiven(part.pace)
        ? [{ assignmentId, officer: part.reporter }]
        : [];
    });
    const [first] = wanted;
    if (!first) continue;
    const giver = cast.headOf(unitId) ?? first.officer;
    const assignmentIds = wanted.map(({ assignmentId }) => assignmentId);
    await giveWork(atWork(place, giver, day), { assignmentIds, main: first.officer.personId, helpers: [] });
  }
}

function shareGiven(pace: Pace): number {
  if (pace === 'steady') return 1;
  return pace === 'slow' ? 0.25 : 0.6;
}

/** The unit's divisions by their key, each with its people. */
async function foundDivisions(
  { db, actor, now, newId }: Giving,
  { divisions }: SampleOwnPlan,
  cast: Cast,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, head, members } of divisions) {
    const id = newId();
    ids.set(key, id);
    await insertDivision(db, { id, unitId: actor.unitId, name });
    await recordAudit(db, actor, now, { verb: 'added', subjectKind: 'division', subjectId: id, detail: { name } });
    for (const login of [head, ...members]) {
      const { personId } = cast.actorOf(login);
      const seat = { divisionId: id, isHead: login === head };
      await saveMember(db, personId, seat);
      await recordAudit(db, actor, now, { verb: 'placed', subjectKind: 'person', subjectId: personId, detail: seat });
    }
  }
  return ids;
}

/** Makes of one of the province's sentences what the department made of it. */
async function writeSentence(
  start: Giving,
  line: OwnLineRecord,
  told: SampleOwnPlan,
  holderOf: (line: SampleLine) => { readonly divisionId: string | null; readonly personId: string | null },
): Promise<void> {
  const { id, unitPlanId, revision, assignmentId } = line;
  const sentence = must(
    told.sentences.find(({ of }) => line.text.startsWith(of)),
    `what the department makes of “${line.text}”`,
  );
  if ('leftOut' in sentence) return changeLine(start, id, { revision, droppedReason: sentence.leftOut });
  for (const [at, own] of sentence.lines.entries()) {
    const written = { text: own.text, dueOn: own.due, ...holderOf(own) };
    if (at === 0) await changeLine(start, id, { revision, ...written });
    else await addLine(start, unitPlanId, { assignmentId, ...written });
  }
}

/** Each line is moved on by the person who has it, or by the head of its division. */
async function workThrough(
  place: Place,
  lines: readonly OwnLineRecord[],
  told: SampleOwnPlan,
  { cast, to }: Pick<Year, 'cast' | 'to'>,
): Promise<void> {
  const written = [...told.sentences.flatMap((one) => ('lines' in one ? one.lines : [])), ...told.own];
  for (const { text, person, division, begunOn, doneOn } of written) {
    const day = doneOn && doneOn <= to ? doneOn : begunOn;
    if (!day || day > to) continue;
    const line = must(
      lines.find((one) => one.text === text),
      `the line “${text}”`,
    );
    const login = person ?? told.divisions.find(({ key }) => key === division)?.head ?? told.head;
    const state = day === doneOn ? 'done' : 'doing';
    await moveLine(atWork(place, cast.actorOf(login), day), line.id, { revision: line.revision, state });
  }
}
