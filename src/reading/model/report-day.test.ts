import { expect, test } from 'vitest';
import { parseDeadline } from './deadline.ts';
import { followsReportDay, reportDays } from './report-day.ts';

const duty = (text: string, deadline: string) => ({
  text,
  kind: 'task' as const,
  deadline: parseDeadline(deadline),
});
const ofPlan = duty('Báo cáo kết quả thực hiện Kế hoạch về Sở Nội vụ', 'trước ngày 30/11 hằng năm');
const ofDialogue = duty('Báo cáo tình hình đối thoại với doanh nghiệp', '15/6 và 15/12 hàng năm');

test('a report that is ordered before 30 November is due on the 29th; the one on the plan comes first', () => {
  expect(reportDays([ofDialogue, ofPlan, ofPlan], 1)).toEqual([
    { day: '11-29', words: 'trước ngày 30/11 hằng năm', duty: ofPlan.text },
    { day: '12-15', words: '15/6 và 15/12 hàng năm', duty: ofDialogue.text },
  ]);
  expect(reportDays([ofPlan], 0)[0]?.day).toBe('11-30');
});

test.each([
  ['no report at all', duty('Công bố thủ tục hành chính', 'trước ngày 30/11 hằng năm')],
  ['a report of one year', duty('Báo cáo kết quả thực hiện Kế hoạch', 'trước ngày 05/12/2026')],
  ['a report without a day', duty('Báo cáo kết quả thực hiện Kế hoạch', 'hằng năm')],
])('%s gives no day', (_words, one) => {
  expect(reportDays([one], 1)).toEqual([]);
});

test.each([
  ['Hàng năm', true],
  ['định kỳ hàng quý, 6 tháng, năm', true],
  ['Trước 15/12 hằng năm', false],
  ['Quý IV hằng năm', false],
  ['Năm 2026', false],
])('%s follows the report day: %s', (phrase, follows) => {
  expect(followsReportDay(parseDeadline(phrase))).toBe(follows);
});
