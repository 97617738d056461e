import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { seesAllUnits } from '../tasks/policies.ts';

/** The head gives the unit's work to its people. */
export function mayGive(actor: Actor, work: { readonly unitId: string }): boolean {
  return actor.unitId === work.unitId && isAnyOf(actor, 'head');
}

/** An officer may take what nobody answers for: small units have no head with an account. */
export function mayTake(actor: Actor, work: { readonly unitId: string; readonly hasMain: boolean }): boolean {
  return actor.unitId === work.unitId && isAnyOf(actor, 'officer') && !work.hasMain;
}

/** A unit's people see who holds what of its work, and so do those who look over all. */
export function maySeeHolders(actor: Actor, unitId: string): boolean {
  return actor.unitId === unitId || seesAllUnits(actor);
}

/** Who stands in for a person is set by that person or by their head. */
export function maySetStandIn(actor: Actor, person: { readonly id: string; readonly unitId: string }): boolean {
  return actor.personId === person.id || (actor.unitId === person.unitId && isAnyOf(actor, 'head'));
}
