import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadUnits, type TaskBody } from '../../plans/model/plan.ts';
import { accountableOf, undecidedLeads, withOneLead } from './accountable.ts';

const lead = (unitId: string | null, groupId: string | null = null): TaskBody => ({
  role: 'lead',
  written: unitId ?? groupId ?? '?',
  unitId,
  groupId,
});
const task = { id: 't', ordinal: 4, bodies: [lead('a'), lead('b'), lead(null, 'g')], accountable: null };

test('two leads are refused until somebody says who answers, or that each does', () => {
  expect(() => accountableOf([task], [], false)).toThrow(
    expect.objectContaining({ code: 'tasks.several_leads', params: { count: 1, number: 5 } }),
  );
  expect(accountableOf([task], [], true)).toEqual(new Map([['t', 'each']]));
  expect(accountableOf([task], [{ taskId: 't', unitId: null }], false)).toEqual(new Map([['t', 'each']]));
  expect(accountableOf([task], [{ taskId: 't', unitId: 'b' }], false)).toEqual(new Map([['t', { unitId: 'b' }]]));
  expect(() => accountableOf([task], [{ taskId: 't', unitId: 'c' }], true)).toThrow(
    expect.objectContaining({ code: 'tasks.not_a_lead' }),
  );
});

test('what the review said holds, until another is chosen or the unit leads no more', () => {
  const reviewed = { ...task, accountable: { unitId: 'a' } };
  expect(undecidedLeads([reviewed, task])).toEqual([task]);
  expect(accountableOf([reviewed], [], false)).toEqual(new Map([['t', { unitId: 'a' }]]));
  expect(accountableOf([reviewed], [{ taskId: 't', unitId: 'b' }], false)).toEqual(new Map([['t', { unitId: 'b' }]]));
  expect(undecidedLeads([{ ...reviewed, bodies: [lead('b'), lead('c')] }])).toHaveLength(1);
});

test('one lead, or a collective, asks for no choice', () => {
  const others = [
    { ...task, bodies: [lead('a'), lead('a')] },
    { ...task, bodies: [lead('a'), lead(null, 'g')] },
  ];
  expect(accountableOf(others, [], false).size).toBe(0);
});

test('of the units that lead exactly the chosen one is left; nobody is lost', () => {
  const bodies = fc.array(fc.constantFrom(lead('a'), lead('b'), lead('c'), lead(null, 'g')), { maxLength: 6 });
  fc.assert(
    fc.property(bodies, (given) => {
      for (const unitId of leadUnits(given)) {
        const after = withOneLead(given, { unitId });
        expect(leadUnits(after)).toEqual([unitId]);
        expect(after.map((body) => body.written)).toEqual(given.map((body) => body.written));
      }
    }),
  );
});
