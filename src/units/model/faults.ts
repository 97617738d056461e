import { livesOn } from '../model.ts';
import type { Succession, UnitGraph } from './succession.ts';

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
  return [
    ...steps.flatMap((step) => faultsOfStep(graph, step)),
    ...[...graph.after.keys()].filter((id) => isInCycle(graph, id)).map((unitId) => fault('cycle', unitId)),
    ...[...graph.after].flatMap(([unitId, own]) => faultsOfShares(unitId, own)),
    ...ended.filter((unit) => !graph.after.has(unit.id)).map((unit) => fault('no-heir', unit.id)),
  ];
}

function faultsOfStep({ units }: UnitGraph, { fromId, toId, beginsOn }: Succession): readonly Fault[] {
  const [from, to] = [units.get(fromId), toId === null ? null : units.get(toId)];
  const isOutside = !from || from.validTo === null || from.validTo >= beginsOn || from.validFrom >= beginsOn;
  return [
    ...(isOutside ? [fault('outside-life', fromId, toId)] : []),
    ...(to !== null && (!to || !livesOn(to, beginsOn)) ? [fault('heir-not-living', fromId, toId)] : []),
  ];
}

function isInCycle({ after }: UnitGraph, start: string): boolean {
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { toId } of after.get(id) ?? []) {
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
