import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { RungKind } from '../model/ladder.ts';
import { insertEvents, type EventRecord } from './events.ts';
import { insertSilences, type SilenceRecord } from './silences.ts';

/** A message to keep: to whom, of which steps, silent addresses and events, and by which ways it also leaves the house. */
export type NewMessage = {
  readonly id: string;
  readonly personId: string;
  readonly stepIds: readonly string[];
  readonly silences: readonly SilenceRecord[];
  readonly events: readonly EventRecord[];
  readonly deliveries: readonly { readonly id: string; readonly channel: Channel }[];
};

export type Channel = 'mail' | 'webhook';

/** Keeps one day's messages with what they tell and how they leave. */
export async function insertMessages(db: Db, onDay: IsoDate, at: Date, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await db
    .insertInto('message')
    .values(messages.map(({ id, personId }) => ({ id, person_id: personId, on_day: onDay, at })))
    .execute();
  // Hundreds of officers with dozens of lines each: pairs go as two arrays, not as parameters one by one.
  const pairs = messages.flatMap(({ id, stepIds }) => stepIds.map((stepId) => [id, stepId] as const));
  const ids = sql<{
    message_id: string;
    step_id: string;
  }>`unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, stepId]) => stepId)}::uuid[])`;
  await db
    .insertInto('message_step')
    .columns(['message_id', 'step_id'])
    .expression((from) => from.selectFrom(ids.as<'pair'>(sql`pair (message_id, step_id)`)).selectAll())
    .execute();
  await insertSilences(
    db,
    messages.flatMap(({ id, silences }) => silences.map((one) => ({ ...one, messageId: id }))),
  );
  await insertEvents(
    db,
    messages.flatMap(({ id, events }) => events.map((one) => ({ ...one, messageId: id }))),
  );
  const deliveries = messages.flatMap(({ id, deliveries: ways }) =>
    ways.map((way) => ({ id: way.id, message_id: id, channel: way.channel })),
  );
  if (deliveries.length > 0) await db.insertInto('delivery').values(deliveries).execute();
}

/** A message of a person. */
export type MessageRecord = {
  readonly id: string;
  readonly personId: string;
  readonly onDay: IsoDate;
  readonly at: Date;
  readonly readAt: Date | null;
};

/** The latest messages of a person, the last one first. */
export async function listMessages(db: Db, personId: string, limit: number): Promise<readonly MessageRecord[]> {
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('on_day', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    onDay: row.on_day,
    at: row.at,
    readAt: row.read_at,
  }));
}

/** How many messages a person has not read. */
export async function countUnread(db: Db, personId: string): Promise<number> {
  const { unread } = await db
    .selectFrom('message')
    .select(sql<number>`count(*)`.as('unread'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
}

/** Marks a person's message as read; false where they have no such message. */
export async function markRead(db: Db, personId: string, messageId: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('message')
    .set({ read_at: sql`coalesce(read_at, ${now})` })
    .where('id', '=', messageId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** One line of a message about a step: the occurrence that it speaks of and the due day. */
type StepLine = {
  readonly messageId: string;
  readonly occurrenceId: string;
  readonly kind: RungKind;
  readonly on: IsoDate;
};

/** The lines of messages about steps, by due day. */
export async function listStepLines(db: Db, messageIds: readonly string[]): Promise<readonly StepLine[]> {
  if (messageIds.length === 0) return [];
  const rows = await db
    .selectFrom('message_step')
    .innerJoin('urging_step', 'urging_step.id', 'message_step.step_id')
    .select(['message_step.message_id', 'urging_step.occurrence_id', 'urging_step.kind', 'urging_step.due_on'])
    .where('message_step.message_id', 'in', [...messageIds])
    .orderBy('urging_step.due_on')
    .orderBy('urging_step.id')
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    occurrenceId: row.occurrence_id,
    kind: row.kind,
    on: row.due_on,
  }));
}
