import { expect, it } from 'vitest';
import type { Unit } from '../units/model.ts';
import { unitGraph, type Succession } from '../units/model/succession.ts';
import { byMapOf, total, type Share } from './model.ts';

const unit = (id: string, validFrom: string, validTo: string | null): Unit => ({
  id,
  code: null,
  name: `Sở ${id}`,
  shortName: id,
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom,
  validTo,
});
const step = (fromId: string, toId: string, functions: readonly string[] = []): Succession => ({
  id: `${fromId}>${toId}`,
  fromId,
  toId,
  beginsOn: '2025-03-01',
  functions,
  takesRest: functions.length === 0,
  kind: 'merge',
  basis: '',
  ground: 'decided',
});
const graph = unitGraph(
  [
    unit('kế hoạch', '2000-01-01', '2025-02-28'),
    unit('tài chính cũ', '2000-01-01', '2025-02-28'),
    unit('tài chính', '2025-03-01', null),
    unit('lao động', '2000-01-01', '2025-02-28'),
    unit('nội vụ', '2000-01-01', null),
    unit('y tế', '2000-01-01', null),
  ],
  [
    step('kế hoạch', 'tài chính'),
    step('tài chính cũ', 'tài chính'),
    step('lao động', 'nội vụ'),
    step('lao động', 'y tế', ['children']),
  ],
);
const functions = [{ id: 'children', name: 'Trẻ em', nameEn: 'Children', words: ['trẻ em'] }];
const row = (unitId: string, occurrences: number, day: string | null, taskText: string | null = null): Share => ({
  unitId,
  unitName: `Sở ${unitId}`,
  planId: 'plan',
  planName: 'plan',
  taskText,
  occurrences,
  open: occurrences,
  reported: 1,
  stale: 0,
  done: 0,
  proven: 0,
  allThree: 0,
  late: 1,
  waiting: 0,
  returned: 0,
  needsDate: 0,
  lastReportAt: day === null ? null : new Date(day),
  givenOutAt: new Date('2021-10-01'),
});

it('adds up by the units of another day, and keeps apart what is no single unit’s', () => {
  const rows = [
    row('kế hoạch', 3, '2024-01-01'),
    row('tài chính cũ', 4, '2024-06-01'),
    row('tài chính', 5, null),
    row('lao động', 6, null),
  ];
  const { units, apart } = byMapOf(rows, graph, functions, '2026-01-01');
  expect(units).toMatchObject([
    { name: 'Sở tài chính', occurrences: 12, late: 3, lastReportAt: new Date('2024-06-01') },
  ]);
  expect(apart).toMatchObject([{ name: 'Sở lao động', occurrences: 6, candidates: ['Sở nội vụ', 'Sở y tế'] }]);
  expect(total([...units, ...apart])).toEqual(total(rows));
  const back = byMapOf(rows, graph, functions, '2021-12-31');
  expect(back.units.map((one) => one.occurrences)).toEqual([3, 4, 6]);
  expect(back.apart).toMatchObject([{ name: 'Sở tài chính', candidates: ['Sở kế hoạch', 'Sở tài chính cũ'] }]);
  expect(total([...back.units, ...back.apart])).toEqual(total(rows));
});

it('shares out by the function that the words of a task name, where a unit was split or passed it on', () => {
  const passedOn: Succession = { ...step('y tế', 'nội vụ', ['children']), kind: 'transfer', beginsOn: '2026-07-01' };
  const after = unitGraph([...graph.units.values()], [...[...graph.after.values()].flat(), passedOn]);
  const rows = [
    row('lao động', 2, null, 'Chăm sóc trẻ em'),
    row('y tế', 3, null, 'Trẻ em'),
    row('y tế', 4, null, 'Y tế'),
  ];
  const on = (day: string) => {
    const { units, apart } = byMapOf(rows, after, functions, day);
    expect(total([...units, ...apart])).toEqual(total(rows));
    return Object.fromEntries(units.map(({ name, occurrences }) => [name, occurrences]));
  };
  expect(on('2026-01-01')).toEqual({ 'Sở y tế': 9 });
  expect(on('2026-08-01')).toEqual({ 'Sở nội vụ': 5, 'Sở y tế': 4 });
  const back = byMapOf([row('nội vụ', 5, null, 'Trẻ em')], after, functions, '2026-01-01');
  expect(back.units).toMatchObject([{ name: 'Sở y tế', occurrences: 5 }]);
});
