import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { mayCoordinate, mayReport, seesAllUnits } from '../tasks/policies.ts';

/** The unit that owes the work asks for a later day, and says when what stood in its way is cleared. */
export function mayAsk(actor: Actor, occurrence: { readonly unitId: string }): boolean {
  return mayReport(actor, occurrence);
}

/** What stands in a unit's way is sent on by the unit itself, or by the desk that reads of it in a report. */
export function mayRaise(actor: Actor, occurrence: { readonly unitId: string }): boolean {
  return mayAsk(actor, occurrence) || mayCoordinate(actor);
}

/** The desk that gave the task grants or refuses a later day, never to its own unit; the chair decides about every one. */
export function mayDecide(actor: Actor, extension: { readonly forChair: boolean; readonly unitId: string }): boolean {
  return isAnyOf(actor, 'chair') || (mayCoordinate(actor) && !extension.forChair && !isOwn(actor, extension));
}

/** Whether a unit would be deciding about itself. */
export function isOwn(actor: Actor, work: { readonly unitId: string }): boolean {
  return actor.unitId === work.unitId;
}

/** A difficulty is answered by the unit that it was sent to: its officers, its head, its coordinators, and the chair where it is theirs. */
export function mayAnswer(actor: Actor, difficulty: { readonly routedTo: string }): boolean {
  return (
    mayReport(actor, { unitId: difficulty.routedTo }) ||
    (isAnyOf(actor, 'coordinator', 'chair') && actor.unitId === difficulty.routedTo)
  );
}

/** A difficulty is seen by the unit that raised it, the one that it was sent to, and those who look over all. */
export function maySeeDifficulty(
  actor: Actor,
  difficulty: { readonly unitId: string; readonly routedTo: string },
): boolean {
  return actor.unitId === difficulty.unitId || actor.unitId === difficulty.routedTo || seesAllUnits(actor);
}
