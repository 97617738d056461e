import { describe, expect, it } from 'vitest';
import { proofOf, type UseState } from './use.ts';

/** A proof that was handed in on one day of November and decided about on another. */
const use = (state: UseState, day = 1, attachedOn = 1) => ({
  state,
  attachedAt: new Date(Date.UTC(2026, 10, attachedOn)),
  decidedAt: state === 'waiting' ? null : new Date(Date.UTC(2026, 10, day)),
});

describe('proofOf', () => {
  it.each([
    ['none where nothing was handed in', [], 'none', null],
    ['waiting as soon as one waits, whatever was decided before', [use('accepted'), use('waiting')], 'waiting', 1],
    ['accepted when a better file mended a returned one', [use('returned', 1), use('accepted', 2)], 'accepted', 1],
    ['returned when the last look returned it', [use('accepted', 1), use('returned', 2)], 'returned', null],
    ['handed in when its better file was', [use('returned', 3, 1), use('accepted', 18, 17)], 'accepted', 17],
    [
      'handed in when its better file was, before anybody looked',
      [use('returned', 3, 1), use('waiting', 0, 17)],
      'waiting',
      17,
    ],
    [
      'handed in with the first that was accepted, whatever was added',
      [use('accepted', 3, 1), use('accepted', 18, 17)],
      'accepted',
      1,
    ],
    [
      'handed in with the first that still stands',
      [use('returned', 5, 1), use('accepted', 6, 2), use('accepted', 9, 8)],
      'accepted',
      2,
    ],
    [
      'handed in anew after a return, whatever was accepted before',
      [use('accepted', 2, 1), use('returned', 4, 3), use('accepted', 9, 8)],
      'accepted',
      8,
    ],
  ] as const)('is %s', (_words, uses, proof, day) => {
    const expected = { proof, proofOn: day && `2026-11-${String(day).padStart(2, '0')}` };
    expect(proofOf(uses)).toEqual(expected);
    expect(proofOf(uses.toReversed())).toEqual(expected);
  });
});
