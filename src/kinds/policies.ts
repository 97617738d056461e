import { isAnyOf } from '../accounts/model.ts';
import type { Actor } from '../server/actor.ts';
import { mayCoordinate, mayReport } from '../tasks/policies.ts';
import type { TypedKind } from './model/sheet.ts';

/** Of which kind a duty is, the coordinator says, as in the review. */
export function mayChangeKind(actor: Actor): boolean {
  return mayCoordinate(actor);
}

/** What holds for the task is written by the coordinator, or by its own people where no other unit has a part in it. */
export function mayWriteTask(actor: Actor, task: { readonly unitIds: readonly string[] }): boolean {
  return (
    mayCoordinate(actor) || (task.unitIds.length > 0 && task.unitIds.every((unitId) => mayReport(actor, { unitId })))
  );
}

/** What holds for a unit's own work is written by those who report on it. */
export function mayWriteWork(actor: Actor, work: { readonly unitId: string; readonly owed: boolean }): boolean {
  return mayReport(actor, work);
}

/** An initiative is judged by somebody outside the unit that proposes it. */
export function mayJudge(actor: Actor, initiative: { readonly unitId: string }): boolean {
  return isAnyOf(actor, 'coordinator', 'appraiser') && initiative.unitId !== actor.unitId;
}

/** The desk records that an initiative was recognised, or was not, unless its own unit proposes it; then the chair does. */
export function mayDecide(actor: Actor, initiative: { readonly unitId: string }): boolean {
  return isAnyOf(actor, 'chair') || (mayCoordinate(actor) && initiative.unitId !== actor.unitId);
}

/** What an inspection found is given to the inspected unit by the coordinator, or by the head of the unit that inspected. */
export function mayAddFinding(actor: Actor, inspection: { readonly unitId: string; readonly owed: boolean }): boolean {
  return mayCoordinate(actor) || (isAnyOf(actor, 'head') && mayReport(actor, inspection));
}

/** New duties come from the coordinator; an initiative also from any officer or head, for the own unit. */
export function mayMake(actor: Actor, kind: TypedKind, unitId: string): boolean {
  return mayCoordinate(actor) || (kind === 'initiative' && mayReport(actor, { unitId }));
}

export const policies = { 'kinds.change-kind': mayChangeKind };
