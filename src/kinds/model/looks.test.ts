import { describe, expect, it } from 'vitest';
import { looksInHour } from './looks.ts';

describe('the looks of an hour', () => {
  it('are spread over the day, and together reach every address, however many wait and from whatever hour', () => {
    expect(looksInHour(0, 7)).toBe(0);
    expect(looksInHour(60, 7)).toBe(60);
    expect(looksInHour(900, 7)).toBe(100);
    expect(looksInHour(8000, 7)).toBe(500);
    for (const [waiting, from] of [
      [5000, 7],
      [12_345, 15],
      [700, 22],
      [700, 23],
    ] as const) {
      let left = waiting;
      for (let hour: number = from; hour <= 23; hour += 1) left -= looksInHour(left, hour);
      expect(left).toBe(0);
    }
  });
});
