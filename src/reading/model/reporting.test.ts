import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

const read = async (...lines: readonly string[]) => {
  const head = ['Số: 12/KH-UBND', 'Đông Giang, ngày 10 tháng 02 năm 2026', 'KẾ HOẠCH', 'Nâng cao Chỉ số PCI năm 2026'];
  const text = [...head, 'I. NHIỆM VỤ', ...lines.map((line, index) => `${index + 1}. ${line}`)].join('\n');
  return (await readFile(new TextEncoder().encode(text), { name: 'ke-hoach.txt' })).document;
};

test.each([
  [
    'Các sở, ngành báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 20 của tháng cuối quý.',
    { to: 'Sở Nội vụ', frequency: ['quarterly'], due: 'trước ngày 20 của tháng cuối quý' },
  ],
  [
    'Thực hiện chế độ báo cáo định kỳ hằng quý về Sở Nội vụ (trước ngày 14 của tháng cuối quý).',
    { to: 'Sở Nội vụ', frequency: ['quarterly'], due: 'trước ngày 14 của tháng cuối quý' },
  ],
  [
    'Chậm nhất ngày 25 tháng cuối quý, các đơn vị gửi báo cáo về Văn phòng UBND tỉnh.',
    { who: ['các đơn vị'], to: 'Văn phòng UBND tỉnh', due: 'Chậm nhất ngày 25 tháng cuối quý' },
  ],
  [
    'UBND cấp xã báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm gửi Sở Nội vụ.',
    { to: 'Sở Nội vụ', frequency: ['6-month'], due: 'trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm' },
  ],
  [
    'Gửi báo cáo kết quả về Sở Nội vụ trước ngày 20/6/2026 (báo cáo 6 tháng), trước ngày 20/12/2026 (báo cáo năm).',
    { to: 'Sở Nội vụ', frequency: ['once'] },
  ],
  ['Sở Nội vụ báo cáo UBND tỉnh trước ngày 20/12/2026.', { to: 'UBND tỉnh', frequency: ['once'], due: '2026-12-20' }],
  ['Định kỳ hằng quý, các sở báo cáo kết quả về Sở Nội vụ.', { to: 'Sở Nội vụ', due: null }],
])('%s', async (line, wanted) => {
  const { reporting, tasks } = await read(line);
  expect(reporting).toMatchObject([wanted]);
  expect(tasks.map(({ kind }) => kind)).toEqual(['report']);
});

test('of two days, the one that was past when the plan was issued is no deadline', async () => {
  const { tasks } = await read(
    'Trên cơ sở số liệu chốt trước ngày 31/12/2025, Sở Tài chính hoàn thành báo cáo trước ngày 15/3/2026.',
    'Rà soát văn bản ban hành trước ngày 01/7/2025, hoàn thành trước ngày 30/6/2026.',
    'Gửi báo cáo trước ngày 20/6/2026 (báo cáo 6 tháng), trước ngày 20/12/2026 (báo cáo năm).',
    'Hoàn thành trước ngày 31/12/2025.',
  );
  expect(tasks.map(({ deadline }) => deadline.value)).toEqual([
    '2026-03-15',
    '2026-06-30',
    ['2026-06-20', '2026-12-20'],
    '2025-12-31',
  ]);
});
