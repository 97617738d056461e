import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { mayCoordinate } from '../tasks/policies.ts';

/** The desk follows the urging: runs, letters, what did not leave the house. */
function mayFollow(actor: Actor): boolean {
  return mayCoordinate(actor) || isAnyOf(actor, 'chair', 'administrator');
}

/** How the province urges is set by the desk, or by who keeps the installation. */
export function maySet(actor: Actor): boolean {
  return mayCoordinate(actor) || isAnyOf(actor, 'administrator');
}

export const policies = {
  'urging.follow': mayFollow,
  'urging.decide': mayCoordinate,
  'urging.set': maySet,
};
