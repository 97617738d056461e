import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** The sample is removed by its administrator; the route refuses where the province is no sample. */
export const policies = { 'sample.remove': (actor: Actor) => isAnyOf(actor, 'administrator') };
