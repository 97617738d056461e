import type { IsoDate } from '../../kernel/calendar.ts';
import { silentWork } from '../../kinds/acts/silent-work.ts';
import type { Db } from '../../server/database.ts';
import { officeDate } from '../../kernel/time-zone.ts';
import { reckonOn } from '../../tasks/acts/reckoning.ts';
import { updateBy } from '../../tasks/model/updates.ts';
import { isStillOpen } from '../../tasks/model/states.ts';
import { findOccurrences, type OccurrenceRecord } from '../../tasks/store/occurrences.ts';
import { placeOf, type EventKind, type Line, type LineSubject, type MessageKind } from '../model/message-lines.ts';
import { listLetterSteps } from '../store/letters.ts';
import { listStepLines } from '../store/messages.ts';
import { listAskLines } from '../store/asks.ts';
import { listEventLines } from '../store/events.ts';
import { listSilenceLines } from '../store/silences.ts';

/**
 * A line of a message with what it speaks of; `open` tells whether it still holds: owed for the same day, an update owed at the same
 * cut-off, silent since the same day, still waiting for the reader's answer.
 */
export type OpenLine = Line & {
  readonly messageId: string;
  readonly subject: LineSubject;
  readonly open: boolean;
};

/** The lines of messages with what they speak of as it stands now. */
export async function openLines(db: Db, messageIds: readonly string[], today: IsoDate): Promise<readonly OpenLine[]> {
  const silences = await listSilenceLines(db, messageIds);
  const events = await listEventLines(db, messageIds);
  const lines = [...(await listStepLines(db, messageIds)), ...silences, ...events];
  const occurrences = await findOccurrences(db, [...new Set(lines.map((line) => line.occurrenceId))]);
  const byId = new Map(occurrences.map((one) => [one.id, one]));
  const occurrenceIds = silences.map(({ occurrenceId }) => occurrenceId);
  const silent = silences.length === 0 ? [] : await silentWork(db, { unitId: null, occurrenceIds, today });
  const silentSince = new Map(silent.map((one) => [one.occurrenceId, one.silentSince]));
  const { cutOffs } = await reckonOn(db, today);
  const asks = (await listAskLines(db, messageIds)).map(({ subjectId, text, unitName, ...line }): OpenLine => {
    const subject = { id: subjectId, text, unitName, place: placeOf(line.kind, subjectId), proof: null };
    return { ...line, subject };
  });
  const aboutWork = lines.flatMap(({ occurrenceId, ...line }): readonly OpenLine[] => {
    const occurrence = byId.get(occurrenceId);
    if (!occurrence) return [];
    if (line.kind === 'silent') {
      const open = silentSince.get(occurrenceId) === line.on;
      return [{ ...line, subject: workOf(line.kind, occurrence), open }];
    }
    if ('waits' in line) {
      const { waits, ...event } = line;
      return [{ ...event, subject: workOf(event.kind, occurrence), open: holds(event.kind, waits, occurrence) }];
    }
    const isUpdate = occurrence.dating === 'continuous';
    const heardOn = occurrence.reportedAt && officeDate(occurrence.reportedAt);
    const owedOn = isUpdate ? updateBy({ ...occurrence, heardOn }, cutOffs) : occurrence.dueOn;
    const open = isStillOpen(occurrence) && owedOn === line.on;
    const kind = isUpdate ? 'update' : line.kind;
    return [{ ...line, kind, subject: workOf(kind, occurrence), open }];
  });
  return [...aboutWork, ...asks];
}

function workOf(kind: MessageKind, { id, taskText, unitName, proof }: OccurrenceRecord): LineSubject {
  return { id, text: taskText, unitName, place: placeOf(kind, id), proof };
}

/** Whether an event still asks for something; what was given again or decided is told as it is. */
function holds(kind: EventKind, waits: boolean, { proof }: OccurrenceRecord): boolean {
  if (kind === 'proof-returned') return proof === 'returned';
  return waits || kind === 'reassigned' || kind === 'extension';
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
