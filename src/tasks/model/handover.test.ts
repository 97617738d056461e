import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHandover, type DutyTime, type HeirsOwn, type OrphanedDuty } from './handover.ts';

let made = 0;
const newId = () => `new-${(made += 1)}`;
const time = (label: string): DutyTime => ({
  id: `time-${label}`,
  label,
  dating: 'dated',
  nominalOn: `${label}-12-14`,
  dueOn: `${label}-12-14`,
});
const duty: OrphanedDuty = {
  assignmentId: 'old',
  taskId: 'task',
  planId: 'plan',
  unitId: 'planning',
  role: 'lead',
  groupId: null,
  times: [time('2025'), time('2026')],
};

describe('handing a duty over', () => {
  it('gives the heir the very occurrences, reports and all, under an assignment of its own', () => {
    const plan = planHandover(duty, { heirIds: ['finance'] }, [], newId);
    expect(plan.assignments).toMatchObject([{ unitId: 'finance', role: 'lead', taskId: 'task' }]);
    expect(plan.moved.map((one) => [one.id, one.unitId])).toEqual([
      ['time-2025', 'finance'],
      ['time-2026', 'finance'],
    ]);
    expect(plan.moved.every((one) => one.assignmentId === plan.assignments[0]?.assignmentId)).toBe(true);
    expect([plan.closed, plan.copies]).toEqual([[], []]);
  });

  it('joins a time that the heir owes already, and goes on leading', () => {
    const own: HeirsOwn = {
      unitId: 'finance',
      assignmentId: 'own',
      role: 'coordinate',
      times: new Map([['2025', 'own-2025']]),
    };
    const plan = planHandover(duty, { heirIds: ['finance'] }, [own], newId);
    expect(plan).toMatchObject({ assignments: [], promoted: ['own'], closed: ['time-2025'] });
    expect(plan.moved).toEqual([{ id: 'time-2026', assignmentId: 'own', unitId: 'finance', role: 'lead' }]);
    expect(plan.records.map((one) => one.heirOccurrenceId)).toEqual(['own-2025', 'time-2026']);
  });

  it('gives every heir after the first new occurrences', () => {
    const plan = planHandover(duty, { heirIds: ['home', 'health'] }, [], newId);
    expect(plan.moved.map((one) => one.unitId)).toEqual(['home', 'home']);
    expect(plan.copies.map((one) => [one.unitId, one.label])).toEqual([
      ['health', '2025'],
      ['health', '2026'],
    ]);
    expect(plan.records).toHaveLength(4);
  });

  it('ends with its unit where nobody goes on', () => {
    const plan = planHandover(duty, { heirIds: [] }, [], newId);
    expect(plan).toMatchObject({ assignments: [], moved: [], closed: ['time-2025', 'time-2026'] });
    expect(plan.records.map((one) => one.heirId)).toEqual([null, null]);
  });

  it('loses no time: each is moved, joined or closed once, and each heir owes it once', () => {
    const labels = fc.uniqueArray(fc.integer({ min: 2021, max: 2030 }).map(String), { minLength: 1, maxLength: 6 });
    const heirs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
    fc.assert(
      fc.property(labels, heirs, labels, fc.boolean(), (owed, heirIds, theirs, hasOwn) => {
        const [first] = heirIds;
        const own: HeirsOwn[] =
          hasOwn && first
            ? [{ unitId: first, assignmentId: 'own', role: 'lead', times: new Map(theirs.map((one) => [one, one])) }]
            : [];
        const plan = planHandover({ ...duty, times: owed.map(time) }, { heirIds }, own, newId);
        const settled = [...plan.moved.map((one) => one.id), ...plan.closed];
        expect(settled.toSorted()).toEqual(owed.map((label) => `time-${label}`).toSorted());
        for (const heirId of heirIds) {
          const carried = plan.records.filter((one) => one.heirId === heirId).map((one) => one.heirOccurrenceId);
          expect(carried).not.toContain(null);
          expect(new Set(carried).size).toBe(owed.length);
        }
      }),
    );
  });
});
