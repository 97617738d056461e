import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

const read = async (heads: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const html = `<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><table>${[heads, ...rows].map(cells).join('')}</table>`;
  return (await readFile(new TextEncoder().encode(html), { name: 'a.html' })).document;
};

const duties = [
  ['1', 'Thể chế', 'Rà soát văn bản', 'Sở Tư pháp', 'Sở Nội vụ', 'Quý II/2026', 'Báo cáo'],
  ['2', 'Thủ tục', 'Cắt giảm thời gian giải quyết', 'Văn phòng UBND tỉnh', 'Các sở', 'Thường xuyên', 'Quyết định'],
  ['3', 'Công vụ', 'Kiểm tra không báo trước', 'Thanh tra tỉnh', '', 'Trước 30/6/2026', 'Kết luận'],
  ['4', 'Tài chính', 'Phê duyệt phương án', 'Sở Tài chính', 'UBND cấp xã', 'Tháng 9/2026', 'Quyết định'],
] as const;

test('columns whose headings say nothing are told by what most of their cells hold', async () => {
  const { tasks, warnings } = await read(
    ['TT', 'Tiêu chí', 'Phần ta lo', 'Ai lo', 'Ai giúp', 'Bao giờ', 'Làm chứng'],
    ...duties,
  );
  expect(tasks.map((task) => [task.text, task.lead[0], task.coordinate[0], task.deadline.type])).toEqual([
    ['Rà soát văn bản', 'Sở Tư pháp', 'Sở Nội vụ', 'quarter'],
    ['Cắt giảm thời gian giải quyết', 'Văn phòng UBND tỉnh', 'Các sở', 'continuous'],
    ['Kiểm tra không báo trước', 'Thanh tra tỉnh', undefined, 'date'],
    ['Phê duyệt phương án', 'Sở Tài chính', 'UBND cấp xã', 'date'],
  ]);
  expect(tasks[0]?.criteria).toEqual(['1 Thể chế']);
  const columns = warnings.filter(({ code }) => code.includes('column'));
  expect(columns.map(({ code, params }) => [code, params['heading']])).toEqual([
    ['reading.unknown_column', 'Làm chứng'],
    ...['Phần ta lo', 'Ai lo', 'Ai giúp', 'Bao giờ'].map((heading) => ['reading.column_by_cells', heading]),
  ]);
});

test('a heading that says what its column holds goes before its cells', async () => {
  const { tasks } = await read(
    ['TT', 'Tiêu chí', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Ghi chú', 'Thời gian', 'Sản phẩm'],
    ...duties,
  );
  expect(tasks.every(({ coordinate }) => coordinate.length === 0)).toBe(true);
});

test('a table without criteria and duties stays one of something else', async () => {
  const { tasks } = await read(
    ['TT', 'Họ và tên', 'Nơi làm việc', 'Ngày nhận việc'],
    ['1', 'Lê Văn An', 'Sở Nội vụ', '01/3/2020'],
    ['2', 'Trần Thị Bình', 'Sở Tài chính', '15/6/2021'],
    ['3', 'Phạm Văn Cường', 'Sở Y tế', '01/9/2022'],
  );
  expect(tasks).toEqual([]);
});

test('the one column that no heading tells holds the duties, where the others say who and when', async () => {
  const { tasks } = await read(
    ['TT', 'Điều người dân cần biết', 'Cơ quan thực hiện', 'Cách làm nào', 'Thời gian'],
    ['1', 'Lợi ích của nộp hồ sơ trực tuyến', 'Sở Nội vụ', 'Bài viết', 'Quý III/2026'],
  );
  expect(tasks).toEqual([]);
  const told = await read(
    ['TT', 'Điều người dân cần biết', 'Cơ quan thực hiện', 'Thời gian'],
    ['1', 'Lợi ích của nộp hồ sơ trực tuyến', 'Sở Nội vụ', 'Quý III/2026'],
  );
  expect(told.tasks.map(({ text, lead }) => [text, ...lead])).toEqual([
    ['Lợi ích của nộp hồ sơ trực tuyến', 'Sở Nội vụ'],
  ]);
});

test('a criterion with a number of its own keeps it, without that of the row', async () => {
  const { tasks } = await read(
    ['TT', 'Tiêu chí', 'Nhiệm vụ', 'Cơ quan chủ trì'],
    ['2', '1.4.1. Mức độ hoàn thành kế hoạch kiểm tra', 'Kiểm tra 30% cơ quan', 'Sở Nội vụ'],
    ['3', 'Xử lý kết quả kiểm tra', 'Ban hành văn bản xử lý', 'Sở Nội vụ'],
  );
  expect(tasks.map(({ criteria }) => criteria)).toEqual([
    ['1.4.1. Mức độ hoàn thành kế hoạch kiểm tra'],
    ['3 Xử lý kết quả kiểm tra'],
  ]);
});
