import { addDays, writtenDate } from '../../kernel/calendar.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import { foundCommune, livesOn, nameKey, type NamedUnit, type Unit } from '../model.ts';
import { faultsOf, type Fault } from './faults.ts';
import { hasEnded, heirsOf, unitGraph, type Succession, type SuccessionKind, type UnitGraph } from './succession.ts';

/** An heir as a person gives it: a unit that lives on the day, or a new one by its name. */
export type GivenHeir = {
  readonly unitId: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly functions: readonly string[];
  readonly takesRest: boolean;
};

/**
 * What happens to units on a day: one heir for one is a new name, one for several a merger, several for one a split, none an end. Where the units go on,
 * they pass to the heirs the functions named and nothing else.
 */
export type UnitChange = {
  /** First day of what comes; the last day of what ends is the one before. */
  readonly beginsOn: string;
  readonly unitIds: readonly string[];
  readonly goesOn: boolean;
  readonly heirs: readonly GivenHeir[];
  /** Number and date of the document that orders it. */
  readonly basis: string;
};

/** What a change makes of the registry; `warnings` are for a person to see, such as a function that nobody takes. */
export type PlannedChange = {
  readonly endedIds: readonly string[];
  readonly lastDay: string;
  readonly units: readonly NamedUnit[];
  readonly successions: readonly Succession[];
  readonly warnings: readonly Fault[];
  /** The graph as it will be. */
  readonly graph: UnitGraph;
};

/**
 * Works a change out. Refuses with `units.not_found`, `units.already_ended`, `units.not_begun`, `units.heir_not_living`,
 * `units.heir_of_itself`, `units.name_taken`; and where the units go on with `units.functions_missing`, `units.function_passed_on`,
 * `units.function_comes_back`.
 */
export function planChange(
  change: UnitChange,
  units: readonly Unit[],
  successions: readonly Succession[],
  newId: MakeId,
): PlannedChange {
  const { beginsOn } = change;
  const lastDay = addDays(beginsOn, -1);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const nameOf = (id: string | null) => byId.get(id ?? '')?.name ?? '';
  const { goesOn } = change;
  const leaving = change.unitIds.map((id) => checkLeaving(byId.get(id), beginsOn, goesOn));
  const ending = goesOn ? [] : leaving;
  if (goesOn && (change.heirs.length === 0 || change.heirs.some(({ functions }) => functions.length === 0)))
    throw problem('units.functions_missing', {}, { field: 'heirs' });
  // An only heir of an only unit signs with its symbol; of several one can't tell which does.
  const code = change.heirs.length === 1 && ending.length === 1 ? (ending[0]?.code ?? null) : null;
  const twice = change.heirs.find((heir, place) => change.heirs.slice(0, place).some((one) => isSame(one, heir)));
  if (twice) throw problem('units.name_taken', { name: twice.name || nameOf(twice.unitId) }, { field: 'heirs' });
  const heirs = change.heirs.map((heir) => {
    if (heir.unitId === null) return { heir, made: makeHeir(heir, { leaving, ending, units, beginsOn, code, newId }) };
    checkHeir(byId.get(heir.unitId), leaving, beginsOn);
    return { heir, made: null };
  });
  const kind = goesOn ? 'transfer' : kindOf(ending.length, heirs.length);
  const steps = leaving.flatMap((unit): Succession[] => {
    const given = { fromId: unit.id, beginsOn, kind, basis: change.basis, ground: 'decided' as const };
    if (heirs.length === 0) return [{ ...given, id: newId(), toId: null, functions: [], takesRest: false }];
    return heirs.map(({ heir, made }) => ({
      ...given,
      id: newId(),
      toId: made?.id ?? heir.unitId,
      // An only heir of what ends takes all, whatever was ticked.
      functions: heirs.length === 1 && !goesOn ? [] : heir.functions,
      takesRest: !goesOn && (heirs.length === 1 || heir.takesRest || heir.functions.length === 0),
    }));
  });
  const made = heirs.flatMap((one) => (one.made ? [one.made] : []));
  const after = [...units.map((unit) => (ending.includes(unit) ? { ...unit, validTo: lastDay } : unit)), ...made];
  const graph = unitGraph(after, [...successions, ...steps]);
  if (goesOn) checkTransfers(unitGraph(units, successions), graph, steps);
  return {
    endedIds: ending.map(({ id }) => id),
    lastDay,
    units: made,
    successions: steps,
    warnings: faultsOf(graph).filter(({ unitId }) => change.unitIds.includes(unitId)),
    graph,
  };
}

/** Whoever passes a function on has it: did not pass it on before, and does not get it back on the same day. */
function checkTransfers(before: UnitGraph, after: UnitGraph, steps: readonly Succession[]): void {
  const nameOf = (id: string | undefined) => after.units.get(id ?? '')?.name ?? '';
  for (const { fromId, toId, beginsOn, functions } of steps) {
    for (const functionId of functions) {
      const at = { field: 'heirs' };
      if (heirsOf(after, fromId, beginsOn, functionId).length === 0)
        throw problem('units.function_comes_back', { name: nameOf(fromId), heir: nameOf(toId ?? undefined) }, at);
      const [having] = heirsOf(before, fromId, beginsOn, functionId);
      if (having !== fromId)
        throw problem('units.function_passed_on', { name: nameOf(fromId), heir: nameOf(having) }, at);
    }
  }
}

function checkLeaving(unit: Unit | undefined, beginsOn: string, goesOn: boolean): Unit {
  if (!unit) throw problem('units.not_found');
  if (unit.validTo !== null && (!goesOn || hasEnded(unit, beginsOn)))
    throw problem('units.already_ended', { name: unit.name, date: writtenDate(unit.validTo) }, { field: 'unitIds' });
  if (unit.validFrom >= beginsOn)
    throw problem('units.not_begun', { name: unit.name, date: writtenDate(unit.validFrom) }, { field: 'beginsOn' });
  return unit;
}

function checkHeir(heir: Unit | undefined, leaving: readonly Unit[], beginsOn: string): void {
  if (!heir) throw problem('units.not_found');
  if (leaving.includes(heir)) throw problem('units.heir_of_itself', { name: heir.name }, { field: 'heirs' });
  if (!livesOn(heir, beginsOn))
    throw problem('units.heir_not_living', { name: heir.name, date: writtenDate(beginsOn) }, { field: 'heirs' });
}

function makeHeir(
  { name, shortName }: GivenHeir,
  given: {
    readonly leaving: readonly Unit[];
    /** Those whose names are free from that day. */
    readonly ending: readonly Unit[];
    readonly units: readonly Unit[];
    readonly beginsOn: string;
    readonly code: string | null;
    readonly newId: MakeId;
  },
): NamedUnit {
  const [first] = given.leaving;
  const namesake = given.units.find(
    (unit) =>
      nameKey(unit.name) === nameKey(name) &&
      livesOn(unit, given.beginsOn) &&
      !given.ending.some((one) => one === unit),
  );
  if (namesake) throw problem('units.name_taken', { name: namesake.name }, { field: 'heirs' });
  if (!first) throw problem('units.not_found');
  return {
    id: given.newId(),
    code: given.code,
    name,
    shortName: shortName || name,
    kind: first.kind,
    level: first.level,
    parentId: first.parentId,
    validFrom: given.beginsOn,
    validTo: null,
    aliases: first.kind === 'commune' ? foundCommune(name, first).aliases : [],
  };
}

/** Two heirs that are one: the same unit, or two new ones under one name. */
function isSame(a: GivenHeir, b: GivenHeir): boolean {
  return a.unitId === b.unitId && (a.unitId !== null || nameKey(a.name) === nameKey(b.name));
}

function kindOf(ending: number, heirs: number): SuccessionKind {
  if (heirs === 0) return 'end';
  if (heirs > 1) return 'split';
  return ending > 1 ? 'merge' : 'rename';
}
