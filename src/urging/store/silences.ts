import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';

/** A published address that fell silent on a day. */
export type SilenceRecord = { readonly occurrenceId: string; readonly since: IsoDate };

/** Notes which silences a day's messages tell of. */
export async function insertSilences(
  db: Db,
  told: readonly (SilenceRecord & { readonly messageId: string })[],
): Promise<void> {
  if (told.length === 0) return;
  await db
    .insertInto('message_silence')
    .values(told.map((one) => ({ message_id: one.messageId, occurrence_id: one.occurrenceId, since: one.since })))
    .execute();
}

/** The silences of these works that somebody was told of, each as work and day. */
export async function listToldSilences(db: Db, occurrenceIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (occurrenceIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('message_silence')
    .select(['occurrence_id', 'since'])
    .distinct()
    .where('occurrence_id', 'in', [...occurrenceIds])
    .execute();
  return new Set(rows.map((row) => `${row.occurrence_id} ${row.since}`));
}

/** The lines of messages that tell of silent addresses. */
export async function listSilenceLines(db: Db, messageIds: readonly string[]) {
  if (messageIds.length === 0) return [];
  const rows = await db
    .selectFrom('message_silence')
    .selectAll()
    .where('message_id', 'in', [...messageIds])
    .orderBy('since')
    .orderBy('occurrence_id')
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    occurrenceId: row.occurrence_id,
    kind: 'silent' as const,
    on: row.since,
  }));
}
