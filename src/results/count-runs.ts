import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { addCounts, noRuns, type RankCounts } from './model/rank-counts.ts';
import { chunksOf, prepareRuns, type Chunk, type Uncertainty } from './model/uncertainty.ts';
import { prepareWhatIf, type WhatIf } from './model/what-if.ts';
import { keepThread, takeThread } from './runs-threads.ts';

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

/** What a thread is asked: to take the next chunk that nobody has taken, by the counter that all threads of the question share, until none is left. */
export type Order = { readonly question: Question; readonly chunks: readonly Chunk[]; readonly taken: Int32Array };

/** Makes ready what all chunks of a question need, and gives the function that counts one of them. */
export function prepare(question: Question): (chunk: Chunk) => RankCounts {
  return question.kind === 'what-if' ? prepareWhatIf(question.asked) : prepareRuns(question.asked);
}

/**
 * Counts the ranks of all runs: few of them here, many on threads beside the server's own, so that it answers others meanwhile. The counts are the same
 * on any number of threads. Rejects with the signal's reason when it is aborted, and the threads that counted end.
 */
export async function countRuns(question: Question, runs: number, counting: Counting = {}): Promise<RankCounts> {
  const { signal, onProgress } = counting;
  signal?.throwIfAborted();
  const total = noRuns(question.kind === 'what-if' ? question.asked.scores.length : question.asked.matrix.units);
  const chunks = chunksOf(runs);
  const add = (counted: RankCounts) => {
    addCounts(total, counted);
    onProgress?.(total.runs, runs);
  };
  if (counting.threads === undefined && runs <= fewRuns) {
    for (const counted of chunks.map(prepare(question))) add(counted);
    return total;
  }
  const threads = Math.max(1, Math.min(counting.threads ?? availableParallelism(), chunks.length));
  const order: Order = { question, chunks, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const busy = new Set<Worker>();
  const share = () =>
    new Promise<void>((resolve, reject) => {
      const worker = takeThread();
      busy.add(worker);
      worker.on('message', (counted: RankCounts | null) => {
        if (counted !== null) return add(counted);
        busy.delete(worker);
        keepThread(worker);
        resolve();
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(signal?.reason ?? new Error(`a thread of runs ended with ${code}`)));
      worker.postMessage(order);
    });
  const stop = () => void Promise.all([...busy].map((worker) => worker.terminate()));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(Array.from({ length: threads }, share));
    return total;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** So many take some ten milliseconds, less than a thread needs to start. */
const fewRuns = 2000;
