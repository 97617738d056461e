import { isAnyOf } from '../accounts/model.ts';
import { findPerson } from '../accounts/store.ts';
import { must } from '../kernel/problem.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import { madeFile } from '../server/made-file.ts';
import type { On } from '../server/slice.ts';
import { visibleOccurrence } from '../tasks/acts/visible-occurrence.ts';
import { seesAllUnits } from '../tasks/policies.ts';
import { giveWork, handAllOver } from './acts/give.ts';
import { removeStandIn, setStandIn } from './acts/stand-in.ts';
import { readWithin } from './acts/unit-people.ts';
import { api } from './api.ts';
import { isShown } from './model/holders.ts';
import { mostUncovered } from './model/coverage.ts';
import { mayGive, mayGiveWithin, mayKeepDivisions, maySeeHolders, maySetStandIn, mayTake } from './policies.ts';
import { presentDivisions, presentPerson } from './present.ts';
import { clarityRoutes } from './routes/clarity.ts';
import { divisionRoutes } from './routes/divisions.ts';
import { ownPlanRoutes } from './routes/own-plans.ts';
import { listHolders, listStandIns, listUnitWork, type HolderRecord, type StandInRecord } from './store.ts';
import { listUncovered, readCoverage } from './store/coverage.ts';
import { divisionsHolding } from './store/divisions.ts';
import { writeCoverage, writeUnitWork } from './table-file.ts';

export function routes(on: On): void {
  clarityRoutes(on);
  divisionRoutes(on);
  ownPlanRoutes(on);

  on(api.getUnitWork, async ({ db, actor, today }) => {
    const { work, within, place } = await readUnitWork(db, actor, today);
    const ofUnit = new Set(within.people.map(({ id }) => id));
    const standIns = await listStandIns(db, today);
    return {
      work: work.map((one) => ({ ...one, holders: one.holders.map(shownHolder) })),
      people: within.people.map(presentPerson),
      divisions: presentDivisions(within),
      ownDivision: place ? { id: place.divisionId, isHead: place.isHead } : null,
      standIns: standIns
        .filter(({ personId }) => ofUnit.has(personId))
        .map((one) => shownStandIn(one, actor, actor.unitId)),
      abilities: {
        give: mayGive(actor, actor),
        take: isAnyOf(actor, 'officer'),
        keepDivisions: mayKeepDivisions(actor, actor.unitId),
      },
    };
  });

  on(api.getUnitWorkFile, async ({ db, actor, query, tenant, today, now }) => {
    const { work, place } = await readUnitWork(db, actor, today);
    const reader = { personId: actor.personId, divisionId: place?.divisionId ?? null };
    const shown = work.filter((one) => isShown(one, query.show, reader));
    const unit = must(await findPerson(db, actor.personId), 'the person who asks').unitName;
    return madeFile(writeUnitWork(query, unit, shown, { tenant, now, language: query.language }));
  });

  on(api.getHolders, async ({ db, actor, params }) => {
    const { assignmentId, unitId } = await visibleOccurrence(db, actor, params.occurrenceId);
    const isSeen = maySeeHolders(actor, unitId);
    const holders = isSeen ? await listHolders(db, [assignmentId]) : [];
    const division = isSeen ? ((await divisionsHolding(db, [assignmentId])).get(assignmentId) ?? null) : null;
    const within = await readWithin(db, unitId);
    const place = actor.unitId === unitId ? within.members.get(actor.personId) : undefined;
    const work = { unitId, divisionId: division?.id ?? null, hasMain: holders.some(({ part }) => part === 'main') };
    const isHead = mayGive(actor, work);
    const give = isHead || (division !== null && mayGiveWithin(actor, work, place));
    // The head of a division gives to its own people and to nobody else.
    const mayHold = (personId: string) => isHead || within.members.get(personId)?.divisionId === division?.id;
    return {
      assignmentId,
      division,
      holders: holders.map(shownHolder),
      people: give ? within.people.filter(({ id }) => mayHold(id)).map(presentPerson) : [],
      divisions: isHead ? within.divisions.map(({ id, name }) => ({ id, name })) : [],
      abilities: { give, take: mayTake(actor, work, place) },
    };
  });

  on(api.giveToPeople, async (request) => ({ given: await giveWork(request, request.body) }));

  on(api.handOver, async (request) => ({ given: await handAllOver(request, request.body) }));

  on(api.getCoverage, async ({ db, actor, query }) => ({ units: await coverageFor(db, actor, query.planId) }));

  on(api.getCoverageFile, async ({ db, actor, query, tenant, now }) => {
    const units = await coverageFor(db, actor, undefined);
    return madeFile(writeCoverage(query.format, units, { tenant, now, language: query.language }));
  });

  on(api.listUncovered, async ({ db, actor, query }) => {
    const unitId = seesAllUnits(actor) ? query.unitId : actor.unitId;
    return { tasks: [...(await listUncovered(db, { ...query, unitId, limit: mostUncovered }))] };
  });

  on(api.setStandIn, async (request) => {
    const { standIn, unitId } = await setStandIn(request, request.body);
    return shownStandIn(standIn, request.actor, unitId);
  });

  on(api.removeStandIn, async (request) => {
    await removeStandIn(request, request.params.standInId);
    return undefined;
  });
}

async function coverageFor(db: Db, actor: Actor, planId: string | undefined) {
  const units = await readCoverage(db, planId);
  return units.filter(({ unitId }) => seesAllUnits(actor) || unitId === actor.unitId);
}

/** The open work of the reader's unit with who has it, the unit's people, and the reader's place among them. */
async function readUnitWork(db: Db, { unitId, personId }: Actor, today: string) {
  const work = await listUnitWork(db, unitId, today);
  const ids = work.map(({ assignmentId }) => assignmentId);
  const [holders, divisions] = [await listHolders(db, ids), await divisionsHolding(db, ids)];
  const within = await readWithin(db, unitId);
  return {
    work: work.map((one) => ({
      ...one,
      division: divisions.get(one.assignmentId) ?? null,
      holders: holders.filter(({ assignmentId }) => assignmentId === one.assignmentId),
    })),
    within,
    place: within.members.get(personId),
  };
}

function shownHolder({ assignmentId: _assignment, ...holder }: HolderRecord) {
  return holder;
}

function shownStandIn(standIn: StandInRecord, actor: Actor, unitId: string) {
  return { ...standIn, abilities: { remove: maySetStandIn(actor, { id: standIn.personId, unitId }) } };
}
