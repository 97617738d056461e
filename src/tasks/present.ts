import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { occurrenceView } from './api.ts';
import { expectedQuantity } from './model/quantity.ts';
import { hasAllThree, standing } from './model/states.ts';
import { mayCoordinate, mayReport } from './policies.ts';
import type { OccurrenceRecord } from './store/occurrences.ts';

/** An occurrence as the API shows it to an actor, with what that actor may do with it. */
export function presentOccurrence(
  record: OccurrenceRecord,
  actor: Actor,
  today: string,
): z.output<typeof occurrenceView> {
  const {
    criteria,
    path: _path,
    planTitle: _title,
    periodFrom: _from,
    periodTo: _to,
    doneOn: _done,
    ...shown
  } = record;
  return {
    ...shown,
    criterion: criteria[0] ?? null,
    expected: expectedQuantity(record.expectedProduct ?? record.taskText),
    reportedAt: record.reportedAt?.toISOString() ?? null,
    standing: standing(record, today),
    allThree: hasAllThree(record, today),
    abilities: { report: mayReport(actor, record), setDate: record.dating === 'needs-date' && mayCoordinate(actor) },
  };
}
