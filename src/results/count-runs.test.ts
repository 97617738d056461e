import { expect, test } from 'vitest';
import { countRuns, prepare, type Question } from './count-runs.ts';
import { addCounts, noRuns } from './model/rank-counts.ts';
import { chunksOf } from './model/uncertainty.ts';

const units = 20;
const indicators = 8;
const question: Question = {
  kind: 'uncertainty',
  asked: {
    matrix: {
      units,
      indicators,
      values: Float64Array.from({ length: units * indicators }, (_, at) => (at * 7919) % 101),
      errors: new Float64Array(units * indicators).fill(3),
    },
    weights: new Float64Array(indicators).fill(1),
    weightSpread: 0.25,
    normalisations: ['min-max', 'z', 'rank'],
    aggregations: ['arithmetic', 'geometric'],
    seed: 11,
  },
};

test('one thread and three count the same, and tell how far they are', async () => {
  const told: number[] = [];
  const one = await countRuns(question, 2600, { threads: 1, onProgress: (done) => told.push(done) });
  const three = await countRuns(question, 2600, { threads: 3 });
  expect(three).toEqual(one);
  expect(one.runs).toBe(2600);
  expect(told).toEqual([500, 1000, 1500, 2000, 2500, 2600]);
});

test('ended in the middle, it ends at once with the reason given', async () => {
  const ended = new AbortController();
  const counting = countRuns(question, 5_000_000, {
    threads: 2,
    signal: ended.signal,
    onProgress: () => ended.abort(new Error('the person left')),
  });
  await expect(counting).rejects.toThrow('the person left');
});

test('a question that cannot be counted is refused with its reason', async () => {
  const gap = { ...question.asked, weights: new Float64Array(indicators) };
  await expect(countRuns({ kind: 'uncertainty', asked: gap }, 10)).rejects.toThrow(/weights/u);
});

test('threads that have counted count another question as new ones would, also after some were ended', async () => {
  const ended = new AbortController();
  await countRuns(question, 2600, { threads: 2 });
  const counting = countRuns(question, 5_000_000, {
    threads: 2,
    signal: ended.signal,
    onProgress: () => ended.abort(),
  });
  await expect(counting).rejects.toThrow(/abort/iu);
  for (const seed of [12, 13]) {
    const other: Question = { kind: 'uncertainty', asked: { ...question.asked, seed } };
    const here = noRuns(units);
    for (const chunk of chunksOf(2600)) addCounts(here, prepare(other)(chunk));
    expect(await countRuns(other, 2600, { threads: 2 })).toEqual(here);
  }
});

test('few runs are counted here, without a thread', async () => {
  expect(await countRuns(question, 1500)).toEqual(await countRuns(question, 1500, { threads: 1 }));
});
