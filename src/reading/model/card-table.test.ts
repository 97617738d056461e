import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

const read = async (...tables: readonly (readonly (readonly [string, string])[])[]) => {
  const html = tables.map(
    (rows) => `<table>${rows.map(([label, said]) => `<tr><td>${label}</td><td>${said}</td></tr>`).join('')}</table>`,
  );
  const text = `<p>KẾ HOẠCH</p><p>I. GIAO VIỆC</p>${html.join('<p></p>')}`;
  return (await readFile(new TextEncoder().encode(text), { name: 'a.html' })).document;
};

const card = (duty: string, lead: string, time: string) =>
  [
    ['Tên việc', duty],
    ['Phòng chủ trì', lead],
    ['Phòng phối hợp', 'Văn phòng Sở'],
    ['Thời hạn', time],
  ] as const;
const first = card('Rà soát văn bản', 'Thanh tra Sở', 'Quý III/2024');
const second = card('Khảo sát mức độ hài lòng', 'Phòng Cải cách hành chính', '31/12/2024');

test.each([
  ['a table for each duty', [first, second]],
  ['one table of several', [[...first, ...second]]],
])('labels in the first column: %s', async (_, tables) => {
  const { tasks, leftOver } = await read(...tables);
  expect(tasks.map(({ text, lead, coordinate, deadline }) => [text, ...lead, ...coordinate, deadline.value])).toEqual([
    ['Rà soát văn bản', 'Thanh tra Sở', 'Văn phòng Sở', '2024-Q3'],
    ['Khảo sát mức độ hài lòng', 'Phòng Cải cách hành chính', 'Văn phòng Sở', '2024-12-31'],
  ]);
  expect(leftOver).toEqual([]);
});

test('two columns of other things are no card', async () => {
  const { tasks, warnings } = await read([
    ['Họ và tên', 'Lê Văn An'],
    ['Chức vụ', 'Giám đốc'],
    ['Điện thoại', '0912'],
  ]);
  expect(tasks).toEqual([]);
  expect(warnings.map(({ code }) => code)).toContain('reading.unknown_table');
});
