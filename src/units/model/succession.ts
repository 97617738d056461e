import { addDays } from '../../kernel/calendar.ts';
import { livesOn, type Unit } from '../model.ts';

/** How a unit passes on: into one with others, into several, under another name, or to nobody; or it goes on and passes single functions on. */
export const successionKinds = ['merge', 'split', 'rename', 'end', 'transfer'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** How we know that one unit follows another: read in the source named, inferred from it, recalled, or decided here by a person. */
export const successionGrounds = ['sourced', 'inferred', 'recalled', 'decided'] as const;
export type SuccessionGround = (typeof successionGrounds)[number];

/**
 * From a day on, what one unit owed is another's: what belongs to the functions named, and with `takesRest` all that no other heir is
 * named for. An end has no heir. A transfer passes on the functions named and nothing else; the unit goes on.
 */
export type Succession = {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string | null;
  /** The heir's first day; the unit's last day lies before it. */
  readonly beginsOn: string;
  readonly functions: readonly string[];
  readonly takesRest: boolean;
  readonly kind: SuccessionKind;
  /** The document that orders it, by number and date. */
  readonly basis: string;
  readonly ground: SuccessionGround;
};

/** Units and who follows whom, ready to be walked both ways. */
export type UnitGraph = {
  readonly units: ReadonlyMap<string, Unit>;
  readonly after: ReadonlyMap<string, readonly Succession[]>;
  readonly before: ReadonlyMap<string, readonly Succession[]>;
};

/** Makes the graph. It has no cycle where `faultsOf` finds none: each step leads to a unit that ends later. */
export function unitGraph(units: readonly Unit[], successions: readonly Succession[]): UnitGraph {
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    after: Map.groupBy(successions, (one) => one.fromId),
    before: Map.groupBy(
      successions.filter((one) => one.toId !== null),
      (one) => one.toId ?? '',
    ),
  };
}

/**
 * Who owes on a day what a unit owed: itself while it lives, else its heirs and theirs; of one function where that is known, else of any.
 * What it passed on by function while it goes on is followed only where the function is known. Empty where it ended without an heir.
 */
export function heirsOf(
  graph: UnitGraph,
  unitId: string,
  date: string,
  functionId: string | null = null,
): readonly string[] {
  const walk = follow(graph, { unitId, since: '' }, date, functionId);
  return [...new Set(walk.flatMap((one) => (one.isEnd ? [one.unitId] : [])))];
}

/**
 * Whose duties of a day a unit has now, by one function or by any: itself if it lived then, and those that it took over since. A function that
 * others passed to it by name since was theirs.
 */
export function ancestorsOf(
  graph: UnitGraph,
  unitId: string,
  date: string,
  functionId: string | null = null,
): readonly string[] {
  const before = [...forerunners(graph, unitId)].filter((id) => id !== unitId && livesThen(graph, id, date));
  const ways = before.map((id) => ({
    id,
    walk: follow(graph, { unitId: id, since: addDays(date, 1) }, lastOfDays, functionId),
  }));
  const came = ways.filter(({ walk }) => walk.some((one) => one.unitId === unitId));
  const took = came.some(({ walk }) => walk.some((one) => one.unitId === unitId && one.by?.kind === 'transfer'));
  return [...(livesThen(graph, unitId, date) && !took ? [unitId] : []), ...came.map(({ id }) => id)];
}

/** Whether a step names a function on its way from a unit to whoever has it on a day. */
export function isNamedOnTheWay(graph: UnitGraph, unitId: string, date: string, functionId: string): boolean {
  const walk = follow(graph, { unitId, since: '' }, date, functionId);
  return walk.some(({ by }) => by?.functions.includes(functionId) ?? false);
}

// After every day of a registry.
const lastOfDays = '9999-12-31';

/** The steps from a unit that ended to whoever takes over one of its functions; to everybody where the function is not known. */
function stepsAtEnd(graph: UnitGraph, unitId: string, functionId: string | null): readonly Succession[] {
  const steps = (graph.after.get(unitId) ?? []).filter((one) => one.toId !== null && one.kind !== 'transfer');
  if (functionId === null) return steps;
  const named = steps.filter((one) => one.functions.includes(functionId));
  return named.length > 0 ? named : steps.filter((one) => one.takesRest);
}

/** By which steps a unit that goes on first passed a function on, from one day to another. */
function transfersOf(
  graph: UnitGraph,
  unitId: string,
  functionId: string | null,
  since: string,
  date: string,
): readonly Succession[] {
  const steps = (graph.after.get(unitId) ?? []).filter(
    ({ kind, functions, beginsOn }) =>
      kind === 'transfer' &&
      functionId !== null &&
      functions.includes(functionId) &&
      beginsOn >= since &&
      beginsOn <= date,
  );
  const first = steps.map(({ beginsOn }) => beginsOn).toSorted()[0];
  return steps.filter(({ beginsOn }) => beginsOn === first);
}

/** True when the unit's last day lies before the date. */
export function hasEnded(unit: Pick<Unit, 'validTo'>, date: string): boolean {
  return unit.validTo !== null && unit.validTo < date;
}

/** A unit that duties pass through, by which step they came to it, and whether they are still there. */
type Passed = { readonly unitId: string; readonly by: Succession | null; readonly isEnd: boolean };

/** Where duties of a unit go from one day to another, through every unit that has them meanwhile. */
function follow(
  graph: UnitGraph,
  { unitId, since, by = null }: { readonly unitId: string; readonly since: string; readonly by?: Succession | null },
  date: string,
  functionId: string | null,
  way: ReadonlySet<Succession> = new Set(),
): readonly Passed[] {
  const unit = graph.units.get(unitId);
  // A cycle is a fault of the data, told by `faultsOf`; here it only must not go on for ever.
  if (!unit || (by && way.has(by))) return [];
  const passed = transfersOf(graph, unitId, functionId, since, date);
  const steps =
    passed.length > 0
      ? passed
      : hasEnded(unit, date)
        ? stepsAtEnd(graph, unitId, functionId).filter(({ beginsOn }) => beginsOn <= date)
        : null;
  if (steps === null) return [{ unitId, by, isEnd: true }];
  const further = by ? new Set([...way, by]) : way;
  return [
    { unitId, by, isEnd: false },
    ...steps.flatMap((step) =>
      follow(graph, { unitId: step.toId ?? '', since: step.beginsOn, by: step }, date, functionId, further),
    ),
  ];
}

/** Every unit from which steps lead to another one, whatever they pass on, and itself. */
function forerunners(graph: UnitGraph, unitId: string): ReadonlySet<string> {
  const found = new Set([unitId]);
  for (const id of found) for (const { fromId } of graph.before.get(id) ?? []) found.add(fromId);
  return found;
}

function livesThen(graph: UnitGraph, unitId: string, date: string): boolean {
  const unit = graph.units.get(unitId);
  return unit !== undefined && livesOn(unit, date);
}
