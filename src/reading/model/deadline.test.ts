import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../kernel/calendar.ts';
import { readDueSettings } from '../calendar.ts';
import { isDeadlineText, parseDeadline } from './deadline.ts';
import { readDeadline } from './read-deadline.ts';

const settings = readDueSettings();
const plan = { issued: '2021-09-27', from: '2021-09-27', to: '2023-12-31', ...settings };
const read = (phrase: string, question: object = {}) => readDeadline(phrase, { ...plan, ...question });

describe('parseDeadline', () => {
  test.each([
    ['30/6/2022', 'date', '2022-06-30'],
    ['ngày 05 tháng 9 năm 2026', 'date', '2026-09-05'],
    ['Tháng 9/2026', 'date', '2026-09'],
    ['6 tháng đầu năm 2026', 'date', '2026-H1'],
    ['Năm 2022', 'date', '2022'],
    ['Giai đoạn 2026 - 2028', 'date', '2026-2028'],
    ['Từ tháng 3 đến tháng 10/2026', 'date', '2026-10'],
    ['Quý IV/2021', 'quarter', '2021-Q4'],
    ['Trong quý 3 năm 2026', 'quarter', '2026-Q3'],
    ['Quý II, III/2026', 'periodic', ['2026-Q2', '2026-Q3']],
    ['Quý I - III/2026', 'periodic', ['2026-Q1', '2026-Q2', '2026-Q3']],
    ['15/6/2026 và 15/12/2026', 'periodic', ['2026-06-15', '2026-12-15']],
    ['Hàng năm', 'yearly', 'yearly'],
    ['Năm 2026 và những năm tiếp theo', 'yearly', 'yearly'],
    ['Trước 15/12 hằng năm', 'yearly', 'yearly'],
    ['Định kỳ hàng tháng', 'monthly', 'monthly'],
    ['Trước ngày 20 hằng tháng', 'monthly', 'monthly'],
    ['Hằng quý', 'periodic', ['quarterly']],
    ['định kỳ hàng quý, 6 tháng, năm', 'periodic', ['quarterly', '6-month', 'yearly']],
    ['Thường xuyên', 'continuous', 'continuous'],
    ['Quanh năm', 'continuous', 'continuous'],
    ['Thường xuyên, hàng năm', 'periodic', ['continuous', 'yearly']],
    ['Theo lộ trình tại Đề án', 'roadmap', 'Đề án'],
    ['ngay khi có văn bản của Bộ', 'event', 'khi có văn bản của Bộ'],
    ['trong 05 ngày làm việc kể từ ngày nhận hồ sơ', 'event', 'trong 05 ngày làm việc kể từ ngày nhận hồ sơ'],
    ['trong 05 ngày làm việc kể từ ngày 20/11/2026', 'event', 'trong 05 ngày làm việc kể từ ngày 20/11/2026'],
    ['Từ 01/3/2026 đến 30/6/2026', 'date', '2026-06-30'],
    ['01/3/2026 - 30/6/2026', 'date', '2026-06-30'],
    ['từ ngày 01/3 đến hết ngày 30/6/2026', 'date', '2026-06-30'],
    ['Từ ngày 01 tháng 3 đến ngày 30 tháng 6 năm 2026', 'date', '2026-06-30'],
    ['Từ quý II đến quý IV/2026', 'quarter', '2026-Q4'],
    ['Tháng 3 - 5/2026', 'date', '2026-05'],
    ['Tháng 10 - 12/2026', 'date', '2026-12'],
    ['Tháng Chín năm 2026', 'date', '2026-09'],
    ['Tháng Năm năm 2026', 'date', '2026-05'],
    ['T9/2026', 'date', '2026-09'],
    ['9/2026', 'date', '2026-09'],
    ['03/2026 - 9/2026', 'date', '2026-09'],
    ['Nghị quyết 10/2023/NQ-HĐND', 'none', null],
    ['Kỳ họp giữa năm 2026 (tháng 7/2026)', 'date', '2026-07'],
    ['Năm 2026, tháng 3/2027', 'periodic', ['2026', '2027-03']],
    ['tuần đầu tháng 10/2026', 'date', '2026-10-07'],
    ['Tuần cuối của tháng 10 năm 2026', 'date', '2026-10'],
    ['2 lần/năm', 'periodic', ['6-month']],
    ['Mỗi tháng 01 cuộc', 'monthly', 'monthly'],
    ['Mỗi quý ít nhất 02 buổi', 'periodic', ['quarterly']],
    ['Ít nhất 04 lần trong năm', 'periodic', ['quarterly']],
    ['03 lần/năm', 'yearly', 'yearly'],
    ['Hằng tuần', 'periodic', ['weekly']],
    ['Sở Nội vụ', 'none', null],
    ['31/02/2026', 'none', null],
  ])('%s is %s', (phrase, type, value) => {
    expect(parseDeadline(phrase)).toMatchObject({ type, value });
  });

  test('a year left out is taken from the plan, never guessed over several years', () => {
    expect(parseDeadline('Quý II', { year: 2026 })).toMatchObject({ type: 'quarter', value: '2026-Q2' });
    expect(parseDeadline('trước 30/11')).toMatchObject({ type: 'date', value: null, moments: [{ kind: 'yearless' }] });
  });

  test('a cell that holds only a time is told from a duty that ends in one', () => {
    expect(isDeadlineText('Hoàn thành trong tháng 6/2026')).toBe(true);
    expect(isDeadlineText('Được thực hiện ngay khi có văn bản gửi đến Sở Tư pháp để thẩm định')).toBe(true);
    expect(isDeadlineText('Thực hiện chế độ chính sách cho công chức theo đúng quy định')).toBe(false);
    expect(isDeadlineText('Tham mưu kế hoạch đầu tư công năm 2026 của tỉnh')).toBe(false);
  });
});

describe('readDeadline', () => {
  test.each([
    ['Quý IV/2021', ['2021-12-31'], ['2021-12-31']],
    ['trước ngày 01/01/2022', ['2021-12-31'], ['2021-12-31']],
    ['chậm nhất ngày 30/4/2022', ['2022-04-30'], ['2022-05-04']],
    ['Hàng năm', ['2021-12-14', '2022-12-14', '2023-12-14'], ['2021-12-14', '2022-12-14', '2023-12-14']],
    ['Năm 2021-2023', ['2023-12-31'], ['2024-01-02']],
    [
      '15/6 và 15/12 hàng năm',
      ['2021-12-15', '2022-06-15', '2022-12-15', '2023-06-15', '2023-12-15'],
      ['2021-12-15', '2022-06-15', '2022-12-15', '2023-06-15', '2023-12-15'],
    ],
    ['Thường xuyên', [], []],
    ['Hằng tuần', [], []],
    ['trong 05 ngày làm việc kể từ ngày 20/11/2026', ['2026-11-30'], ['2026-11-30']],
    ['trong thời hạn 30 ngày kể từ ngày 01 tháng 4 năm 2022', ['2022-05-01'], ['2022-05-04']],
    ['trong 10 ngày kể từ ngày ban hành Kế hoạch này', ['2021-10-07'], ['2021-10-07']],
    ['chậm nhất 05 ngày làm việc kể từ ngày ký', ['2021-10-04'], ['2021-10-04']],
  ])('%s', (phrase, due, effective) => {
    expect(read(phrase)).toMatchObject({ due, effective, needsDate: false });
  });

  test('monthly duties close on the 14th, on the 20th where the words say so', () => {
    const months = { from: '2026-01-01', to: '2026-03-31' };
    expect(read('Định kỳ hàng tháng', months)).toMatchObject({
      due: ['2026-01-14', '2026-02-14', '2026-03-14'],
      effective: ['2026-01-14', '2026-02-23', '2026-03-16'],
    });
    expect(read('ngày 20 hằng tháng', months).due).toEqual(['2026-01-20', '2026-02-20', '2026-03-20']);
    expect(read('trước ngày 20 hằng tháng', months).due).toEqual(['2026-01-19', '2026-02-19', '2026-03-19']);
  });

  test.each([
    'trong 10 ngày kể từ ngày ban hành Nghị định',
    'Theo lộ trình Đề án',
    'khi có yêu cầu',
    'vào một dịp thuận lợi',
  ])('%s needs a date', (phrase) => {
    expect(read(phrase)).toMatchObject({ due: [], effective: [], needsDate: true });
  });

  test('a day without a year takes the year of a plan of one year; over several it is proposed and asked for', () => {
    expect(read('trước 30/11', { to: '2021-12-31' })).toMatchObject({ due: ['2021-11-29'], needsDate: false });
    expect(read('trước 30/11')).toMatchObject({ due: ['2021-11-29'], needsDate: true });
    expect(read('trước 30/6')).toMatchObject({ due: ['2022-06-29'], needsDate: true });
  });

  test('effective dates are worked days, never earlier than the nominal ones', () => {
    const phrases = fc.oneof(
      fc
        .record({
          day: fc.integer({ min: 1, max: 28 }),
          month: fc.integer({ min: 1, max: 12 }),
          year: fc.integer({ min: 2020, max: 2028 }),
        })
        .map(({ day, month, year }) => `trước ngày ${day}/${month}/${year}`),
      fc
        .record({ quarter: fc.constantFrom('I', 'II', 'III', 'IV'), year: fc.integer({ min: 2020, max: 2028 }) })
        .map(({ quarter, year }) => `Quý ${quarter}/${year}`),
      fc.constantFrom('Hàng năm', 'Hằng tháng', 'Định kỳ hàng quý, 6 tháng, năm'),
    );
    fc.assert(
      fc.property(phrases, (phrase) => {
        const { due, effective } = read(phrase);
        expect(due.length).toBe(effective.length);
        expect(due.length).toBeGreaterThan(0);
        due.forEach((day, index) => {
          const moved = effective[index] ?? '';
          expect(moved >= day && isWorkingDay(moved, settings.calendar)).toBe(true);
        });
      }),
    );
  });
});
