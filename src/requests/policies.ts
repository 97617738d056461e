import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { mayCoordinate, mayReport, seesAllUnits } from '../tasks/policies.ts';

/** The unit that owes the work asks for a later day, and raises what stands in its way. */
export function mayAsk(actor: Actor, occurrence: { readonly unitId: string }): boolean {
  return mayReport(actor, occurrence);
}

/** Who gave the task grants or refuses a later day; when theirs are used up, only the chair. */
export function mayDecide(actor: Actor, extension: { readonly forChair: boolean }): boolean {
  return extension.forChair ? isAnyOf(actor, 'chair') : mayCoordinate(actor);
}

/** A difficulty is answered by the unit that it was sent to, through its officers and its head. */
export function mayAnswer(actor: Actor, difficulty: { readonly routedTo: string }): boolean {
  return (
    mayReport(actor, { unitId: difficulty.routedTo }) || (mayCoordinate(actor) && actor.unitId === difficulty.routedTo)
  );
}

/** A difficulty is seen by the unit that raised it, the one that it was sent to, and those who look over all. */
export function maySeeDifficulty(
  actor: Actor,
  difficulty: { readonly unitId: string; readonly routedTo: string },
): boolean {
  return actor.unitId === difficulty.unitId || actor.unitId === difficulty.routedTo || seesAllUnits(actor);
}
