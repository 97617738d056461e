import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';
import { seededRandom } from './random.ts';
import { addCounts, chanceOfRank, noRuns, rankInterval } from './rank-counts.ts';
import type { Uncertainty } from './uncertainty.ts';
import { chunksOf, prepareRuns } from './uncertainty.ts';

const asked = (rows: readonly (readonly number[])[], more: Partial<Uncertainty> = {}): Uncertainty => ({
  matrix: { units: rows.length, indicators: rows[0]?.length ?? 0, values: Float64Array.from(rows.flat()) },
  weights: Float64Array.from(rows[0] ?? [], () => 1),
  weightSpread: 0.5,
  normalisations: ['min-max', 'z', 'rank'],
  aggregations: ['arithmetic', 'geometric'],
  seed: 1,
  ...more,
});

function run(question: Uncertainty, runs = 1000) {
  const counted = noRuns(question.matrix.units);
  const count = prepareRuns(question);
  for (const chunk of chunksOf(runs)) addCounts(counted, count(chunk));
  return counted;
}

const table = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 6 })).chain(([units, indicators]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: indicators, maxLength: indicators }), {
    minLength: units,
    maxLength: units,
  }),
);

describe('ranks under uncertainty', () => {
  test('each unit takes one rank a run, and the same seed the same ranks, whoever takes which chunk', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const question = asked(rows);
        const counted = run(question, 700);
        for (let unit = 0; unit < rows.length; unit += 1) expect(chanceOfRank(counted, unit, rows.length)).toBe(1);
        const backwards = noRuns(rows.length);
        const count = prepareRuns(question);
        for (const chunk of chunksOf(700).toReversed()) addCounts(backwards, count(chunk));
        expect(backwards).toEqual(counted);
      }),
      { numRuns: 50 },
    );
  });

  test('who leads in every indicator is first in every run, whatever the weights and variants', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const best = rows[0]?.map((_, indicator) => 1 + Math.max(...rows.map((row) => row[indicator] ?? 0))) ?? [];
        const counted = run(asked([best, ...rows]), 200);
        expect(rankInterval(counted, 0, 0.95)).toEqual([1, 1]);
      }),
      { numRuns: 50 },
    );
  });

  test('nothing uncertain: the ranks of the weighted mean, equal scores sharing the better rank', () => {
    const question = asked(
      [
        [0, 10],
        [10, 0],
        [10, 10],
        [0, 0],
      ],
      { weightSpread: 0, normalisations: ['min-max'], aggregations: ['arithmetic'] },
    );
    const counted = run(question, 100);
    expect([0, 1, 2, 3].map((unit) => rankInterval(counted, unit, 0.95))).toEqual([
      [2, 2],
      [2, 2],
      [1, 1],
      [4, 4],
    ]);
  });

  test('stretching or shifting an indicator changes no rank', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -50, max: 50 }), (rows, factor, shift) => {
        const stretched = rows.map((row) => row.map((value) => value * factor + shift));
        const before = normalise(asked(rows).matrix, 'min-max').values;
        const after = normalise(asked(stretched).matrix, 'min-max').values;
        expect(after.every((value, at) => Math.abs(value - (before[at] ?? 0)) < 1e-9)).toBe(true);
      }),
    );
  });

  test.each(['min-max', 'z', 'rank'] as const)(
    'errors of indicators are carried: of two units the better stays first as often as the normal law says (%s)',
    (by) => {
      // Scores 0 and 1 with a standard error of 0.5 each: the difference is N(1, 0.5).
      const question = asked([[0], [1]], {
        weightSpread: 0,
        normalisations: [by],
        aggregations: ['arithmetic'],
        matrix: { units: 2, indicators: 1, values: Float64Array.of(0, 1), errors: Float64Array.of(0.5, 0.5) },
      });
      const counted = run(question, 20_000);
      const expected = 0.92135; // Φ(1 / √0.5)
      // Figures by rank are redrawn 32 times, so that their share is coarser.
      const tolerance = 4 * Math.sqrt((expected * (1 - expected)) / (by === 'rank' ? 32 : 20_000));
      expect(Math.abs(chanceOfRank(counted, 1, 1) - expected)).toBeLessThan(tolerance);
    },
  );

  test('a gap, weights of nothing and a matrix of another size are refused', () => {
    expect(() => prepareRuns(asked([[1], [Number.NaN]]))).toThrow(/missing/u);
    expect(() => prepareRuns(asked([[1], [2]], { weights: Float64Array.of(0) }))).toThrow(/weights/u);
    expect(() => prepareRuns(asked([[1], [2]], { weights: Float64Array.of(1, 1) }))).toThrow(
      /2 weights for 2 units x 1/u,
    );
  });
});

test('ranks as figures share the mean place', () => {
  const { values } = normalise(asked([[5], [7], [5], [1]]).matrix, 'rank');
  expect([...values]).toEqual([2.5, 4, 2.5, 1]);
});

test('normal draws have mean 0, deviation 1, and their share beyond 1.96 is 5 in 100; streams differ', () => {
  const draws = Array.from({ length: 50_000 }, seededRandom(7).normal);
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const deviation = Math.sqrt(draws.reduce((sum, draw) => sum + draw * draw, 0) / draws.length);
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.abs(deviation - 1)).toBeLessThan(0.02);
  expect(Math.abs(draws.filter((draw) => Math.abs(draw) > 1.96).length / draws.length - 0.05)).toBeLessThan(0.005);
  expect(seededRandom(7, 1).uniform()).not.toBe(seededRandom(7, 0).uniform());
  expect(seededRandom(7, 1).uniform()).toBe(seededRandom(7, 1).uniform());
});
