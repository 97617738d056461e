import type { Db } from '../../server/database.ts';
import type { ImportedRow, ImportedTable } from '../model/imported.ts';

/** A province's own table of an index and a year, as it was accepted. */
export type OwnTableRecord = ImportedTable & {
  readonly index: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
};

/** Keeps a table in the place of an earlier one of its index and year. */
export async function keepOwnTable(
  db: Db,
  table: Omit<OwnTableRecord, 'acceptedBy'> & {
    readonly id: string;
    readonly importId: string;
    readonly personId: string;
  },
): Promise<void> {
  const values = {
    rows: JSON.stringify(table.rows),
    source_title: table.sourceTitle,
    source_url: table.sourceUrl,
    import_id: table.importId,
    accepted_by: table.personId,
    accepted_at: table.acceptedAt,
  };
  await db
    .insertInto('result_table')
    .values({ id: table.id, index_code: table.index, year: table.year, ...values })
    .onConflict((conflict) => conflict.columns(['index_code', 'year']).doUpdateSet(values))
    .execute();
}

/** The province's own tables, by index and year; with the name of who accepted each. */
export async function listOwnTables(db: Db): Promise<OwnTableRecord[]> {
  const rows = await db
    .selectFrom('result_table')
    .innerJoin('person', 'person.id', 'result_table.accepted_by')
    .select(['index_code', 'year', 'rows', 'source_title', 'source_url', 'accepted_at', 'person.name'])
    .orderBy('index_code')
    .orderBy('year')
    .execute();
  return rows.map((row) => ({
    index: row.index_code,
    year: row.year,
    rows: row.rows as unknown as ImportedRow[],
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
    acceptedBy: row.name,
    acceptedAt: row.accepted_at,
  }));
}

/** Takes a table away; its id, null where there is none. */
export async function removeOwnTable(db: Db, index: string, year: number): Promise<string | null> {
  const removed = await db
    .deleteFrom('result_table')
    .where('index_code', '=', index)
    .where('year', '=', year)
    .returning('id')
    .executeTakeFirst();
  return removed?.id ?? null;
}
