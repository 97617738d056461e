import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { ClockUnit } from '../../reading/model/clock.ts';
import type { Clock, Due, OpenDue } from '../model/clock.ts';
import type { Milestone, RoadmapState } from '../model/milestones.ts';
import type { Dating } from '../model/states.ts';
import { changed } from './changed.ts';

/** The steps of a duty by roadmap, with the other document in words, and who proposed and set them. */
export type RoadmapRecord = {
  readonly document: string;
  readonly milestones: readonly Milestone[];
  readonly state: RoadmapState;
  readonly proposedBy: string;
};

/** A task's roadmap, or null. */
export async function findRoadmap(db: Db, taskId: string): Promise<RoadmapRecord | null> {
  const row = await db
    .selectFrom('roadmap')
    .innerJoin('person', 'person.id', 'roadmap.proposed_by')
    .select(['roadmap.document', 'roadmap.milestones', 'roadmap.state', 'person.name'])
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  if (!row) return null;
  const milestones = row.milestones as unknown as readonly Milestone[];
  return { document: row.document, milestones, state: row.state, proposedBy: row.name };
}

/** Keeps a task's roadmap in the place of an earlier one. */
export async function saveRoadmap(
  db: Db,
  taskId: string,
  { document, milestones, state }: Pick<RoadmapRecord, 'document' | 'milestones' | 'state'>,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const kept = {
    document,
    milestones: JSON.stringify(milestones),
    state,
    set_by: state === 'set' ? by.personId : null,
    set_at: state === 'set' ? by.now : null,
  };
  const proposal = { proposed_by: by.personId, proposed_at: by.now };
  await db
    .insertInto('roadmap')
    .values({ task_id: taskId, ...kept, ...proposal })
    // Who proposed stays when another sets.
    .onConflict((conflict) => conflict.column('task_id').doUpdateSet(state === 'set' ? kept : { ...kept, ...proposal }))
    .execute();
}

/** An occurrence with what it takes to put others beside it. */
export type Sibling = {
  readonly id: string;
  readonly assignmentId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly role: 'lead' | 'coordinate';
  readonly dating: Dating;
  readonly label: string;
};

/** Every occurrence of a task, of all units. */
export async function listSiblings(db: Db, taskId: string): Promise<readonly Sibling[]> {
  const rows = await db
    .selectFrom('occurrence')
    .select(['id', 'assignment_id', 'task_id', 'plan_id', 'unit_id', 'role', 'dating', 'label'])
    .where('task_id', '=', taskId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    assignmentId: row.assignment_id,
    taskId: row.task_id,
    planId: row.plan_id,
    unitId: row.unit_id,
    role: row.role,
    dating: row.dating,
    label: row.label,
  }));
}

/** Makes an occurrence that waits for milestones the first of them; what was reported of it stays. */
export async function saveFirstMilestone(db: Db, occurrenceId: string, label: string, due: Due): Promise<void> {
  await db
    .updateTable('occurrence')
    .set((columns) => ({
      dating: 'dated',
      label,
      nominal_on: due.nominalOn,
      due_on: due.dueOn,
      ...changed,
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('id', '=', occurrenceId)
    .execute();
}

/** Something that happened, from which time runs, and what shows it. */
export type EventRecord = Clock & { readonly proofWords: string; readonly recordedBy: string };

export type NewEvent = Clock & {
  readonly id: string;
  readonly taskId: string;
  readonly proofWords: string;
  readonly personId: string;
  readonly now: Date;
};

/** Keeps an event with the inputs of its clock. */
export async function insertEvent(db: Db, event: NewEvent): Promise<void> {
  await db
    .insertInto('task_event')
    .values({
      id: event.id,
      task_id: event.taskId,
      happened_on: event.start,
      proof_words: event.proofWords,
      count: event.count,
      clock_unit: event.unit,
      recorded_by: event.personId,
      recorded_at: event.now,
    })
    .execute();
}

/** The event from which an occurrence's day was counted, or null. */
export async function findEventOf(db: Db, occurrenceId: string): Promise<EventRecord | null> {
  const row = await db
    .selectFrom('occurrence')
    .innerJoin('task_event', 'task_event.id', 'occurrence.event_id')
    .innerJoin('person', 'person.id', 'task_event.recorded_by')
    .select(['happened_on', 'proof_words', 'count', 'clock_unit', 'person.name'])
    .where('occurrence.id', '=', occurrenceId)
    .executeTakeFirst();
  if (!row) return null;
  const { happened_on: start, count, clock_unit: unit, proof_words: proofWords, name: recordedBy } = row;
  return { start, count, unit, proofWords, recordedBy };
}

/** Whether an event of this day and these words is recorded for a unit's work already. */
export async function isEventKnown(
  db: Db,
  assignmentId: string,
  event: { readonly start: string; readonly proofWords: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('occurrence')
    .innerJoin('task_event', 'task_event.id', 'occurrence.event_id')
    .select('occurrence.id')
    .where('assignment_id', '=', assignmentId)
    .where('happened_on', '=', event.start)
    .where('proof_words', '=', event.proofWords)
    .executeTakeFirst();
  return row !== undefined;
}

/** Open work with its day, and enough to tell of it. */
export type OpenDueRecord = OpenDue & {
  readonly id: string;
  readonly taskId: string;
  readonly taskText: string;
  readonly label: string;
};

/** Every occurrence of a plan in force that has a day and was never reported done; what was done is never moved. */
export async function listOpenDue(db: Db): Promise<readonly OpenDueRecord[]> {
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .leftJoin('task_event', 'task_event.id', 'occurrence.event_id')
    .select(['occurrence.id', 'occurrence.task_id', 'task.text', 'occurrence.label', 'nominal_on', 'due_on'])
    .select(['task_event.happened_on', 'task_event.count', 'task_event.clock_unit'])
    .where('plan.state', '=', 'in-force')
    .where('occurrence.dating', '=', 'dated')
    .where('occurrence.done_on', 'is', null)
    .orderBy('occurrence.due_on')
    .orderBy('occurrence.id')
    .execute();
  return rows.flatMap((row) => {
    if (row.due_on === null) return [];
    const clock = clockOf(row.happened_on, row.count, row.clock_unit);
    const due = { nominalOn: row.nominal_on ?? row.due_on, dueOn: row.due_on };
    return [{ id: row.id, taskId: row.task_id, taskText: row.text, label: row.label, clock, ...due }];
  });
}

/** Gives open work its new days; the ids of those that were still open, and due as they were seen. */
export async function moveDue(
  db: Db,
  moves: readonly (Due & { readonly id: string; readonly from: string })[],
): Promise<ReadonlySet<string>> {
  const moved = new Set<string>();
  for (let from = 0; from < moves.length; from += 2000) {
    const batch = moves.slice(from, from + 2000);
    const days = sql<{ id: string; was_due_on: string; nominal_on: string; due_on: string }>`unnest(
      ${batch.map(({ id }) => id)}::uuid[],
      ${batch.map(({ from: was }) => was)}::date[],
      ${batch.map(({ nominalOn }) => nominalOn)}::date[],
      ${batch.map(({ dueOn }) => dueOn)}::date[])`;
    const rows = await db
      .updateTable('occurrence')
      .from(days.as<'moved'>(sql`moved (id, was_due_on, nominal_on, due_on)`))
      .set((columns) => ({
        ...changed,
        nominal_on: columns.ref('moved.nominal_on'),
        due_on: columns.ref('moved.due_on'),
      }))
      .whereRef('occurrence.id', '=', 'moved.id')
      .whereRef('occurrence.due_on', '=', 'moved.was_due_on')
      .where('occurrence.done_on', 'is', null)
      .returning('occurrence.id')
      .execute();
    for (const { id } of rows) moved.add(id);
  }
  return moved;
}

function clockOf(start: string | null, count: number | null, unit: ClockUnit | null): Clock | null {
  return start !== null && count !== null && unit !== null ? { start, count, unit } : null;
}
