import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

const read = async (...lines: readonly string[]) =>
  (await readFile(new TextEncoder().encode(lines.join('\n')), { name: 'ke-hoach.txt' })).document;

test('a chapter is named on the line below its number', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PCI năm 2026',
    'Chương I',
    'NHIỆM VỤ, GIẢI PHÁP',
    'Điều 1. Nhiệm vụ chung',
    '1. Rà soát thủ tục đăng ký doanh nghiệp.',
    '2. Công khai quy hoạch sử dụng đất.',
  );
  expect(tasks.map((task) => task.path)).toEqual([
    ['Chương I NHIỆM VỤ, GIẢI PHÁP', 'Điều 1. Nhiệm vụ chung'],
    ['Chương I NHIỆM VỤ, GIẢI PHÁP', 'Điều 1. Nhiệm vụ chung'],
  ]);
});

test('a labelled line speaks for the counted item before it, and for all bullets before it', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PCI năm 2026',
    'I. NHIỆM VỤ',
    '1. Gia nhập thị trường',
    'a) Rút ngắn thời gian đăng ký doanh nghiệp.',
    'b) Bãi bỏ giấy phép không cần thiết.',
    'Cơ quan chủ trì: Sở Tài chính. Thời gian: Quý II/2026.',
    '2. Tính minh bạch',
    '- Công khai ngân sách.',
    '- Trả lời kiến nghị của doanh nghiệp.',
    'Cơ quan chủ trì: Sở Công Thương.',
  );
  expect(tasks.map((task) => [task.lead, task.deadline.type])).toEqual([
    [[], 'none'],
    [['Sở Tài chính'], 'quarter'],
    [['Sở Công Thương'], 'none'],
    [['Sở Công Thương'], 'none'],
  ]);
});

test('a line that opens a list charges its bullets: lead, those joined, time', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số SIPAS năm 2026',
    'I. NHIỆM VỤ',
    '1. Một cửa',
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính hoàn thành trước ngày 30/6/2026:',
    '- Niêm yết thủ tục tại nơi tiếp nhận.',
    '- Lắp đặt bảng đánh giá.',
    '2. Đào tạo (Trường Chính trị tỉnh chủ trì)',
    '- Mở 02 lớp về giao tiếp.',
  );
  expect(tasks.map((task) => [task.lead, task.coordinate, task.deadline.value])).toEqual([
    [['Sở Nội vụ'], ['Sở Tài chính'], '2026-06-30'],
    [['Sở Nội vụ'], ['Sở Tài chính'], '2026-06-30'],
    [['Trường Chính trị tỉnh'], [], null],
  ]);
});

test('a line cut at a dash between two years is one duty', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI năm 2026',
    'I. NHIỆM VỤ',
    '- Chỉ đạo bầu trưởng thôn nhiệm kỳ 2023',
    '- 2025 đúng luật, có từ 02 ứng cử viên.',
  );
  expect(tasks.map((task) => task.text)).toEqual([
    'Chỉ đạo bầu trưởng thôn nhiệm kỳ 2023 - 2025 đúng luật, có từ 02 ứng cử viên.',
  ]);
});
