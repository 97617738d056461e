import type { IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';
import { addFinding } from '../kinds/acts/add-finding.ts';
import { moveInitiative } from '../kinds/acts/move-initiative.ts';
import { writeTaskSheet, writeWorkSheet } from '../kinds/acts/write-sheet.ts';
import { writtenSchema, type TypedKind } from '../kinds/model/sheet.ts';
import { listTasks } from '../plans/store/tasks.ts';
import { addTask } from '../tasks/acts/add-task.ts';
import { listOccurrences } from '../tasks/store/occurrences.ts';
import type { Unit } from '../units/model.ts';
import type { Cast } from './cast.ts';
import { readKinds, type SampleOfKind } from './data.ts';
import { atWork, type Place } from './desk.ts';
import { idOfUnit } from './units.ts';

type Year = {
  readonly planId: string;
  readonly cast: Cast;
  readonly units: readonly Unit[];
  /** The last day that may be told. */
  readonly to: IsoDate;
};

/** Fills in sheets of what the plan orders to be published, and adds duties of the other kinds to it, as a coordinator does. */
export async function enterKinds(place: Place, year: Year): Promise<void> {
  const { sheets, added } = readKinds();
  for (const one of sheets) await fillIn(place, one, year);
  for (const one of added.filter(({ on }) => on <= year.to)) await add(place, one, year);
}

async function fillIn(
  place: Place,
  { of, filledOn, fields, work }: ReturnType<typeof readKinds>['sheets'][number],
  { planId, cast, units, to }: Year,
): Promise<void> {
  if (filledOn > to) return;
  const task = must(
    (await listTasks(place.db, planId)).find(({ text }) => text.startsWith(of)),
    `the task “${of}”`,
  );
  const desk = atWork(place, cast.coordinator, filledOn);
  await writeTaskSheet(desk, task.id, written('task', 'disclosure', fields), 0);
  const owed = await listOccurrences(place.db, { planId, show: 'all', today: to, limit: 100_000 });
  for (const { unit, on, fields: done } of work.filter((one) => one.on <= to)) {
    const unitId = idOfUnit(units, unit);
    const occurrence = must(
      owed.find((one) => one.taskId === task.id && one.unitId === unitId),
      `the work of ${unit} on “${of}”`,
    );
    const { reporter } = must(cast.partOf(unitId, task.ordinal), `somebody of ${unit}`);
    await writeWorkSheet(atWork(place, reporter, on), occurrence.id, written('work', 'disclosure', done), 0);
  }
}

async function add(place: Place, told: SampleOfKind, { planId, cast, units, to }: Year): Promise<void> {
  const { kind, fields, work, steps = [], findings = [] } = told;
  const desk = atWork(place, cast.coordinator, told.on);
  const unitId = idOfUnit(units, told.lead);
  const { taskId, occurrenceIds } = await addTask(
    place.db,
    { planId, text: told.text, kind, indexName: told.index, lead: { unitId }, deadlineText: told.deadline },
    desk,
  );
  const [occurrenceId] = occurrenceIds;
  const target = typeof fields['target'] === 'string' ? idOfUnit(units, fields['target']) : null;
  const own = target ? { ...fields, target } : fields;
  await writeTaskSheet(desk, taskId, written('task', kind, own), 0);
  if (work && work.on <= to && occurrenceId) {
    const { reporter } = must(cast.partOf(unitId, 0), `somebody of ${told.lead}`);
    await writeWorkSheet(atWork(place, reporter, work.on), occurrenceId, written('work', kind, work.fields), 0);
  }
  for (const [revision, { on, by, ...step }] of steps.entries())
    if (on <= to) await moveInitiative(atWork(place, cast.actorOf(by), on), taskId, { ...step, revision });
  const inspection = { taskId, planId, indexName: told.index, target };
  for (const { on, text, deadline } of findings)
    if (on <= to)
      await addFinding(atWork(place, cast.coordinator, on), inspection, {
        text,
        deadlineText: deadline,
        product: null,
      });
}

/** Fields with their kind, whole: what the file leaves out is not known. */
function written<P extends 'task' | 'work'>(part: P, kind: TypedKind, fields: object) {
  return writtenSchema(part).parse({ kind, fields });
}
