import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

/** Who leads, who joins and by when each duty of a body of text is done. */
async function dutiesOf(lines: readonly string[]) {
  const text = [
    'ỦY BAN NHÂN DÂN TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 5/KH-UBND',
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI năm 2026',
    'I. NHIỆM VỤ, GIẢI PHÁP',
    ...lines,
  ].join('\n');
  const { document } = await readFile(new TextEncoder().encode(text), { name: 'ke-hoach.txt' });
  return document.tasks.map(({ lead, coordinate, deadline }) => [lead.join(), coordinate.join(), deadline.value]);
}

test.each([
  [
    'full stops',
    ['a) Niêm yết quyết toán của xã.', 'b) Lấy ý kiến người dân về quy hoạch.', 'c) Tổ chức đối thoại với người dân.'],
  ],
  [
    'none',
    ['a) Niêm yết quyết toán của xã', 'b) Lấy ý kiến người dân về quy hoạch', 'c) Tổ chức đối thoại với người dân'],
  ],
  [
    'semicolons',
    ['a) Niêm yết quyết toán của xã;', 'b) Lấy ý kiến người dân về quy hoạch;', 'c) Tổ chức đối thoại với người dân.'],
  ],
])('labelled lines after items with %s speak for all of them', async (_, items) => {
  const all = ['UBND cấp xã', 'Sở Nội vụ', '2026-09'];
  expect(
    await dutiesOf([
      '1. Tham gia của người dân',
      ...items,
      'Đơn vị thực hiện: UBND cấp xã.',
      'Cơ quan phối hợp: Sở Nội vụ.',
      'Thời gian hoàn thành: Tháng 9/2026.',
      '2. Công khai, minh bạch',
      'a) Thanh tra tỉnh kiểm tra việc công khai.',
      'b) Đăng tải danh sách hộ nghèo.',
      'Cơ quan chủ trì các nhiệm vụ trên: Sở Nội vụ. Thời hạn: Quý II/2026.',
    ]),
  ).toEqual([all, all, all, ['Thanh tra tỉnh', '', '2026-Q2'], ['Sở Nội vụ', '', '2026-Q2']]);
});

test('where each item has labelled lines of its own, they speak for it alone', async () => {
  expect(
    await dutiesOf([
      '1. Niêm yết quyết toán của xã.',
      'Cơ quan chủ trì: UBND cấp xã.',
      '2. Lấy ý kiến người dân về quy hoạch.',
      'Cơ quan chủ trì: Sở Xây dựng.',
      '3. Thực hiện quy chế dân chủ.',
      '4. Tổ chức đối thoại với người dân.',
      'Cơ quan chủ trì: Sở Nội vụ.',
    ]),
  ).toEqual([
    ['UBND cấp xã', '', null],
    ['Sở Xây dựng', '', null],
    ['', '', null],
    ['Sở Nội vụ', '', null],
  ]);
});
