import { sql } from 'kysely';
import type { Db } from '../server/database.ts';
import { bearerOn, nameKey, type NameBook, type NamedUnit, type Unit, type UnitGroup } from './model.ts';
import type { DatedName, UnitDetails } from './model/details.ts';
import { unitGraph, type Succession, type UnitGraph } from './model/succession.ts';

/** Every unit, living or ended, in Vietnamese order of names. */
export async function listUnits(db: Db): Promise<readonly Unit[]> {
  const rows = await db.selectFrom('unit').selectAll().execute();
  const order = new Intl.Collator('vi');
  return rows
    .map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      shortName: row.short_name,
      kind: row.kind,
      level: row.level,
      parentId: row.parent_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }))
    .sort((a, b) => order.compare(a.name, b.name));
}

/** Every collective that plans may name. */
export async function listGroups(db: Db): Promise<readonly UnitGroup[]> {
  const rows = await db.selectFrom('unit_group').selectAll().orderBy('name').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kinds: row.kinds,
    level: row.level,
    validTo: row.valid_to,
  }));
}

/** All names and aliases of units and collectives with whom they mean on a day, for resolving what a document of that day wrote. */
export async function readNameBook(db: Db, date: string): Promise<NameBook> {
  const [units, groups] = await Promise.all([
    db
      .selectFrom('unit_alias')
      .innerJoin('unit', 'unit.id', 'unit_alias.unit_id')
      .select(['folded', 'unit_id', 'unit.valid_from as validFrom', 'unit.valid_to as validTo'])
      .where((where) =>
        where.or([where('unit_alias.valid_from', 'is', null), where('unit_alias.valid_from', '<=', date)]),
      )
      .where((where) => where.or([where('unit_alias.valid_to', 'is', null), where('unit_alias.valid_to', '>=', date)]))
      .execute(),
    db
      .selectFrom('unit_group_alias')
      .innerJoin('unit_group', 'unit_group.id', 'unit_group_alias.group_id')
      .select(['folded', 'group_id'])
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', date)]))
      .execute(),
  ]);
  const bearers = Map.groupBy(units, (row) => row.folded);
  return {
    units: new Map(
      [...bearers].flatMap(([folded, rows]) => {
        const bearer = bearerOn(rows, date);
        return bearer ? [[folded, bearer.unit_id] as const] : [];
      }),
    ),
    groups: new Map(groups.map((row) => [row.folded, row.group_id])),
  };
}

/** Adds units with their names as aliases, and further aliases. */
export async function insertUnits(db: Db, units: readonly NamedUnit[]): Promise<void> {
  if (units.length === 0) return;
  await db
    .insertInto('unit')
    .values(
      units.map((unit) => ({
        id: unit.id,
        code: unit.code,
        name: unit.name,
        short_name: unit.shortName,
        kind: unit.kind,
        level: unit.level,
        parent_id: unit.parentId,
        valid_from: unit.validFrom,
        valid_to: unit.validTo,
        identifier: unit.identifier ?? null,
      })),
    )
    .execute();
  const aliases = units.flatMap((unit) =>
    distinctKeys([unit.name, unit.shortName, ...unit.aliases]).map(([folded, alias]) => ({
      unit_id: unit.id,
      folded,
      alias,
    })),
  );
  await db
    .insertInto('unit_alias')
    .values(aliases)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds collectives with their names as aliases, and further aliases. */
export async function insertGroups(
  db: Db,
  groups: readonly (UnitGroup & { readonly aliases: readonly string[] })[],
): Promise<void> {
  if (groups.length === 0) return;
  await db
    .insertInto('unit_group')
    .values(
      groups.map(({ id, name, kinds, level, validTo = null }) => ({
        id,
        name,
        kinds: [...kinds],
        level,
        valid_to: validTo,
      })),
    )
    .execute();
  const aliases = groups.flatMap((group) =>
    distinctKeys([group.name, ...group.aliases]).map(([folded, alias]) => ({ group_id: group.id, folded, alias })),
  );
  await db
    .insertInto('unit_group_alias')
    .values(aliases)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who follows whom, of all times. */
export async function listSuccessions(db: Db): Promise<readonly Succession[]> {
  const rows = await db.selectFrom('unit_succession').selectAll().orderBy('begins_on').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    fromId: row.from_id,
    toId: row.to_id,
    beginsOn: row.begins_on,
    functions: row.functions,
    takesRest: row.takes_rest,
    kind: row.kind,
    basis: row.basis,
    ground: row.ground,
  }));
}

/** All units of all times with who follows whom. */
export async function readUnitGraph(db: Db): Promise<UnitGraph> {
  return unitGraph(await listUnits(db), await listSuccessions(db));
}

/** Adds who follows whom. */
export async function insertSuccessions(db: Db, successions: readonly Succession[]): Promise<void> {
  if (successions.length === 0) return;
  await db
    .insertInto('unit_succession')
    .values(
      successions.map((one) => ({
        id: one.id,
        from_id: one.fromId,
        to_id: one.toId,
        begins_on: one.beginsOn,
        functions: [...one.functions],
        takes_rest: one.takesRest,
        kind: one.kind,
        basis: one.basis,
        ground: one.ground,
      })),
    )
    .execute();
}

/** Lets one person at a time change these units: who comes second sees what the first one made of them. */
export async function waitForUnits(db: Db, unitIds: readonly string[]): Promise<void> {
  await db
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', [...unitIds])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Sets the last day of units that live without one; how many were still without. */
export async function endUnits(db: Db, unitIds: readonly string[], lastDay: string): Promise<number> {
  if (unitIds.length === 0) return 0;
  const result = await db
    .updateTable('unit')
    .set({ valid_to: lastDay })
    .where('id', 'in', [...unitIds])
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The ways in which documents write the units, by unit. */
export async function listAliases(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.selectFrom('unit_alias').select(['unit_id', 'alias']).orderBy('alias').execute();
  return new Map([...Map.groupBy(rows, (row) => row.unit_id)].map(([id, own]) => [id, own.map((row) => row.alias)]));
}

/** The same with the days on which they are written so. */
export async function listNames(db: Db): Promise<ReadonlyMap<string, readonly DatedName[]>> {
  const rows = await db
    .selectFrom('unit_alias')
    .select(['unit_id', 'alias as name', 'valid_from as from', 'valid_to as to'])
    .orderBy('alias')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.unit_id)].map(([id, own]) => [id, own.map(({ unit_id: _unit, ...one }) => one)]),
  );
}

/** Which change of a unit's details was the last; null where there is no such unit. */
export async function findRevision(db: Db, unitId: string): Promise<number | null> {
  const row = await db.selectFrom('unit').select('revision').where('id', '=', unitId).executeTakeFirst();
  return row?.revision ?? null;
}

/** Mends a unit's details and the other names of it; false where somebody else did since `revision`. */
export async function saveDetails(
  db: Db,
  unit: { readonly id: string; readonly name: string; readonly revision: number },
  details: UnitDetails,
): Promise<boolean> {
  const result = await db
    .updateTable('unit')
    .set((columns) => ({
      short_name: details.shortName,
      code: details.code,
      identifier: details.identifier,
      parent_id: details.parentId,
      kind: details.kind,
      level: details.level,
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('id', '=', unit.id)
    .where('revision', '=', unit.revision)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await db.deleteFrom('unit_alias').where('unit_id', '=', unit.id).execute();
  const always = [unit.name, details.shortName].map((name) => ({ name, from: null, to: null }));
  const names = new Map([...details.names, ...always].map((one) => [nameKey(one.name), one]));
  await db
    .insertInto('unit_alias')
    .values(
      [...names].map(([folded, { name, from, to }]) => ({
        unit_id: unit.id,
        folded,
        alias: name,
        valid_from: from,
        valid_to: to,
      })),
    )
    .execute();
  return true;
}

/** The electronic identification codes of units that have one (Decision 20/2020/QĐ-TTg). */
export async function listIdentifiers(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('unit').select(['id', 'identifier']).where('identifier', 'is not', null).execute();
  return new Map(rows.map((row) => [row.id, row.identifier ?? '']));
}

function distinctKeys(names: readonly string[]): readonly (readonly [string, string])[] {
  return [...new Map(names.map((name) => [nameKey(name), name] as const))];
}
