import type { IsoDate } from '../../kernel/calendar.ts';
import { silentWork } from '../../kinds/acts/silent-work.ts';
import { must } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { findOccurrences } from '../../tasks/store/occurrences.ts';
import { listToldSilences } from '../store/silences.ts';

/** A published address that fell silent and that nobody was told of, with whose work it is. */
export type NewSilence = {
  readonly occurrenceId: string;
  readonly since: IsoDate;
  readonly unitId: string;
  readonly assignmentId: string;
};

/** What is silent today and stands in nobody's message yet. */
export async function newSilences(db: Db, today: IsoDate): Promise<readonly NewSilence[]> {
  const silent = await silentWork(db, { unitId: null, today });
  const told = await listToldSilences(
    db,
    silent.map(({ occurrenceId }) => occurrenceId),
  );
  const untold = silent.filter(({ occurrenceId, silentSince }) => !told.has(`${occurrenceId} ${silentSince}`));
  const works = await findOccurrences(
    db,
    untold.map(({ occurrenceId }) => occurrenceId),
  );
  const since = new Map(untold.map((one) => [one.occurrenceId, one.silentSince]));
  return works.map(({ id, unitId, assignmentId }) => ({
    occurrenceId: id,
    since: must(since.get(id), 'the first silent day'),
    unitId,
    assignmentId,
  }));
}
