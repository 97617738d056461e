import { livesOn } from '../model.ts';
import { heirsOf, type Succession, type UnitGraph } from './succession.ts';

/** What may be wrong with a graph. The last three leave a person to choose, the others must not be. */
export const successionFaults = [
  'cycle',
  'heir-not-living',
  'outside-life',
  'end-with-heirs',
  'uncovered',
  'covered-twice',
  'no-heir',
] as const;
export type SuccessionFault = (typeof successionFaults)[number];

/** One fault, the unit that it is about, and the function where it is about one. */
export type Fault = {
  readonly code: SuccessionFault;
  readonly unitId: string;
  readonly heirId: string | null;
  readonly functionId: string | null;
};

/** True for a fault with which nothing may be saved. */
export function isForbidden({ code }: Pick<Fault, 'code'>): boolean {
  return code === 'cycle' || code === 'heir-not-living' || code === 'outside-life' || code === 'end-with-heirs';
}

/** Everything that is wrong with who follows whom; an order without faults is free of cycles, and every function has one heir. */
export function faultsOf(graph: UnitGraph): readonly Fault[] {
  const steps = [...graph.after.values()].flat();
  const ended = [...graph.units.values()].filter((unit) => unit.validTo !== null);
  const atEnd = (unitId: string) => (graph.after.get(unitId) ?? []).filter((step) => step.kind !== 'transfer');
  return [
    ...steps.flatMap((step) => faultsOfStep(graph, step)),
    ...[...graph.after.keys()].filter((id) => isInCycle(graph, id)).map((unitId) => fault('cycle', unitId)),
    ...transfersIn(steps).flatMap((passed) => faultsOfTransfer(graph, passed)),
    ...[...graph.after.keys()].flatMap((unitId) => faultsOfShares(unitId, atEnd(unitId))),
    ...ended.filter((unit) => atEnd(unit.id).length === 0).map((unit) => fault('no-heir', unit.id)),
  ];
}

function faultsOfStep({ units }: UnitGraph, { kind, fromId, toId, beginsOn }: Succession): readonly Fault[] {
  const [from, to] = [units.get(fromId), toId === null ? null : units.get(toId)];
  const isOutside =
    kind === 'transfer'
      ? !from || !livesOn(from, beginsOn)
      : !from || from.validTo === null || from.validTo >= beginsOn || from.validFrom >= beginsOn;
  return [
    ...(isOutside ? [fault('outside-life', fromId, toId)] : []),
    ...(to !== null && (!to || !livesOn(to, beginsOn)) ? [fault('heir-not-living', fromId, toId)] : []),
  ];
}

/** One function that one unit passes on on one day, to however many. */
type Transferred = { readonly unitId: string; readonly beginsOn: string; readonly functionId: string };

function transfersIn(steps: readonly Succession[]): readonly Transferred[] {
  const passed = steps
    .filter(({ kind }) => kind === 'transfer')
    .flatMap(({ fromId: unitId, beginsOn, functions }) =>
      functions.map((functionId) => ({ unitId, beginsOn, functionId })),
    );
  return [...new Map(passed.map((one) => [`${one.unitId} ${one.beginsOn} ${one.functionId}`, one])).values()];
}

/** A function that is passed on comes to one heir; where it comes back on the same day, to none. */
function faultsOfTransfer(graph: UnitGraph, { unitId, beginsOn, functionId }: Transferred): readonly Fault[] {
  const having = heirsOf(graph, unitId, beginsOn, functionId).length;
  if (having === 1) return [];
  return [fault(having === 0 ? 'cycle' : 'covered-twice', unitId, null, functionId)];
}

/** Whether units that end come to follow themselves. What goes on may get a function back later. */
function isInCycle({ after }: UnitGraph, start: string): boolean {
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { toId, kind } of after.get(id) ?? []) {
      if (kind === 'transfer') continue;
      if (toId === start) return true;
      if (toId !== null && !seen.has(toId)) {
        seen.add(toId);
        waiting.push(toId);
      }
    }
  }
  return false;
}

/** The heirs of one unit share its functions: each has one, and one heir takes what is not named. */
function faultsOfShares(unitId: string, steps: readonly Succession[]): readonly Fault[] {
  if (steps.length === 0) return [];
  const heirs = steps.filter((step) => step.toId !== null);
  if (heirs.length < steps.length) return heirs.length > 0 ? [fault('end-with-heirs', unitId)] : [];
  const takers = Map.groupBy(
    heirs.flatMap((step) => step.functions.map((id) => ({ id, toId: step.toId }))),
    ({ id }) => id,
  );
  const twice = [...takers].filter(([, all]) => new Set(all.map(({ toId }) => toId)).size > 1);
  const rest = new Set(heirs.filter((step) => step.takesRest).map((step) => step.toId));
  return [
    ...twice.map(([functionId]) => fault('covered-twice', unitId, null, functionId)),
    ...(rest.size > 1 ? [fault('covered-twice', unitId)] : []),
    ...(rest.size === 0 ? [fault('uncovered', unitId)] : []),
  ];
}

function fault(
  code: SuccessionFault,
  unitId: string,
  heirId: string | null = null,
  functionId: string | null = null,
): Fault {
  return { code, unitId, heirId, functionId };
}
