import { expect, it } from 'vitest';
import { stakesPicture, type StakePoint } from './stakes-picture.ts';

const words = { first: 'f', late: 'l', keep: 'k', axisPoints: 'p', axisLate: 'd', axisLeft: 'n' };
const late = (share: number, daysLate: number): StakePoint => ({ share, daysLate, daysLeft: null, quarter: 'late' });

it('of several in one place the first stands there with how many more, and none is lost', () => {
  const points = [late(0.06, 119), late(0.06, 119), late(0.06, 119), late(3, 10), late(0.06, 57)];
  const { marks, places } = stakesPicture(points, words, 'vi');
  const texts = marks.flatMap((mark) => (mark.kind === 'text' && mark.bold ? [mark.text] : []));
  expect(places).toHaveLength(5);
  expect(texts).toEqual(['f', '5', '4', '1', '+2']);
});
