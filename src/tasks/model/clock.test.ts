import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinceWorkCalendar, type NoticeDays } from '../../calendar/model/notice.ts';
import { readNational } from '../../calendar/national.ts';
import { addDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from '../../kernel/calendar.ts';
import { clockUnits } from '../../reading/model/clock.ts';
import { dueOfClock, movedDue, type OpenDue } from './clock.ts';

const { years } = readNational();
const national = provinceWorkCalendar(years, []);
const clock = fc.record({
  start: fc.integer({ min: 0, max: 720 }).map((offset) => addDays('2026-01-01', offset)),
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom(...clockUnits),
});

describe('dueOfClock', () => {
  test.each([
    ['five working days over Ngày Văn hóa', '2026-11-20', 5, 'working-days', '2026-11-30', '2026-11-30'],
    ['ten days ending on a Sunday', '2026-11-19', 10, 'days', '2026-11-29', '2026-11-30'],
    ['a month from 31 January ends with February', '2026-01-31', 1, 'months', '2026-02-28', '2026-03-02'],
  ] as const)('%s', (_words, start, count, unit, nominalOn, dueOn) => {
    expect(dueOfClock({ start, count, unit }, national)).toEqual({ nominalOn, dueOn });
  });

  test('ends after its event on a day that is worked, and counts as many working days as it was given', () => {
    fc.assert(
      fc.property(clock, (given) => {
        const { nominalOn, dueOn } = dueOfClock(given, national);
        expect(nominalOn > given.start && dueOn >= nominalOn && isWorkingDay(dueOn, national)).toBe(true);
        const counted = workingDaysBetween(given.start, dueOn, national);
        expect(given.unit !== 'working-days' || counted === given.count).toBe(true);
      }),
    );
  });
});

/** Notices as they might come: some weekdays off, some weekend days worked. */
const notice: fc.Arbitrary<NoticeDays> = fc
  .record({
    off: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 25 }),
    working: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 10 }),
  })
  .map(({ off, working }) => {
    const day = (offset: number) => addDays('2027-01-01', offset);
    return {
      year: 2027,
      off: off.map((offset) => ({ from: day(offset), to: day(offset), name: 'nghỉ' })),
      working: working.map((offset) => ({ date: day(offset), name: 'làm bù' })),
    };
  });
const work = fc.oneof(
  clock.map((given): OpenDue => ({ ...dueOfClock(given, national), clock: given })),
  clock.map(({ start }): OpenDue => ({ nominalOn: start, dueOn: nextWorkingDay(start, national), clock: null })),
);

describe('movedDue', () => {
  test('gives what the new calendar would have given from the start', () => {
    fc.assert(
      fc.property(work, notice, (one, given) => {
        const after = provinceWorkCalendar(years, [given]);
        const moved = movedDue(one, national, after);
        const fresh = one.clock ? dueOfClock(one.clock, after).dueOn : nextWorkingDay(one.nominalOn, after);
        expect(moved?.dueOn ?? one.dueOn).toBe(fresh);
      }),
    );
  });

  test('moves nothing when it is done again', () => {
    fc.assert(
      fc.property(work, notice, (one, given) => {
        const after = provinceWorkCalendar(years, [given]);
        const moved = { ...one, ...movedDue(one, national, after) };
        expect(movedDue(moved, national, after)).toBeNull();
        expect(movedDue(moved, after, after)).toBeNull();
      }),
    );
  });

  const off = (date: string) => provinceWorkCalendar(years, [{ year: 2027, off: [rest(date)], working: [] }]);

  test('goes by the day that was granted since, no more by the clock', () => {
    const started = { start: '2027-04-05', count: 5, unit: 'working-days' } as const;
    const granted = { nominalOn: '2027-04-26', dueOn: '2027-04-26', clock: started };
    expect(movedDue(granted, national, off('2027-04-08'))).toBeNull();
    expect(movedDue(granted, national, off('2027-04-26'))).toEqual({ nominalOn: '2027-04-26', dueOn: '2027-04-27' });
  });

  test('keeps a day that was given as such, unless nobody works on it any more', () => {
    const extended = { nominalOn: '2027-04-12', dueOn: '2027-04-29', clock: null };
    expect(movedDue(extended, national, off('2027-04-12'))).toBeNull();
    // The notice names no other day off, so that 30 April is worked.
    expect(movedDue(extended, national, off('2027-04-29'))).toMatchObject({ dueOn: '2027-04-30' });
  });
});

function rest(date: string) {
  return { from: date, to: date, name: 'nghỉ' };
}
