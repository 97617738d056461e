import type { Actor } from '../server/actor.ts';
import { mayCoordinate } from '../tasks/policies.ts';

/** Documents from above are entered, and marked as such, by the coordinator, who gives their duties out. */
export function mayEnterDuties(actor: Actor): boolean {
  return mayCoordinate(actor);
}

/** What was reported upward goes out over the coordinator's desk, which records it. */
export function mayRecordAnswer(actor: Actor): boolean {
  return mayCoordinate(actor);
}

export const policies = { 'duties.enter': mayEnterDuties, 'duties.answer': mayRecordAnswer };
