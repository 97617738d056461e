import { expect, it } from 'vitest';
import type { Unit } from '../model.ts';
import { faultsOfDetails, type DatedName, type Registry } from './details.ts';

const unit = (id: string, given: Partial<Unit> = {}): Unit => ({
  id,
  code: id.toUpperCase(),
  name: `Sở ${id}`,
  shortName: id,
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...given,
});
const registry: Registry = {
  units: [
    unit('a'),
    unit('b', { parentId: 'a' }),
    unit('c', { parentId: 'b' }),
    unit('old', { validTo: '2025-02-28' }),
  ],
  identifiers: new Map([['b', 'H36.2']]),
  names: new Map([['b', [{ name: 'Sở KH&CN', from: '2026-01-01', to: null }]]]),
};
const details = { code: 'A', identifier: null, parentId: null, names: [] as readonly DatedName[] };
const codes = (given: Partial<typeof details> | { identifier: string } | { parentId: string }) =>
  faultsOfDetails('a', { ...details, ...given }, registry, '2026-11-25').map(({ code }) => code);

it('finds what is another’s, a parent that ended or lies below, and says all of it at once', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ code: 'OLD' })).toEqual([]);
  expect(codes({ parentId: 'old' })).toEqual(['units.parent_not_living']);
  expect(codes({ parentId: 'c' })).toEqual(['units.parent_below']);
  expect(
    faultsOfDetails(
      'a',
      { code: 'B', identifier: 'H36.2', parentId: 'a', names: [{ name: 'sở kh và cn', from: null, to: null }] },
      registry,
      '2026-11-25',
    ).map(({ code }) => code),
  ).toEqual(['units.code_taken', 'units.identifier_taken', 'units.parent_below', 'units.alias_taken']);
});

it('lets two units bear one name on days that lie apart', () => {
  expect(codes({ names: [{ name: 'Sở KH&CN', from: null, to: '2025-12-31' }] })).toEqual([]);
  expect(codes({ names: [{ name: 'Sở khác', from: '2026-02-01', to: '2026-01-01' }] })).toEqual([
    'units.name_ends_first',
  ]);
});
