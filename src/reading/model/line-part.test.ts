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

test('what last year reached before a list of duties is none of them', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI năm 2025',
    'I. NHIỆM VỤ, GIẢI PHÁP',
    '1. Chỉ số nội dung “Công khai, minh bạch”',
    'Năm 2024, chỉ số nội dung này đạt 5,31 điểm, giảm 0,07 điểm so với năm 2023.',
    '- Công khai danh sách hộ nghèo tại nhà văn hóa xóm.',
    '2. Chỉ số nội dung “Cung ứng dịch vụ công”',
    'Theo kết quả công bố, năm 2024 xếp thứ 41/63 tỉnh, thành phố.',
    '- Giảm thời gian chờ khám bệnh, năm 2025 đạt 7,5 điểm.',
    '- Năm 2025 đạt 7,6 điểm trở lên về mức độ hài lòng; giao Sở Y tế theo dõi.',
  );
  expect(tasks.map(({ text }) => text.slice(0, 8))).toEqual(['Công kha', 'Giảm thờ', 'Năm 2025']);
});

test('what the year of a plan should reach is no result', async () => {
  const { tasks } = await read(
    'Số: 12/KH-UBND',
    'Hà Tĩnh, ngày 05 tháng 3 năm 2025',
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI năm 2025',
    'I. NHIỆM VỤ, GIẢI PHÁP',
    '- Năm 2024 chỉ số này đạt 5,31 điểm.',
    '- Năm 2025 chỉ số này đạt 5,60 điểm.',
  );
  expect(tasks.map(({ text }) => text)).toEqual(['Năm 2025 chỉ số này đạt 5,60 điểm.']);
});

test('a duty that names its annex is no reference to another part', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PCI năm 2024',
    'I. NHIỆM VỤ',
    '- Sở Tài chính công khai dự toán theo các chỉ tiêu tại Biểu kèm theo, chậm nhất ngày 30/6/2024.',
    '- Các cơ quan được nêu tên tại Biểu kèm theo chủ động thực hiện các việc được giao.',
    '- Các nhiệm vụ khác được phân công tại Phụ lục kèm theo Kế hoạch này.',
    'Nhiệm vụ cụ thể nêu tại Phụ lục I; nội dung tuyên truyền nêu tại Phụ lục II kèm theo Kế hoạch này.',
    'Nhiệm vụ khắc phục từng tiêu chí bị mất điểm có Phụ lục chi tiết kèm theo.',
  );
  expect(tasks.map(({ text }) => text.slice(0, 40))).toEqual([
    'Sở Tài chính công khai dự toán theo các ',
    'Các cơ quan được nêu tên tại Biểu kèm th',
  ]);
});

test('trouble told after a demand is reported by whom the demand names', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PCI năm 2024',
    'I. NHIỆM VỤ',
    '- Rà soát thủ tục hành chính.',
    'Yêu cầu các sở, ban, ngành nghiêm túc triển khai; nếu có vướng mắc kịp thời báo cáo UBND tỉnh./.',
  );
  expect(tasks.slice(1).map(({ lead, kind, deadline }) => [lead, kind, deadline.type])).toEqual([
    [['các sở, ban, ngành'], 'report', 'event'],
  ]);
});

test('a clause that tells which of a class are meant belongs to their name; a predicate does not', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PCI năm 2024',
    'I. NHIỆM VỤ',
    '- Các sở, ngành có cấp giấy phép kinh doanh rà soát thời gian giải quyết.',
    '- Các cơ quan, đơn vị có tiêu chí bị mất điểm xây dựng kế hoạch khắc phục.',
    '- Các sở, ngành có trách nhiệm rà soát thủ tục hành chính.',
    '- Các sở, ngành có văn bản hướng dẫn UBND cấp xã thực hiện.',
  );
  expect(tasks.map(({ lead }) => lead[0])).toEqual([
    'Các sở, ngành có cấp giấy phép kinh doanh',
    'Các cơ quan, đơn vị có tiêu chí bị mất điểm',
    'Các sở, ngành',
    'Các sở, ngành',
  ]);
});

test('reports of several spans in brackets, and so much in each month, return so often', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2026',
    'I. NHIỆM VỤ',
    '- Tổng hợp báo cáo cải cách hành chính định kỳ (quý, 6 tháng, năm) gửi Sở Nội vụ.',
    '- Tuyên truyền trên hệ thống truyền thanh, mỗi tháng ít nhất 02 tin, bài.',
  );
  expect(tasks.map(({ deadline }) => deadline.value)).toEqual([['quarterly', '6-month', 'yearly'], 'monthly']);
});

test('for which share of a duty a body is named is no part of its name; a part of the body is', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI năm 2025',
    'I. NHIỆM VỤ',
    '- Kiểm tra đột xuất việc thực hiện quy tắc ứng xử.',
    'Cơ quan chủ trì: Thanh tra tỉnh (nội dung kiểm tra), Sở Nội vụ (lĩnh vực tuyển dụng).',
    '- Rà soát thủ tục hải quan.',
    'Cơ quan chủ trì: Cục Thuế tỉnh (Phòng Nghiệp vụ).',
  );
  expect(tasks.map(({ lead }) => lead)).toEqual([['Thanh tra tỉnh', 'Sở Nội vụ'], ['Cục Thuế tỉnh (Phòng Nghiệp vụ)']]);
});
