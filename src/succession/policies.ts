import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** Units are added, ended, merged, split and renamed by the coordinator and the administrator. */
export function mayChangeUnits(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'administrator');
}

export const policies = { 'succession.change': mayChangeUnits };
