import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { Dating, Proof, Reported } from '../model/states.ts';
import { changed } from './changed.ts';

export type NewAssignment = {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly role: 'lead' | 'coordinate';
  readonly groupId: string | null;
  /** The day on which it came to a unit that began after the plan was put in force. */
  readonly expandedOn?: string;
};

export type NewOccurrence = {
  readonly id: string;
  readonly assignmentId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly role: 'lead' | 'coordinate';
  readonly dating: Dating;
  readonly label: string;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
  /** The event from which its day was counted. */
  readonly eventId?: string;
};

/** Stores the work that a plan gives out, in batches that stay under PostgreSQL's limit of parameters. */
export async function insertWork(
  db: Db,
  assignments: readonly NewAssignment[],
  occurrences: readonly NewOccurrence[],
): Promise<void> {
  for (const batch of batches(assignments, 2000)) {
    await db
      .insertInto('assignment')
      .values(
        batch.map((one) => ({
          id: one.id,
          task_id: one.taskId,
          unit_id: one.unitId,
          role: one.role,
          group_id: one.groupId,
          expanded_on: one.expandedOn ?? null,
        })),
      )
      .execute();
  }
  for (const batch of batches(occurrences, 2000)) {
    await db
      .insertInto('occurrence')
      .values(
        batch.map((one) => ({
          id: one.id,
          assignment_id: one.assignmentId,
          task_id: one.taskId,
          plan_id: one.planId,
          unit_id: one.unitId,
          role: one.role,
          dating: one.dating,
          label: one.label,
          nominal_on: one.nominalOn,
          due_on: one.dueOn,
          event_id: one.eventId ?? null,
        })),
      )
      .execute();
  }
}

export type Report = {
  readonly reported: Reported;
  readonly text: string;
  readonly product: string;
  readonly quantityDone: number | null;
  readonly difficulty: string;
};

/** Stores a report beside the earlier ones and shows it on the occurrence; false when somebody changed the occurrence since `revision`. */
export async function saveReport(
  db: Db,
  occurrence: { readonly id: string; readonly revision: number },
  report: Report,
  by: { readonly progressId: string; readonly personId: string; readonly now: Date; readonly today: string },
): Promise<boolean> {
  const updated = await db
    .updateTable('occurrence')
    .set((columns) => ({
      ...changed,
      reported: report.reported,
      report_text: report.text,
      product: report.product,
      quantity_done: report.quantityDone,
      difficulty: report.difficulty,
      reported_at: by.now,
      reported_by: by.personId,
      // The day on which it was first said to be done stays while it is still said to be done; proof that came back is dated by its own handing in.
      done_on: report.reported === 'done' ? sql<string>`coalesce(${columns.ref('done_on')}, ${by.today}::date)` : null,
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('id', '=', occurrence.id)
    .where('revision', '=', occurrence.revision)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  await db
    .insertInto('progress')
    .values({
      id: by.progressId,
      occurrence_id: occurrence.id,
      person_id: by.personId,
      at: by.now,
      reported: report.reported,
      text: report.text,
      product: report.product,
      quantity_done: report.quantityDone,
      difficulty: report.difficulty,
    })
    .execute();
  return true;
}

export type ProgressRecord = Report & { readonly id: string; readonly at: Date; readonly personName: string };

/** The reports of an occurrence and of those that were joined with it, newest first. */
export async function listProgress(db: Db, occurrenceIds: readonly string[]): Promise<readonly ProgressRecord[]> {
  const rows = await db
    .selectFrom('progress')
    .innerJoin('person', 'person.id', 'progress.person_id')
    .select([
      'progress.id',
      'progress.at',
      'person.name',
      'progress.reported',
      'progress.text',
      'progress.product',
      'progress.quantity_done',
      'progress.difficulty',
    ])
    .where('occurrence_id', 'in', [...occurrenceIds])
    .orderBy('progress.at', 'desc')
    .orderBy('progress.id', 'desc')
    .execute();
  return rows.map(({ name, quantity_done: done, ...row }) => ({
    ...row,
    personName: name,
    quantityDone: done === null ? null : Number(done),
  }));
}

/** Gives an undated occurrence its day; false when somebody changed it since `revision`. */
export async function saveDate(
  db: Db,
  occurrence: { readonly id: string; readonly revision: number },
  nominalOn: string,
  dueOn: string,
): Promise<boolean> {
  const updated = await dating(db, nominalOn, dueOn)
    .where('id', '=', occurrence.id)
    .where('revision', '=', occurrence.revision)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Gives the same day to every occurrence of a task that still needs one; their ids. */
export async function saveDateOfTask(
  db: Db,
  taskId: string,
  nominalOn: string,
  dueOn: string,
): Promise<readonly string[]> {
  const rows = await dating(db, nominalOn, dueOn)
    .where('task_id', '=', taskId)
    .where('dating', 'in', ['needs-date', 'needs-milestones'])
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Moves the day of an occurrence to one that a person gave it: a later one that was granted, or the unit's own; the day that was first set stays beside it. */
export async function saveGivenDate(db: Db, id: string, nominalOn: string, dueOn: string): Promise<void> {
  await db
    .updateTable('occurrence')
    .set((columns) => ({
      ...changed,
      first_due_on: sql<string>`coalesce(${columns.ref('first_due_on')}, ${columns.ref('due_on')})`,
      nominal_on: nominalOn,
      due_on: dueOn,
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('id', '=', id)
    .execute();
}

/** What the proofs of an occurrence come to, and the day on which what waits or was accepted of them was handed in. */
export type ProofState = { readonly proof: Proof; readonly proofOn: string | null };

/** Shows on an occurrence what its proofs come to; the evidence slice says it. */
export async function saveProofState(db: Db, occurrenceId: string, { proof, proofOn }: ProofState): Promise<void> {
  await db
    .updateTable('occurrence')
    .set({ ...changed, proof, proof_on: proofOn })
    .where('id', '=', occurrenceId)
    .execute();
}

/** Keeps what a unit that coordinates has to do itself. */
export async function saveOwnPart(db: Db, assignmentId: string, text: string): Promise<void> {
  await db.updateTable('assignment').set({ own_part: text }).where('id', '=', assignmentId).execute();
  await db.updateTable('occurrence').set(changed).where('assignment_id', '=', assignmentId).execute();
}

/** Whether a unit was ever given work. */
export async function hasWork(db: Db, unitId: string): Promise<boolean> {
  const row = await db.selectFrom('assignment').select('id').where('unit_id', '=', unitId).limit(1).executeTakeFirst();
  return row !== undefined;
}

function dating(db: Db, nominalOn: string, dueOn: string) {
  return db.updateTable('occurrence').set((columns) => ({
    ...changed,
    dating: 'dated',
    label: nominalOn,
    nominal_on: nominalOn,
    due_on: dueOn,
    revision: sql<number>`${columns.ref('revision')} + 1`,
  }));
}

function batches<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}
