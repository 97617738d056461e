import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

async function read(table: string) {
  const html = `<p>ỦY BAN NHÂN DÂN TỈNH A</p><p>Số: 5/KH-UBND</p><p>KẾ HOẠCH</p><p>Cải cách hành chính năm 2026</p><p>I. NHIỆM VỤ</p><table>${table}</table>`;
  const { document } = await readFile(new TextEncoder().encode(html), { name: 'ke-hoach.html' });
  expect(document.warnings.map(({ code }) => code)).not.toContain('reading.unknown_column');
  return document.tasks.map(({ text, lead, coordinate }) => [text, lead, coordinate]);
}
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const over = (text: string, columns: number) => `<td colspan="${columns}">${text}</td>`;
const down = (text: string) => `<td rowspan="2">${text}</td>`;

test('a tick under a body says that it does the duty; a letter that it leads or joins', async () => {
  const head = row('TT', 'Nhiệm vụ', 'Sở Nội vụ', 'Sở Tài chính', 'UBND cấp xã', 'Thời hạn');
  expect(
    await read(
      head +
        row('1', 'Rà soát thủ tục hành chính.', 'x', '', '', 'Quý I/2026') +
        row('2', 'Kiểm tra công vụ.', 'CT', 'PH', 'PH', 'Quý II/2026'),
    ),
  ).toEqual([
    ['Rà soát thủ tục hành chính.', ['Sở Nội vụ'], []],
    ['Kiểm tra công vụ.', ['Sở Nội vụ'], ['Sở Tài chính', 'UBND cấp xã']],
  ]);
});

test('bodies under a heading that says what they do', async () => {
  const head =
    `<tr>${down('TT')}${down('Nội dung')}${over('Cơ quan chủ trì', 2)}${over('Cơ quan phối hợp', 2)}</tr>` +
    row('Sở Nội vụ', 'Sở Y tế', 'Sở Tài chính', 'UBND cấp xã');
  expect(await read(head + row('1', 'Rà soát thủ tục hành chính.', '', 'x', 'x', 'x'))).toEqual([
    ['Rà soát thủ tục hành chính.', ['Sở Y tế'], ['Sở Tài chính', 'UBND cấp xã']],
  ]);
});

test('beside a column of those who lead, ticked bodies join', async () => {
  const head = row('TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Sở Tài chính', 'UBND cấp xã');
  expect(await read(head + row('1', 'Kiểm tra công vụ.', 'Sở Nội vụ', '', 'x'))).toEqual([
    ['Kiểm tra công vụ.', ['Sở Nội vụ'], ['UBND cấp xã']],
  ]);
});

test('figures under bodies say nothing of who does what', async () => {
  const head = row('TT', 'Chỉ tiêu', 'Sở Nội vụ', 'Sở Tài chính');
  const html = `<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><table>${head}${row('1', 'Hồ sơ trực tuyến', '60', '70')}</table>`;
  const { document } = await readFile(new TextEncoder().encode(html), { name: 'ke-hoach.html' });
  expect(document.tasks).toEqual([]);
});
