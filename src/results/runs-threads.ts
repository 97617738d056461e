import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../server/thread.ts';

/** Threads that have counted and wait for the next question: one that runs begins at once and knows its code, where a new one needs a tenth of a second. */
const waiting: Worker[] = [];

/** A thread that counts runs: one that waits, else a new one. */
export function takeThread(): Worker {
  const kept = waiting.pop();
  if (kept === undefined) return new Worker(new URL('./runs-worker.ts', import.meta.url), { env: threadEnvironment() });
  kept.off('exit', forgetEnded);
  kept.ref();
  return kept;
}

/** Keeps a thread that has counted for the next question, as many as can run side by side. One that waits does not keep the process from ending. */
export function keepThread(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  if (waiting.length >= availableParallelism()) return void worker.terminate();
  worker.unref();
  worker.once('exit', forgetEnded);
  waiting.push(worker);
}

function forgetEnded(this: Worker): void {
  const at = waiting.indexOf(this);
  if (at >= 0) waiting.splice(at, 1);
}
