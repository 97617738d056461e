import { countRuns } from '../src/results/count-runs.ts';
import { chunksOf, prepareRuns, type Uncertainty } from '../src/results/model/uncertainty.ts';
import { quantile, timings, type BenchResult } from './bench.ts';

const [units, indicators, runs] = [63, 120, 10_000];
const rounds = 7;

/**
 * Rank intervals of 63 units by 120 indicators over 10,000 runs (weights, errors of all indicators, three normalisations, two
 * means), against a bare loop on one thread that multiplies the same figures by weights and sums them as often. By itself in one
 * thread, and as the product does it, threads and their start counted in. Each is timed once a round, so that all meet the same machine.
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
  let sink = 0;
  const ways: Readonly<Record<string, () => unknown>> = {
    bare: () => (sink += sums(values, weights)),
    counting: () => chunksOf(runs).map(prepareRuns(asked)),
    'one thread': () => countRuns({ kind: 'uncertainty', asked }, runs, { threads: 1 }),
    'two threads': () => countRuns({ kind: 'uncertainty', asked }, runs, { threads: 2 }),
  };
  const taken: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [name, way] of Object.entries(ways)) (taken[name] ??= []).push(...(await timings(1, way)));
  if (!Number.isFinite(sink)) throw new Error('the bare loop summed nothing');
  const median = (values: readonly number[]) =>
    quantile(
      values.toSorted((a, b) => a - b),
      0.5,
    );
  const of = (name: string) => taken[name] ?? [];
  const ratios = (name: string) => of(name).map((ms, round) => ms / (of('bare')[round] ?? Number.NaN));
  const ours = Object.keys(ways).filter((name) => name !== 'bare');
  return {
    name: 'uncertainty',
    about: `ms for rank intervals of ${units} units x ${indicators} indicators over ${runs} runs`,
    figures: Object.fromEntries(ours.map((name) => [name, median(of(name))])),
    against: { 'bare sum loop, one thread': median(of('bare')) },
    ratio: Object.fromEntries(ours.map((name) => [name, median(ratios(name))])),
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
