import { describe, expect, test } from 'vitest';
import { readFile } from './read-file.ts';

describe('a title that a table follows at once', () => {
  const head = [
    'UBND TỈNH SÔNG LAM',
    'Số: 27/KH-UBND          Sông Lam, ngày 05 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2026',
  ];
  const table = [
    'STT',
    'Nhiệm vụ',
    'Cơ quan chủ trì',
    'Thời hạn',
    '1',
    'Rà soát thủ tục hành chính nội bộ',
    'Sở Tư pháp',
    'Quý II/2026',
    '2',
    'Khảo sát mức độ hài lòng',
    'Sở Nội vụ',
    'Quý III/2026',
  ];

  test.each([
    ['an appendix', ['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ', ...table]],
    ['its columns', table],
  ])('ends before %s', async (_what, lines) => {
    const { document } = await readFile(
      Buffer.from([...head, ...lines, 'Nơi nhận:', '- Các sở, ban, ngành;'].join('\n')),
      { name: 'ke-hoach.txt' },
    );
    expect(document.header.title).toBe('Cải cách hành chính năm 2026');
    expect(document.tasks.map(({ text, lead }) => [text, ...lead])).toEqual([
      ['Rà soát thủ tục hành chính nội bộ', 'Sở Tư pháp'],
      ['Khảo sát mức độ hài lòng', 'Sở Nội vụ'],
    ]);
  });
});

test('an appendix that was bound before its plan is read as an appendix of it', async () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const html = [
    '<p>PHỤ LỤC</p><p>(Kèm theo Kế hoạch số 15/KH-UBND)</p>',
    `<table>${row('TT', 'Nhiệm vụ', 'Cơ quan chủ trì')}${row('1', 'Khảo sát mức độ hài lòng', 'Sở Nội vụ')}</table>`,
    '<p>UBND TỈNH SÔNG LAM</p><p>Số: 15/KH-UBND</p><p>KẾ HOẠCH</p><p>Nâng cao Chỉ số PAPI năm 2026</p>',
    '<p>I. TỔ CHỨC THỰC HIỆN</p><p>1. Sở Tài chính bố trí kinh phí.</p>',
  ];
  const { document } = await readFile(Buffer.from(html.join('')), { name: 'ke-hoach.html' });
  expect(document.header.number).toBe('15/KH-UBND');
  expect(document.tasks.map(({ text, appendix }) => [text, appendix])).toEqual([
    ['Sở Tài chính bố trí kinh phí.', null],
    ['Khảo sát mức độ hài lòng', 'PHỤ LỤC'],
  ]);
});

test('what is attached after the signature is read, however short its title', async () => {
  const lines = [
    'UBND PHƯỜNG SÔNG LAM',
    'Số: 305/QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Ban hành Bộ giải pháp nâng cao Chỉ số SIPAS',
    'Điều 1. Ban hành kèm theo Quyết định này Bộ giải pháp nâng cao Chỉ số SIPAS.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Phan Thị Diệu Hiền',
    'BỘ GIẢI PHÁP',
    'Nâng cao Chỉ số SIPAS năm 2026',
    '(Ban hành kèm theo Quyết định số 305/QĐ-UBND ngày 03/3/2026)',
    '1. Phòng Kinh tế công khai ngân sách.',
  ];
  const { document } = await readFile(Buffer.from(lines.join('\n')), { name: 'quyet-dinh.txt' });
  expect(document.header.signer?.name).toBe('Phan Thị Diệu Hiền');
  expect(document.tasks.map(({ text }) => text)).toEqual(['Phòng Kinh tế công khai ngân sách.']);
});
