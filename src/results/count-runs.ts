import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../server/thread.ts';
import type { RankCounts } from './model/rank-counts.ts';
import { addCounts, noRuns } from './model/rank-counts.ts';
import type { Uncertainty } from './model/uncertainty.ts';
import { chunksOf } from './model/uncertainty.ts';
import type { WhatIf } from './model/what-if.ts';

/** What many seeded runs are asked for. */
export type Question =
  | { readonly kind: 'uncertainty'; readonly asked: Uncertainty }
  | { readonly kind: 'what-if'; readonly asked: WhatIf };

/** How runs are counted: on how many threads, told after how many runs, ended by whom. */
export type Counting = {
  readonly threads?: number;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Counts the ranks of all runs on threads beside the server's own; the counts are the same on any number of threads. Rejects with the
 * signal's reason when it is aborted, and all threads end.
 */
export async function countRuns(question: Question, runs: number, counting: Counting = {}): Promise<RankCounts> {
  const { signal, onProgress } = counting;
  signal?.throwIfAborted();
  const units = question.kind === 'what-if' ? question.asked.scores.length : question.asked.matrix.units;
  const chunks = chunksOf(runs);
  const threads = Math.max(1, Math.min(counting.threads ?? availableParallelism(), chunks.length));
  const total = noRuns(units);
  const workers: Worker[] = [];
  const share = (thread: number) =>
    new Promise<void>((resolve, reject) => {
      const own = chunks.filter((_, index) => index % threads === thread);
      const worker = new Worker(new URL('./runs-worker.ts', import.meta.url), {
        workerData: { question, chunks: own },
        env: threadEnvironment(),
      });
      workers.push(worker);
      worker.on('message', (counted: RankCounts) => {
        addCounts(total, counted);
        onProgress?.(total.runs, runs);
      });
      worker.once('error', reject);
      worker.once('exit', (code) =>
        code === 0 ? resolve() : reject(signal?.reason ?? new Error(`a thread of runs ended with ${code}`)),
      );
    });
  const stop = () => void Promise.all(workers.map((worker) => worker.terminate()));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(Array.from({ length: threads }, (_, thread) => share(thread)));
    return total;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
