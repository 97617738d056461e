import type { Handler, HandlerRequest } from '../../server/slice.ts';
import type { Endpoint } from '../../kernel/contract.ts';
import { readCriterionNames } from '../../plans/criterion-names.ts';
import { reckonOn } from '../../tasks/acts/reckoning.ts';
import type { Reckoning } from '../../tasks/model/updates.ts';
import { maySee } from '../../tasks/policies.ts';
import { presentOccurrence } from '../../tasks/present.ts';
import { findOccurrences } from '../../tasks/store/occurrences.ts';
import { listUnits } from '../../units/store.ts';
import type { api } from '../api.ts';
import { overlapping } from '../model/overlap.ts';
import { missingOf, type Written } from '../model/sheet.ts';
import { mayAddFinding, mayChangeKind, mayWriteTask, mayWriteWork } from '../policies.ts';
import { presentInitiative, presentPosting } from '../present.ts';
import { listInitiatives, proposed } from '../store/initiatives.ts';
import {
  findInspectionOf,
  firstOccurrences,
  listFindings,
  listInspections,
  type FindingRecord,
  type InspectionRecord,
} from '../store/inspections.ts';
import { listLooks } from '../store/links.ts';
import { findWorkSheet } from '../store/sheets.ts';
import { workInHand } from './work-in-hand.ts';

const mostLooks = 30;

/** Answers the sheet of one piece of work, and what follows from it. */
export const presentSheet: Handler<typeof api.getSheet> = async (request) => {
  const { db, actor, params, today } = request;
  const { record, sheet } = await workInHand(db, actor, params.occurrenceId);
  const { kind, taskRevision, sheet: task } = sheet;
  const work = await findWorkSheet(db, record.id);
  const looks = (await listLooks(db, [record.id])).get(record.id) ?? [];
  const inspectionId = await findInspectionOf(db, record.taskId);
  const needsInspections = kind === 'inspection' || inspectionId !== null;
  const inspections = needsInspections ? await listInspections(db) : [];
  const foundBy = inspections.find(({ taskId }) => taskId === inspectionId);
  const overlaps = task ? overlapsOf(task.written, record.taskId, inspections) : [];
  const reckoning = await reckonOn(db, today);
  const findings = await Promise.all(
    (await listFindings(db, [record.taskId])).map((finding) => presentFinding(request, finding, reckoning)),
  );
  const initiative = (await listInitiatives(db, [record.taskId])).get(record.taskId) ?? proposed;
  const posting = task && work ? presentPosting(task.written, work.written, looks, today) : nothingPosted;
  return {
    kind,
    taskRevision,
    task,
    work,
    missing: task && work ? [...missingOf(task.written, 'task'), ...missingOf(work.written, 'work')] : [],
    targetName: task ? targetOf(task.written, await unitNames(db, [{ task: task.written }])) : null,
    ...posting,
    looks: looks.slice(0, mostLooks),
    overlaps: await named(request, overlaps),
    findings,
    foundBy: foundBy ? ((await named(request, [foundBy]))[0] ?? null) : null,
    initiative:
      kind === 'initiative' ? presentInitiative(initiative, sheet, record.unitId, actor, readCriterionNames()) : null,
    abilities: {
      changeKind: mayChangeKind(actor),
      writeTask: task !== null && mayWriteTask(actor, sheet),
      writeWork: work !== null && mayWriteWork(actor, record),
      addFinding: kind === 'inspection' && mayAddFinding(actor, record),
    },
  };
};

const nothingPosted = { link: null, stoodDays: null, takenDownEarly: false };

type Asking = Pick<HandlerRequest<Endpoint & { permission: 'signed-in' }>, 'db' | 'actor' | 'today'>;

/** A finding as an actor may see it: with its work where that is theirs to see. */
export async function presentFinding(asking: Asking, { taskId, text }: FindingRecord, reckoning: Reckoning) {
  const occurrence = await firstSeen(asking, taskId);
  return { taskId, text, occurrence: occurrence ? presentOccurrence(occurrence, asking.actor, reckoning) : null };
}

async function named(asking: Asking, inspections: readonly InspectionRecord[]) {
  return Promise.all(
    inspections.map(async ({ taskId, text, from, to }) => ({
      taskId,
      text,
      from,
      to,
      occurrenceId: (await firstSeen(asking, taskId))?.id ?? null,
    })),
  );
}

async function firstSeen({ db, actor }: Asking, taskId: string) {
  const id = (await firstOccurrences(db, [taskId])).get(taskId);
  const [occurrence] = id === undefined ? [] : await findOccurrences(db, [id]);
  return occurrence && maySee(actor, occurrence) ? occurrence : undefined;
}

/** Other inspections of the same target on a day of this one. */
export function overlapsOf(task: Written<'task'>, taskId: string, inspections: readonly InspectionRecord[]) {
  return task.kind === 'inspection' ? overlapping({ taskId, ...task.fields }, inspections) : [];
}

/** The inspected unit by name. */
export function targetOf(task: Written<'task'>, names: ReadonlyMap<string, string>): string | null {
  return task.kind === 'inspection' && task.fields.target ? (names.get(task.fields.target) ?? null) : null;
}

/** The names of all units, where a sheet among these names one. */
export async function unitNames(db: Asking['db'], sheets: readonly { readonly task: Written<'task'> }[]) {
  const isNeeded = sheets.some(({ task }) => task.kind === 'inspection' && task.fields.target !== null);
  return new Map(isNeeded ? (await listUnits(db)).map(({ id, name }) => [id, name] as const) : []);
}
