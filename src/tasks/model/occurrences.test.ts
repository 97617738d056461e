import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWorkingDay } from '../../kernel/calendar.ts';
import { readDueSettings } from '../../reading/calendar.ts';
import { parseDeadline } from '../../reading/model/deadline.ts';
import { dueDates } from '../../reading/model/due-dates.ts';
import { eventLabel, occurrencesOf } from './occurrences.ts';

const undatedOf = (type: 'roadmap' | 'event' | 'none') =>
  occurrencesOf({ type, due: [], effective: [], needsDate: true, moments: [] });

describe('occurrencesOf', () => {
  it.each([
    ['yearly', ['2026-12-14'], ['2026']],
    ['monthly', ['2026-01-14', '2026-02-14'], ['2026-01', '2026-02']],
    ['quarter', ['2026-12-31'], ['2026-Q4']],
    ['date', ['2026-11-29'], ['2026-11-29']],
    ['periodic', ['2026-06-30', '2026-09-30'], ['2026-06-30', '2026-09-30']],
  ] as const)('labels a %s deadline of %j as %j', (type, due, labels) => {
    const given = occurrencesOf({ type, due, effective: due, needsDate: false, moments: [] });
    expect(given.map((one) => one.label)).toEqual(labels);
  });

  it('keeps the nominal day beside the one that the Civil Code moved it to', () => {
    const day = { due: ['2026-11-29'], effective: ['2026-11-30'], needsDate: false, moments: [] };
    expect(occurrencesOf({ type: 'date', ...day })).toEqual([
      { label: '2026-11-29', dating: 'dated', nominalOn: '2026-11-29', dueOn: '2026-11-30' },
    ]);
  });

  it('asks for milestones, waits for an event, or asks for a day, and never guesses one', () => {
    expect(undatedOf('roadmap')).toEqual([
      { label: 'needs-milestones', dating: 'needs-milestones', nominalOn: null, dueOn: null },
    ]);
    expect(undatedOf('event').map((one) => one.dating)).toEqual(['awaits-event']);
    expect(undatedOf('none').map((one) => one.dating)).toEqual(['needs-date']);
  });

  it('keeps the dates of mixed words and asks for the rest', () => {
    const day = { due: ['2026-06-30'], effective: ['2026-06-30'], needsDate: true, moments: [] };
    expect(occurrencesOf({ type: 'periodic', ...day }).map((one) => one.dating)).toEqual(['dated', 'needs-date']);
  });

  it('asks for a day too when no date of a rhythm lies in the period', () => {
    expect(given('Hằng quý', '2026-01-01', '2026-02-01').map((one) => one.dating)).toEqual(['needs-date']);
  });

  it.each([
    ['Thường xuyên', ['continuous']],
    ['Thường xuyên, hàng năm', ['2026-12-14', 'continuous']],
    ['Hằng tuần', ['continuous']],
  ])('owes %s all the time, beside the days that it names', (phrase, labels) => {
    expect(given(phrase, '2026-01-01', '2026-12-31').map((one) => one.label)).toEqual(labels);
  });

  it('dates yearly duties by the plan’s own report day, and leaves those with a day of their own', () => {
    const days = (phrase: string) => given(phrase, '2026-01-01', '2027-12-31', '11-29').map((one) => one.nominalOn);
    expect(days('Hàng năm')).toEqual(['2026-11-29', '2027-11-29']);
    expect(days('Trước 15/12 hằng năm')).toEqual(['2026-12-14', '2027-12-14']);
    expect(days('Hằng quý')).toHaveLength(8);
  });
});

const rhythms = [
  'Hàng năm',
  'Trước 15/12 hằng năm',
  'Quý IV hằng năm',
  'Định kỳ hàng tháng',
  'ngày 20 hằng tháng',
  'Hằng quý',
  'ngày 15 tháng cuối quý',
  'Định kỳ hàng quý, 6 tháng, năm',
  '15/6 và 15/12 hàng năm',
];
const undated = ['Thường xuyên', 'Hằng tuần', 'Theo lộ trình Đề án', 'khi có yêu cầu', 'vào một dịp thuận lợi'];
const period = fc
  .record({ start: fc.integer({ min: 0, max: 2500 }), length: fc.integer({ min: 0, max: 1900 }) })
  .map(({ start, length }) => {
    const from = addDays('2021-01-01', start);
    return { from, to: addDays(from, length) };
  });
const reportDay = fc.option(fc.constantFrom('11-29', '12-05', '02-28'));

describe('every kind of deadline, over any life of a plan', () => {
  it('falls due within that life, on worked days, each time under a label of its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), period, reportDay, (phrase, { from, to }, day) => {
        const times = given(phrase, from, to, day);
        expect(times.length).toBeGreaterThan(0);
        expect(new Set(times.map((one) => one.label)).size).toBe(times.length);
        for (const { dating, nominalOn, dueOn } of times) {
          if (dating !== 'dated' || !nominalOn || !dueOn) continue;
          expect(nominalOn >= from && nominalOn <= to && dueOn >= nominalOn).toBe(true);
          expect(isWorkingDay(dueOn, readDueSettings().calendar)).toBe(true);
        }
      }),
    );
  });

  it('comes once in each whole year, quarter or month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 6 }), (first, years) => {
        const times = (phrase: string) => given(phrase, `${first}-01-01`, `${first + years - 1}-12-31`).length;
        expect(times('Hàng năm')).toBe(years);
        expect(times('Hằng quý')).toBe(years * 4);
        expect(times('Hằng tháng')).toBe(years * 12);
      }),
    );
  });

  it('without a day is one occurrence that waits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...undated), period, (phrase, { from, to }) => {
        expect(given(phrase, from, to)).toMatchObject([{ nominalOn: null, dueOn: null }]);
      }),
    );
  });
});

it('an event that happens again on one day has a label of its own', () => {
  const first = eventLabel('2026-11-20', new Set());
  const second = eventLabel('2026-11-20', new Set([first]));
  expect([first, second, eventLabel('2026-11-20', new Set([first, second]))]).toEqual([
    'event:2026-11-20',
    'event:2026-11-20:2',
    'event:2026-11-20:3',
  ]);
});

function given(phrase: string, from: string, to: string, day: string | null = null) {
  const deadline = parseDeadline(phrase);
  const dates = dueDates(deadline, { ...readDueSettings(), from, to, reportDay: day });
  return occurrencesOf({ type: deadline.type, moments: deadline.moments, ...dates });
}
