import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** The sample is removed by its administrator; the route refuses where the province is no sample. */
export function mayRemoveSample(actor: Actor): boolean {
  return isAnyOf(actor, 'administrator');
}

export const policies = { 'sample.remove': mayRemoveSample };
