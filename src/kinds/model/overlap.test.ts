import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../../kernel/calendar.ts';
import { overlapping, type Planned } from './overlap.ts';
import { planByMonth, yearsOfPlan } from './plan-by-month.ts';

const inspection = fc
  .record({ taskId: fc.uuid(), target: fc.constantFrom('a', 'b', null), start: fc.nat(60), length: fc.nat(20) })
  .map(({ taskId, target, start, length }): Planned => {
    const from = addDays('2026-01-01', start);
    return { taskId, target, from, to: addDays(from, length) };
  });

it('two inspections overlap where some day of the one is a day of the other at the same target, and then both do', () => {
  fc.assert(
    fc.property(inspection, inspection, (one, other) => {
      fc.pre(one.taskId !== other.taskId);
      const shared = daysOf(one).some((day) => daysOf(other).includes(day));
      const expected = shared && one.target !== null && one.target === other.target;
      expect(overlapping(one, [other]).length > 0).toBe(expected);
      expect(overlapping(other, [one]).length > 0).toBe(expected);
    }),
  );
});

it('an inspection never overlaps itself, and what lacks a day overlaps nothing', () => {
  fc.assert(
    fc.property(inspection, (one) => {
      expect(overlapping(one, [one])).toEqual([]);
      expect(overlapping({ ...one, to: null }, [{ ...one, taskId: 'other' }])).toEqual([]);
    }),
  );
});

it('one that goes on into the next month and year stands in each, and one without days in none', () => {
  const long = { target: 'Sở Xây dựng', from: '2026-12-28', to: '2027-01-05' };
  const all = [long, { target: 'Sở Y tế', from: null, to: '2026-03-01' }];
  expect(yearsOfPlan(all)).toEqual([2026, 2027]);
  const [line] = planByMonth(all, 2026);
  expect(line?.target).toBe('Sở Xây dựng');
  expect(line?.months.map((own) => own.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(planByMonth(all, 2027)[0]?.months[0]).toEqual([long]);
});

function daysOf({ from, to }: Planned): readonly string[] {
  if (from === null || to === null) return [];
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));
}
