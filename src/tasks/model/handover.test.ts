import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHandover, type DutyTime, type HeirsOwn, type HeirsTime, type OrphanedDuty } from './handover.ts';
import { isStillOpen, proofStates, reportedStates } from './states.ts';

let made = 0;
const newId = () => `new-${(made += 1)}`;
const time = (label: string): DutyTime => ({
  id: `time-${label}`,
  label,
  dating: 'dated',
  nominalOn: `${label}-12-14`,
  dueOn: `${label}-12-14`,
});
const own = (label: string, given: Partial<HeirsTime> = {}): readonly [string, HeirsTime] => [
  label,
  { id: `own-${label}`, reported: 'none', proof: 'none', owed: true, ...given },
];
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
    const finance: HeirsOwn = {
      unitId: 'finance',
      assignmentId: 'own',
      role: 'coordinate',
      times: new Map([own('2025')]),
    };
    const plan = planHandover(duty, { heirIds: ['finance'] }, [finance], newId);
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

  it('is led by the heir that answers alone, which takes the reports; by each for its part where somebody says so', () => {
    const heirIds = ['home', 'health'];
    const one = planHandover(duty, { heirIds, accountable: { unitId: 'health' } }, [], newId);
    expect(one.assignments.map(({ unitId, role }) => [unitId, role])).toEqual([
      ['health', 'lead'],
      ['home', 'coordinate'],
    ]);
    expect(one.moved.every(({ unitId, role }) => unitId === 'health' && role === 'lead')).toBe(true);
    expect(one.copies.every(({ unitId, role }) => unitId === 'home' && role === 'coordinate')).toBe(true);
    const each = planHandover(duty, { heirIds, accountable: 'each' }, [], newId);
    expect(each.assignments.map(({ role }) => role)).toEqual(['lead', 'lead']);
    const members = planHandover({ ...duty, groupId: 'g' }, { heirIds, accountable: { unitId: 'health' } }, [], newId);
    expect(members.assignments.map(({ role }) => role)).toEqual(['lead', 'lead']);
  });

  it('ends with its unit where nobody goes on', () => {
    const plan = planHandover(duty, { heirIds: [] }, [], newId);
    expect(plan).toMatchObject({ assignments: [], moved: [], closed: ['time-2025', 'time-2026'] });
    expect(plan.records.map((one) => one.heirId)).toEqual([null, null]);
  });

  it.each([
    ['lead', 'coordinate', {}, true],
    ['lead', 'lead', {}, true],
    ['coordinate', 'coordinate', {}, true],
    ['coordinate', 'lead', {}, false],
    ['coordinate', 'lead', { owed: false }, true],
    ['lead', 'coordinate', { proof: 'returned' }, false],
  ] as const)('%s joins what its heir did as %s (%j): opened again, %s', (role, heirs, given, reopened) => {
    const times = new Map([own('2026', { reported: 'done', ...given })]);
    const finance: HeirsOwn = { unitId: 'finance', assignmentId: 'own', role: heirs, times };
    const plan = planHandover({ ...duty, role, times: [time('2026')] }, { heirIds: ['finance'] }, [finance], newId);
    expect(plan.joined).toMatchObject([{ id: 'own-2026', reopened }]);
    expect(plan.records).toMatchObject([{ heirOccurrenceId: 'own-2026', reopened }]);
  });

  it('loses nothing: each open time is carried once by every heir, open as it was, owed, and led where it was led', () => {
    const labels = fc.uniqueArray(fc.integer({ min: 2021, max: 2030 }).map(String), { minLength: 1, maxLength: 6 });
    const heirs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
    const role = fc.constantFrom('lead' as const, 'coordinate' as const);
    const state = fc.record({
      reported: fc.constantFrom(...reportedStates),
      proof: fc.constantFrom(...proofStates),
      owed: fc.boolean(),
    });
    const theirs = fc.dictionary(fc.integer({ min: 2021, max: 2030 }).map(String), state);
    const owns = fc.array(fc.record({ unitId: fc.constantFrom('a', 'b', 'c', 'd'), role, theirs }), { maxLength: 3 });
    fc.assert(
      fc.property(labels, role, heirs, owns, (owed, led, heirIds, known) => {
        const owning = [...new Map(known.map((one) => [one.unitId, one])).values()].map((one): HeirsOwn => ({
          unitId: one.unitId,
          assignmentId: `own-${one.unitId}`,
          role: one.role,
          times: new Map(
            Object.entries(one.theirs).map(([label, given]) => [label, { id: `${one.unitId}-${label}`, ...given }]),
          ),
        }));
        const plan = planHandover({ ...duty, role: led, times: owed.map(time) }, { heirIds }, owning, newId);
        const settled = [...plan.moved.map((one) => one.id), ...plan.closed];
        expect(settled.toSorted()).toEqual(owed.map((label) => `time-${label}`).toSorted());
        for (const heirId of heirIds) {
          const records = plan.records.filter((one) => one.heirId === heirId);
          expect(records.map((one) => one.occurrenceId)).toEqual(owed.map((label) => `time-${label}`));
          const before = owning.find((one) => one.unitId === heirId);
          const carriers = records.map((one) => carrierAfter(plan, before, one.heirOccurrenceId));
          expect(new Set(carriers.map((one) => one.id)).size).toBe(owed.length);
          const isDoneWith = led === 'coordinate' && before?.role === 'lead';
          for (const carrier of carriers) {
            expect(carrier.owed).toBe(true);
            expect(carrier.isOpen || isDoneWith).toBe(true);
            expect(led === 'lead' ? carrier.role : 'lead').toBe('lead');
          }
        }
      }),
    );
  });
});

/** What carries a time on once the plan is saved. */
function carrierAfter(plan: ReturnType<typeof planHandover>, before: HeirsOwn | undefined, id: string | null) {
  const made = [...plan.moved, ...plan.copies].find((one) => one.id === id);
  if (made) return { id, role: made.role, owed: true, isOpen: true };
  const own = [...(before?.times.values() ?? [])].find((one) => one.id === id);
  const joined = plan.joined.find((one) => one.id === id);
  return {
    id,
    role: joined?.role ?? before?.role,
    owed: joined !== undefined || own?.owed === true,
    isOpen: own !== undefined && (joined?.reopened || isStillOpen(own)),
  };
}
