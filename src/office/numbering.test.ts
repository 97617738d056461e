import { describe, expect, test } from 'vitest';
import { numberer } from './numbering.ts';

describe('numberer', () => {
  const numberOf = (...levels: readonly (readonly [format: string, text: string])[]) =>
    numberer({
      levels: new Map([['a', new Map(levels.map(([format, text], at) => [at, { start: 1, format, text }]))]]),
      lists: new Map([['1', { abstract: 'a', starts: new Map() }]]),
    });

  test('a plus stays a plus, also as the font Symbol writes it; other bullets are dashes', () => {
    const next = numberOf(['bullet', '+'], ['bullet', '\uf02b'], ['bullet', '\uf0b7'], ['bullet', '●']);
    expect([0, 1, 2, 3].map((level) => next('1', level))).toEqual(['+', '+', '-', '-']);
  });

  test('a level that is passed over counts as begun, and is shown with its start', () => {
    const next = numberOf(['upperRoman', '%1.'], ['decimal', '%1.%2.']);
    expect([1, 1, 0, 1].map((level) => next('1', level))).toEqual(['I.1.', 'I.2.', 'II.', 'II.1.']);
  });
});
