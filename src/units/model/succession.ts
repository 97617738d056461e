import { livesOn, type Unit } from '../model.ts';

/** How a unit passes on: into one with others, into several, under another name, or to nobody. */
export const successionKinds = ['merge', 'split', 'rename', 'end'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** How we know that one unit follows another: read in the source named, inferred from it, recalled, or decided here by a person. */
export const successionGrounds = ['sourced', 'inferred', 'recalled', 'decided'] as const;
export type SuccessionGround = (typeof successionGrounds)[number];

/**
 * From a day on, what one unit owed is another's: what belongs to the functions named, and with `takesRest` all that no other heir is
 * named for. An end has no heir.
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
 * Empty where it ended without an heir.
 */
export function heirsOf(
  graph: UnitGraph,
  unitId: string,
  date: string,
  functionId: string | null = null,
): readonly string[] {
  return [...new Set(follow(graph, unitId, date, functionId, new Set()))];
}

/** Whose duties of a day a unit has now, by one function or by any: itself if it lived then, and those that it took over since. */
export function ancestorsOf(
  graph: UnitGraph,
  unitId: string,
  date: string,
  functionId: string | null = null,
): readonly string[] {
  return [...new Set(goBack(graph, unitId, date, functionId, new Set()))];
}

/** The steps from a unit to whoever takes over one of its functions; to everybody where the function is not known. */
export function stepsFrom(graph: UnitGraph, unitId: string, functionId: string | null): readonly Succession[] {
  const steps = (graph.after.get(unitId) ?? []).filter((one) => one.toId !== null);
  if (functionId === null) return steps;
  const named = steps.filter((one) => one.functions.includes(functionId));
  return named.length > 0 ? named : steps.filter((one) => one.takesRest);
}

/** True when the unit's last day lies before the date. */
export function hasEnded(unit: Pick<Unit, 'validTo'>, date: string): boolean {
  return unit.validTo !== null && unit.validTo < date;
}

function follow(
  graph: UnitGraph,
  unitId: string,
  date: string,
  functionId: string | null,
  way: ReadonlySet<string>,
): readonly string[] {
  const unit = graph.units.get(unitId);
  // A cycle is a fault of the data, told by `faultsOf`; here it only must not go on for ever.
  if (!unit || way.has(unitId)) return [];
  if (!hasEnded(unit, date)) return [unitId];
  return stepsFrom(graph, unitId, functionId)
    .filter((step) => step.beginsOn <= date)
    .flatMap((step) => follow(graph, step.toId ?? '', date, functionId, new Set([...way, unitId])));
}

function goBack(
  graph: UnitGraph,
  unitId: string,
  date: string,
  functionId: string | null,
  way: ReadonlySet<string>,
): readonly string[] {
  const unit = graph.units.get(unitId);
  if (!unit || way.has(unitId)) return [];
  const merged = (graph.before.get(unitId) ?? [])
    .filter((step) => step.beginsOn > date && stepsFrom(graph, step.fromId, functionId).includes(step))
    .flatMap((step) => goBack(graph, step.fromId, date, functionId, new Set([...way, unitId])));
  return livesOn(unit, date) ? [unitId, ...merged] : merged;
}
