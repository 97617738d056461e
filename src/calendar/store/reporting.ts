import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { SettingsChange } from '../model/own-settings.ts';
import type { ReportingSettings } from '../model/reporting.ts';

/** A change of the province's settings as it was entered; `appliedAt` once due days were computed anew by it, of which `moved` changed. */
export type ChangeRecord = SettingsChange & {
  readonly id: string;
  readonly enteredBy: string;
  readonly enteredByName: string;
  readonly enteredAt: Date;
  readonly appliedAt: Date | null;
  readonly moved: number | null;
};

/** Every change of the province's settings in the order of entering: a few rows, which each request that tells of work reads. */
export async function listChanges(db: Db): Promise<readonly ChangeRecord[]> {
  const rows = await db
    .selectFrom('reporting_change')
    .innerJoin('person', 'person.id', 'reporting_change.entered_by')
    .selectAll('reporting_change')
    .select('person.name as entered_by_name')
    .orderBy('reporting_change.ordinal')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    revision: row.revision,
    removed: row.removed,
    from: row.holds_from,
    source: row.source,
    cutOffs: row.cut_offs as unknown as ReportingSettings['cutOffs'],
    beforeDays: row.before_days,
    updates: row.updates,
    enteredBy: row.entered_by,
    enteredByName: row.entered_by_name,
    enteredAt: row.entered_at,
    appliedAt: row.applied_at,
    moved: row.moved,
  }));
}

/** Lets one person at a time change the settings: who comes second sees what the first one made of them. */
export async function waitForChanges(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(current_user || '.reporting_change.entering'))`.execute(db);
}

/** Keeps a change behind the earlier ones; due days follow when it is applied. */
export async function insertChange(
  db: Db,
  change: SettingsChange & Pick<ChangeRecord, 'id' | 'enteredBy' | 'enteredAt'>,
): Promise<void> {
  await db
    .insertInto('reporting_change')
    .values({
      id: change.id,
      entry_id: change.entryId,
      revision: change.revision,
      removed: change.removed,
      holds_from: change.from,
      source: change.source,
      cut_offs: JSON.stringify(change.cutOffs),
      before_days: change.beforeDays,
      updates: change.updates,
      entered_by: change.enteredBy,
      entered_at: change.enteredAt,
    })
    .execute();
}

/** The oldest change that is not applied yet, or null. Who asks second waits until the first one's transaction ends. */
export async function takeUnappliedChange(db: Db): Promise<{ readonly id: string } | null> {
  await sql`select pg_advisory_xact_lock(hashtext(current_user || '.reporting_change.applying'))`.execute(db);
  const row = await db
    .selectFrom('reporting_change')
    .select('id')
    .where('applied_at', 'is', null)
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that due days were computed anew by a change. */
export async function markChangeApplied(db: Db, changeId: string, moved: number, now: Date): Promise<void> {
  await db.updateTable('reporting_change').set({ applied_at: now, moved }).where('id', '=', changeId).execute();
}
