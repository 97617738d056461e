import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { seesAllUnits } from '../tasks/policies.ts';

/** The head gives the unit's work to its people. */
export function mayGive(actor: Actor, work: { readonly unitId: string }): boolean {
  return actor.unitId === work.unitId && isAnyOf(actor, 'head');
}

type OwnPlace = { readonly divisionId: string; readonly isHead: boolean } | undefined;

/** The head of a division gives what the division has to its own people. */
export function mayGiveWithin(
  actor: Actor,
  work: { readonly unitId: string; readonly divisionId: string | null },
  place: OwnPlace,
): boolean {
  return actor.unitId === work.unitId && place?.isHead === true && place.divisionId === work.divisionId;
}

/** An officer may take what nobody answers for, of a division only its own people: small units have no head with an account. */
export function mayTake(
  actor: Actor,
  work: { readonly unitId: string; readonly divisionId?: string | null; readonly hasMain: boolean },
  place?: OwnPlace,
): boolean {
  const isOthers = Boolean(work.divisionId) && work.divisionId !== place?.divisionId;
  return actor.unitId === work.unitId && isAnyOf(actor, 'officer') && !work.hasMain && !isOthers;
}

/** Divisions and who belongs to them are kept by the unit's head. */
export function mayKeepDivisions(actor: Actor, unitId: string): boolean {
  return actor.unitId === unitId && isAnyOf(actor, 'head');
}

/** A unit's own plan is drafted by its people; once in force, its head changes it. */
export function mayEditOwnPlan(
  actor: Actor,
  plan: { readonly unitId: string; readonly state: 'draft' | 'in-force' },
): boolean {
  return (
    actor.unitId === plan.unitId &&
    (plan.state === 'draft' ? isAnyOf(actor, 'officer', 'head') : isAnyOf(actor, 'head'))
  );
}

/** A unit's own plan is put in force by its head. */
export function mayPutOwnPlanInForce(actor: Actor, plan: { readonly unitId: string }): boolean {
  return actor.unitId === plan.unitId && isAnyOf(actor, 'head');
}

/** A draft is the unit's own matter; in force, those who look over all see it too. */
export function maySeeOwnPlan(
  actor: Actor,
  plan: { readonly unitId: string; readonly state: 'draft' | 'in-force' },
): boolean {
  return actor.unitId === plan.unitId || (plan.state === 'in-force' && seesAllUnits(actor));
}

/** How far a line is, is said by whom it was given to, by its division's people where it has no person, and by the unit's head. */
export function mayMoveLine(
  actor: Actor,
  line: { readonly unitId: string; readonly personId: string | null; readonly divisionId: string | null },
  place: OwnPlace,
): boolean {
  if (actor.unitId !== line.unitId) return false;
  const isOfDivision = line.personId === null && line.divisionId !== null && place?.divisionId === line.divisionId;
  return line.personId === actor.personId || isOfDivision || isAnyOf(actor, 'head');
}

/** A unit's people see who holds what of its work, and so do those who look over all. */
export function maySeeHolders(actor: Actor, unitId: string): boolean {
  return actor.unitId === unitId || seesAllUnits(actor);
}

/** Who stands in for a person is set by that person or by their head. */
export function maySetStandIn(actor: Actor, person: { readonly id: string; readonly unitId: string }): boolean {
  return actor.personId === person.id || (actor.unitId === person.unitId && isAnyOf(actor, 'head'));
}
