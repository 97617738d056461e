import { describe, expect, it } from 'vitest';
import { nameKey } from '../../units/model.ts';
import { parseDeadline } from '../../reading/model/deadline.ts';
import { nextVersion, startOf, toNewTasks } from './draft.ts';
import { correct } from './review.ts';
import type { Doubt, PlanTask } from '../../reading/model/plan-document.ts';

const known = { role: 'lead', written: 'Sở Nội vụ', unitId: 'u1', groupId: null } as const;
const unknown = { role: 'coordinate', written: 'Sở Lạ', unitId: null, groupId: null } as const;
const doubt = (field: Doubt['field']): Doubt => ({ field, code: 'x', params: {} });

describe('correct', () => {
  it('settles the doubts of the fields that a person wrote, and of no others', () => {
    const task = { bodies: [known], doubts: [doubt('deadline'), doubt('lead')] };
    const change = correct(task, { deadline: parseDeadline('Quý IV/2026') });
    expect(change.doubts).toEqual([doubt('lead')]);
    expect(change).not.toHaveProperty('bodies');
  });

  it('keeps in doubt a body that is still nobody’s name', () => {
    const change = correct(
      { bodies: [known], doubts: [] },
      { coordinate: [{ written: 'Sở Lạ', unitId: null, groupId: null }] },
    );
    expect(change.doubts).toEqual([{ field: 'coordinate', code: 'plans.unknown_body', params: { written: 'Sở Lạ' } }]);
    expect(change.bodies).toEqual([known, unknown]);
  });

  it('leaves the other role’s bodies as they were', () => {
    const change = correct({ bodies: [known, unknown], doubts: [] }, { lead: [] });
    expect(change.bodies).toEqual([unknown]);
  });
});

describe('toNewTasks', () => {
  const read = {
    text: 'Rà soát',
    index: 'PAPI',
    path: [],
    criteria: [],
    proposals: [],
    kind: 'task',
    lead: ['sở nội vụ'],
    coordinate: ['UBND cấp xã', 'Sở Lạ'],
    deadline: parseDeadline('Hàng năm'),
    product: null,
    source: { text: ['b1'] },
    confidence: 1,
    doubts: [],
  } as unknown as PlanTask;

  it('takes written names for units and collectives, and doubts those that nobody has', () => {
    const names = { units: new Map([[nameKey('Sở Nội vụ'), 'u1']]), groups: new Map([[nameKey('UBND cấp xã'), 'g1']]) };
    const [task] = toNewTasks('p1', [read], names, () => 'id');
    expect(task?.bodies).toEqual([
      { role: 'lead', written: 'sở nội vụ', unitId: 'u1', groupId: null },
      { role: 'coordinate', written: 'UBND cấp xã', unitId: null, groupId: 'g1' },
      { role: 'coordinate', written: 'Sở Lạ', unitId: null, groupId: null },
    ]);
    expect(task?.doubts).toEqual([{ field: 'coordinate', code: 'plans.unknown_body', params: { written: 'Sở Lạ' } }]);
  });
});

describe('nextVersion', () => {
  it('follows an earlier plan of the number and takes its place', () => {
    expect(nextVersion(null)).toEqual({ version: 1, supersedesId: null });
    expect(nextVersion({ id: 'p0', version: 2 })).toEqual({ version: 3, supersedesId: 'p0' });
  });
});

describe('startOf', () => {
  it.each([
    ['a year', { from: '2021-01-01', to: '2021-12-31' }, '2021-09-27', '2021-09-27'],
    ['an open period', { from: '2021-01-01', to: null }, '2021-09-27', '2021-09-27'],
    ['a year to come', { from: '2027-01-01', to: '2027-12-31' }, '2026-12-20', '2027-01-01'],
    ['a year that is over', { from: '2020-01-01', to: '2020-12-31' }, '2021-02-01', '2020-01-01'],
    ['a plan without a date', { from: '2021-01-01', to: null }, null, '2021-01-01'],
    ['a plan without a period', { from: null, to: null }, '2021-09-27', null],
  ])('of %s is never before the plan was issued', (_words, period, issuedOn, start) => {
    expect(startOf(period, issuedOn)).toBe(start);
  });
});
