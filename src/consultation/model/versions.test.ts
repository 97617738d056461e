import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../word-difference.ts';
import { inTableOrder } from './table.ts';
import { differencesOf } from './versions.ts';

const sentences = fc.uniqueArray(
  fc.record({ id: fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f'), text: fc.constantFrom('một', 'hai', 'ba') }),
  { selector: ({ id }) => id },
);

describe('two versions of a draft', () => {
  it('name what is changed, new and gone, each where it stands', () => {
    const before = [
      { id: 'a', text: 'Công khai thủ tục' },
      { id: 'b', text: 'Rà soát quy chế' },
      { id: 'c', text: 'Tập huấn' },
    ];
    const after = [
      { id: 'a', text: 'Công khai thủ tục' },
      { id: 'c', text: 'Tập huấn hằng quý' },
      { id: 'd', text: 'Khảo sát' },
    ];
    expect(differencesOf(before, after)).toEqual([
      { id: 'b', before: 'Rà soát quy chế', after: null },
      { id: 'c', before: 'Tập huấn', after: 'Tập huấn hằng quý' },
      { id: 'd', before: null, after: 'Khảo sát' },
    ]);
  });

  it('differ in exactly the sentences whose words differ, whatever they are', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const was = new Map(before.map(({ id, text }) => [id, text]));
        const is = new Map(after.map(({ id, text }) => [id, text]));
        const expected = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
        const found = differencesOf(before, after);
        expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
        for (const { id, before: earlier, after: later } of found)
          expect([earlier, later]).toEqual([was.get(id) ?? null, is.get(id) ?? null]);
      }),
    );
  });
});

describe('the difference of two sentences', () => {
  it('is in whole words', () => {
    expect(wordDifference('Hoàn thành trong quý II năm 2026.', 'Hoàn thành trong quý III năm 2026.')).toEqual([
      { kind: 'same', text: 'Hoàn thành trong quý ' },
      { kind: 'removed', text: 'II' },
      { kind: 'added', text: 'III' },
      { kind: 'same', text: ' năm 2026.' },
    ]);
  });

  it('loses no letter of either, whatever they say', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom('sở ', 'quý', ' ', ',', 'ệ', 'II'), fc.string({ unit: 'grapheme' })),
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const runs = wordDifference(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});

describe('the opinion table', () => {
  it('begins with the whole draft, follows its sentences, ends with those that are gone', () => {
    const opinions = [
      { id: '1', taskId: 'gone' },
      { id: '2', taskId: 'b' },
      { id: '4', taskId: 'a' },
      { id: '3', taskId: 'a' },
      { id: '5', taskId: null },
    ];
    expect(inTableOrder(opinions, ['a', 'b']).map(({ id }) => id)).toEqual(['5', '3', '4', '2', '1']);
  });
});
