import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** The province's own sets are loaded, changed, put in use and retired by the reform desk: the coordinator and the administrator. All may read them. */
export function mayEditSets(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'administrator');
}

export const policies = { 'frameworks.edit': mayEditSets };
