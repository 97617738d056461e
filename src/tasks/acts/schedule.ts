import { recordAudits } from '../../accounts/store.ts';
import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { nextWorkingDay, writtenDate } from '../../kernel/calendar.ts';
import { must, problem } from '../../kernel/problem.ts';
import { dueOfClock, type Clock, type Due } from '../model/clock.ts';
import { milestoneFault, type Milestone } from '../model/milestones.ts';
import { eventLabel, isEventDuty, isRoadmapDuty, milestoneLabel } from '../model/occurrences.ts';
import type { OccurrenceRecord } from '../store/occurrences.ts';
import {
  findRoadmap,
  insertEvent,
  isEventKnown,
  listSiblings,
  saveFirstMilestone,
  saveRoadmap,
  type Sibling,
} from '../store/schedules.ts';
import { insertWork, type NewOccurrence } from '../store/work.ts';
import type { Desk } from './desk.ts';

type Roadmap = { readonly document: string; readonly milestones: readonly Milestone[] };

/**
 * Makes a roadmap's steps occurrences of this unit or of every unit of the task; the first of them takes the place of the occurrence that
 * waited. A step that comes later is added beside the others. How many occurrences have a day now that had none.
 */
export async function setMilestones(
  { db, actor, now, newId }: Desk,
  record: OccurrenceRecord,
  { document, milestones, allUnits }: Roadmap & { readonly allUnits: boolean },
): Promise<number> {
  if (!isRoadmapDuty(record)) throw problem('tasks.no_roadmap');
  const works = worksOf(await listSiblings(db, record.taskId), isRoadmapDuty);
  const own = must(works.find(isOf(record)), 'the work of the occurrence in hand');
  checkMilestones(milestones, record, own);
  const { calendar } = await provinceCalendar(db);
  const dates = new Map(milestones.map(({ on }) => [on, { nominalOn: on, dueOn: nextWorkingDay(on, calendar) }]));
  const added: NewOccurrence[] = [];
  let dated = 0;
  for (const work of allUnits ? works : [own]) {
    const wanted = milestones.filter(({ name }) => !work.labels.has(milestoneLabel(name)));
    for (const [place, { name, on }] of wanted.entries()) {
      const [label, due] = [milestoneLabel(name), must(dates.get(on), 'the day of a milestone')];
      if (place === 0 && work.waiting) await saveFirstMilestone(db, work.waiting.id, label, due);
      else added.push(occurrenceOf(work.first, newId(), label, due));
      dated += 1;
    }
  }
  await insertWork(db, [], added);
  const earlier = await findRoadmap(db, record.taskId);
  const standing = earlier?.state === 'set' ? earlier.milestones : [];
  const steps = [...standing.filter(({ name }) => !milestones.some((one) => one.name === name)), ...milestones];
  await saveRoadmap(
    db,
    record.taskId,
    { document, milestones: steps, state: 'set' },
    { personId: actor.personId, now },
  );
  await tell({ db, actor, now }, record, 'set-milestones', { document, milestones, occurrences: dated });
  return dated;
}

/** Keeps the steps that a leading unit's head proposes; they stand beside the duty until the coordinator sets them. */
export async function proposeMilestones(
  { db, actor, now }: Desk,
  record: OccurrenceRecord,
  { document, milestones }: Roadmap,
): Promise<void> {
  if (!isRoadmapDuty(record)) throw problem('tasks.no_roadmap');
  if (record.dating !== 'needs-milestones') throw problem('tasks.roadmap_set');
  checkMilestones(milestones, record, { labels: new Set() });
  await saveRoadmap(db, record.taskId, { document, milestones, state: 'proposed' }, { personId: actor.personId, now });
  await tell({ db, actor, now }, record, 'proposed-milestones', { document, milestones });
}

/**
 * Starts a clock: an occurrence of this unit, or of every unit of the task that waits, due when it ends. What waits goes on waiting, since
 * the event may happen again. The new occurrence of the unit in hand.
 */
export async function recordEvent(
  { db, actor, now, today, newId }: Desk,
  record: OccurrenceRecord,
  { allUnits, proofWords, ...clock }: Clock & { readonly proofWords: string; readonly allUnits: boolean },
): Promise<{ readonly occurrenceId: string; readonly dueOn: string; readonly occurrences: number }> {
  if (!isEventDuty(record)) throw problem('tasks.no_event');
  if (clock.start > today) throw problem('tasks.event_ahead', {}, { field: 'happenedOn' });
  if (clock.start < record.periodFrom || clock.start > record.periodTo) {
    const period = { from: writtenDate(record.periodFrom), to: writtenDate(record.periodTo) };
    throw problem('tasks.event_outside_plan', period, { field: 'happenedOn' });
  }
  const works = worksOf(await listSiblings(db, record.taskId), isEventDuty);
  const own = must(works.find(isOf(record)), 'the work of the occurrence in hand');
  if (await isEventKnown(db, own.first.assignmentId, { start: clock.start, proofWords }))
    throw problem('tasks.event_known', { date: writtenDate(clock.start) }, { field: 'proofWords' });
  const due = dueOfClock(clock, (await provinceCalendar(db)).calendar);
  const eventId = newId();
  await insertEvent(db, {
    ...clock,
    id: eventId,
    taskId: record.taskId,
    proofWords,
    personId: actor.personId,
    now,
  });
  const added = (allUnits ? works : [own]).map(({ first, labels }) => ({
    ...occurrenceOf(first, newId(), eventLabel(clock.start, labels), due),
    eventId,
  }));
  await insertWork(db, [], added);
  const occurrenceId = must(
    added.find(({ assignmentId }) => assignmentId === own.first.assignmentId),
    'the occurrence of the unit in hand',
  ).id;
  const detail = { happenedOn: clock.start, proofWords, count: clock.count, unit: clock.unit, dueOn: due.dueOn };
  await tell({ db, actor, now }, { id: occurrenceId, taskId: record.taskId }, 'recorded-event', {
    ...detail,
    occurrences: added.length,
  });
  return { occurrenceId, dueOn: due.dueOn, occurrences: added.length };
}

/** One unit's occurrences of a task: one that stands for all, one that waits for its day, and the labels that are taken. */
type UnitWork = {
  readonly first: Sibling;
  readonly waiting: Sibling | undefined;
  readonly labels: ReadonlySet<string>;
};

function worksOf(siblings: readonly Sibling[], belongs: (one: Sibling) => boolean): readonly UnitWork[] {
  const byAssignment = Map.groupBy(siblings, ({ assignmentId }) => assignmentId);
  return [...byAssignment.values()].flatMap((all) => {
    const first = all.find(belongs);
    const waiting = all.find((one) => one.dating === 'needs-milestones' || one.dating === 'awaits-event');
    return first ? [{ first, waiting, labels: new Set(all.map(({ label }) => label)) }] : [];
  });
}

function isOf(record: OccurrenceRecord): (work: UnitWork) => boolean {
  return ({ first }) => first.unitId === record.unitId;
}

function checkMilestones(
  milestones: readonly Milestone[],
  { periodFrom, periodTo }: OccurrenceRecord,
  { labels }: Pick<UnitWork, 'labels'>,
): void {
  const fault = milestoneFault(milestones, { from: periodFrom, to: periodTo }, labels);
  if (fault) throw fault;
}

function occurrenceOf(beside: Sibling, id: string, label: string, due: Due): NewOccurrence {
  const { assignmentId, taskId, planId, unitId, role } = beside;
  return { id, assignmentId, taskId, planId, unitId, role, dating: 'dated', label, ...due };
}

function tell(
  { db, actor, now }: Pick<Desk, 'db' | 'actor' | 'now'>,
  about: { readonly id: string; readonly taskId: string },
  verb: string,
  detail: object,
): Promise<void> {
  const event = { verb, subjectKind: 'occurrence', subjectId: about.id, detail: { ...detail, taskId: about.taskId } };
  return recordAudits(db, [{ actor, now, event }]);
}
