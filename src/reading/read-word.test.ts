import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { readFile } from './read-file.ts';

describe('a Word file', () => {
  const cell = (text: string, more: object = {}) =>
    new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...more });
  const row = (...cells: TableCell[]) => new TableRow({ children: cells });
  const numbered = (level: number, text: string) =>
    new Paragraph({ numbering: { reference: 'outline', level }, children: [new TextRun(text)] });
  const levels = [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
  ];
  const write = (children: (Paragraph | Table)[]) =>
    Packer.toBuffer(
      new Document({ numbering: { config: [{ reference: 'outline', levels }] }, sections: [{ children }] }),
    );

  test.each([
    [
      [
        'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
        '- Như trên;\tKT. CHỦ TỊCH',
        '- Bộ Nội vụ;\tPHÓ CHỦ TỊCH',
        '- Lưu: VT, NC.\tTrần Nghĩa',
      ],
      ['Như trên', 'Bộ Nội vụ'],
      { name: 'Trần Nghĩa', authority: 'TM. ỦY BAN NHÂN DÂN', onBehalf: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH' },
    ],
    [
      [
        'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
        '- Như trên;\tCHỦ TỊCH',
        '- TT. Tỉnh ủy; HĐND tỉnh;',
        '- Lưu: VT.',
        '\tTrần Nghĩa',
      ],
      ['Như trên', 'TT. Tỉnh ủy; HĐND tỉnh'],
      { name: 'Trần Nghĩa', authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' },
    ],
  ])('a foot that tabs set in two columns: %j', async (foot, recipients, signer) => {
    const head = [
      'UBND TỈNH SÔNG LAM',
      'Số: 33/KH-UBND',
      'Sông Lam, ngày 20 tháng 4 năm 2026',
      'KẾ HOẠCH',
      'Nâng cao PAPI',
    ];
    const texts = [...head, 'I. NHIỆM VỤ', '- Sở Tư pháp rà soát thủ tục trong Quý II/2026.', ...foot];
    const bytes = await write(texts.map((text) => new Paragraph(text)));
    const { document } = await readFile(bytes, { name: 'ke-hoach.docx' });
    expect(document.header).toMatchObject({ recipients, signer });
  });

  test('automatic numbers make the outline, merged cells the table, a department issues', async () => {
    const bytes = await write([
      new Table({
        rows: [
          row(
            cell('UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ\nSố: 33/KH-SNV'),
            cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Lam, ngày 20 tháng 4 năm 2026'),
          ),
        ],
      }),
      new Paragraph('KẾ HOẠCH'),
      new Paragraph('Cải thiện Chỉ số PAPI năm 2026'),
      numbered(0, 'MỤC ĐÍCH'),
      numbered(1, 'Nâng cao điểm số của tỉnh.'),
      numbered(0, 'NHIỆM VỤ'),
      numbered(1, 'Phòng Cải cách hành chính chủ trì, phối hợp với Văn phòng Sở đôn đốc thực hiện Kế hoạch.'),
      new Table({
        rows: [
          row(
            ...[
              'STT',
              'Đơn vị chủ trì',
              'Nhiệm vụ, giải pháp',
              'Chỉ số nội dung',
              'Đơn vị phối hợp',
              'Thời gian thực hiện',
            ].map((text) => cell(text)),
          ),
          row(cell('I'), cell('Công khai trong ra quyết định', { columnSpan: 5 })),
          row(
            cell('1'),
            cell('Phòng Xây dựng chính quyền', { verticalMerge: VerticalMergeType.RESTART }),
            cell('- Công bố danh mục thông tin.\n- Hướng dẫn cấp xã công khai.'),
            cell('Tiếp cận thông tin', { verticalMerge: VerticalMergeType.RESTART }),
            cell('Văn phòng Sở, UBND cấp xã'),
            cell('Quý II/2026'),
          ),
          row(
            cell('2'),
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('Khảo sát ý kiến người dân.'),
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('UBND cấp xã'),
            cell('Trước 30/11'),
          ),
        ],
      }),
    ]);
    const { document } = await readFile(bytes, { name: 'ke-hoach.docx' });
    expect(document.header).toMatchObject({
      number: '33/KH-SNV',
      issuer: 'SỞ NỘI VỤ',
      title: 'Cải thiện Chỉ số PAPI năm 2026',
    });
    expect(
      document.tasks.map((task) => [
        task.text,
        task.lead,
        task.coordinate,
        task.deadline.value,
        task.path.at(-1),
        task.kind,
      ]),
    ).toEqual([
      [
        'Phòng Cải cách hành chính chủ trì, phối hợp với Văn phòng Sở đôn đốc thực hiện Kế hoạch.',
        ['Phòng Cải cách hành chính'],
        ['Văn phòng Sở'],
        null,
        'II. NHIỆM VỤ',
        'task',
      ],
      [
        'Công bố danh mục thông tin.',
        ['Phòng Xây dựng chính quyền'],
        ['Văn phòng Sở', 'UBND cấp xã'],
        '2026-Q2',
        '1 Tiếp cận thông tin',
        'disclosure',
      ],
      [
        'Hướng dẫn cấp xã công khai.',
        ['Phòng Xây dựng chính quyền'],
        ['Văn phòng Sở', 'UBND cấp xã'],
        '2026-Q2',
        '1 Tiếp cận thông tin',
        'task',
      ],
      [
        'Khảo sát ý kiến người dân.',
        ['Phòng Xây dựng chính quyền'],
        ['UBND cấp xã'],
        '2026-11-30',
        '1 Tiếp cận thông tin',
        'survey',
      ],
    ]);
    expect(document.tasks.every((task) => task.index === 'PAPI')).toBe(true);
  });

  test('a table without known columns is named in a warning and its rows are left over, none dropped', async () => {
    const bytes = await write([
      new Paragraph('KẾ HOẠCH'),
      new Table({ rows: [row(cell('Họ tên'), cell('Chức vụ')), row(cell('Trần A'), cell('Giám đốc'))] }),
    ]);
    const { document } = await readFile(bytes);
    expect(document.warnings).toContainEqual({
      code: 'reading.unknown_table',
      params: { rows: 2, heading: 'Họ tên | Chức vụ' },
      source: ['b2'],
    });
    expect(document.leftOver.map((left) => left.text)).toEqual(
      expect.arrayContaining(['Họ tên', 'Trần A', 'Giám đốc']),
    );
  });
});
