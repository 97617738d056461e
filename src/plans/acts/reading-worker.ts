import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../kernel/problem.ts';
import { readFile, type ReadHints } from '../../reading/read-file.ts';

/** Runs in a thread of its own: reads one file and sends back what it read, or why it could not. */
const { bytes, hints } = workerData as { readonly bytes: Uint8Array; readonly hints: ReadHints };
// The time that a file may take is counted from here.
parentPort?.postMessage('begun');
try {
  parentPort?.postMessage({ result: await readFile(bytes, hints) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  parentPort?.postMessage({ problem: { code: error.code, params: error.params } });
}
