import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

async function read(table: string) {
  const html = `<p>ỦY BAN NHÂN DÂN HUYỆN A</p><p>Số: 5/KH-UBND</p><p>KẾ HOẠCH</p><p>Cải cách hành chính năm 2026</p><p>I. NHIỆM VỤ</p><table>${table}</table>`;
  const { document } = await readFile(new TextEncoder().encode(html), { name: 'ke-hoach.html' });
  return document.tasks.map(({ text, deadline }) => [text, deadline.value, deadline.text]);
}
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

test('a tick under a month or a quarter says when a duty is done', async () => {
  const head =
    '<tr><td rowspan="2">TT</td><td rowspan="2">Nhiệm vụ</td><td rowspan="2">Đơn vị chủ trì</td><td colspan="3">Thời gian (năm 2026)</td></tr>';
  const body =
    row('1', 'Rà soát thủ tục hành chính.', 'Văn phòng', '', 'x', '') +
    row('2', 'Kiểm tra công vụ.', 'Phòng Nội vụ', 'x', '', 'x');
  expect(await read(head + row('Tháng 6', 'Tháng 8', 'Tháng 11') + body)).toEqual([
    ['Rà soát thủ tục hành chính.', '2026-08', 'Tháng 8 năm 2026'],
    ['Kiểm tra công vụ.', ['2026-06', '2026-11'], 'Tháng 6 năm 2026, Tháng 11 năm 2026'],
  ]);
  expect(await read(row('TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Quý I', 'Quý II', 'Quý III') + body)).toEqual([
    ['Rà soát thủ tục hành chính.', '2026-Q2', 'Quý II'],
    ['Kiểm tra công vụ.', ['2026-Q1', '2026-Q3'], 'Quý I, Quý III'],
  ]);
});

test('figures under quarters are no times', async () => {
  const figures =
    row('TT', 'Chỉ tiêu', 'Đơn vị tính', 'Quý I', 'Quý II') + row('1', 'Hồ sơ trực tuyến', '%', '60', '70');
  expect(await read(figures)).toEqual([]);
});

test('an area groups the criteria beside it', async () => {
  const table =
    row('Lĩnh vực', 'Tiêu chí bị trừ điểm', 'Giải pháp', 'Đơn vị thực hiện') +
    '<tr><td rowspan="2">Thể chế</td><td>Rà soát văn bản</td><td>Rà soát đúng hạn.</td><td>Phòng Tư pháp</td></tr>' +
    row('Kiểm tra văn bản', 'Kiểm tra theo chuyên đề.', 'Phòng Tư pháp');
  const html = `<p>ỦY BAN NHÂN DÂN HUYỆN A</p><p>Số: 5/KH-UBND</p><p>KẾ HOẠCH</p><p>Cải cách hành chính năm 2026</p><p>I. NHIỆM VỤ</p><table>${table}</table>`;
  const { document } = await readFile(new TextEncoder().encode(html), { name: 'ke-hoach.html' });
  expect(document.tasks.map(({ criteria, path }) => [criteria, path])).toEqual([
    [['Rà soát văn bản'], ['Thể chế', 'Rà soát văn bản']],
    [['Kiểm tra văn bản'], ['Thể chế', 'Kiểm tra văn bản']],
  ]);
});
