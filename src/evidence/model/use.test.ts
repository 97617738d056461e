import { describe, expect, it } from 'vitest';
import { proofOf, type UseState } from './use.ts';

const use = (state: UseState, day = 1) => ({
  state,
  decidedAt: state === 'waiting' ? null : new Date(Date.UTC(2026, 10, day)),
});

describe('proofOf', () => {
  it.each([
    ['none where nothing was handed in', [], 'none'],
    ['waiting as soon as one waits, whatever was decided before', [use('accepted'), use('waiting')], 'waiting'],
    ['accepted when a better file mended a returned one', [use('returned', 1), use('accepted', 2)], 'accepted'],
    ['returned when the last look returned it', [use('accepted', 1), use('returned', 2)], 'returned'],
  ] as const)('is %s', (_words, uses, expected) => {
    expect(proofOf(uses)).toBe(expected);
    expect(proofOf(uses.toReversed())).toBe(expected);
  });
});
