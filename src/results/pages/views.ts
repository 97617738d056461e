import type { z } from 'zod';
import type { api } from '../api.ts';

/** What the API shows, by the names that the pages use. */
export type IndexView = z.output<typeof api.listResults.output>['indices'][number];
export type TableView = z.output<typeof api.getTable.output>;
export type RowView = TableView['rows'][number];
export type SourceView = TableView['sources'][number];
export type LedgerView = z.output<typeof api.getLedger.output>;
export type LineView = LedgerView['lines'][number];
