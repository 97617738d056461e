import { livesOn } from './model.ts';
import { functionsIn, type Proposal } from './model/proposal.ts';
import { heirsOf, type UnitGraph } from './model/succession.ts';
import { readFunctions } from './reorganisation.ts';

/**
 * Who has today the field that a duty's sentence names: for duties of units that nobody is said to follow, such as districts, whose work
 * went to many communes or to departments by decision (Law 72/2025/QH15). Proposed with its word, never more.
 */
export function proposeByFunction(
  graph: UnitGraph,
  duty: { readonly unitId: string; readonly text: string },
  date: string,
): readonly Proposal[] {
  const functions = readFunctions();
  const living = [...graph.units.values()].filter((unit) => livesOn(unit, date));
  const found = functionsIn(duty.text, functions).flatMap(({ id, word }): Proposal[] => {
    const body = functions.find((one) => one.id === id)?.body;
    const unit = living.find((one) => one.code === body);
    // The body of the nation's data may have passed the field on in this province.
    const having = unit ? heirsOf(graph, unit.id, date, id) : [];
    return having.map((unitId) => ({ unitId, reason: 'function', functionId: id, word }));
  });
  return [...new Map(found.map((one) => [one.unitId, one])).values()];
}
