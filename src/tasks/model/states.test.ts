import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/calendar.ts';
import { hasAllThree, proofStates, reportedStates, soonDays, standing } from './states.ts';

const today = '2026-11-25';
const due = (days: number, doneOn: string | null = null) => ({
  dating: 'dated' as const,
  dueOn: addDays(today, days),
  doneOn,
});

describe('standing', () => {
  it.each([
    [due(30), { state: 'in-time', days: 30 }],
    [due(soonDays + 1), { state: 'in-time', days: soonDays + 1 }],
    [due(soonDays), { state: 'soon', days: soonDays }],
    [due(0), { state: 'soon', days: 0 }],
    [due(-1), { state: 'late', days: 1 }],
    [due(-10, addDays(today, -10)), { state: 'done-in-time', days: 0 }],
    [due(-10, addDays(today, -7)), { state: 'done-late', days: 3 }],
    [
      { dating: 'continuous' as const, dueOn: null, doneOn: null },
      { state: 'continuous', days: null },
    ],
    [
      { dating: 'needs-date' as const, dueOn: null, doneOn: null },
      { state: 'needs-date', days: null },
    ],
    [
      { dating: 'needs-milestones' as const, dueOn: null, doneOn: null },
      { state: 'needs-milestones', days: null },
    ],
    [
      { dating: 'awaits-event' as const, dueOn: null, doneOn: null },
      { state: 'awaits-event', days: null },
    ],
    [
      { dating: 'continuous' as const, dueOn: null, doneOn: null, updateBy: today },
      { state: 'continuous', days: null },
    ],
    [
      { dating: 'continuous' as const, dueOn: null, doneOn: null, updateBy: addDays(today, -3) },
      { state: 'stale', days: 3 },
    ],
    [
      { dating: 'continuous' as const, dueOn: null, doneOn: today, updateBy: addDays(today, -3) },
      { state: 'continuous', days: null },
    ],
  ])('of %j is %j', (occurrence, expected) => {
    expect(standing(occurrence, today)).toEqual(expected);
  });

  it('never becomes better as days go by', () => {
    const order = ['in-time', 'soon', 'late'];
    assert(
      property(integer({ min: -400, max: 400 }), integer({ min: 0, max: 50 }), (days, later) => {
        const before = order.indexOf(standing(due(days), today).state);
        const after = order.indexOf(standing(due(days), addDays(today, later)).state);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('of what was done does not change with today', () => {
    assert(
      property(integer({ min: -400, max: 400 }), integer({ min: 0, max: 900 }), (days, later) => {
        const done = due(days, today);
        expect(standing(done, addDays(today, later))).toEqual(standing(done, today));
      }),
    );
  });
});

describe('hasAllThree', () => {
  it('needs each of the three marks', () => {
    const inTime = due(0, today);
    const late = due(-1, today);
    for (const reported of reportedStates) {
      for (const proof of proofStates) {
        expect(hasAllThree({ ...inTime, reported, proof }, today)).toBe(reported === 'done' && proof === 'accepted');
        expect(hasAllThree({ ...late, reported, proof }, today)).toBe(false);
      }
    }
  });

  it('is never true of work without a day that should have one', () => {
    expect(
      hasAllThree({ dating: 'needs-date', dueOn: null, doneOn: today, reported: 'done', proof: 'accepted' }, today),
    ).toBe(false);
  });
});
