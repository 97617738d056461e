import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { mayReport } from '../tasks/policies.ts';

/** Proof is judged by somebody outside the unit that gives it. */
export function mayDecide(actor: Actor, owner: { readonly unitId: string }): boolean {
  return mayDecideAtAll(actor) && owner.unitId !== actor.unitId;
}

/** A unit's proofs are kept, described and put to use by those who report for it. */
export function mayKeep(actor: Actor, owner: { readonly unitId: string }): boolean {
  return mayReport(actor, owner);
}

/** Coordinators and appraisers judge proof. */
function mayDecideAtAll(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'appraiser');
}

export const policies = { 'evidence.decide': mayDecideAtAll };
