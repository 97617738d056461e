import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, reachedFor, type Holding } from './holders.ts';

const person = fc.constantFrom('a', 'b', 'c', 'd');
const wanted = fc.record({ main: fc.option(person), helpers: fc.array(person, { maxLength: 4 }) });

function apply(held: readonly Holding[], { ended, begun }: ReturnType<typeof changeOf>): readonly Holding[] {
  const key = ({ personId, part }: Holding) => `${personId} ${part}`;
  const gone = new Set(ended.map(key));
  return [...held.filter((one) => !gone.has(key(one))), ...begun];
}

describe('giving work to people', () => {
  it('comes to what is wanted, whoever held it before: one who answers, each person once', () => {
    fc.assert(
      fc.property(fc.array(wanted, { minLength: 1, maxLength: 6 }), (wishes) => {
        let held: readonly Holding[] = [];
        for (const wish of wishes) {
          held = apply(held, changeOf(held, wish));
          expect(held.filter(({ part }) => part === 'main').map(({ personId }) => personId)).toEqual(
            wish.main ? [wish.main] : [],
          );
          expect(new Set(held.map(({ personId }) => personId)).size).toBe(held.length);
          expect(new Set(held.map(({ personId }) => personId))).toEqual(
            new Set([...(wish.main ? [wish.main] : []), ...wish.helpers]),
          );
        }
      }),
    );
  });

  it('changes nothing where nothing is changed', () => {
    fc.assert(
      fc.property(wanted, (wish) => {
        const held = apply([], changeOf([], wish));
        expect(changeOf(held, wish)).toEqual({ ended: [], begun: [] });
      }),
    );
  });
});

describe('standing in', () => {
  const away = { personId: 'a', substituteId: 'b', fromOn: '2026-11-20', toOn: '2026-11-25' };

  it.each([
    ['2026-11-19', ['a']],
    ['2026-11-20', ['a', 'b']],
    ['2026-11-25', ['a', 'b']],
    ['2026-11-26', ['a']],
  ])('on %s reaches %j', (today, reached) => {
    expect(reachedFor(['a'], [away], today)).toEqual(reached);
  });
});
