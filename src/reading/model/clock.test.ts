import { expect, test } from 'vitest';
import { clockOf } from './clock.ts';
import { parseDeadline } from './deadline.ts';

test.each([
  ['Trong 05 ngày làm việc kể từ ngày nhận phản ánh', { count: 5, unit: 'working-days' }],
  ['trong thời hạn 10 ngày kể từ ngày ban hành', { count: 10, unit: 'days' }],
  ['trong vòng 05 (năm) ngày làm việc sau khi kết thúc quý', { count: 5, unit: 'working-days' }],
  ['trong vòng 2 tuần kể từ khi có kết luận', { count: 14, unit: 'days' }],
  ['trong vòng 01 tháng kể từ ngày nhận được đề nghị', { count: 1, unit: 'months' }],
  ['ngay khi có văn bản của Bộ', null],
  ['đột xuất', null],
  // No event: a day, a rhythm, a roadmap.
  ['Trước ngày 20 hằng tháng', null],
  ['Theo lộ trình 3 tháng', null],
])('%s runs %j', (phrase, span) => {
  expect(clockOf(parseDeadline(phrase))).toEqual(span);
});
