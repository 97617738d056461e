import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clarityFaults, clarityPoints, countUnclear, pointOf, unclear, type CheckedTask } from './clarity.ts';

const lead = { role: 'lead' as const, written: 'Sở A', unitId: 'a', groupId: null };
const clear: CheckedTask = {
  text: 'Rà soát mẫu đơn, tờ khai',
  bodies: [lead, { role: 'coordinate', written: 'Sở B', unitId: 'b', groupId: null }],
  accountable: null,
  needsDate: false,
  product: 'Báo cáo rà soát',
  authority: 'Giám đốc Sở A phê duyệt',
};
const other = { ...lead, written: 'Sở B', unitId: 'b' };

test.each<[Partial<CheckedTask>, readonly string[]]>([
  [{}, []],
  [{ bodies: [] }, ['lead-missing']],
  [{ bodies: [{ ...lead, unitId: null }] }, ['lead-unknown']],
  [{ lacksPerson: true }, ['person-missing']],
  [{ text: 'Báo cáo' }, ['work-short']],
  [{ text: 'Các nhiệm vụ sau đây:' }, ['work-heading']],
  [{ needsDate: true }, ['time-missing']],
  [{ bodies: [lead, other] }, ['leads-several']],
  [{ bodies: [lead, other], accountable: 'each' }, []],
  [{ bodies: [lead, other], accountable: { unitId: 'b' } }, []],
  [{ bodies: [{ ...lead, unitId: null, groupId: 'g' }, lead] }, []],
  [{ bodies: [lead, { ...lead, role: 'coordinate' }] }, ['part-twice']],
  [{ product: '  ' }, ['product-missing']],
  [{ authority: undefined }, ['authority-missing']],
])('%j misses %j', (change, faults) => {
  expect(unclear({ ...clear, ...change }, clarityPoints)).toEqual(faults);
});

describe('the check', () => {
  const task = fc.record({
    text: fc.string(),
    bodies: fc.array(fc.constantFrom(lead, other, { ...lead, unitId: null }), { maxLength: 4 }),
    accountable: fc.constantFrom(null, 'each' as const, { unitId: 'a' }),
    lacksPerson: fc.boolean(),
    needsDate: fc.boolean(),
    product: fc.option(fc.string()),
    authority: fc.option(fc.string()),
  });

  it('asks only for what is demanded, and finds no less when less is demanded', () => {
    fc.assert(
      fc.property(task, fc.subarray([...clarityPoints]), (one, demanded) => {
        const all = unclear(one, clarityPoints);
        expect(unclear(one, demanded)).toEqual(all.filter((fault) => demanded.includes(pointOf(fault))));
      }),
    );
  });

  it('counts a task once for a point, however often it misses it', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...clarityFaults]), { maxLength: 6 }), (tasks) => {
        for (const { tasks: count } of countUnclear(tasks, clarityPoints)) {
          expect(count).toBeLessThanOrEqual(tasks.length);
        }
      }),
    );
  });
});
