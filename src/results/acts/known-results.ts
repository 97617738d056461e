import { readCatalogue } from '../../frameworks/catalogue.ts';
import { frameworkOf } from '../../frameworks/model/look-up.ts';
import { must } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { ownSource, tableOfImported, withOwnTables } from '../model/imported.ts';
import type { Results, Table } from '../model/table.ts';
import { readResults } from '../published.ts';
import { listOwnTables, type OwnTableRecord } from '../store/tables.ts';

/**
 * What a person of a province knows of results: the published tables, and what its own have beside them. Whoever is not signed in
 * (`actor` null) knows the published ones alone: a province may bring in what is not public yet. The one place where the two are put together.
 */
export async function knownResults(db: Db, actor: object | null): Promise<Results> {
  return actor === null ? readResults() : resultsOfProvince(db);
}

/** The same for work that nobody waits for, such as a job of the province. */
export async function resultsOfProvince(db: Db): Promise<Results> {
  return withOwnTables(readResults(), (await listOwnTables(db)).map(ownTable), readCatalogue());
}

/** The province's own tables alone, those too that stand beside a published one. */
export async function ownTables(db: Db): Promise<Table[]> {
  return (await listOwnTables(db)).map(ownTable);
}

/** A kept table as one of results. */
export function ownTable(record: OwnTableRecord): Table {
  const framework = must(frameworkOf(readCatalogue(), record.index), `the framework ${record.index}`);
  const source = ownSource(record.index, record.year, record.sourceTitle, record.sourceUrl);
  return tableOfImported(record, framework, readResults().provinces, source);
}
