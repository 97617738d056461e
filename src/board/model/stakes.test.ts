import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byUrgency, muchFrom, quarterOf, rankAmong } from './stakes.ts';

const staked = fc.record({ share: fc.double({ min: 0, max: 5, noNaN: true }), daysLate: fc.nat(400) });

it('puts what is late with much at stake before all else, and loses nothing', () => {
  fc.assert(
    fc.property(fc.array(staked), (all) => {
      const ordered = byUrgency(all);
      const much = muchFrom(all);
      expect(ordered).toHaveLength(all.length);
      const firstOther = ordered.findIndex(({ quarter }) => quarter !== 'first');
      const after = firstOther < 0 ? [] : ordered.slice(firstOther);
      expect(after.some(({ share, daysLate }) => daysLate > 0 && share > 0 && share >= much)).toBe(false);
    }),
  );
});

it('parts points by their mean, and lateness by the first day', () => {
  const much = muchFrom([{ share: 0 }, { share: 1 }, { share: 3 }]);
  expect(much).toBe(2);
  expect(quarterOf({ share: 2, daysLate: 1 }, much)).toBe('first');
  expect(quarterOf({ share: 1.9, daysLate: 1 }, much)).toBe('late');
  expect(quarterOf({ share: 2, daysLate: 0 }, much)).toBe('keep');
  expect(quarterOf({ share: 0, daysLate: 0 }, 0)).toBe('rest');
});

it('ranks after those with more points alone', () => {
  expect(rankAmong([90, 80, 80, 70], 80)).toBe(2);
  expect(rankAmong([], 1)).toBe(1);
});
