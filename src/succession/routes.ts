import { problem } from '../kernel/problem.ts';
import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import { mayCoordinate, maySee } from '../tasks/policies.ts';
import { listOpenDuties } from '../tasks/store/handovers.ts';
import { hasWork } from '../tasks/store/work.ts';
import { nameKey, type Unit } from '../units/model.ts';
import { faultsOf } from '../units/model/faults.ts';
import { hasEnded, heirsOf, type Succession, type UnitGraph } from '../units/model/succession.ts';
import { readFunctions } from '../units/reorganisation.ts';
import { findRevision, listAliases, listIdentifiers, listNames, readUnitGraph } from '../units/store.ts';
import { addUnit, changeUnits, previewChange } from './acts/change-units.ts';
import { editUnit } from './acts/edit-unit.ts';
import { api } from './api.ts';
import { mayChangeUnits } from './policies.ts';

export function routes(on: On): void {
  on(api.readRegister, async ({ db, actor, today }) => {
    const register = await readRegister(db, today);
    const { graph } = register;
    const change = mayChangeUnits(actor);
    return {
      today,
      units: [...graph.units.values()].map((unit) => register.present(unit)),
      functions: readFunctions().map(({ id, name, nameEn }) => ({ id, name, nameEn })),
      // Districts have no heir by name: their duties go to communes and departments, one by one.
      faults: change
        ? faultsOf(graph)
            .filter(({ code, unitId }) => code !== 'no-heir' || graph.units.get(unitId)?.kind !== 'district')
            .map(({ code, unitId, functionId }) => ({
              code,
              unitId,
              name: graph.units.get(unitId)?.name ?? '',
              functionId,
            }))
        : [],
      abilities: { change, handOver: mayCoordinate(actor) },
    };
  });

  on(api.getUnit, async ({ db, actor, params, today }) => {
    const register = await readRegister(db, today);
    const { graph } = register;
    const unit = graph.units.get(params.unitId);
    if (!unit) throw problem('units.not_found');
    const mayEdit = mayChangeUnits(actor);
    const revision = (await findRevision(db, unit.id)) ?? 1;
    const own = [unit.name, unit.shortName].map(nameKey);
    const names = ((await listNames(db)).get(unit.id) ?? []).filter(({ name }) => !own.includes(nameKey(name)));
    const duties = maySee(actor, { unitId: unit.id }) ? await listOpenDuties(db, [unit.id]) : null;
    return {
      unit: register.present(unit),
      before: (graph.before.get(unit.id) ?? []).map((step) => presentStep(graph, step, step.fromId)),
      after: (graph.after.get(unit.id) ?? []).map((step) => presentStep(graph, step, step.toId)),
      open: duties && {
        duties: duties.length,
        times: duties.reduce((sum, { times }) => sum + times, 0),
      },
      details: mayEdit ? { revision, parentId: unit.parentId, names } : null,
      parent: graph.units.get(unit.parentId ?? '')?.name ?? null,
      abilities: {
        change: mayEdit && unit.validTo === null,
        edit: mayEdit,
        changeKind: mayEdit && !(await hasWork(db, unit.id)),
      },
    };
  });

  on(api.editUnit, async ({ params, body, ...by }) => {
    await editUnit(by, params.unitId, body);
    return undefined;
  });

  on(api.addUnit, async ({ body, newId, ...by }) => {
    const unitId = newId();
    await addUnit(by, { ...body, id: unitId, shortName: body.shortName || body.name, validTo: null });
    return { unitId };
  });

  on(api.previewChange, ({ body, ...by }) => previewChange(by, body));

  on(api.changeUnits, async ({ body, ...by }) => {
    const planned = await changeUnits(by, body);
    return { ended: planned.endedIds.length, begun: planned.units.map(({ id }) => id) };
  });
}

async function readRegister(db: Db, today: string) {
  const [graph, aliases, identifiers] = [await readUnitGraph(db), await listAliases(db), await listIdentifiers(db)];
  const present = (unit: Unit) => {
    const { parentId: _parent, ...shown } = unit;
    const heirs = hasEnded(unit, today) ? heirsOf(graph, unit.id, today) : [];
    return {
      ...shown,
      identifier: identifiers.get(unit.id) ?? null,
      aliases: (aliases.get(unit.id) ?? []).filter((alias) => alias !== unit.name),
      heirs: heirs.map((heirId) => graph.units.get(heirId)?.name ?? ''),
    };
  };
  return { graph, present };
}

function presentStep(graph: UnitGraph, step: Succession, unitId: string | null) {
  const { id, beginsOn, kind, functions, takesRest, basis, ground } = step;
  const name = unitId === null ? null : (graph.units.get(unitId)?.name ?? null);
  return { id, unitId, name, beginsOn, kind, functions: [...functions], takesRest, basis, ground };
}
