import { isAnyOf } from '../accounts/model.ts';
import { findPerson, listReachable, recordAudit, recordAudits, type Reachable } from '../accounts/store.ts';
import { must, problem } from '../kernel/problem.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import { madeFile } from '../server/made-file.ts';
import type { On } from '../server/slice.ts';
import { visibleOccurrence } from '../tasks/acts/visible-occurrence.ts';
import { seesAllUnits } from '../tasks/policies.ts';
import { api } from './api.ts';
import { changeOf } from './model/holders.ts';
import { mayGive, maySeeHolders, maySetStandIn, mayTake } from './policies.ts';
import {
  deleteStandIn,
  findAssignment,
  insertStandIn,
  listHeldBy,
  listHolders,
  listStandIns,
  listUnitWork,
  readCoverage,
  saveChange,
  type HolderRecord,
  type StandInRecord,
} from './store.ts';
import { writeCoverage, writeUnitWork } from './table-file.ts';

export function routes(on: On): void {
  on(api.getUnitWork, async ({ db, actor, today }) => {
    const work = await listUnitWork(db, actor.unitId, today);
    const holders = await listHolders(
      db,
      work.map(({ assignmentId }) => assignmentId),
    );
    const people = await peopleOf(db, actor.unitId);
    const ofUnit = new Set(people.map(({ id }) => id));
    const standIns = await listStandIns(db, today);
    return {
      work: work.map((one) => ({
        ...one,
        holders: holders.filter(({ assignmentId }) => assignmentId === one.assignmentId).map(shownHolder),
      })),
      people: people.map(shownPerson),
      standIns: standIns
        .filter(({ personId }) => ofUnit.has(personId))
        .map((one) => shownStandIn(one, actor, actor.unitId)),
      abilities: { give: mayGive(actor, actor), take: isAnyOf(actor, 'officer') },
    };
  });

  on(api.getUnitWorkFile, async ({ db, actor, query, tenant, today, now }) => {
    const work = await listUnitWork(db, actor.unitId, today);
    const holders = await listHolders(
      db,
      work.map(({ assignmentId }) => assignmentId),
    );
    const unit = must(await findPerson(db, actor.personId), 'the person who asks').unitName;
    return madeFile(writeUnitWork(query.format, unit, work, holders, { tenant, now, language: query.language }));
  });

  on(api.getHolders, async ({ db, actor, params }) => {
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    const { assignmentId, unitId } = occurrence;
    const holders = maySeeHolders(actor, unitId) ? await listHolders(db, [assignmentId]) : [];
    const give = mayGive(actor, occurrence);
    return {
      assignmentId,
      holders: holders.map(shownHolder),
      people: give ? (await peopleOf(db, unitId)).map(shownPerson) : [],
      abilities: { give, take: mayTake(actor, { unitId, hasMain: hasMain(holders) }) },
    };
  });

  on(api.giveToPeople, async ({ db, actor, body, now, today, newId }) => {
    const people = new Set((await peopleOf(db, actor.unitId)).map(({ id }) => id));
    const named = [...(body.main ? [body.main] : []), ...body.helpers];
    if (!named.every((id) => people.has(id))) throw problem('cascade.person_unknown', {}, { field: 'main' });
    const assignmentIds = [...new Set(body.assignmentIds)];
    const held = await listHolders(db, assignmentIds);
    for (const assignmentId of assignmentIds) {
      const assignment = await findAssignment(db, assignmentId);
      if (!assignment || assignment.unitId !== actor.unitId) throw problem('cascade.not_found');
      const holders = held.filter((one) => one.assignmentId === assignmentId);
      const takes = body.main === actor.personId && body.helpers.length === 0;
      const may = mayGive(actor, actor) || (takes && mayTake(actor, { ...actor, hasMain: hasMain(holders) }));
      if (!may) throw problem('server.not_allowed');
      await saveChange(db, assignmentId, changeOf(holders, body), { personId: actor.personId, now, today, newId });
    }
    await recordAudits(
      db,
      assignmentIds.map((subjectId) => ({
        actor,
        now,
        event: {
          verb: 'gave-to-people',
          subjectKind: 'assignment',
          subjectId,
          detail: { main: body.main, helpers: body.helpers },
        },
      })),
    );
    return { given: assignmentIds.length };
  });

  on(api.handOver, async ({ db, actor, body, now, today, newId }) => {
    const from = await findPerson(db, body.fromPersonId);
    const to = (await peopleOf(db, actor.unitId)).find(({ id }) => id === body.toPersonId);
    if (!from || from.unitId !== actor.unitId || !to)
      throw problem('cascade.person_unknown', {}, { field: 'toPersonId' });
    if (!mayGive(actor, actor)) throw problem('server.not_allowed');
    if (from.id === to.id) throw problem('cascade.same_person', {}, { field: 'toPersonId' });
    const held = await listHeldBy(db, from.id);
    const all = await listHolders(
      db,
      held.map(({ assignmentId }) => assignmentId),
    );
    for (const { assignmentId } of held) {
      const holders = all.filter((one) => one.assignmentId === assignmentId);
      const heir = (id: string) => (id === from.id ? to.id : id);
      const main = holders.find(({ part }) => part === 'main');
      const helpers = holders.filter(({ part }) => part === 'helper').map(({ personId }) => heir(personId));
      const wanted = { main: main ? heir(main.personId) : null, helpers };
      await saveChange(db, assignmentId, changeOf(holders, wanted), { personId: actor.personId, now, today, newId });
    }
    await recordAudit(db, actor, now, {
      verb: 'handed-over',
      subjectKind: 'person',
      subjectId: from.id,
      detail: { to: to.id, toName: to.name, assignments: held.length },
    });
    return { given: held.length };
  });

  on(api.getCoverage, async ({ db, actor, query }) => ({ units: await coverageFor(db, actor, query.planId) }));

  on(api.getCoverageFile, async ({ db, actor, query, tenant, now }) => {
    const units = await coverageFor(db, actor, undefined);
    return madeFile(writeCoverage(query.format, units, { tenant, now, language: query.language }));
  });

  on(api.setStandIn, async ({ db, actor, body, now, today, newId }) => {
    const people = await listReachable(db);
    const person = people.find(({ id }) => id === body.personId);
    const substitute = people.find(({ id }) => id === body.substituteId);
    if (!person || !substitute || person.unitId !== substitute.unitId)
      throw problem('cascade.person_unknown', {}, { field: 'substituteId' });
    if (!maySetStandIn(actor, person)) throw problem('server.not_allowed');
    if (person.id === substitute.id) throw problem('cascade.same_person', {}, { field: 'substituteId' });
    if (body.toOn < body.fromOn || body.toOn < today)
      throw problem('cascade.stand_in_ends_before', {}, { field: 'toOn' });
    const id = newId();
    await insertStandIn(db, { ...body, id, setBy: actor.personId, now });
    await recordAudit(db, actor, now, {
      verb: 'set-stand-in',
      subjectKind: 'person',
      subjectId: person.id,
      detail: { ...body, substituteName: substitute.name },
    });
    const made = must(
      (await listStandIns(db, today)).find((one) => one.id === id),
      'the stand-in just set',
    );
    return shownStandIn(made, actor, person.unitId);
  });

  on(api.removeStandIn, async ({ db, actor, params, now, today }) => {
    const standIn = (await listStandIns(db, today)).find(({ id }) => id === params.standInId);
    const person = standIn ? await findPerson(db, standIn.personId) : null;
    if (!standIn || !person || !maySetStandIn(actor, person)) throw problem('cascade.not_found');
    await deleteStandIn(db, standIn.id);
    await recordAudit(db, actor, now, {
      verb: 'removed-stand-in',
      subjectKind: 'person',
      subjectId: standIn.personId,
      detail: { substituteId: standIn.substituteId, fromOn: standIn.fromOn, toOn: standIn.toOn },
    });
    return undefined;
  });
}

async function coverageFor(db: Db, actor: Actor, planId: string | undefined) {
  const units = await readCoverage(db, planId);
  return units.filter(({ unitId }) => seesAllUnits(actor) || unitId === actor.unitId);
}

/** The unit's officers and heads with an open account: those who report its work. */
async function peopleOf(db: Db, unitId: string): Promise<readonly Reachable[]> {
  const people = await listReachable(db);
  return people.filter((person) => person.unitId === unitId && isAnyOf(person, 'officer', 'head'));
}

function hasMain(holders: readonly HolderRecord[]): boolean {
  return holders.some(({ part }) => part === 'main');
}

function shownHolder({ assignmentId: _assignment, ...holder }: HolderRecord) {
  return holder;
}

function shownPerson({ id, name, title }: Reachable) {
  return { id, name, title };
}

function shownStandIn(standIn: StandInRecord, actor: Actor, unitId: string) {
  return { ...standIn, abilities: { remove: maySetStandIn(actor, { id: standIn.personId, unitId }) } };
}
