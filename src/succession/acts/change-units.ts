import { countPeople, recordAudits } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem, problemOf } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { listOpenDuties, markLeaving, type OpenDuty } from '../../tasks/store/handovers.ts';
import { bearerOn, nameKey, type NamedUnit } from '../../units/model.ts';
import { planChange, type PlannedChange, type UnitChange } from '../../units/model/change.ts';
import { faultsOfDetails } from '../../units/model/details.ts';
import { clearHeir, functionsIn, proposeHeirs } from '../../units/model/proposal.ts';
import { readFunctions } from '../../units/reorganisation.ts';
import {
  endUnits,
  insertSuccessions,
  insertUnits,
  listIdentifiers,
  listNames,
  listSuccessions,
  listUnits,
  waitForUnits,
} from '../../units/store.ts';

/** Who changes the registry, and when. */
export type Changing = { readonly db: Db; readonly actor: Actor; readonly now: Date; readonly newId: MakeId };

/** What a change would do, for the person who decides on it; nothing is saved. */
export async function previewChange({ db, newId }: Pick<Changing, 'db' | 'newId'>, change: UnitChange) {
  const planned = await plan(db, change, newId);
  const { graph } = planned;
  const nameOf = (id: string | null) => (id === null ? null : (graph.units.get(id)?.name ?? null));
  const open = await listOpenDuties(db, change.unitIds);
  const leaving = new Set(leavingOf(planned, open).map(({ assignmentId }) => assignmentId));
  const duties = change.goesOn ? open.filter(({ assignmentId }) => leaving.has(assignmentId)) : open;
  const heirs = duties.map(({ unitId, text }) =>
    clearHeir(proposeHeirs(graph, { unitId, text }, readFunctions(), change.beginsOn)),
  );
  return {
    lastDay: planned.lastDay,
    begins: planned.units.map(({ name }) => name),
    ends: change.unitIds.map((unitId) => {
      const own = duties.filter((duty) => duty.unitId === unitId);
      return { name: nameOf(unitId) ?? '', duties: own.length, times: own.reduce((sum, { times }) => sum + times, 0) };
    }),
    proposals: [...Map.groupBy(heirs, (heir) => heir)].map(([heir, of]) => ({ name: nameOf(heir), duties: of.length })),
    people: change.goesOn ? 0 : await countPeople(db, change.unitIds),
    warnings: planned.warnings.map(({ code, unitId, functionId }) => ({
      code,
      unitId,
      name: nameOf(unitId) ?? '',
      functionId,
    })),
  };
}

/** Ends, renames, merges or splits units, or passes functions of those that go on to others. Refuses as planning does. */
export async function changeUnits({ db, actor, now, newId }: Changing, change: UnitChange): Promise<PlannedChange> {
  await waitForUnits(db, change.unitIds);
  const planned = await plan(db, change, newId);
  await endUnits(db, planned.endedIds, planned.lastDay);
  await insertUnits(db, planned.units);
  await insertSuccessions(db, planned.successions);
  await markLeaving(db, leavingOf(planned, await listOpenDuties(db, change.goesOn ? change.unitIds : [])));
  const nameOf = (id: string | null) => (id === null ? null : (planned.graph.units.get(id)?.name ?? null));
  await recordAudits(db, [
    ...change.unitIds.map((subjectId) => ({
      actor,
      now,
      event: {
        verb: change.goesOn ? 'functions-passed-on' : 'unit-ended',
        subjectKind: 'unit',
        subjectId,
        detail: {
          name: nameOf(subjectId),
          lastDay: planned.lastDay,
          basis: change.basis,
          heirs: planned.successions
            .filter((step) => step.fromId === subjectId)
            .map(({ toId, functions, takesRest }) => ({ name: nameOf(toId), functions, takesRest })),
        },
      },
    })),
    ...planned.units.map((unit) => ({
      actor,
      now,
      event: {
        verb: 'unit-begun',
        subjectKind: 'unit',
        subjectId: unit.id,
        detail: { name: unit.name, from: unit.validFrom, basis: change.basis },
      },
    })),
  ]);
  return planned;
}

/** Adds a unit. Refuses, all at once, with `units.name_taken` and what stands against its details. */
export async function addUnit({ db, actor, now }: Omit<Changing, 'newId'>, unit: NamedUnit): Promise<void> {
  const units = await listUnits(db);
  const namesakes = units.filter((one) => nameKey(one.name) === nameKey(unit.name));
  const namesake = bearerOn(namesakes, unit.validFrom);
  const registry = { units, identifiers: await listIdentifiers(db), names: await listNames(db) };
  const details = { ...unit, identifier: unit.identifier ?? null, names: unit.aliases.map(undated) };
  const [first, ...others] = [
    ...(namesake ? [problem('units.name_taken', { name: namesake.name }, { field: 'name' })] : []),
    ...faultsOfDetails(unit.id, details, registry, unit.validFrom),
  ];
  if (first) throw problemOf([first, ...others]);
  await insertUnits(db, [unit]);
  const event = {
    verb: 'unit-begun',
    subjectKind: 'unit',
    subjectId: unit.id,
    detail: { name: unit.name, from: unit.validFrom },
  };
  await recordAudits(db, [{ actor, now, event }]);
}

/** Which open duties leave units that go on, by the words of their sentence, and with which step. */
function leavingOf({ successions }: PlannedChange, duties: readonly OpenDuty[]) {
  const transfers = successions.filter(({ kind }) => kind === 'transfer');
  return duties.flatMap(({ assignmentId, unitId, text }) => {
    const named = functionsIn(text, readFunctions()).map(({ id }) => id);
    const step = transfers.find(
      ({ fromId, functions }) => fromId === unitId && functions.some((id) => named.includes(id)),
    );
    return step ? [{ assignmentId, successionId: step.id }] : [];
  });
}

async function plan(db: Db, change: UnitChange, newId: MakeId): Promise<PlannedChange> {
  return planChange(change, await listUnits(db), await listSuccessions(db), newId);
}

function undated(name: string) {
  return { name, from: null, to: null };
}
