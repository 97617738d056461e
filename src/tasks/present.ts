import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { occurrenceView } from './api.ts';
import { officeDate } from '../kernel/time-zone.ts';
import { isEventDuty, isRoadmapDuty } from './model/occurrences.ts';
import { expectedQuantity } from './model/quantity.ts';
import { hasAllThree, isStillOpen, standing } from './model/states.ts';
import { updateBy, type Reckoning } from './model/updates.ts';
import { mayCoordinate, mayProposeMilestones, mayReassign, mayRecordEvent, mayReport } from './policies.ts';
import type { OccurrenceRecord } from './store/occurrences.ts';

/** An occurrence as the API shows it to an actor, with what that actor may do with it. */
export function presentOccurrence(
  record: OccurrenceRecord,
  actor: Actor,
  { today, cutOffs }: Reckoning,
): z.output<typeof occurrenceView> {
  const {
    criteria,
    path: _path,
    planTitle: _title,
    periodFrom: _from,
    periodTo: _to,
    givenOutOn: _given,
    doneOn: _done,
    proofOn: _proofOn,
    owed: _owed,
    ...shown
  } = record;
  const heardOn = record.reportedAt && officeDate(record.reportedAt);
  const stands = { ...record, updateBy: updateBy({ ...record, heardOn }, cutOffs) };
  return {
    ...shown,
    criterion: criteria[0] ?? null,
    expected: expectedQuantity(record.expectedProduct ?? record.taskText),
    reportedAt: record.reportedAt?.toISOString() ?? null,
    updateBy: stands.updateBy,
    standing: standing(stands, today),
    allThree: hasAllThree(stands, today),
    abilities: {
      report: mayReport(actor, record),
      setDate: record.dating === 'needs-date' && mayCoordinate(actor),
      setMilestones: isRoadmapDuty(record) && mayCoordinate(actor),
      proposeMilestones: record.dating === 'needs-milestones' && mayProposeMilestones(actor, record),
      reassign: isStillOpen(record) && mayReassign(actor, record, today),
      setPart: record.role === 'coordinate' && isStillOpen(record) && mayCoordinate(actor),
      recordEvent: isEventDuty(record) && mayRecordEvent(actor, record),
    },
  };
}
