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

test('a labelled line speaks for the counted items before it, and for all bullets before it', async () => {
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
    [['Sở Tài chính'], 'quarter'],
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

test('whoever meets a difficulty reports it, even after the section on funding', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI năm 2026',
    'I. NHIỆM VỤ',
    '- Công khai ngân sách cấp xã.',
    'II. KINH PHÍ THỰC HIỆN',
    'Kinh phí do ngân sách nhà nước bảo đảm.',
    'Quá trình triển khai, nếu phát sinh vướng mắc, các cơ quan, đơn vị báo cáo UBND tỉnh xem xét.',
  );
  expect(tasks.map((task) => [task.kind, task.path])).toEqual([
    ['disclosure', ['I. NHIỆM VỤ']],
    ['report', []],
  ]);
});

test('a flattened table whose time stands before its bodies', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAR INDEX năm 2026',
    'PHỤ LỤC',
    'TT',
    'Nhiệm vụ',
    'Sản phẩm',
    'Thời gian hoàn thành',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    '1',
    'Ban hành kế hoạch tuyên truyền',
    'Kế hoạch',
    'Tháng 3/2026',
    'Sở Nội vụ',
    'UBND các xã, phường',
    '2',
    'Đối thoại với người dân',
    'Hội nghị',
    '6 tháng/lần',
    'Văn phòng UBND tỉnh',
    'Các sở, ban, ngành',
  );
  expect(tasks.map(({ lead, coordinate, product, deadline }) => [lead, coordinate, product, deadline.type])).toEqual([
    [['Sở Nội vụ'], ['UBND các xã, phường'], 'Kế hoạch', 'date'],
    [['Văn phòng UBND tỉnh'], ['Các sở, ban, ngành'], 'Hội nghị', 'periodic'],
  ]);
});

test('one cell that holds who leads and who joins', async () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = [
    row('Tiêu chí mất điểm', 'Giải pháp', 'Đơn vị chủ trì, phối hợp', 'Lộ trình'),
    row('1.1', 'Công khai ngân sách', 'Chủ trì: Sở Tài chính; Phối hợp: Thanh tra tỉnh, UBND cấp xã', 'Quý II/2026'),
    row('1.2', 'Công khai quy hoạch', 'Sở Xây dựng (chủ trì), Thanh tra tỉnh', 'Quý II/2026'),
    row('1.3', 'Rà soát giấy phép', 'Sở Y tế; phối hợp: UBND cấp xã', 'Quý II/2026'),
    row('1.4', 'Công khai giá', '<p>CT: Sở Y tế</p><p>PH: UBND cấp xã</p>', 'Quý II/2026'),
  ];
  const html = `<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><table>${table.join('')}</table>`;
  const { document } = await readFile(new TextEncoder().encode(html), { name: 'ke-hoach.html' });
  expect(document.tasks.map((task) => [task.lead, task.coordinate])).toEqual([
    [['Sở Tài chính'], ['Thanh tra tỉnh', 'UBND cấp xã']],
    [['Sở Xây dựng'], ['Thanh tra tỉnh']],
    [['Sở Y tế'], ['UBND cấp xã']],
    [['Sở Y tế'], ['UBND cấp xã']],
  ]);
});

test('a flattened table with points: a figure with a comma is points, one with a dot the number of a row; a cell names who leads and joins', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAR INDEX năm 2026',
    'PHỤ LỤC',
    'STT',
    'Tiêu chí bị giảm điểm',
    'Điểm tối đa',
    'Giải pháp khắc phục',
    'Đơn vị chủ trì, phối hợp',
    'Thời hạn hoàn thành',
    '1.3',
    'Thực hiện nhiệm vụ được giao',
    '2,00',
    'Cập nhật đầy đủ nhiệm vụ vào phần mềm',
    'Chủ trì: Văn phòng Sở',
    'Phối hợp: Các phòng, đơn vị',
    'Thường xuyên',
    '1.5',
    'Sáng kiến trong cải cách hành chính',
    '1,50',
    'Xét, công nhận sáng kiến cấp cơ sở',
    'Chủ trì: Hội đồng sáng kiến; Phối hợp: Văn phòng Sở',
    'Quý III/2026',
  );
  expect(tasks.map(({ criteria, lead, coordinate }) => [criteria, lead, coordinate])).toEqual([
    [['1.3 Thực hiện nhiệm vụ được giao'], ['Văn phòng Sở'], ['Các phòng, đơn vị']],
    [['1.5 Sáng kiến trong cải cách hành chính'], ['Hội đồng sáng kiến'], ['Văn phòng Sở']],
  ]);
});

const inTable = async (...rows: readonly (readonly string[])[]) => {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const html = `<p>KẾ HOẠCH</p><p>Nâng cao Chỉ số năm 2026</p><p>I. NHIỆM VỤ</p><table>${cells}</table>`;
  return (await readFile(new TextEncoder().encode(html), { name: 'ke-hoach.html' })).document.tasks;
};

test('one cell that says who and when', async () => {
  const tasks = await inTable(
    ['Tiêu chí', 'Nhiệm vụ', 'Đơn vị thực hiện - Thời hạn'],
    ['1.1', 'Rà soát', 'Các sở, ngành; UBND các xã, phường (Quý II, III/2026)'],
    ['1.2', 'Công khai', 'Sở Nội vụ; hoàn thành tháng 9/2026'],
    ['1.3', 'Kiểm tra', 'Sở Tư pháp chủ trì, Sở Nội vụ phối hợp - Thường xuyên'],
    ['1.4', 'Khảo sát', 'Sở Y tế'],
  );
  expect(tasks.map(({ lead, coordinate, deadline }) => [lead, coordinate, deadline.type])).toEqual([
    [['Các sở, ngành', 'UBND các xã, phường'], [], 'periodic'],
    [['Sở Nội vụ'], [], 'date'],
    [['Sở Tư pháp'], ['Sở Nội vụ'], 'continuous'],
    [['Sở Y tế'], [], 'none'],
  ]);
});

test('a calendar: the month of the row, and the day where the remark says it', async () => {
  const tasks = await inTable(
    ['Tháng', 'Nội dung', 'Người thực hiện', 'Ghi chú'],
    ['Tháng 01/2026', 'Ban hành kế hoạch', 'Đ/c Lê Minh Hằng', '02 lớp'],
    ['Tháng 02/2026', 'Báo cáo Quý I', 'Đ/c Lê Minh Hằng', 'Xong trước 10/02/2026'],
  );
  expect(tasks.map(({ deadline }) => deadline.value)).toEqual(['2026-01', '2026-02-10']);
});

test('a table in a cell of a table of duties gives a duty a row', async () => {
  const inner = '<table><tr><td>Đo đạc địa chính</td></tr><tr><td>Xử lý đất công</td></tr></table>';
  const tasks = await inTable(['TT', 'Nội dung công việc', 'Cơ quan chủ trì'], ['1', inner, 'Sở Nội vụ']);
  expect(tasks.map(({ text, lead }) => [text, lead])).toEqual([
    ['Đo đạc địa chính', ['Sở Nội vụ']],
    ['Xử lý đất công', ['Sở Nội vụ']],
  ]);
});

test('steps below a numbered duty make it a heading', async () => {
  const { tasks } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số SIPAS năm 2026',
    'I. NHIỆM VỤ, GIẢI PHÁP',
    'Nhiệm vụ 1: Nâng cao mức độ hài lòng',
    'Giải pháp 1.1. Sở Nội vụ tổ chức tập huấn.',
    'Giải pháp 1.2. Sở Tài chính bố trí kinh phí.',
  );
  expect(tasks.map(({ text, path }) => [text, path.at(-1)])).toEqual([
    ['Sở Nội vụ tổ chức tập huấn.', 'Nhiệm vụ 1: Nâng cao mức độ hài lòng'],
    ['Sở Tài chính bố trí kinh phí.', 'Nhiệm vụ 1: Nâng cao mức độ hài lòng'],
  ]);
});

test('goals said in the section on the situation are goals', async () => {
  const { goals } = await read(
    'KẾ HOẠCH',
    'Nâng cao Chỉ số SIPAS năm 2026',
    'I. ĐÁNH GIÁ CHUNG VÀ MỤC TIÊU',
    'Năm 2024, Chỉ số SIPAS của tỉnh đạt 82,07%, xếp hạng 47/63.',
    'Mục tiêu năm 2026: Chỉ số SIPAS đạt từ 85,5% trở lên; Chỉ số PCI thuộc nhóm 12 tỉnh dẫn đầu.',
  );
  expect(goals.map(({ index, metric, value }) => [index, metric, value])).toEqual([
    ['SIPAS', 'percent', 85.5],
    ['PCI', 'rank', 12],
  ]);
});

test('duties of a cell that say their own times in brackets, where no column does', async () => {
  const duties = '<p>- Rà soát (trước 30/9/2026)</p><p>- Công khai (hằng quý)</p>';
  const tasks = await inTable(['TT', 'Nhiệm vụ và tiến độ', 'Cơ quan chủ trì'], ['1', duties, 'Sở Nội vụ']);
  expect(tasks.map(({ deadline }) => deadline.value)).toEqual(['2026-09-30', ['quarterly']]);
});
