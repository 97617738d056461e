import { hasEnded, heirsOf, type UnitGraph } from '../../units/model/succession.ts';

/** The units whose evidence a unit may use on a day: itself, and every one that ended and whose living heir it is, alone or with others. */
export type Estate = ReadonlySet<string>;

/** Works it out by who follows whom; what an ended unit kept goes to all of its heirs, since no evidence names a function. */
export function estateOf(graph: UnitGraph, unitId: string, day: string): Estate {
  const ended = [...graph.units.values()].filter((unit) => hasEnded(unit, day));
  return new Set([unitId, ...ended.map(({ id }) => id).filter((id) => heirsOf(graph, id, day).includes(unitId))]);
}
