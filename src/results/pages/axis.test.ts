import { describe, expect, it } from 'vitest';
import { axisOf, rankAxis } from './axis.ts';

describe('an axis', () => {
  it('holds every value and begins and ends at round numbers', () => {
    const axis = axisOf([43.14, 45.49, 38.8]);
    expect([axis.from, axis.to]).toEqual([38, 46]);
    expect(axis.at(38)).toBe(0);
    expect(axis.at(42)).toBe(50);
    expect(axis.ticks).toEqual([38, 40, 42, 44, 46]);
  });

  it('has room for a single value, and for none', () => {
    expect(axisOf([5]).to).toBeGreaterThan(axisOf([5]).from);
    expect(axisOf([]).ticks.length).toBeGreaterThan(1);
  });

  it('of ranks reaches from the first to the last of the field', () => {
    const axis = rankAxis(61);
    expect(axis.ticks).toEqual([1, 10, 20, 30, 40, 50, 61]);
    expect([axis.at(1), axis.at(31), axis.at(61)]).toEqual([0, 50, 100]);
  });
});
