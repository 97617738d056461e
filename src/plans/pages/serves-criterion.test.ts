import { describe, expect, it } from 'vitest';
import { servesCriterion } from './serves-criterion.ts';

describe('a task serves', () => {
  it('the criterion that it is tied to, and those above and below it', () => {
    expect(['4.1', '4', '4.1.2'].map((code) => servesCriterion('4.1', code))).toEqual([true, true, true]);
  });

  it('no other, however alike the codes look', () => {
    expect(['4.10', '4.2', '41', '1'].map((code) => servesCriterion('4.1', code))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
