import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsOf, rhythms, type ReportingSettings } from '../../calendar/model/reporting.ts';
import { addDays } from '../../kernel/calendar.ts';
import { readDueSettings } from '../calendar.ts';
import { parseDeadline } from './deadline.ts';
import { dueDates, movedDates } from './due-dates.ts';

const { settings, calendar } = readDueSettings();
const [decree] = settings as readonly [ReportingSettings];
const twentieth = {
  ...decree,
  from: '2026-12-01',
  cutOffs: {
    monthly: { month: 1, day: 20 },
    quarterly: { month: 3, day: 20 },
    halfYearly: { month: 6, day: 20 },
    yearly: { month: 12, day: 20 },
  },
  beforeDays: 0,
};
const span = { from: '2026-10-01', to: '2027-12-31', settings };
const moved = (words: string, after: ReportingSettings = twentieth, asked: object = {}) =>
  Object.fromEntries(movedDates(parseDeadline(words), { ...span, ...asked }, [...settings, after]));

describe('other settings', () => {
  test.each([
    ['Hằng năm', { '2026-12-14': '2026-12-20', '2027-12-14': '2027-12-20' }],
    ['Trước ngày 30/11 hằng năm', { '2027-11-29': '2027-11-30' }],
    ['Trước ngày 30/11/2027', { '2027-11-29': '2027-11-30' }],
    ['Trước ngày 30/11/2026', {}],
    ['30/6/2027', {}],
    ['Quý II/2027', {}],
    ['Ngày 15 tháng cuối quý', {}],
    ['Thường xuyên', {}],
    ['Theo lộ trình tại Đề án', {}],
  ])('move the dates of “%s”: those alone that follow from them, from their first day on', (words, days) => {
    expect(moved(words)).toEqual(days);
  });

  test('move every quarter that has not closed', () => {
    expect(moved('Hằng quý')).toEqual({
      '2026-12-14': '2026-12-20',
      '2027-03-14': '2027-03-20',
      '2027-06-14': '2027-06-20',
      '2027-09-14': '2027-09-20',
      '2027-12-14': '2027-12-20',
    });
  });

  test('leave what follows the plan’s own report day', () => {
    expect(moved('Hằng năm', twentieth, { reportDay: '12-14' })).toEqual({});
  });

  test('move nothing out of the plan’s period', () => {
    expect(moved('Hằng năm', twentieth, { to: '2026-12-18' })).toEqual({});
  });

  test('leave a day that another part of the words still gives', () => {
    const quarters = {
      ...decree,
      from: '2026-12-01',
      cutOffs: { ...decree.cutOffs, quarterly: { month: 3, day: 20 } },
    };
    expect(moved('Định kỳ hằng quý, 6 tháng, năm', quarters)).toEqual({
      '2027-03-14': '2027-03-20',
      '2027-09-14': '2027-09-20',
    });
  });
});

test('what moves goes to a date that the new settings give; what stays is given by them too, or would leave the period', () => {
  const phrases = [
    'Hằng tháng',
    'Hằng quý',
    '6 tháng một lần',
    'Hằng năm',
    'Trước 15/12 hằng năm',
    'Hằng quý và hằng năm',
  ];
  const cutOff = (most: number) =>
    fc.record({ month: fc.integer({ min: 1, max: most }), day: fc.integer({ min: 1, max: 31 }) });
  const after = fc.record({
    from: fc.nat(600).map((offset) => addDays('2026-10-01', offset)),
    cutOffs: fc.record({
      monthly: cutOff(monthsOf.monthly),
      quarterly: cutOff(monthsOf.quarterly),
      halfYearly: cutOff(monthsOf.halfYearly),
      yearly: cutOff(monthsOf.yearly),
    }),
    beforeDays: fc.nat(5),
    updates: fc.constantFrom(...rhythms),
  });
  fc.assert(
    fc.property(fc.constantFrom(...phrases), after, (words, entry) => {
      const deadline = parseDeadline(words);
      const own = [...settings, { ...entry, source: 'Quyết định 1/QĐ-UBND' }];
      const due = dueDates(deadline, { ...span, calendar }).due;
      const dueThen = new Set(dueDates(deadline, { ...span, calendar, settings: own }).due);
      const moves = movedDates(deadline, span, own);
      const then = due.map((date) => moves.get(date) ?? date);
      const lost = then.filter((date) => !dueThen.has(date));
      expect(lost.filter((date) => moves.has(date) || dueThen.size >= due.length)).toEqual([]);
    }),
  );
});
