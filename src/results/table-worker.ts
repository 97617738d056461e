import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../kernel/problem.ts';
import { readImportTable, type AskedTable } from './model/import-table.ts';
import type { Said } from './read-table-apart.ts';
import { readSheetFile } from './sheet-file.ts';

/** Runs in a thread of its own: reads one table and says how far it is, then what came of it. */
const { bytes, asked } = workerData as { readonly bytes: Uint8Array; readonly asked: AskedTable };
try {
  const sheet = await readSheetFile(Buffer.from(bytes));
  const read = readImportTable(sheet, asked, (done, total) => say({ done, total }));
  say({ rows: sheet.length, read });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  say({ problem: { code: error.code, params: error.params } });
}

function say(said: Said): void {
  parentPort?.postMessage(said);
}
