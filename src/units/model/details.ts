import { problem, type Problem } from '../../kernel/problem.ts';
import { livesOn, nameKey, type Unit, type UnitKind, type UnitLevel } from '../model.ts';

/** Another way in which documents write a unit, from a day and until a day where it is known. */
export type DatedName = { readonly name: string; readonly from: string | null; readonly to: string | null };

/** What may be mended of a unit without ending it. Its name may not: a new name is an heir with a first day. */
export type UnitDetails = {
  readonly shortName: string;
  readonly code: string | null;
  readonly identifier: string | null;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly names: readonly DatedName[];
};

/** The registry as the rules look at it. */
export type Registry = {
  readonly units: readonly Unit[];
  readonly identifiers: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, readonly DatedName[]>;
};

/**
 * All that stands against details of a unit that lives: a code, an identifier or a name that is another's, a parent that ended or lies below it, a
 * name that ends before it begins.
 */
export function faultsOfDetails(
  unitId: string,
  details: Omit<UnitDetails, 'kind' | 'level' | 'shortName'>,
  { units, identifiers, names }: Registry,
  day: string,
): readonly Problem[] {
  const living = units.filter((unit) => unit.id !== unitId && (unit.validTo === null || livesOn(unit, day)));
  const { code, identifier, parentId } = details;
  const ofCode = living.find((unit) => code !== null && unit.code === code);
  const ofIdentifier = living.find((unit) => identifier !== null && identifiers.get(unit.id) === identifier);
  return [
    ...(ofCode ? [problem('units.code_taken', { code: code ?? '', name: ofCode.name }, { field: 'code' })] : []),
    ...(ofIdentifier
      ? [
          problem(
            'units.identifier_taken',
            { identifier: identifier ?? '', name: ofIdentifier.name },
            { field: 'identifier' },
          ),
        ]
      : []),
    ...faultsOfParent(unitId, parentId, units, day),
    ...details.names.flatMap((given) => {
      if (given.from !== null && given.to !== null && given.to < given.from)
        return [problem('units.name_ends_first', { name: given.name }, { field: 'names' })];
      const bearer = living.find((unit) => bears(unit, names.get(unit.id) ?? [], given));
      return bearer ? [problem('units.alias_taken', { name: given.name, unit: bearer.name }, { field: 'names' })] : [];
    }),
  ];
}

function faultsOfParent(
  unitId: string,
  parentId: string | null,
  units: readonly Unit[],
  day: string,
): readonly Problem[] {
  if (parentId === null) return [];
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const parent = byId.get(parentId);
  if (!parent || !livesOn(parent, day)) return [problem('units.parent_not_living', {}, { field: 'parentId' })];
  const above = new Set<string>();
  for (let id: string | null = parentId; id !== null && !above.has(id); id = byId.get(id)?.parentId ?? null)
    above.add(id);
  return above.has(unitId) ? [problem('units.parent_below', { name: parent.name }, { field: 'parentId' })] : [];
}

/** Whether a unit is written so too, on some day of the name's. */
function bears(unit: Unit, names: readonly DatedName[], given: DatedName): boolean {
  const own = [{ name: unit.name, from: null, to: null }, ...names];
  return own.some((one) => nameKey(one.name) === nameKey(given.name) && !isApart(one, given));
}

function isApart(a: DatedName, b: DatedName): boolean {
  return (a.to !== null && b.from !== null && a.to < b.from) || (b.to !== null && a.from !== null && b.to < a.from);
}
