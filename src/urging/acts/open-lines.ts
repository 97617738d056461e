import type { IsoDate } from '../../kernel/calendar.ts';
import { silentWork } from '../../kinds/acts/silent-work.ts';
import type { Db } from '../../server/database.ts';
import { isStillOpen } from '../../tasks/model/states.ts';
import { findOccurrences, type OccurrenceRecord } from '../../tasks/store/occurrences.ts';
import type { Line } from '../model/message-lines.ts';
import { listStepLines } from '../store/messages.ts';
import { listSilenceLines } from '../store/silences.ts';

/** A line of a message with the work that it speaks of; `open` tells whether it still holds: owed for the same day, silent since the same day. */
export type OpenLine = Line & {
  readonly messageId: string;
  readonly occurrence: OccurrenceRecord;
  readonly open: boolean;
};

/** The lines of messages with their work as it stands now. */
export async function openLines(db: Db, messageIds: readonly string[], today: IsoDate): Promise<readonly OpenLine[]> {
  const silences = await listSilenceLines(db, messageIds);
  const lines = [...(await listStepLines(db, messageIds)), ...silences];
  const occurrences = await findOccurrences(db, [...new Set(lines.map((line) => line.occurrenceId))]);
  const byId = new Map(occurrences.map((one) => [one.id, one]));
  const occurrenceIds = silences.map(({ occurrenceId }) => occurrenceId);
  const silent = silences.length === 0 ? [] : await silentWork(db, { unitId: null, occurrenceIds, today });
  const silentSince = new Map(silent.map((one) => [one.occurrenceId, one.silentSince]));
  return lines.flatMap(({ occurrenceId, ...line }) => {
    const occurrence = byId.get(occurrenceId);
    if (!occurrence) return [];
    const isSilence = line.kind === 'silent';
    const holdsOn = isSilence ? silentSince.get(occurrenceId) : isStillOpen(occurrence) ? occurrence.dueOn : null;
    return [{ ...line, occurrence, open: holdsOn === line.on }];
  });
}
