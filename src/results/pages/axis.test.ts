import { describe, expect, it } from 'vitest';
import { axisOf } from './axis.ts';

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
});
