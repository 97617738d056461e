import type { Db } from '../../server/database.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import { officeDate } from '../../kernel/time-zone.ts';
import { updateBy } from '../../tasks/model/updates.ts';
import { isStillOpen } from '../../tasks/model/states.ts';
import { findOccurrences, type OccurrenceRecord } from '../../tasks/store/occurrences.ts';
import { listLetterSteps } from '../store/letters.ts';
import { listLines, type MessageLine } from '../store/messages.ts';

/**
 * A line of a message with the work that it speaks of; `open` tells whether that is still owed for the same day. Of what is owed all the time
 * the day is the cut-off of an update.
 */
export type WorkLine = MessageLine & {
  readonly occurrence: OccurrenceRecord;
  readonly open: boolean;
  readonly isUpdate: boolean;
};

/** The lines of messages with their work as it stands now. */
export async function workLines(
  db: Db,
  messageIds: readonly string[],
  cutOffs: readonly IsoDate[],
): Promise<readonly WorkLine[]> {
  const lines = await listLines(db, messageIds);
  const occurrences = await findOccurrences(db, [...new Set(lines.map((line) => line.occurrenceId))]);
  const byId = new Map(occurrences.map((one) => [one.id, one]));
  return lines.flatMap((line) => {
    const occurrence = byId.get(line.occurrenceId);
    if (!occurrence) return [];
    const isUpdate = occurrence.dating === 'continuous';
    const heardOn = occurrence.reportedAt && officeDate(occurrence.reportedAt);
    const dueOn = isUpdate ? updateBy({ ...occurrence, heardOn }, cutOffs) : occurrence.dueOn;
    return [{ ...line, occurrence, isUpdate, open: isStillOpen(occurrence) && dueOn === line.dueOn }];
  });
}

/** A line of a letter: the work, and the due day for which it was urged. */
export type LetterLine = { readonly occurrence: OccurrenceRecord; readonly dueOn: string };

/** The lines of a letter; of a draft those alone that the unit still owes for the same day. */
export async function letterLines(
  db: Db,
  letter: { readonly id: string; readonly unitId: string; readonly state: string },
): Promise<readonly LetterLine[]> {
  const steps = await listLetterSteps(db, letter.id);
  const occurrences = await findOccurrences(
    db,
    steps.map((step) => step.occurrenceId),
  );
  const byId = new Map(occurrences.map((one) => [one.id, one]));
  const lines = steps.flatMap(({ occurrenceId, dueOn }) => {
    const occurrence = byId.get(occurrenceId);
    return occurrence ? [{ occurrence, dueOn }] : [];
  });
  if (letter.state === 'issued') return lines;
  return lines.filter(
    ({ occurrence, dueOn }) =>
      isStillOpen(occurrence) && occurrence.dueOn === dueOn && occurrence.unitId === letter.unitId,
  );
}
