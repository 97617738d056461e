import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanes, weigh } from './weigh.ts';

test('side by side it sums what one loop sums, for any number of units and indicators', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer(),
      (units, indicators, from) => {
        const figure = (at: number) => ((at * 7919 + from) % 101) / 7;
        const figures = Float64Array.from({ length: units * indicators }, (_, at) => figure(at));
        const weights = Float64Array.from({ length: indicators * lanes }, (_, at) => figure(at + 13));
        const sums = new Float64Array(units * lanes);
        weigh(sums, figures, weights, indicators);
        for (let unit = 0; unit < units; unit += 1)
          for (let lane = 0; lane < lanes; lane += 1) {
            let sum = 0;
            for (let indicator = 0; indicator < indicators; indicator += 1)
              sum += (figures[unit * indicators + indicator] ?? 0) * (weights[indicator * lanes + lane] ?? 0);
            expect(sums[unit * lanes + lane]).toBe(sum);
          }
      },
    ),
  );
});
