import { constantFrom, array, property, assert } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResults } from '../published.ts';
import { placesAt } from './ranking.ts';
import { tableOf, whole, type Row, type Table } from './table.ts';

const model = tableOf(readResults(), 'pci', 2021)!;

/** A table of as many provinces as there are figures; null is missing, 'withheld' is withheld. */
function tableWith(figures: readonly (number | null | 'withheld')[], units = figures.length): Table {
  const rows = figures.map((points, at): Row => {
    const score =
      points === 'withheld'
        ? ({ kind: 'withheld' } as const)
        : points === null
          ? ({ kind: 'missing' } as const)
          : ({ kind: 'value', points, interval: null } as const);
    return { ...model.rows[at]!, scores: new Map([[whole, score]]), statedRanks: new Map() };
  });
  return { ...model, units, rows };
}

const ranksOf = (table: Table) => table.rows.map(({ province }) => placesAt(table, whole).get(province.key)?.rank);

describe('ranking', () => {
  it('gives equal scores one rank and leaves out those behind them', () => {
    expect(ranksOf(tableWith([50, 70, 60, 60]))).toEqual([4, 1, 2, 2]);
    const places = placesAt(tableWith([50, 70, 60, 60]), whole);
    expect([...places.values()].map(({ shared }) => shared)).toEqual([false, true, true, false]);
  });

  it('passes over what was withheld, and ranks nothing where a score is missing', () => {
    expect(ranksOf(tableWith([50, 'withheld', 60]))).toEqual([2, undefined, 1]);
    expect(ranksOf(tableWith([50, null, 60]))).toEqual([undefined, undefined, undefined]);
    expect(ranksOf(tableWith([50, 60], 3))).toEqual([undefined, undefined]);
  });

  it('is one more than the number of better ones, whatever the scores', () => {
    assert(
      property(
        array(constantFrom(40.1, 40.2, 41, 55.5, 'withheld' as const), { minLength: 1, maxLength: 30 }),
        (all) => {
          const points = all.filter((one) => typeof one === 'number');
          expect(ranksOf(tableWith(all))).toEqual(
            all.map((one) => (one === 'withheld' ? undefined : 1 + points.filter((other) => other > one).length)),
          );
        },
      ),
    );
  });
});
