import type { Db } from '../server/database.ts';
import { nameKey, type NameBook, type Unit, type UnitGroup } from './model.ts';

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
  }));
}

/** All names and aliases of units and collectives, for resolving what a plan wrote. */
export async function readNameBook(db: Db): Promise<NameBook> {
  const [units, groups] = await Promise.all([
    db.selectFrom('unit_alias').select(['folded', 'unit_id']).execute(),
    db.selectFrom('unit_group_alias').select(['folded', 'group_id']).execute(),
  ]);
  return {
    units: new Map(units.map((row) => [row.folded, row.unit_id])),
    groups: new Map(groups.map((row) => [row.folded, row.group_id])),
  };
}

/** Adds units with their names as aliases, and further aliases. */
export async function insertUnits(
  db: Db,
  units: readonly (Unit & { readonly aliases: readonly string[] })[],
): Promise<void> {
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
    .values(groups.map(({ id, name, kinds, level }) => ({ id, name, kinds: [...kinds], level })))
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

function distinctKeys(names: readonly string[]): readonly (readonly [string, string])[] {
  return [...new Map(names.map((name) => [nameKey(name), name] as const))];
}
