import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Language } from '../../kernel/words.ts';
import type { Db } from '../../server/database.ts';
import type { Channel } from './messages.ts';

const deliveryStates = ['waiting', 'sent', 'stopped', 'failed', 'given-up'] as const;

/** A message on its way out, with to whom it goes. */
export type DeliveryRecord = {
  readonly id: string;
  readonly messageId: string;
  readonly channel: Channel;
  readonly state: (typeof deliveryStates)[number];
  readonly attempts: number;
  readonly fault: string | null;
  readonly triedAt: Date | null;
  readonly onDay: IsoDate;
  readonly at: Date;
  readonly personId: string;
  readonly personName: string;
  readonly email: string | null;
  readonly language: Language;
};

/** One delivery, or null. */
export async function findDelivery(db: Db, id: string): Promise<DeliveryRecord | null> {
  const row = await deliveries(db).where('delivery.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** What did not leave yet or failed last time: what was given up first, then the newest day. */
export async function listUnsent(db: Db, limit: number): Promise<readonly DeliveryRecord[]> {
  const rows = await deliveries(db)
    .where('delivery.state', 'in', ['waiting', 'failed', 'given-up'])
    // What waits for a person is never pushed off the list by what is tried again by itself.
    .orderBy(sql`delivery.state = 'given-up'`, 'desc')
    .orderBy('message.on_day', 'desc')
    .orderBy('delivery.id')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
}

/** Writes how an attempt ended. What was sent or stopped stays so. */
export async function settle(
  db: Db,
  id: string,
  ended: { readonly state: 'sent' | 'stopped' } | { readonly state: 'failed' | 'given-up'; readonly fault: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      state: ended.state,
      fault: 'fault' in ended ? ended.fault : null,
      attempts: sql`attempts + 1`,
      tried_at: now,
    })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'failed'])
    .execute();
}

/** Everything that should still be tried by the queue. */
export async function listTriedStill(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('delivery').select('id').where('state', 'in', ['waiting', 'failed']).execute();
  return rows.map(({ id }) => id);
}

/** Gives up what nobody tries any more: how its last try ended is not known. What was settled meanwhile stays so. */
export async function giveUp(db: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('delivery')
    .set({ state: 'given-up', fault: 'broken-off', tried_at: sql`coalesce(tried_at, ${now})` })
    .where('id', 'in', [...ids])
    .where('state', 'in', ['waiting', 'failed'])
    .execute();
}

/** Lets a message that was given up wait again; false where it was not given up, or somebody was faster. */
export async function waitAgain(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ state: 'failed' })
    .where('id', '=', id)
    .where('state', '=', 'given-up')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function deliveries(db: Db) {
  return db
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.message_id')
    .innerJoin('person', 'person.id', 'message.person_id')
    .select([
      'delivery.id',
      'delivery.message_id',
      'delivery.channel',
      'delivery.state',
      'delivery.attempts',
      'delivery.fault',
      'delivery.tried_at',
      'message.on_day',
      'message.at',
      'message.person_id',
      'person.name as person_name',
      'person.email',
      'person.language',
    ]);
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof deliveries>['execute']>>[number]): DeliveryRecord {
  return {
    id: row.id,
    messageId: row.message_id,
    channel: row.channel,
    state: row.state,
    attempts: row.attempts,
    fault: row.fault,
    triedAt: row.tried_at,
    onDay: row.on_day,
    at: row.at,
    personId: row.person_id,
    personName: row.person_name,
    email: row.email,
    language: row.language,
  };
}
