import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWorkingDay } from '../../kernel/calendar.ts';
import { readNational } from '../national.ts';
import { changedDays, noticeFault, provinceWorkCalendar, withNotices } from './notice.ts';

const { years } = readNational();
const tet = { from: '2027-02-04', to: '2027-02-10', name: 'Tết Đinh Mùi' };
const swap = { from: '2027-04-29', to: '2027-04-29', name: 'nghỉ hoán đổi' };
const worked = { date: '2027-05-08', name: 'làm bù cho 29/4' };
const notice = { year: 2027, off: [tet, swap], working: [worked] };

describe('noticeFault', () => {
  test.each([
    ['a rest that ends before it begins', { off: [{ ...tet, to: '2027-02-01' }] }, 'calendar.backwards'],
    ['a rest of another year', { off: [{ ...tet, from: '2026-12-31' }] }, 'calendar.outside_year'],
    ['a rest named twice', { off: [tet, { ...swap, from: '2027-02-10', to: '2027-02-11' }] }, 'calendar.day_twice'],
    ['a Monday worked in exchange', { working: [{ ...worked, date: '2027-05-10' }] }, 'calendar.not_a_weekend'],
    ['a day worked in another year', { working: [{ ...worked, date: '2028-01-01' }] }, 'calendar.outside_year'],
    ['a day both off and worked', { working: [{ ...worked, date: '2027-02-06' }] }, 'calendar.day_twice'],
  ])('finds %s', (_words, change, code) => {
    expect(noticeFault({ ...notice, ...change })).toMatchObject({ code });
  });

  test('finds none in a notice as the State gives it', () => {
    expect(noticeFault(notice)).toBeNull();
  });
});

test('the last notice of a year stands in its place; other years stay', () => {
  const later = { ...notice, off: [tet], working: [] };
  const known = withNotices(years, [notice, later]);
  expect(known.find(({ year }) => year === 2027)).toEqual({ ...later, status: 'notice' });
  expect(known.filter(({ year }) => year !== 2027)).toEqual(years.filter(({ year }) => year !== 2027));
});

test('the days that change are those that one calendar works and the other does not', () => {
  const [before, after] = [provinceWorkCalendar(years, []), provinceWorkCalendar(years, [notice])];
  const changed = changedDays(2027, before, after);
  expect(changed).toContainEqual({ date: '2027-04-29', works: false });
  expect(changed).toContainEqual({ date: '2027-05-08', works: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), (offset) => {
      const date = addDays('2027-01-01', offset);
      const differs = isWorkingDay(date, before) !== isWorkingDay(date, after);
      expect(changed.some((one) => one.date === date)).toBe(differs);
    }),
  );
});
