import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { mayReport, maySee } from '../tasks/policies.ts';
import type { Estate } from './model/estate.ts';

/** Somebody, with the units whose evidence is theirs to use: the own one, and those that ended and whose heir it is. */
export type Keeper = { readonly actor: Actor; readonly estate: Estate };

/** The unit that kept an evidence first, and stays its origin. */
type Owner = { readonly unitId: string };

/** A proof in use: the unit of its evidence, and the one that gives it as proof of its work. */
type Given = Owner & { readonly giverId: string };

/** Evidence is read by its unit, by the heirs of a unit that ended, and by those who look over all. To anybody else it does not exist. */
export function mayRead({ actor, estate }: Keeper, owner: Owner): boolean {
  return estate.has(owner.unitId) || maySee(actor, owner);
}

/** A proof in use is read with its evidence, and by the unit whose work it proves. */
export function mayReadUse(keeper: Keeper, use: Given): boolean {
  return mayRead(keeper, use) || maySee(keeper.actor, { unitId: use.giverId });
}

/** A unit's proofs, and those that it took over, are kept, described and put to use by those who report for it. */
export function mayKeep({ actor, estate }: Keeper, owner: Owner): boolean {
  return estate.has(owner.unitId) && mayReport(actor, { unitId: actor.unitId });
}

/** A proof that waits is taken back by those who report for the unit that gives it. */
export function mayTakeBack(keeper: Keeper, use: Given): boolean {
  return mayKeep(keeper, { unitId: use.giverId });
}

/** Proof is judged by somebody outside the unit that gives it, and outside the one that kept it first. */
export function mayDecide(actor: Actor, use: Given): boolean {
  return mayDecideAtAll(actor) && use.unitId !== actor.unitId && use.giverId !== actor.unitId;
}

/** Coordinators and appraisers judge proof. */
function mayDecideAtAll(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'appraiser');
}

export const policies = { 'evidence.decide': mayDecideAtAll };
