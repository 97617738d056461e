import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/calendar.ts';
import { hasAllThree, proofStates, reportedStates, soonDays, standing, type Dated } from './states.ts';

const today = '2026-11-25';
const unproven = { proof: 'none' as const, proofOn: null };
const due = (days: number, doneOn: string | null = null, proven: Pick<Dated, 'proof' | 'proofOn'> = unproven) => ({
  dating: 'dated' as const,
  dueOn: addDays(today, days),
  doneOn,
  ...proven,
});
const returned = { proof: 'returned' as const, proofOn: null };
const undated = (dating: Dated['dating'], more: Partial<Dated> = {}): Dated => ({
  dating,
  dueOn: null,
  doneOn: null,
  ...unproven,
  ...more,
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
    // Said to be done in time, and its proof came back: it is owed as if nothing had been said.
    [due(-4, addDays(today, -9), returned), { state: 'late', days: 4 }],
    [due(4, addDays(today, -9), returned), { state: 'soon', days: 4 }],
    // The proof that stands was handed in after the day, however early it was said to be done.
    [
      due(-20, addDays(today, -25), { proof: 'waiting', proofOn: addDays(today, -6) }),
      { state: 'done-late', days: 14 },
    ],
    [
      due(-20, addDays(today, -6), { proof: 'accepted', proofOn: addDays(today, -25) }),
      { state: 'done-late', days: 14 },
    ],
    [
      due(-5, addDays(today, -9), { proof: 'accepted', proofOn: addDays(today, -5) }),
      { state: 'done-in-time', days: 0 },
    ],
    [undated('continuous'), { state: 'continuous', days: null }],
    [undated('needs-date'), { state: 'needs-date', days: null }],
    [undated('needs-milestones'), { state: 'needs-milestones', days: null }],
    [undated('awaits-event'), { state: 'awaits-event', days: null }],
    [undated('continuous', { updateBy: today }), { state: 'continuous', days: null }],
    [undated('continuous', { updateBy: addDays(today, -3) }), { state: 'stale', days: 3 }],
    [undated('continuous', { doneOn: today, updateBy: addDays(today, -3) }), { state: 'continuous', days: null }],
    [undated('continuous', { doneOn: today, updateBy: addDays(today, -3), ...returned }), { state: 'stale', days: 3 }],
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
    const inTime = due(-3, addDays(today, -3));
    const late = due(-3, addDays(today, -2));
    for (const reported of reportedStates) {
      for (const proof of proofStates) {
        const all = reported === 'done' && proof === 'accepted';
        const handed = (on: number) => ({ reported, proof, proofOn: addDays(today, on) });
        expect(hasAllThree({ ...inTime, ...handed(-3) }, today)).toBe(all);
        expect(hasAllThree({ ...inTime, ...handed(-2) }, today)).toBe(false);
        expect(hasAllThree({ ...late, ...handed(-3) }, today)).toBe(false);
      }
    }
  });

  it('is never true of work without a day that should have one', () => {
    expect(
      hasAllThree(
        { dating: 'needs-date', dueOn: null, doneOn: today, reported: 'done', proof: 'accepted', proofOn: today },
        today,
      ),
    ).toBe(false);
  });
});
