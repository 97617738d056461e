import { expect, it } from 'vitest';
import { isOfPeriod, opensOn } from './opening.ts';

const returns = ['2026-06-14', '2026-09-14', '2026-12-14'];

it.each([
  ['2027', '2027-01-01'],
  ['2027-Q1', '2027-01-01'],
  ['2027-Q4', '2027-10-01'],
  ['2027-05', '2027-05-01'],
  // The plan begins within the period.
  ['2026', '2026-03-15'],
  ['2026-Q1', '2026-03-15'],
  // A duty that returns: the first with the plan, each other after the one before it.
  ['2026-06-14', '2026-03-15'],
  ['2026-09-14', '2026-06-15'],
  ['2026-12-14', '2026-09-15'],
  // Names no period.
  ['2027-06-14', '2026-03-15'],
  ['continuous', '2026-03-15'],
  ['needs-date', '2026-03-15'],
  ['milestone:2027', '2026-03-15'],
])('%s opens on %s', (label, day) => expect(opensOn(label, { planFrom: '2026-03-15', returns })).toBe(day));

it('tells what returns by the calendar from what has a day of its own', () => {
  const is = (label: string) => isOfPeriod(label, { returns });
  expect(['2027', '2027-Q4', '2027-05', '2026-06-14'].every(is)).toBe(true);
  expect(['2027-06-14', 'continuous', 'event:2026-11-20', 'milestone:2027'].some(is)).toBe(false);
});
