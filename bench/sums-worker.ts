import { parentPort, workerData } from 'node:worker_threads';
import { sums, type Data } from './sums.ts';

/** A thread of the bare loop's peer: sums as often as it is told, and says what came of it. */
const data = workerData as Data;
parentPort?.on('message', (runs: number) => parentPort?.postMessage(sums(data, runs)));
