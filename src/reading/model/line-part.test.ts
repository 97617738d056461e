import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

const read = async (...lines: readonly string[]) =>
  (await readFile(new TextEncoder().encode(lines.join('\n')), { name: 'ke-hoach.txt' })).document;

test('whom the last clause charges does it by the time of that clause', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số SIPAS năm 2026',
    'I. NHIỆM VỤ',
    'Nhóm 1. Về công chức',
    'a) Khảo sát ý kiến người dân qua tin nhắn; giao Phòng Kinh tế tổng hợp hằng tháng.',
    'Yêu cầu các phòng nghiêm túc triển khai thực hiện./.',
  );
  expect(tasks.map(({ lead, deadline, path }) => [...lead, deadline.type, path.at(-1)])).toEqual([
    ['Phòng Kinh tế', 'monthly', 'Nhóm 1. Về công chức'],
  ]);
});

test('a row that spans the column of numbers heads those below it', async () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = `<table>${row('TT', 'Nhiệm vụ', 'Cơ quan chủ trì')}<tr><td colspan="3">A. CHỈ SỐ PAR INDEX</td></tr>${row('1', 'Rà soát văn bản', 'Sở Tư pháp')}</table>`;
  const { document } = await readFile(Buffer.from(`<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p>${table}`), { name: 'a.html' });
  const { tasks } = document;
  expect(tasks.map(({ text, path }) => [text, path[0]])).toEqual([['Rà soát văn bản', 'A. CHỈ SỐ PAR INDEX']]);
});

test('numbers of another sign that begin anew count the items of the number above', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PCI năm 2026',
    'I. NHIỆM VỤ, GIẢI PHÁP',
    '1. Chỉ số Gia nhập thị trường',
    '1) Sở Tài chính rút ngắn thời gian đăng ký doanh nghiệp.',
    '2) Sở Công Thương cắt giảm giấy phép.',
    '2. Chỉ số Tính năng động của chính quyền tỉnh',
    '1) Chủ tịch UBND tỉnh gặp gỡ doanh nghiệp.',
  );
  expect(tasks.map(({ lead, path }) => [lead[0], path.at(-1)])).toEqual([
    ['Sở Tài chính', '1. Chỉ số Gia nhập thị trường'],
    ['Sở Công Thương', '1. Chỉ số Gia nhập thị trường'],
    ['Chủ tịch UBND tỉnh', '2. Chỉ số Tính năng động của chính quyền tỉnh'],
  ]);
});

test('what is asked of bodies are duties, what is asked of a plan are none', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PCI năm 2026',
    'I. YÊU CẦU',
    '1. Nhiệm vụ phải rõ người, rõ việc.',
    'II. YÊU CẦU ĐỐI VỚI TỪNG CƠ QUAN',
    '1. Sở Nội vụ rà soát vị trí việc làm.',
  );
  expect(tasks.map(({ text }) => text)).toEqual(['Sở Nội vụ rà soát vị trí việc làm.']);
});

test('a goal among duties, and the sentence that a programme replaces another, are no duties', async () => {
  const { tasks, goals } = await read(
    'CHƯƠNG TRÌNH',
    'Nâng cao Chỉ số PCI năm 2026',
    'I. NHIỆM VỤ, GIẢI PHÁP',
    '1. Gia nhập thị trường',
    'Mục tiêu: Chỉ số PCI đạt từ 70 điểm trở lên.',
    'a) Sở Tài chính rút ngắn thời gian đăng ký doanh nghiệp.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Sở Tài chính bố trí kinh phí.',
    'Chương trình này thay thế Kế hoạch số 32/KH-UBND ngày 22/6/2021.',
  );
  expect(tasks.map(({ text }) => text)).toEqual([
    'Sở Tài chính rút ngắn thời gian đăng ký doanh nghiệp.',
    'Sở Tài chính bố trí kinh phí.',
  ]);
  expect(goals.map(({ index, value }) => [index, value])).toEqual([['PCI', 70]]);
});
