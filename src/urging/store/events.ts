import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { EventKind } from '../model/message-lines.ts';

/** Something that happened or waits, and that people of a unit are told of once. */
export type EventRecord = {
  readonly kind: EventKind;
  /** The row that tells it. */
  readonly subjectId: string;
  readonly unitId: string;
  /** The one person whom it answers; null where it is their unit's. */
  readonly personId: string | null;
  /** The work that it is about; null of what is no work. */
  readonly occurrenceId: string | null;
  readonly assignmentId: string | null;
  /** The revision of a commitment in which it waits; null of all else. */
  readonly revision: number | null;
  readonly on: IsoDate;
};

/** What happened to work since a day, or still waits, and stands in nobody's message yet. */
export async function listNewEvents(
  db: Db,
  { since, today }: { readonly since: IsoDate; readonly today: IsoDate },
): Promise<readonly EventRecord[]> {
  const given = db
    .selectFrom('reassignment')
    .innerJoin('assignment', (join) =>
      join
        .onRef('assignment.task_id', '=', 'reassignment.task_id')
        .onRef('assignment.unit_id', '=', 'reassignment.unit_id'),
    )
    .where('reassignment.on_day', '>=', since)
    .select([
      sql<EventKind>`'reassigned'`.as('kind'),
      'reassignment.id as subjectId',
      'reassignment.unit_id as unitId',
      sql<string | null>`null::uuid`.as('personId'),
      'reassignment.occurrence_id as occurrenceId',
      'assignment.id as assignmentId',
      sql<IsoDate>`reassignment.on_day`.as('on'),
    ]);
  const returned = db
    .selectFrom('evidence_use')
    .innerJoin('occurrence', 'occurrence.id', 'evidence_use.occurrence_id')
    .where('evidence_use.state', '=', 'returned')
    .where('evidence_use.decided_at', '>=', sql<Date>`${since}::date`)
    // Where another proof was handed in meanwhile there is nothing to be told of.
    .where('occurrence.proof', '=', 'returned')
    .where('occurrence.owed', '=', true)
    .select([
      sql<EventKind>`'proof-returned'`.as('kind'),
      'evidence_use.id as subjectId',
      'occurrence.unit_id as unitId',
      sql<string | null>`evidence_use.attached_by`.as('personId'),
      'occurrence.id as occurrenceId',
      'occurrence.assignment_id as assignmentId',
      sql<IsoDate>`(evidence_use.decided_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('on'),
    ]);
  const decided = db
    .selectFrom('extension')
    .innerJoin('occurrence', 'occurrence.id', 'extension.occurrence_id')
    .where('extension.state', 'in', ['granted', 'refused'])
    .where('extension.decided_at', '>=', sql<Date>`${since}::date`)
    .select([
      sql<EventKind>`'extension'`.as('kind'),
      'extension.id as subjectId',
      'occurrence.unit_id as unitId',
      sql<string | null>`extension.asked_by`.as('personId'),
      'occurrence.id as occurrenceId',
      'occurrence.assignment_id as assignmentId',
      sql<IsoDate>`(extension.decided_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('on'),
    ]);
  const difficulties = (kind: 'difficulty' | 'difficulty-late' | 'difficulty-stuck') => {
    const open = db
      .selectFrom('difficulty')
      .innerJoin('occurrence', 'occurrence.id', 'difficulty.occurrence_id')
      .where('difficulty.state', '=', 'open')
      .select([
        sql<EventKind>`${kind}::text`.as('kind'),
        'difficulty.id as subjectId',
        'difficulty.routed_to as unitId',
        sql<string | null>`null::uuid`.as('personId'),
        'occurrence.id as occurrenceId',
        'occurrence.assignment_id as assignmentId',
        sql<IsoDate>`difficulty.answer_by`.as('on'),
      ]);
    return kind === 'difficulty' ? open : open.where('difficulty.answer_by', '<', today);
  };
  const all = given
    .unionAll(returned)
    .unionAll(decided)
    .unionAll(difficulties('difficulty'))
    .unionAll(difficulties('difficulty-late'))
    .unionAll(difficulties('difficulty-stuck'));
  const rows = await db
    .selectFrom(all.as('event'))
    .selectAll()
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('message_event')
            .select('message_id')
            .whereRef('message_event.subject_id', '=', 'event.subjectId')
            .whereRef('message_event.kind', '=', 'event.kind')
            .whereRef('message_event.unit_id', '=', 'event.unitId'),
        ),
      ),
    )
    .orderBy('on')
    .orderBy('subjectId')
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ ...row, revision: null }));
}

/** Notes which events a day's messages tell of. */
export async function insertEvents(
  db: Db,
  told: readonly (EventRecord & { readonly messageId: string })[],
): Promise<void> {
  if (told.length === 0) return;
  await db
    .insertInto('message_event')
    .values(
      told.map((one) => ({
        message_id: one.messageId,
        kind: one.kind,
        subject_id: one.subjectId,
        unit_id: one.unitId,
        occurrence_id: one.occurrenceId,
        revision: one.revision,
        on_day: one.on,
      })),
    )
    .execute();
}

/** The lines of messages that tell of what happened to work; `waits` where a difficulty still waits for that unit's answer. */
export async function listEventLines(db: Db, messageIds: readonly string[]) {
  if (messageIds.length === 0) return [];
  return db
    .selectFrom('message_event')
    .leftJoin('difficulty', (join) =>
      join
        .onRef('difficulty.id', '=', 'message_event.subject_id')
        .onRef('difficulty.routed_to', '=', 'message_event.unit_id')
        .on('difficulty.state', '=', 'open'),
    )
    .select([
      'message_event.message_id as messageId',
      sql<string>`message_event.occurrence_id`.as('occurrenceId'),
      sql<EventKind>`message_event.kind`.as('kind'),
      sql<IsoDate>`message_event.on_day`.as('on'),
      sql<boolean>`difficulty.id is not null`.as('waits'),
    ])
    .where('message_id', 'in', [...messageIds])
    .where('message_event.occurrence_id', 'is not', null)
    .orderBy('message_event.on_day')
    .orderBy('message_event.subject_id')
    .execute();
}
