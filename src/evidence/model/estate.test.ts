import { expect, it } from 'vitest';
import type { Unit } from '../../units/model.ts';
import { unitGraph, type Succession } from '../../units/model/succession.ts';
import { estateOf } from './estate.ts';

const unit = (id: string, validTo: string | null = null): Unit => ({
  id,
  code: null,
  name: id,
  shortName: id,
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom: '2000-01-01',
  validTo,
});
const step = (fromId: string, toId: string, beginsOn: string, functions: readonly string[] = []): Succession => ({
  id: `${fromId} ${toId}`,
  fromId,
  toId,
  beginsOn,
  functions,
  takesRest: functions.length === 0,
  kind: 'merge',
  basis: '',
  ground: 'sourced',
});
const graph = unitGraph(
  [unit('planning', '2025-02-28'), unit('labour', '2025-02-28'), unit('finance'), unit('home'), unit('health')],
  [
    step('planning', 'finance', '2025-03-01'),
    step('labour', 'home', '2025-03-01'),
    step('labour', 'health', '2025-03-01', ['allowances']),
  ],
);
const estate = (unitId: string, day = '2026-11-25') => [...estateOf(graph, unitId, day)];

it('is its own and that of each unit that it follows, once that has ended', () => {
  expect(estate('finance')).toEqual(['finance', 'planning']);
  expect(estate('finance', '2025-02-28')).toEqual(['finance']);
});

it('is shared by all heirs of a unit that was split', () => {
  expect(estate('home')).toEqual(['home', 'labour']);
  expect(estate('health')).toEqual(['health', 'labour']);
});

it('passes on through an heir that ended too, and leaves that one nothing but its own', () => {
  const longer = unitGraph(
    [...graph.units.values().filter(({ id }) => id !== 'finance'), unit('finance', '2026-06-30'), unit('treasury')],
    [step('planning', 'finance', '2025-03-01'), step('finance', 'treasury', '2026-07-01')],
  );
  expect([...estateOf(longer, 'treasury', '2026-11-25')]).toEqual(['treasury', 'planning', 'finance']);
  expect([...estateOf(longer, 'finance', '2026-11-25')]).toEqual(['finance']);
});
