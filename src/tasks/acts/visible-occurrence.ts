import { problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { maySee } from '../policies.ts';
import { hadBefore } from '../store/reassignments.ts';
import { findOccurrence, type OccurrenceRecord } from '../store/occurrences.ts';

/** The occurrence when the actor may see it, as a unit may that had it before it was given to another; otherwise the answer is the same as for one that does not exist. */
export async function visibleOccurrence(db: Db, actor: Actor, occurrenceId: string): Promise<OccurrenceRecord> {
  const record = await findOccurrence(db, occurrenceId);
  if (record && (maySee(actor, record) || (await hadBefore(db, record.id, actor.unitId)))) return record;
  throw problem('tasks.not_found');
}
