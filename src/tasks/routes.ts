import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import { proposeHeirs } from '../units/model/proposal.ts';
import { readFunctions } from '../units/reorganisation.ts';
import { readUnitGraph } from '../units/store.ts';
import { api } from './api.ts';
import { seesAllUnits } from './policies.ts';
import { presentOccurrence } from './present.ts';
import { previewWork, putInForce } from './acts/put-in-force.ts';
import type { Desk } from './acts/desk.ts';
import { reckonOn } from './acts/reckoning.ts';
import { reportProgress } from './acts/report-progress.ts';
import { setOwnPart } from './acts/own-part.ts';
import { setDate } from './acts/set-date.ts';
import { scheduleOf } from './acts/schedule-of.ts';
import { visibleOccurrence } from './acts/visible-occurrence.ts';
import { cutOffRoutes } from './routes/cut-offs.ts';
import { handoverRoutes } from './routes/handovers.ts';
import { manyRoutes } from './routes/many.ts';
import { reassignRoutes } from './routes/reassign.ts';
import { stakeRoutes } from './routes/points-at-stake.ts';
import { scheduleRoutes } from './routes/schedules.ts';
import { workCalendarRoutes } from './routes/calendar.ts';
import { workListFileRoutes } from './routes/work-list-file.ts';
import { listHandovers } from './store/handover-history.ts';
import { listReassignments } from './store/reassignments.ts';
import { countOccurrences, listOccurrences, type Cursor, type OccurrenceRecord } from './store/occurrences.ts';
import { listProgress } from './store/work.ts';

/** Members of the largest collective, with room to spare: a province has some hundreds of units. */
const mostRelated = 1000;

export function routes(on: On): void {
  stakeRoutes(on);
  scheduleRoutes(on);
  cutOffRoutes(on);
  handoverRoutes(on);
  reassignRoutes(on);
  workListFileRoutes(on);
  manyRoutes(on);
  workCalendarRoutes(on);

  on(api.previewWork, ({ db, actor, params, today }) => previewWork(db, actor, params.planId, today));

  on(api.putInForce, (request) => putInForce(request, request.params.planId, request.body ?? {}));

  on(api.listOccurrences, async ({ db, actor, query, today }) => {
    const filter = {
      unitId: seesAllUnits(actor) ? query.unitId : actor.unitId,
      planId: query.planId,
      taskId: query.taskId,
      month: query.month,
    };
    const reckoning = await reckonOn(db, today);
    const [records, counts] = [
      await listOccurrences(db, {
        ...filter,
        show: query.show,
        ...reckoning,
        after: readCursor(query.after),
        limit: query.limit,
      }),
      await countOccurrences(db, filter, reckoning),
    ];
    const last = records.length === query.limit ? records.at(-1) : undefined;
    return {
      occurrences: records.map((record) => presentOccurrence(record, actor, reckoning)),
      counts,
      next: last ? `${last.dueOn ?? ''}|${last.id}` : null,
    };
  });

  on(api.getOccurrence, async ({ db, actor, params, today }) => {
    const record = await visibleOccurrence(db, actor, params.occurrenceId);
    const { taskId, unitId, label } = record;
    const reckoning = await reckonOn(db, today);
    const ownPeriods = await listOccurrences(db, { taskId, unitId, show: 'all', today, limit: mostRelated });
    const samePeriod = seesAllUnits(actor)
      ? await listOccurrences(db, { taskId, label, show: 'all', today, limit: mostRelated })
      : [];
    const handovers = await listHandovers(db, record.id);
    // What was reported on an occurrence that was joined with this one is its history too.
    const before = handovers.filter((one) => one.occurrenceId !== record.id).map((one) => one.occurrenceId);
    const related = new Map([...ownPeriods, ...samePeriod].map((one) => [one.id, one]));
    return {
      occurrence: presentOccurrence(record, actor, reckoning),
      path: [...record.path],
      criteria: [...record.criteria],
      planTitle: record.planTitle,
      schedule: await scheduleOf(db, record),
      progress: (await listProgress(db, [record.id, ...before])).map((one) => ({ ...one, at: one.at.toISOString() })),
      heirs: await heirNames(db, record, today),
      handovers: handovers.map((one) => ({ ...one, decidedAt: one.decidedAt.toISOString() })),
      reassignments: [...(await listReassignments(db, taskId))],
      related: [...related.values()].map((one) => presentOccurrence(one, actor, reckoning)),
    };
  });

  on(api.reportProgress, async (request) => {
    const record = await visibleOccurrence(request.db, request.actor, request.params.occurrenceId);
    await reportProgress(request, record, request.body);
    return shown(request, record.id);
  });

  on(api.setDate, async (request) => {
    const record = await visibleOccurrence(request.db, request.actor, request.params.occurrenceId);
    await setDate(request, record, request.body);
    return shown(request, record.id);
  });

  on(api.setOwnPart, async (request) => {
    const record = await visibleOccurrence(request.db, request.actor, request.params.occurrenceId);
    await setOwnPart(request, record, request.body);
    return shown(request, record.id);
  });
}

async function shown({ db, actor, today }: Pick<Desk, 'db' | 'actor' | 'today'>, occurrenceId: string) {
  return presentOccurrence(await visibleOccurrence(db, actor, occurrenceId), actor, await reckonOn(db, today));
}

/** Who has the duties of a unit that ended, by name; empty while it lives. */
async function heirNames(db: Db, { unitId, unitEndedOn, taskText }: OccurrenceRecord, today: string) {
  if (unitEndedOn === null || unitEndedOn >= today) return [];
  const graph = await readUnitGraph(db);
  const found = proposeHeirs(graph, { unitId, text: taskText }, readFunctions(), today);
  return found.map((one) => graph.units.get(one.unitId)?.name ?? '');
}

function readCursor(after: string | undefined): Cursor | null {
  if (!after) return null;
  const [dueOn, id] = after.split('|');
  return id ? { dueOn: dueOn || null, id } : null;
}
