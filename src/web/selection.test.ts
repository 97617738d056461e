import { describe, expect, it } from 'vitest';
import { toggled } from './selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const after = (chosen: string, id: string, from: string | null) =>
  [...toggled(new Set(chosen), ids, id, from)].sort().join('');

describe('choosing rows', () => {
  it('changes the side of one', () => {
    expect([after('', 'b', null), after('ab', 'b', null)]).toEqual(['b', 'a']);
  });

  it('takes all between the row pressed before and this one, up or down the list', () => {
    expect([after('b', 'd', 'b'), after('d', 'b', 'd')]).toEqual(['bcd', 'bcd']);
  });

  it('lets all between go where this one was chosen', () => {
    expect(after('abcde', 'c', 'a')).toBe('de');
  });

  it('takes this one alone where the other is no longer in the list', () => {
    expect(after('', 'c', 'gone')).toBe('c');
  });
});
