import { findTask } from '../../plans/store/tasks.ts';
import { clockOf, type ClockSpan } from '../../reading/model/clock.ts';
import type { Db } from '../../server/database.ts';
import type { Milestone, RoadmapState } from '../model/milestones.ts';
import type { OccurrenceRecord } from '../store/occurrences.ts';
import { isEventDuty, isRoadmapDuty } from '../model/occurrences.ts';
import { findEventOf, findRoadmap } from '../store/schedules.ts';

/** From where an occurrence has its day, or what it waits for, with what its own words say of it. */
type Schedule = {
  readonly roadmap: {
    readonly document: string;
    milestones: Milestone[];
    readonly state: RoadmapState | null;
    readonly proposedBy: string | null;
  } | null;
  readonly clock: ClockSpan | null;
  readonly event: (ClockSpan & { happenedOn: string; proofWords: string; recordedBy: string }) | null;
};

/** Looks up an occurrence's schedule; all empty for work that its words date, or a person. */
export async function scheduleOf(db: Db, record: OccurrenceRecord): Promise<Schedule> {
  const [byRoadmap, byEvent] = [isRoadmapDuty(record), isEventDuty(record)];
  if (!byRoadmap && !byEvent) return { roadmap: null, clock: null, event: null };
  const task = await findTask(db, record.taskId);
  if (byEvent) {
    const event = await findEventOf(db, record.id);
    return {
      roadmap: null,
      clock: task && clockOf(task.deadline),
      event: event && { ...event, happenedOn: event.start },
    };
  }
  const roadmap = await findRoadmap(db, record.taskId);
  const named = task?.deadline.moments.find((moment) => moment.kind === 'undated');
  return {
    roadmap: roadmap
      ? { ...roadmap, milestones: [...roadmap.milestones] }
      : { document: named?.kind === 'undated' ? named.of : '', milestones: [], state: null, proposedBy: null },
    clock: null,
    event: null,
  };
}
