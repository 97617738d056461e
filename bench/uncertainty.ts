import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { countRuns, type Question } from '../src/results/count-runs.ts';
import { chunksOf, prepareRuns, type Uncertainty } from '../src/results/model/uncertainty.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';
import { sums, type Data } from './sums.ts';

const [units, indicators, runs] = [63, 120, 10_000];
const rounds = 9;

/**
 * Rank intervals of 63 units by 120 indicators over 10,000 runs (weights, errors of all indicators, three normalisations, two means), against a bare
 * loop that multiplies the same figures by weights and sums them as often. Each is held against the loop on as many threads as it has itself, and
 * two threads against the loop on one as well. Threads wait for both, as in a server that has counted before; the first question of a process, whose
 * threads have to start, is timed once and by itself. A round times all ways one after the other, and ratios are taken within a round, so that all meet the same machine.
 */
export async function run(): Promise<BenchResult> {
  const values = Float64Array.from({ length: units * indicators }, (_, at) => 1 + ((at * 7919) % 9973) / 997);
  const weights = Float64Array.from({ length: indicators }, (_, at) => 1 + (at % 5));
  const asked: Uncertainty = {
    matrix: { units, indicators, values, errors: values.map((value) => value / 20) },
    weights,
    weightSpread: 0.25,
    normalisations: ['min-max', 'z', 'rank'],
    aggregations: ['arithmetic', 'geometric'],
    seed: 1,
  };
  const question: Question = { kind: 'uncertainty', asked };
  const start = performance.now();
  await countRuns(question, runs, { threads: 2 });
  const first = rounded(performance.now() - start);

  const data: Data = { values, weights, units, indicators };
  const peers = [1, 2].map(() => new Worker(new URL('./sums-worker.ts', import.meta.url), { workerData: data }));
  const ways = {
    'bare loop, 1 thread': () => keep(sums(data, runs)),
    'counting, 1 thread': () => chunksOf(runs).map(prepareRuns(asked)),
    'bare loop, 2 threads': () => Promise.all(peers.map(sumHalf)),
    'counting, 2 threads': () => countRuns(question, runs, { threads: 2 }),
  };
  type Way = keyof typeof ways;
  const names = Object.keys(ways) as Way[];
  const taken = new Map<Way, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) taken.get(name)?.push(...(await timings(1, ways[name])));
  await Promise.all(peers.map((peer) => peer.terminate()));

  const timesOf = (name: Way) => taken.get(name) ?? [];
  const ratio = (ours: Way, theirs: Way) =>
    median(timesOf(ours).map((ms, round) => ms / (timesOf(theirs)[round] ?? Number.NaN)));
  return {
    name: 'uncertainty',
    about: `ms for rank intervals of ${units} units x ${indicators} indicators over ${runs} runs; a bare loop sums the same figures as often`,
    figures: {
      'counting, 1 thread': median(timesOf('counting, 1 thread')),
      'counting, 2 threads': median(timesOf('counting, 2 threads')),
      'first of a process, 2 threads start (once)': first,
    },
    against: {
      'bare loop, 1 thread': median(timesOf('bare loop, 1 thread')),
      'bare loop, 2 threads': median(timesOf('bare loop, 2 threads')),
    },
    ratio: {
      '1 thread over the loop on 1': ratio('counting, 1 thread', 'bare loop, 1 thread'),
      '2 threads over the loop on 2': ratio('counting, 2 threads', 'bare loop, 2 threads'),
      '2 threads over the loop on 1': ratio('counting, 2 threads', 'bare loop, 1 thread'),
    },
  };
}

async function sumHalf(peer: Worker): Promise<void> {
  peer.postMessage(runs / 2);
  const [sum] = (await once(peer, 'message')) as [number];
  keep(sum);
}

/** What nobody reads, the compiler may leave out. */
function keep(sum: number): void {
  if (!Number.isFinite(sum)) throw new Error('the bare loop summed nothing');
}

function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
