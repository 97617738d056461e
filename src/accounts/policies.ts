import type { Actor } from '../server/actor.ts';
import { isAnyOf } from './model.ts';

/** People are added, moved and closed, and get their roles and passwords, by the administrator. */
function mayKeepPeople(actor: Actor): boolean {
  return isAnyOf(actor, 'administrator');
}

export const policies = { 'accounts.keep-people': mayKeepPeople };
