import { describe, expect, it } from 'vitest';
import { understand } from './deadline-words.ts';
import type { DeadlineView } from './views.ts';

const deadline = (given: Partial<DeadlineView>): DeadlineView => ({
  type: 'date',
  text: 'như văn bản ghi',
  value: null,
  due: [],
  effective: [],
  needsDate: false,
  ...given,
});

describe('how a deadline is understood', () => {
  it('tells one date, and from where it was moved off a day off', () => {
    expect(understand(deadline({ due: ['2026-12-31'], effective: ['2026-12-31'] }), true)).toEqual({
      key: 'due.one',
      values: { date: '31/12/2026' },
      needsDate: false,
    });
    expect(understand(deadline({ due: ['2026-10-31'], effective: ['2026-11-02'] }), true)).toMatchObject({
      key: 'due.moved',
      values: { date: '2/11/2026', nominal: '31/10/2026' },
    });
  });

  it('tells a few dates one by one and many by their ends', () => {
    const months = ['2026-01-14', '2026-02-16', '2026-03-16', '2026-04-14', '2026-05-14'];
    expect(
      understand(deadline({ type: 'monthly', due: months.slice(0, 2), effective: months.slice(0, 2) }), true),
    ).toMatchObject({
      key: 'due.few',
      values: { count: 2, dates: '14/1/2026, 16/2/2026' },
    });
    expect(understand(deadline({ type: 'monthly', due: months, effective: months }), true)).toMatchObject({
      key: 'due.many',
      values: { count: 5, first: '14/1/2026', last: '14/5/2026' },
    });
  });

  it('never guesses: it says what is missing', () => {
    expect(understand(deadline({ type: 'none', text: null, needsDate: true }), true)).toMatchObject({
      key: 'due.none',
      needsDate: true,
    });
    expect(understand(deadline({ type: 'none', needsDate: true }), true).key).toBe('due.notUnderstood');
    expect(understand(deadline({ type: 'roadmap', needsDate: true }), true)).toMatchObject({
      key: 'due.needsMilestones',
      needsDate: true,
    });
    expect(understand(deadline({ type: 'event', needsDate: true }), true)).toMatchObject({
      key: 'due.awaitsEvent',
      needsDate: false,
    });
    expect(understand(deadline({ type: 'date', needsDate: true }), true).key).toBe('due.needsDate');
    expect(understand(deadline({ type: 'yearly', needsDate: true }), false)).toMatchObject({
      key: 'due.needsPeriod',
      needsDate: false,
    });
    expect(understand(deadline({ type: 'yearly' }), true).key).toBe('due.outsidePeriod');
    expect(understand(deadline({ type: 'continuous' }), true)).toMatchObject({
      key: 'due.continuous',
      needsDate: false,
    });
  });
});
