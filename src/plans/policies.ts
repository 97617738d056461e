import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { mayEditTargets } from '../results/policies.ts';
import type { PlanState } from './model/plan.ts';

/** Plans are imported, corrected and given out by the coordinator. */
export function mayEditPlans(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator');
}

/** A draft is seen by those who may edit it; what has been in force, by everybody of the province. */
export function maySeePlan(actor: Actor, plan: { readonly state: PlanState }): boolean {
  return plan.state !== 'draft' || mayEditPlans(actor);
}

/** What the reader learns for the whole province is taught, and taken back, by the coordinator, who corrects what it reads. */
export function mayTeachReader(actor: Actor): boolean {
  return mayEditPlans(actor);
}

export const policies = {
  'plans.edit': mayEditPlans,
  'plans.teach': mayTeachReader,
  // A target taken from a goal is a target like every other.
  'plans.take-goals': mayEditTargets,
};
