import { isAnyOf } from '../accounts/model.ts';
import { mayEditPlans } from '../plans/policies.ts';
import type { Actor } from '../server/actor.ts';

/** Whoever makes the draft asks, decides about opinions and closes. */
export function mayLead(actor: Actor): boolean {
  return mayEditPlans(actor);
}

/** A unit that is asked answers through its officers and its head. */
export function mayAnswer(actor: Actor, unitIds: readonly string[]): boolean {
  return isAnyOf(actor, 'officer', 'head') && unitIds.includes(actor.unitId);
}

export const policies = { 'consultation.lead': mayLead };
