import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** Proof is judged by somebody outside the unit that gives it. */
export function mayDecide(actor: Actor, owner: { readonly unitId: string }): boolean {
  return mayDecideAtAll(actor) && owner.unitId !== actor.unitId;
}

/** Coordinators and appraisers judge proof. */
function mayDecideAtAll(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'appraiser');
}

export const policies = { 'evidence.decide': mayDecideAtAll };
