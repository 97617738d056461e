import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWorkingDay } from '../../kernel/calendar.ts';
import { readWorkCalendar } from '../../reading/calendar.ts';
import { movedTimes, movedUpdates, type UpdatedAlike } from './moved-by-settings.ts';

const calendar = readWorkCalendar();
const time = (label: string, nominalOn = '2026-12-14') => ({ id: label, label, nominalOn, dueOn: nominalOn });

describe('times of a task whose words give other days', () => {
  const days = new Map([['2026-12-14', '2026-12-20']]);

  test.each([
    ['yearly', '2026'],
    ['monthly', '2026-12'],
    ['periodic', '2026-12-14'],
    // It was moved before and bears the day that it had first.
    ['periodic', '2026-12-10'],
  ] as const)('go with them: %s, “%s”', (type, label) => {
    const due = { nominalOn: '2026-12-20', dueOn: '2026-12-21' };
    expect(movedTimes(type, days, [time(label)], calendar)).toEqual([{ time: time(label), due }]);
  });

  test.each([
    ['a milestone of the same day', 'yearly', 'milestone:Kết nối xong', '2026-12-14'],
    ['an event’s clock that ends on it', 'periodic', 'event:2026-12-07', '2026-12-14'],
    ['a day that a person set beside the words', 'yearly', '2026-12-14', '2026-12-14'],
    ['a day that stays', 'yearly', '2026', '2026-12-15'],
  ] as const)('leave %s', (_words, type, label, nominalOn) => {
    expect(movedTimes(type, days, [time(label, nominalOn)], calendar)).toEqual([]);
  });

  test('end on a worked day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (offset) => {
        const to = addDays('2026-12-01', offset);
        const [moved] = movedTimes('yearly', new Map([['2026-12-14', to]]), [time('2026')], calendar);
        expect(moved?.due.nominalOn).toBe(to);
        expect(isWorkingDay(moved?.due.dueOn ?? '', calendar)).toBe(true);
      }),
    );
  });
});

describe('updates of what is owed all the time', () => {
  const duty: UpdatedAlike = {
    dating: 'continuous',
    doneOn: null,
    proof: 'none',
    heardOn: '2026-09-10',
    givenOutOn: '2026-01-05',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    works: 3,
  };
  const quarters = ['2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14'];

  test('are counted by the days that change, over all that stand alike', () => {
    const others = [
      { ...duty, works: 2, heardOn: '2026-08-01' },
      // Stale since March, whatever comes in December.
      { ...duty, works: 5, heardOn: null },
      { ...duty, works: 7, doneOn: '2026-10-01' },
    ];
    expect(movedUpdates([duty, ...others], quarters, [...quarters.slice(0, 3), '2026-12-20'])).toEqual([
      { from: '2026-12-14', to: '2026-12-20', works: 5 },
    ]);
  });

  test('may have no next one within the plan', () => {
    expect(movedUpdates([duty], quarters, quarters.slice(0, 3))).toEqual([{ from: '2026-12-14', to: null, works: 3 }]);
  });
});
