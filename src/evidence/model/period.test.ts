import { describe, expect, it } from 'vitest';
import { fitOf, periodOf, wholeYear, yearPeriod } from './period.ts';

const plan = { planFrom: '2021-01-01', planTo: '2026-12-31', dueOn: null };

describe('the period that a proof should come from', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-11-05', '2021-01-01', '2026-12-31'],
    ['continuous', '2021-01-01', '2026-12-31'],
    ['needs-date', '2021-01-01', '2026-12-31'],
  ])('of %s', (label, from, to) => {
    expect(periodOf({ ...plan, label })).toEqual({ from, to });
  });

  it('reaches to a due day behind its end, and never ends sooner for an early one', () => {
    expect(periodOf({ ...plan, label: '2025-Q4', dueOn: '2026-01-10' }).to).toBe('2026-01-10');
    expect(periodOf({ ...plan, label: '2026', dueOn: '2026-12-14' }).to).toBe('2026-12-31');
  });
});

describe('a document’s day', () => {
  it.each([
    ['2025-02-03', 'outside'],
    ['2025-12-31', 'outside'],
    ['2026-01-01', 'inside'],
    ['2026-12-31', 'inside'],
    ['2027-01-01', 'outside'],
    [null, 'undated'],
  ] as const)('%s is %s of 2026', (day, fit) => {
    expect(fitOf(day, yearPeriod(2026))).toBe(fit);
  });
});

it('a whole year is named by its number', () => {
  expect(wholeYear(yearPeriod(2026))).toBe(2026);
  expect(wholeYear({ from: '2026-01-01', to: '2027-12-31' })).toBeNull();
  expect(wholeYear({ from: '2026-01-01', to: '2026-03-31' })).toBeNull();
});
