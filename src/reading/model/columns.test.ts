import { expect, test } from 'vitest';
import { columnKind, settleColumns } from './columns.ts';

test.each([
  ['TT', 'number'],
  ['Nội dung công việc', 'task'],
  ['Người/Bộ phận thực hiện', 'performer'],
  ['Cơ quan/đơn vị/địa phương thực hiện', 'performer'],
  ['Bộ phận phối hợp', 'coordinate'],
  ['Người chịu trách nhiệm', 'person'],
  ['Lãnh đạo phụ trách', 'person'],
  ['Cơ quan chủ trì, phối hợp', 'lead'],
  ['Hoàn thành', 'deadline'],
  ['Tháng', 'deadline'],
  ['Đơn vị thực hiện - Thời hạn', 'lead'],
  ['Tiến độ thực hiện', 'deadline'],
  ['Kết quả đầu ra', 'product'],
  ['Điểm tối đa', 'points'],
  ['Tiêu chí bị trừ điểm', 'criterion'],
  ['Chỉ số thành phần bị giảm điểm', 'criterion'],
  ['Điểm bị trừ', 'points'],
  ['Việc phải làm', 'task'],
  ['Tên việc', 'task'],
  ['Nhiệm vụ và tiến độ', 'task'],
  ['Nội dung, thời gian thực hiện', 'task'],
  ['Tiến độ thực hiện nhiệm vụ', 'deadline'],
  ['Cơ quan đầu mối, phối hợp', 'lead'],
  ['Hướng khắc phục', 'task'],
  ['Nguyên nhân mất điểm', 'other'],
  ['Xong trước ngày', 'deadline'],
  ['Cơ quan chính', 'lead'],
  ['Cơ quan liên quan', 'coordinate'],
  ['Mốc hoàn thành', 'deadline'],
  ['Hạn chót', 'deadline'],
  ['Kết thúc', 'deadline'],
  ['Thời gian bắt đầu', 'other'],
  ['Đơn vị cùng thực hiện', 'coordinate'],
  ['Cùng tham gia', 'coordinate'],
  ['Cơ quan hỗ trợ', 'coordinate'],
  ['Minh chứng', 'note'],
  ['Hạn chế, nguyên nhân', 'other'],
  ['Sở Nội vụ tham mưu.', undefined],
])('%s: %s', (heading, kind) => {
  expect(columnKind(heading)).toBe(kind);
});

test('who performs leads, unless another column does', () => {
  expect(settleColumns(['number', 'task', 'performer', 'deadline'])).toEqual(['number', 'task', 'lead', 'deadline']);
  expect(settleColumns(['task', 'performer', 'person', 'deadline'])).toEqual(['task', 'lead', 'other', 'deadline']);
  expect(settleColumns(['task', 'person', 'deadline'])).toEqual(['task', 'lead', 'deadline']);
  expect(settleColumns(['task', 'lead', 'performer'])).toEqual(['task', 'lead', 'other']);
});
