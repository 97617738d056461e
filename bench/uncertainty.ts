import { countRuns } from '../src/results/count-runs.ts';
import type { Question } from '../src/results/count-runs.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const [units, indicators, runs] = [63, 120, 10_000];

/**
 * Rank intervals of 63 units by 120 indicators over 10,000 runs (weights, errors of all indicators, three normalisations, two
 * means), threads and their start counted in, against a bare loop on one thread that multiplies the same figures by weights and sums them
 * as often.
 */
export async function run(): Promise<BenchResult> {
  const values = Float64Array.from({ length: units * indicators }, (_, at) => 1 + ((at * 7919) % 9973) / 997);
  const weights = Float64Array.from({ length: indicators }, (_, at) => 1 + (at % 5));
  const question = (errors: boolean): Question => ({
    kind: 'uncertainty',
    asked: {
      matrix: { units, indicators, values, ...(errors ? { errors: values.map((value) => value / 20) } : {}) },
      weights,
      weightSpread: 0.25,
      normalisations: ['min-max', 'z', 'rank'],
      aggregations: ['arithmetic', 'geometric'],
      seed: 1,
    },
  });
  let sink = 0;
  const bare = quantile(await timings(5, () => (sink += sums(values, weights))), 0.5);
  const two = quantile(await timings(5, () => countRuns(question(true), runs, { threads: 2 })), 0.5);
  const one = quantile(await timings(5, () => countRuns(question(true), runs, { threads: 1 })), 0.5);
  const exact = quantile(await timings(5, () => countRuns(question(false), runs, { threads: 2 })), 0.5);
  if (!Number.isFinite(sink)) throw new Error('the bare loop summed nothing');
  return {
    name: 'uncertainty',
    about: `ms for rank intervals of ${units} units x ${indicators} indicators over ${runs} runs`,
    figures: { 'two threads': two, 'one thread': one, 'two threads, figures without errors': exact },
    against: { 'bare sum loop, one thread': bare },
    ratio: { 'two threads': rounded(two / bare), 'one thread': rounded(one / bare) },
  };
}

function sums(values: Float64Array, weights: Float64Array): number {
  let all = 0;
  for (let run = 0; run < runs; run += 1)
    for (let unit = 0, at = 0; unit < units; unit += 1)
      for (let indicator = 0; indicator < indicators; indicator += 1, at += 1)
        all += (values[at] as number) * (weights[indicator] as number);
  return all;
}
