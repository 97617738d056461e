import { expect, test } from 'vitest';
import { problems } from './api.ts';
import { words } from './words.ts';

test('every refusal has a status and a sentence; both languages name the same values', () => {
  expect(Object.keys(problems).filter((code) => words[code] === undefined)).toEqual([]);
  const unlike = Object.entries(words).filter(([, { vi, en }]) => placeholders(vi) !== placeholders(en));
  expect(unlike).toEqual([]);
});

function placeholders(sentence: string): string {
  return (sentence.match(/\{\w+\}/gu) ?? []).sort().join();
}
