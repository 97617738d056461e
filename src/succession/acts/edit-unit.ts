import { recordAudit } from '../../accounts/store.ts';
import { problem, problemOf } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { hasWork } from '../../tasks/store/work.ts';
import { nameKey } from '../../units/model.ts';
import { faultsOfDetails, type UnitDetails } from '../../units/model/details.ts';
import { listIdentifiers, listNames, listUnits, saveDetails } from '../../units/store.ts';

/**
 * Mends what is written of a unit without ending it. Refuses with units.not_found, units.kind_has_work, all faults of details at once, and
 * server.changed_meanwhile. A new name is no such change: it is a heir with a first day (`changeUnits`).
 */
export async function editUnit(
  { db, actor, now, today }: { readonly db: Db; readonly actor: Actor; readonly now: Date; readonly today: string },
  unitId: string,
  { revision, ...details }: UnitDetails & { readonly revision: number },
): Promise<void> {
  const registry = {
    units: await listUnits(db),
    identifiers: await listIdentifiers(db),
    names: await listNames(db),
  };
  const unit = registry.units.find(({ id }) => id === unitId);
  if (!unit) throw problem('units.not_found');
  // Its own two names are kept whatever else it is called.
  const shown = { ...details, shortName: details.shortName || unit.name };
  const own = [unit.name, shown.shortName].map(nameKey);
  const wanted = { ...shown, names: details.names.filter(({ name }) => !own.includes(nameKey(name))) };
  const isOtherKind = details.kind !== unit.kind || details.level !== unit.level;
  const [first, ...others] = [
    ...faultsOfDetails(unitId, wanted, registry, today),
    ...(isOtherKind && (await hasWork(db, unitId)) ? [problem('units.kind_has_work', {}, { field: 'kind' })] : []),
  ];
  if (first) throw problemOf([first, ...others]);
  if (!(await saveDetails(db, { ...unit, revision }, wanted))) throw problem('server.changed_meanwhile');
  const { id: _id, name: _name, validFrom: _from, validTo: _to, ...before } = unit;
  const from = { ...before, identifier: registry.identifiers.get(unitId) ?? null, names: registry.names.get(unitId) };
  const detail = { from, to: wanted };
  await recordAudit(db, actor, now, { verb: 'unit-edited', subjectKind: 'unit', subjectId: unitId, detail });
}
