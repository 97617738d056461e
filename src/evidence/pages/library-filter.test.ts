import { expect, test } from 'vitest';
import { libraryAddress, readLibraryFilter } from './library-filter.ts';

test('an address holds what is shown and nothing besides', () => {
  const shown = { find: 'niêm yết', kind: 'link', year: 2026, state: 'unused', unitId: undefined } as const;
  const address = libraryAddress(shown);
  expect(readLibraryFilter(new URL(address, 'http://x').searchParams)).toEqual(shown);
  expect(libraryAddress({ find: '', year: undefined })).toBe('/evidence');
});

test('what an address should not hold is left out', () => {
  const read = readLibraryFilter(new URLSearchParams('kind=virus&year=abc&state=lost'));
  expect(read).toEqual({ find: undefined, kind: undefined, year: undefined, state: undefined, unitId: undefined });
});
