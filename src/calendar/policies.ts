import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** A notice moves due days of all units: it is entered by the coordinator, who sets them. */
export function mayEnterNotices(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator');
}

/** When reporting periods close moves due days of all units: it is the coordinator's, too. */
export function mayChangeSettings(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator');
}
