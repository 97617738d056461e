import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk } from './model/uncertainty.ts';
import { prepareRuns } from './model/uncertainty.ts';
import { prepareWhatIf } from './model/what-if.ts';
import type { Question } from './count-runs.ts';

/** Runs in a thread of its own: counts the ranks of its chunks, one message a chunk. */
const { question, chunks } = workerData as { readonly question: Question; readonly chunks: readonly Chunk[] };
const count = question.kind === 'what-if' ? prepareWhatIf(question.asked) : prepareRuns(question.asked);
for (const chunk of chunks) {
  const counted = count(chunk);
  parentPort?.postMessage(counted, [counted.counts.buffer as ArrayBuffer]);
}
