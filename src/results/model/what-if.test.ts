import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestWay } from './cheapest-way.ts';
import { borrowingOf, spreadsOf, whatIf } from './what-if.ts';

describe('whatIf', () => {
  test('held still, the rank is certain; equal scores share the better rank', () => {
    const answer = whatIf({ scores: [60, 65, 62, 65], unit: 3, changes: [], others: 'held', runs: 100, seed: 1 });
    expect(answer.rank).toBe(1);
    expect(answer.rankInterval).toEqual([1, 1]);
    expect(answer.chanceOf(1)).toBe(1);
  });

  test('moving by its own history, the other passes as often as the normal law says; the same seed says the same', () => {
    // Changes beyond the common one: ±1 for both units, so that the other moves by N(60, 1) about 61.
    const changes = [
      [2, 0],
      [0, 2],
      [2, 0],
      [0, 2],
    ];
    const asked = { scores: [61, 60], unit: 0, changes, others: 'moving', runs: 20_000, seed: 3 } as const;
    const answer = whatIf(asked);
    expect(spreadsOf(changes, 2)).toEqual([1, 1]);
    expect(Math.abs(answer.chanceOf(1) - 0.8413)).toBeLessThan(0.012);
    expect(answer.rankInterval).toEqual([1, 2]);
    expect(whatIf(asked).chanceOf(1)).toBe(answer.chanceOf(1));
    expect(whatIf({ ...asked, seed: 4 }).chanceOf(1)).not.toBe(answer.chanceOf(1));
  });

  test('a year without a figure gives no change; what moves all alike moves none', () => {
    expect(
      spreadsOf(
        [
          [5, null],
          [5, 5],
        ],
        2,
      ),
    ).toEqual([0, 0]);
  });
});

test('who has fewer than three changes borrows the spread of all', () => {
  const changes = [
    [1, -1, null],
    [1, -1, null],
    [-1, 1, null],
  ];
  expect(borrowingOf(changes, 3)).toEqual([2]);
  expect(spreadsOf(changes, 3)).toEqual([1, 1, 1]);
  expect(borrowingOf([], 2)).toEqual([0, 1]);
});

describe('cheapestWay', () => {
  const lever = fc.record({
    code: fc.string({ minLength: 1, maxLength: 3 }),
    points: fc.double({ min: 0, max: 5, noNaN: true }),
    maximum: fc.double({ min: 5.1, max: 10, noNaN: true }),
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    effort: fc.double({ min: 0.1, max: 5, noNaN: true }),
  });

  test('the steps make the gap or all that can be won, within each maximum', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(lever, { maxLength: 6, selector: (of) => of.code }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (levers, gap) => {
          const way = cheapestWay(levers, gap);
          const of = new Map(levers.map((each) => [each.code, each]));
          const won = way.steps.reduce((sum, step) => sum + step.rise * (of.get(step.code)?.weight ?? 0), 0);
          expect(won + way.short).toBeCloseTo(gap, 8);
          for (const step of way.steps) {
            const { points = 0, maximum = 0 } = of.get(step.code) ?? {};
            expect(points + step.rise).toBeLessThanOrEqual(maximum + 1e-9);
          }
          expect(way.short === 0 || way.steps.length === levers.length).toBe(true);
        },
      ),
    );
  });

  test('no other way to the same score costs less', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(lever, { minLength: 1, maxLength: 5, selector: (of) => of.code }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (levers, shares) => {
          const other = levers.map((each, at) => (each.maximum - each.points) * (shares[at] ?? 0));
          const gap = levers.reduce((sum, each, at) => sum + (other[at] ?? 0) * each.weight, 0);
          const effort = levers.reduce((sum, each, at) => sum + (other[at] ?? 0) * each.effort, 0);
          expect(cheapestWay(levers, gap).effort).toBeLessThanOrEqual(effort + 1e-9);
        },
      ),
    );
  });

  test('tells the nodes that may rise in each other’s place, where the way is not the only one', () => {
    const of = (code: string, weight: number, points = 4) => ({ code, points, maximum: 10, weight, effort: 1 });
    const levers = [of('a', 0.2), of('b', 0.2), of('c', 0.05)];
    expect(cheapestWay(levers, 1).alike).toEqual(['a', 'b']);
    // Both to their most, and c alone behind them.
    expect(cheapestWay(levers, 2.4).alike).toEqual([]);
    expect(cheapestWay(levers, 2.5).alike).toEqual([]);
    expect(cheapestWay(levers, 0).alike).toEqual([]);
    expect(cheapestWay([of('a', 0.2), of('b', 0.1)], 0.5).alike).toEqual([]);
    expect(cheapestWay(levers, 99).alike).toEqual([]);
    // Effort parts what weighs alike.
    expect(cheapestWay([of('a', 0.2), { ...of('b', 0.2), effort: 2 }], 0.5).alike).toEqual([]);
  });
});
