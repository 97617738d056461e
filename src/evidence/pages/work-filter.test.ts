import { expect, test } from 'vitest';
import { readFilter, workAddress, type WorkFilter } from './work-filter.ts';

test('an address is read back as it was written', () => {
  const filter: WorkFilter = { show: 'late', planId: 'p', taskId: 't', unitId: 'u', month: '2026-03', report: 'o' };
  expect(read(workAddress(filter))).toEqual(filter);
});

test('the plain list needs no query, and an unknown part shows the open work', () => {
  expect(workAddress({ show: 'open' })).toBe('/work');
  expect(read('/work?show=everything').show).toBe('open');
  expect(read('/work?month=2026-13').month).toBeUndefined();
});

function read(address: string): WorkFilter {
  return readFilter(new URL(address, 'http://office').searchParams);
}
