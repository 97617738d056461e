import type { Db } from '../../server/database.ts';
import { isStillOpen } from '../../tasks/model/states.ts';
import { findOccurrences, type OccurrenceRecord } from '../../tasks/store/occurrences.ts';
import { listLines, type MessageLine } from '../store/messages.ts';

/** A line of a message with the work that it speaks of; `open` tells whether that is still owed for the same day. */
export type WorkLine = MessageLine & { readonly occurrence: OccurrenceRecord; readonly open: boolean };

/** The lines of messages with their work as it stands now. */
export async function workLines(db: Db, messageIds: readonly string[]): Promise<readonly WorkLine[]> {
  const lines = await listLines(db, messageIds);
  const occurrences = await findOccurrences(db, [...new Set(lines.map((line) => line.occurrenceId))]);
  const byId = new Map(occurrences.map((one) => [one.id, one]));
  return lines.flatMap((line) => {
    const occurrence = byId.get(line.occurrenceId);
    return occurrence
      ? [{ ...line, occurrence, open: isStillOpen(occurrence) && occurrence.dueOn === line.dueOn }]
      : [];
  });
}
