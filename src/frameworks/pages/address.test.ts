import fc from 'fast-check';
import { expect, it } from 'vitest';
import { treeAddress } from '../model/tree-address.ts';
import { addressOf, readShown } from './address.ts';

it('an address says what is shown, and nothing that goes without saying', () => {
  expect(addressOf({})).toBe('/frameworks');
  expect(addressOf({ index: 'papi', edition: '2018', node: null, find: '' })).toBe(
    '/frameworks?index=papi&edition=2018',
  );
});

it('reads back whatever it wrote', () => {
  const text = fc.string({ minLength: 1 });
  const maybe = fc.option(text, { nil: null });
  fc.assert(
    fc.property(fc.record({ index: maybe, edition: maybe, node: maybe, find: fc.string() }), (shown) => {
      expect(readShown(new URL(addressOf(shown), 'http://x').searchParams)).toEqual(shown);
    }),
  );
});

it('leads to a node that another slice names by its reference', () => {
  expect(treeAddress('papi/2021-2024/1.2')).toBe(addressOf({ index: 'papi', edition: '2021-2024', node: '1.2' }));
});
