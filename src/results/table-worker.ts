import { parentPort, workerData } from 'node:worker_threads';
import { Problem, problem } from '../kernel/problem.ts';
import { readSheetFile } from '../office/sheet-file.ts';
import { readImportTable, type AskedTable } from './model/import-table.ts';
import type { Said } from './read-table-apart.ts';

/** Runs in a thread of its own: reads one table and says how far it is, then what came of it. */
const { bytes, asked } = workerData as { readonly bytes: Uint8Array; readonly asked: AskedTable };
try {
  const sheet = await readSheetFile(Buffer.from(bytes));
  if (sheet === null) throw problem('results.not_a_table');
  const read = readImportTable(sheet, asked, (done, total) => say({ done, total }));
  say({ rows: sheet.length, read });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  say({ problem: { code: error.code, params: error.params } });
}

function say(said: Said): void {
  parentPort?.postMessage(said);
}
