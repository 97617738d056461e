import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** Tables of results are brought in, accepted and taken away by the coordinator, who answers for the province's figures. */
export function mayImportResults(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator');
}

export const policies = { 'results.import': mayImportResults };
