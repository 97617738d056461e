import { parentPort } from 'node:worker_threads';
import { prepare, type Order } from './count-runs.ts';

/** Runs in a thread of its own: counts the ranks of the chunks that it takes, one message a chunk, and says null when none is left. */
parentPort?.on('message', ({ question, chunks, taken }: Order) => {
  const count = prepare(question);
  for (let chunk = chunks[next(taken)]; chunk !== undefined; chunk = chunks[next(taken)]) {
    const counted = count(chunk);
    parentPort?.postMessage(counted, [counted.counts.buffer as ArrayBuffer]);
  }
  parentPort?.postMessage(null);
});

function next(taken: Int32Array): number {
  return Atomics.add(taken, 0, 1);
}
