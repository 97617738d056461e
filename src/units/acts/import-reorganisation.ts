import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import type { NamedUnit } from '../model.ts';
import { faultsOf, isForbidden, type Fault } from '../model/faults.ts';
import { unitGraph, type Succession } from '../model/succession.ts';
import { readReorganisation, readReorganisation2025 } from '../reorganisation.ts';
import type { StandardBodies } from '../standard-bodies.ts';
import { insertGroups, insertSuccessions, insertUnits, listGroups, listSuccessions, listUnits } from '../store.ts';

/** What an import of a file of units and successions adds. */
export type ImportedUnits = {
  readonly units: readonly NamedUnit[];
  readonly groups: number;
  readonly successions: number;
  /** What is left for a person to see to, such as a function that two heirs share. */
  readonly faults: readonly Fault[];
};

/**
 * Adds the units, collectives and successions of a file that are not there yet, so that the same file may come twice. Refuses as reading it
 * does, and with `units.file_fault` where the graph that comes of it has a cycle or an heir that does not live.
 */
export async function importReorganisation(
  db: Db,
  text: string,
  newId: MakeId,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<ImportedUnits> {
  const [units, groups, successions] = [await listUnits(db), await listGroups(db), await listSuccessions(db)];
  const read = readReorganisation(text, units, newId);
  const graph = unitGraph([...units, ...read.units], [...successions, ...read.successions]);
  const faults = faultsOf(graph);
  const forbidden = faults.filter(isForbidden);
  if (forbidden.length > 0) {
    const names = forbidden.map(({ unitId }) => graph.units.get(unitId)?.name ?? '');
    throw problem('units.file_fault', { fault: forbidden[0]?.code ?? '', names: [...new Set(names)].join('; ') });
  }
  const newGroups = read.groups.filter((group) => !groups.some(({ name }) => name === group.name));
  const isThere = ({ fromId, toId }: Succession) =>
    successions.some((one) => one.fromId === fromId && one.toId === toId && one.kind !== 'transfer');
  const newSuccessions = read.successions.filter((one) => !isThere(one));
  if (!dryRun) {
    await insertUnits(db, read.units);
    await insertGroups(db, newGroups);
    await insertSuccessions(db, newSuccessions);
  }
  const isOfFile = ({ unitId }: Fault) => read.units.some(({ id }) => id === unitId);
  return {
    units: read.units,
    groups: newGroups.length,
    successions: newSuccessions.length,
    faults: faults.filter(isOfFile),
  };
}

/** Founds a province's bodies: those of today, and those that ended in 2025 with who follows them. */
export async function foundBodies(db: Db, { units, groups }: StandardBodies, newId: MakeId): Promise<void> {
  await insertUnits(db, units);
  await insertGroups(db, groups);
  await importReorganisation(db, readReorganisation2025(), newId);
}
