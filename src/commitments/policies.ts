import { isAnyOf, type Role } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { seesAllUnits } from '../tasks/policies.ts';

/** A commitment is its maker's, as long as nobody else has answered. */
export function isOwn(actor: Actor, commitment: { readonly personId: string }): boolean {
  return actor.personId === commitment.personId;
}

/** Only the person to whom it was made accepts or returns it. */
export function mayAnswer(actor: Actor, commitment: { readonly toPersonId: string }): boolean {
  return actor.personId === commitment.toPersonId;
}

/** Seen by both persons, the head of the unit, and those who look over all. A draft is its maker's alone. */
export function maySee(
  actor: Actor,
  commitment: {
    readonly personId: string;
    readonly toPersonId: string;
    readonly unitId: string;
    readonly state: string;
  },
): boolean {
  if (isOwn(actor, commitment)) return true;
  if (commitment.state === 'draft') return false;
  return (
    mayAnswer(actor, commitment) ||
    seesAllUnits(actor) ||
    (isAnyOf(actor, 'head') && actor.unitId === commitment.unitId)
  );
}

/** Somebody to whom a commitment may be made. */
type Superior = { readonly id: string; readonly unitId: string; readonly roles: readonly Role[] };

/** Where the actor sits: the unit above the own one, and who heads the own division, if any. */
type Seat = { readonly parentUnitId: string | null; readonly divisionHeads: readonly string[] };

/** An officer commits to the head of the own division or of the unit, a head of a division to that of the unit, who commits to the head of the unit above or to the chair. */
export function mayCommitTo(actor: Actor, superior: Superior, { parentUnitId, divisionHeads }: Seat): boolean {
  if (superior.id === actor.personId) return false;
  const isHead = superior.roles.includes('head');
  if (isAnyOf(actor, 'head'))
    return superior.roles.includes('chair') || (isHead && parentUnitId !== null && superior.unitId === parentUnitId);
  const isAbove = isHead || divisionHeads.includes(superior.id);
  return isAnyOf(actor, 'officer') && isAbove && superior.unitId === actor.unitId;
}
