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
