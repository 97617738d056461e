import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';

/** Who looks over the whole province's work rather than one unit's. */
export function seesAllUnits(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator', 'appraiser', 'chair');
}

/** An occurrence is seen by its own unit, and by those who look over all. */
export function maySee(actor: Actor, occurrence: { readonly unitId: string }): boolean {
  return occurrence.unitId === actor.unitId || seesAllUnits(actor);
}

/** Only the unit that owes it reports, through its officers and its head, while it stands for itself. */
export function mayReport(actor: Actor, occurrence: { readonly unitId: string; readonly owed?: boolean }): boolean {
  return occurrence.owed !== false && occurrence.unitId === actor.unitId && isAnyOf(actor, 'officer', 'head');
}

/** Work is given out, and dates are set, by the coordinator. */
export function mayCoordinate(actor: Actor): boolean {
  return isAnyOf(actor, 'coordinator');
}

/** What is owed by a lead that lives is given again by the coordinator. */
export function mayReassign(
  actor: Actor,
  occurrence: { readonly role: 'lead' | 'coordinate'; readonly owed: boolean; readonly unitEndedOn: string | null },
  today: string,
): boolean {
  const lives = occurrence.unitEndedOn === null || occurrence.unitEndedOn >= today;
  return mayCoordinate(actor) && occurrence.role === 'lead' && occurrence.owed && lives;
}

/** The head of a unit that leads a duty 'by roadmap' proposes its milestones; the coordinator sets them. */
export function mayProposeMilestones(
  actor: Actor,
  occurrence: { readonly unitId: string; readonly role: 'lead' | 'coordinate' },
): boolean {
  return occurrence.unitId === actor.unitId && occurrence.role === 'lead' && isAnyOf(actor, 'head');
}

/** That an event happened is recorded by the unit that owes what follows, or by the coordinator. */
export function mayRecordEvent(actor: Actor, occurrence: { readonly unitId: string }): boolean {
  return mayCoordinate(actor) || mayReport(actor, occurrence);
}

export const policies = { 'tasks.coordinate': mayCoordinate };
