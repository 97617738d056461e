import type { Db } from '../../server/database.ts';
import type { Handler } from '../../server/slice.ts';
import { isStillOpen } from '../../tasks/model/states.ts';
import { reckonOn } from '../../tasks/acts/reckoning.ts';
import { mayCoordinate, mayReport, seesAllUnits } from '../../tasks/policies.ts';
import { presentOccurrence } from '../../tasks/present.ts';
import { findOccurrences } from '../../tasks/store/occurrences.ts';
import type { api } from '../api.ts';
import { isPlanned, isPlannedIn, yearsOfPlan } from '../model/plan-by-month.ts';
import { readPlace, writePlace } from '../model/register.ts';
import { missingOf } from '../model/sheet.ts';
import { presentPosting } from '../present.ts';
import { listInitiatives, proposed } from '../store/initiatives.ts';
import { firstOccurrences, listFindings, listInspections } from '../store/inspections.ts';
import { listLooks } from '../store/links.ts';
import { countRegister, listRegister } from '../store/register.ts';
import { overlapsOf, targetOf, unitNames } from './read.ts';

/** Answers a page of the register of a kind. */
export const readRegister: Handler<typeof api.listOfKind> = async ({ db, actor, params, query, today }) => {
  const { kind } = params;
  const { show, after, limit } = query;
  const filter = { unitId: seesAllUnits(actor) ? query.unitId : actor.unitId, today };
  const records = await listRegister(db, kind, { ...filter, show, after: after ? readPlace(after) : null, limit });
  const last = records.length === limit ? records.at(-1) : undefined;
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
    counts: await countRegister(db, kind, filter),
    next: last ? writePlace(last.place) : null,
    abilities: {
      make: mayCoordinate(actor) || (kind === 'initiative' && mayReport(actor, actor)),
      forAnyUnit: mayCoordinate(actor),
    },
  };
};

/** Answers the inspections of one year as a plan: the year asked for, else this one, else the last in which there are any. */
export const readInspectionPlan: Handler<typeof api.getInspectionPlan> = async ({ db, actor, query, today }) => {
  const filter = { unitId: seesAllUnits(actor) ? query.unitId : actor.unitId, today };
  const records = await listRegister(db, 'inspection', { ...filter, show: query.show });
  const names = await unitNames(db, records);
  const planned = records.map((record) => ({
    ...record,
    ...daysOf(record.task),
    target: targetOf(record.task, names),
  }));
  const years = yearsOfPlan(planned);
  const asked = query.year ?? Number(today.slice(0, 4));
  const year = years.includes(asked) ? asked : (years.at(-1) ?? asked);
  const ofYear = planned.filter((one) => isPlannedIn(one, year));
  const inspections = await listInspections(db);
  const occurrences = await findOccurrences(
    db,
    ofYear.map(({ occurrenceId }) => occurrenceId),
  );
  const texts = new Map(occurrences.map(({ id, taskText }) => [id, taskText]));
  return {
    year,
    years: [...years],
    inspections: ofYear.map(({ occurrenceId, taskId, task, target, from, to }) => ({
      occurrenceId,
      text: texts.get(occurrenceId) ?? '',
      target,
      from,
      to,
      overlaps: overlapsOf(task, taskId, inspections).length,
    })),
    undated: planned.filter((one) => !isPlanned(one)).length,
  };
};

function daysOf(task: Parameters<typeof targetOf>[0]) {
  return task.kind === 'inspection' ? { from: task.fields.from, to: task.fields.to } : { from: null, to: null };
}

/** The findings of inspections, each with whether anything of it is still owed. */
async function findingsOf(db: Db, inspectionIds: readonly string[]) {
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
