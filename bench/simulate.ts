import { whatIf } from '../src/results/model/what-if.ts';
import type { WhatIf } from '../src/results/model/what-if.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const [units, runs] = [63, 10_000];

/**
 * A what-if of 63 provinces over 10,000 runs, on one thread, against the plain way: Math.random by Box and Muller, an array of pairs and its own sort
 * for each run.
 */
export async function run(): Promise<BenchResult> {
  const scores = Array.from({ length: units }, (_, unit) => 60 + ((unit * 37) % 63) / 6);
  const changes = Array.from({ length: 9 }, (_, year) => scores.map((_score, unit) => ((unit * year) % 7) - 3));
  const question: WhatIf = { scores, unit: 20, changes, others: 'moving', runs, seed: 1 };
  const ours = quantile(await timings(7, () => whatIf(question)), 0.5);
  const plain = quantile(await timings(7, () => plainly(scores, 20)), 0.5);
  return {
    name: 'simulate',
    about: `ms for a what-if of ${units} provinces over ${runs} runs`,
    figures: { 'seeded, ranks counted': ours },
    against: { 'plain arrays, sorted each run': plain },
    ratio: { 'ours over plain': rounded(ours / plain) },
  };
}

function plainly(scores: readonly number[], asked: number): number {
  let within = 0;
  for (let run = 0; run < runs; run += 1) {
    const drawn = scores.map((score, unit) => ({ unit, score: unit === asked ? score : score + 2 * normal() }));
    drawn.sort((a, b) => b.score - a.score);
    if (drawn.findIndex(({ unit }) => unit === asked) < 10) within += 1;
  }
  return within / runs;
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
