import { problem } from '../kernel/problem.ts';
import { runInThread } from '../server/thread.ts';
import type { AskedTable, ReadTable } from './model/import-table.ts';
import type { RefusalRecord } from './store/imports.ts';

/** What came of a file: its table with the number of its rows, or why it could not be read. */
export type TableOutcome = { readonly rows: number; readonly read: ReadTable } | { readonly problem: RefusalRecord };

/** What the thread that reads says: how many rows are done, then what came of the file. */
export type Said = { readonly done: number; readonly total: number } | TableOutcome;

const bounds = { ms: 60_000, megabytes: 600 };

/**
 * Reads a table in a thread of its own with bounded time and memory; what takes more is refused with results.too_much_to_read. `tell` hears how many
 * rows are done.
 */
export async function readTableApart(
  bytes: Uint8Array,
  asked: AskedTable,
  tell: (done: number, total: number) => void,
): Promise<TableOutcome> {
  const program = new URL('./table-worker.ts', import.meta.url);
  const outcome = await runInThread<TableOutcome>(program, { bytes, asked }, bounds, (message) => {
    const said = message as Said;
    if (!('done' in said)) return said;
    tell(said.done, said.total);
    return undefined;
  });
  if (outcome) return outcome;
  const { code, params } = problem('results.too_much_to_read');
  return { problem: { code, params } };
}
