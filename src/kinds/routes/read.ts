import type { Handler, HandlerRequest } from '../../server/slice.ts';
import type { Endpoint } from '../../kernel/contract.ts';
import { readCriterionNames } from '../../plans/criterion-names.ts';
import { isStillOpen } from '../../tasks/model/states.ts';
import type { Reckoning } from '../../tasks/model/updates.ts';
import { reckonOn } from '../../tasks/acts/reckoning.ts';
import { maySee, mayReport, mayCoordinate, seesAllUnits } from '../../tasks/policies.ts';
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
import { listRegister } from '../store/register.ts';
import { findWorkSheet } from '../store/sheets.ts';
import { workInHand } from './work-in-hand.ts';

/** Most rows of a register that are shown at once; a province's communes with one duty each fit. */
const mostRows = 500;
const mostLooks = 30;

/** Answers the register of a kind. */
export const readRegister: Handler<typeof api.listOfKind> = async ({ db, actor, params, query, today }) => {
  const { kind } = params;
  const unitId = seesAllUnits(actor) ? query.unitId : actor.unitId;
  const all = await listRegister(db, kind, { unitId, show: query.show, today });
  const records = all.slice(0, mostRows);
  const ids = records.map(({ occurrenceId }) => occurrenceId);
  const taskIds = records.map(({ taskId }) => taskId);
  const occurrences = new Map((await findOccurrences(db, ids)).map((one) => [one.id, one]));
  const looks = await listLooks(db, kind === 'disclosure' ? ids : []);
  const inspections = kind === 'inspection' ? await listInspections(db) : [];
  const findings = kind === 'inspection' ? await findingsOf(db, taskIds) : [];
  const initiatives = kind === 'initiative' ? await listInitiatives(db, taskIds) : new Map();
  const names = await unitNames(db, records);
  const reckoning = await reckonOn(db, today);
  return {
    rows: records.flatMap(({ occurrenceId, taskId, task, work }) => {
      const occurrence = occurrences.get(occurrenceId);
      if (!occurrence) return [];
      const own = findings.filter((one) => one.inspectionId === taskId);
      const { state, level, score } = initiatives.get(taskId) ?? proposed;
      return [
        {
          occurrence: presentOccurrence(occurrence, actor, reckoning),
          task,
          work,
          missing: [...missingOf(task, 'task'), ...missingOf(work, 'work')],
          targetName: targetOf(task, names),
          ...presentPosting(task, work, looks.get(occurrenceId) ?? [], today),
          overlaps: overlapsOf(task, taskId, inspections).length,
          findings: { all: own.length, open: own.filter(({ isOpen }) => isOpen).length },
          initiative: kind === 'initiative' ? { state, level, score } : null,
        },
      ];
    }),
    left: all.length - records.length,
    abilities: {
      make: mayCoordinate(actor) || (kind === 'initiative' && mayReport(actor, actor)),
      forAnyUnit: mayCoordinate(actor),
    },
  };
};

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

/** The findings of inspections, each with whether anything of it is still owed. */
async function findingsOf(db: Asking['db'], inspectionIds: readonly string[]) {
  const findings = await listFindings(db, inspectionIds);
  const first = await firstOccurrences(
    db,
    findings.map(({ taskId }) => taskId),
  );
  const occurrences = new Map((await findOccurrences(db, [...first.values()])).map((one) => [one.taskId, one]));
  return findings.map((finding) => {
    const occurrence = occurrences.get(finding.taskId);
    return { ...finding, isOpen: occurrence ? isStillOpen(occurrence) : true };
  });
}

function overlapsOf(task: Written<'task'>, taskId: string, inspections: readonly InspectionRecord[]) {
  return task.kind === 'inspection' ? overlapping({ taskId, ...task.fields }, inspections) : [];
}

function targetOf(task: Written<'task'>, names: ReadonlyMap<string, string>): string | null {
  return task.kind === 'inspection' && task.fields.target ? (names.get(task.fields.target) ?? null) : null;
}

async function unitNames(db: Asking['db'], sheets: readonly { readonly task: Written<'task'> }[]) {
  const isNeeded = sheets.some(({ task }) => task.kind === 'inspection' && task.fields.target !== null);
  return new Map(isNeeded ? (await listUnits(db)).map(({ id, name }) => [id, name] as const) : []);
}
