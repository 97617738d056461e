import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthPattern, monthsBetween, monthsFrom, moveMonth } from './month.ts';

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`);

it('goes over the end of a year both ways', () => {
  expect(moveMonth('2026-12', 1)).toBe('2027-01');
  expect(moveMonth('2026-01', -1)).toBe('2025-12');
  expect(monthsFrom('2026-11', 3)).toEqual(['2026-11', '2026-12', '2027-01']);
});

it('comes back by as many months as it went, and is written as months are', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: -600, max: 600 }), (start, by) => {
      const moved = moveMonth(start, by);
      expect(moved).toMatch(monthPattern);
      expect(moveMonth(moved, -by)).toBe(start);
      expect(monthsBetween(start, moved)).toBe(by + 1);
    }),
  );
});
