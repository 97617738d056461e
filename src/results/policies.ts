import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** What-if is for those who steer: the coordinator, heads and the province's leaders. What they asked is seen by all of them. */
function mayAskWhatIf(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'head', 'chair');
}

/** A kept question is removed, or its counting stopped, by who asked it and by the coordinator. */
export function mayRemoveWhatIf(actor: Actor, asked: { readonly askedById: string }): boolean {
  return asked.askedById === actor.personId || isAnyOf(actor, 'coordinator');
}

/** Tables of results are brought in, accepted and taken away by the coordinator, who answers for the province's figures. */
export function mayImportResults(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator');
}

/** Targets are set, taken from plans, changed and removed by the coordinator; everybody of the province reads them. */
export function mayEditTargets(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator');
}

/** Boundaries for maps are handed in and taken away by the coordinator and the administrator. */
export function mayUploadBoundaries(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'administrator');
}

export const policies = {
  'results.ask': mayAskWhatIf,
  'results.import': mayImportResults,
  'results.target': mayEditTargets,
  'results.boundaries': mayUploadBoundaries,
};
