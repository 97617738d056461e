import type { Db } from '../../server/database.ts';
import type { Ladder } from '../model/ladder.ts';

/** How a province urges. `webhookSecret` signs what is sent there and is never shown again. */
export type SettingsRecord = {
  readonly rungs: Ladder;
  readonly mail: boolean;
  readonly webhookUrl: string | null;
  readonly webhookSecret: string | null;
  readonly setBy: string;
  readonly setAt: Date;
};

/** The settings that hold now; null where the province has set none. */
export async function findSettings(db: Db): Promise<SettingsRecord | null> {
  const row = await db
    .selectFrom('urging_settings')
    .innerJoin('person', 'person.id', 'urging_settings.set_by')
    .selectAll('urging_settings')
    .select('person.name')
    .orderBy('set_at', 'desc')
    .orderBy('urging_settings.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    rungs: row.rungs as unknown as Ladder,
    mail: row.mail,
    webhookUrl: row.webhook_url,
    webhookSecret: row.webhook_secret,
    setBy: row.name,
    setAt: row.set_at,
  };
}

/** Keeps new settings; the earlier ones stay in the table. */
export async function insertSettings(
  db: Db,
  settings: Omit<SettingsRecord, 'setBy'> & { readonly id: string; readonly personId: string },
): Promise<void> {
  await db
    .insertInto('urging_settings')
    .values({
      id: settings.id,
      rungs: JSON.stringify(settings.rungs),
      mail: settings.mail,
      webhook_url: settings.webhookUrl,
      webhook_secret: settings.webhookSecret,
      set_by: settings.personId,
      set_at: settings.setAt,
    })
    .execute();
}
