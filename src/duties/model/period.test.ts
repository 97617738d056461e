import { expect, it } from 'vitest';
import { likelyPeriod, periodState, unansweredTimes, type Period } from './period.ts';

const period = (given: Partial<Period> = {}): Period => ({
  label: '2026-Q4',
  dueOn: '2026-12-15',
  isDone: false,
  isAnswered: false,
  ...given,
});

it('of a duty is late upward from the day after its day, done or not, until an answer names it', () => {
  expect(periodState(period(), '2026-12-07')).toBe('open');
  expect(periodState(period(), '2026-12-08')).toBe('soon');
  expect(periodState(period({ isDone: true }), '2026-12-01')).toBe('unanswered');
  expect(periodState(period(), '2026-12-15')).toBe('soon');
  expect(periodState(period({ isDone: true }), '2026-12-16')).toBe('late');
  expect(periodState(period({ isAnswered: true }), '2026-12-16')).toBe('answered');
  expect(periodState(period({ dueOn: null }), '2026-12-16')).toBe('open');
});

it('wants an answer once it was done; an answer that names none counts for one', () => {
  const periods = [
    period({ label: 'a', isDone: true }),
    period({ label: 'b', isDone: true, isAnswered: true }),
    period(),
  ];
  expect(unansweredTimes(periods, 0)).toBe(1);
  expect(unansweredTimes(periods, 1)).toBe(0);
  expect(unansweredTimes(periods, 3)).toBe(0);
});

it('is proposed for an answer where it was done, else where it is due next', () => {
  const [first, second] = [period({ label: 'a' }), period({ label: 'b', isDone: true })];
  expect(likelyPeriod([first, second])).toBe('b');
  expect(likelyPeriod([first])).toBe('a');
  expect(likelyPeriod([period({ isAnswered: true })])).toBeNull();
});
