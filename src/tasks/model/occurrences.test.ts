import { describe, expect, it } from 'vitest';
import { occurrencesOf } from './occurrences.ts';

describe('occurrencesOf', () => {
  it.each([
    ['yearly', ['2026-12-14'], ['2026']],
    ['monthly', ['2026-01-14', '2026-02-14'], ['2026-01', '2026-02']],
    ['quarter', ['2026-12-31'], ['2026-Q4']],
    ['date', ['2026-11-29'], ['2026-11-29']],
    ['periodic', ['2026-06-30', '2026-09-30'], ['2026-06-30', '2026-09-30']],
  ] as const)('labels a %s deadline of %j as %j', (type, due, labels) => {
    expect(occurrencesOf({ type, due, effective: due, needsDate: false }).map((one) => one.label)).toEqual(labels);
  });

  it('keeps the nominal day beside the one that the Civil Code moved it to', () => {
    expect(occurrencesOf({ type: 'date', due: ['2026-11-29'], effective: ['2026-11-30'], needsDate: false })).toEqual([
      { label: '2026-11-29', dating: 'dated', nominalOn: '2026-11-29', dueOn: '2026-11-30' },
    ]);
  });

  it('asks a person for the day of a roadmap, and never guesses one', () => {
    expect(occurrencesOf({ type: 'roadmap', due: [], effective: [], needsDate: true })).toEqual([
      { label: 'needs-date', dating: 'needs-date', nominalOn: null, dueOn: null },
    ]);
  });

  it('keeps the dates of mixed words and asks for the rest', () => {
    const mixed = occurrencesOf({ type: 'periodic', due: ['2026-06-30'], effective: ['2026-06-30'], needsDate: true });
    expect(mixed.map((one) => one.dating)).toEqual(['dated', 'needs-date']);
  });

  it('asks for a day too when no date of a rhythm lies in the period', () => {
    expect(
      occurrencesOf({ type: 'yearly', due: [], effective: [], needsDate: false }).map((one) => one.dating),
    ).toEqual(['needs-date']);
  });

  it('owes a continuous duty without a day', () => {
    expect(occurrencesOf({ type: 'continuous', due: [], effective: [], needsDate: false })).toEqual([
      { label: 'continuous', dating: 'continuous', nominalOn: null, dueOn: null },
    ]);
  });
});
