import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';

/** One day's run and what came of it. */
export type RunRecord = {
  readonly onDay: IsoDate;
  readonly ranAt: Date;
  readonly quiet: boolean;
  readonly climbed: number;
  readonly passedOver: number;
  readonly untold: number;
  /** The units in which nobody could be told, by name. */
  readonly untoldUnits: readonly string[];
};

/** Begins the run of a day; false where that day has had its run. A second one that comes at once waits here for the first. */
export async function beginRun(db: Db, onDay: IsoDate, now: Date, quiet: boolean): Promise<boolean> {
  const result = await db
    .insertInto('urging_run')
    .values({ on_day: onDay, ran_at: now, quiet })
    .onConflict((conflict) => conflict.column('on_day').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Writes what came of a run. */
export async function finishRun(
  db: Db,
  onDay: IsoDate,
  counts: Pick<RunRecord, 'climbed' | 'passedOver' | 'untold' | 'untoldUnits'>,
): Promise<void> {
  await db
    .updateTable('urging_run')
    .set({
      climbed: counts.climbed,
      passed_over: counts.passedOver,
      untold: counts.untold,
      untold_units: [...counts.untoldUnits],
    })
    .where('on_day', '=', onDay)
    .execute();
}

/** The last day before another on which people were told, or null. */
export async function lastRunBefore(db: Db, day: IsoDate): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('urging_run')
    .select('on_day')
    .where('on_day', '<', day)
    .where('quiet', '=', false)
    .orderBy('on_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.on_day ?? null;
}

/** The latest runs, the last one first. */
export async function listRuns(db: Db, limit: number): Promise<readonly RunRecord[]> {
  const rows = await db.selectFrom('urging_run').selectAll().orderBy('on_day', 'desc').limit(limit).execute();
  const unitIds = [...new Set(rows.flatMap((row) => row.untold_units))];
  const units =
    unitIds.length === 0 ? [] : await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', unitIds).execute();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    onDay: row.on_day,
    ranAt: row.ran_at,
    quiet: row.quiet,
    climbed: row.climbed,
    passedOver: row.passed_over,
    untold: row.untold,
    untoldUnits: row.untold_units.flatMap((id) => names.get(id) ?? []),
  }));
}
