import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
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
import { beforeAll, describe, expect, test } from 'vitest';
import { paragraphsOf } from '../office/block.ts';
import { problems } from './api.ts';
import type { PlanTask } from './model/plan-document.ts';
import type { ReadResult } from './read-file.ts';
import { readFile } from './read-file.ts';
import { words } from './words.ts';

const fixture = async (name: string) =>
  readFile(await readBytes(join(import.meta.dirname, 'fixtures', name)), { name });
const short = (task: PlanTask) => [
  task.text.split(' ').slice(0, 4).join(' '),
  task.lead.join('; '),
  task.coordinate.join('; '),
  task.deadline.value ?? task.deadline.type,
];

describe('a plan of 2026 typed in hard-wrapped lines, bodies and times in labelled lines', () => {
  let result: ReadResult;
  beforeAll(async () => {
    result = await fixture('hai-long-2026.txt');
  });

  test('head and foot, typed side by side', () => {
    expect(result.document.header).toEqual({
      number: '27/KH-UBND',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG LAM',
      place: 'Sông Lam',
      date: '2026-02-05',
      docType: 'Kế hoạch',
      title:
        'Nâng cao mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước (SIPAS) trên địa bàn tỉnh Sông Lam năm 2026',
      signer: { name: 'Trần Thị Bảo Châu', position: 'CHỦ TỊCH', authority: 'TM. ỦY BAN NHÂN DÂN' },
      recipients: [
        'Bộ Nội vụ',
        'Thường trực Tỉnh ủy, HĐND tỉnh',
        'Các sở, ban, ngành cấp tỉnh',
        'UBND các xã, phường, đặc khu',
      ],
      formal: true,
    });
    expect(result.document.period).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  test('duties, who and when', () => {
    expect(result.document.tasks.map(short)).toEqual(
      [
        ['Ban hành văn bản', 'Sở Nội vụ', 'Văn phòng UBND tỉnh; UBND các xã, phường, đặc khu', '2026-02-28'],
        [
          'Tổ chức hội nghị',
          'Văn phòng UBND tỉnh',
          'Sở Nội vụ; Sở Nông nghiệp và Môi trường; Sở Xây dựng; Hiệp hội Doanh nghiệp tỉnh',
          ['2026-Q2', '2026-Q4'],
        ],
        ['Niêm yết công khai', 'UBND cấp xã', '', 'continuous'],
        ['Bố trí nhân viên', 'Trung tâm Phục vụ hành chính công tỉnh', 'Bưu điện tỉnh', '2026-06-30'],
        ['Khảo sát mức độ', 'Sở Nội vụ', 'Ủy ban MTTQ Việt Nam tỉnh; các tổ chức chính trị - xã hội', '2026-H2'],
        ['Xây dựng kế hoạch', 'Các sở, ban, ngành cấp tỉnh; UBND các xã, phường, đặc khu', '', '2026-02-20'],
        ['Định kỳ hàng quý', 'Các sở, ban, ngành cấp tỉnh; UBND các xã, phường, đặc khu', '', ['quarterly']],
        ['Chủ trì, phối hợp', 'Sở Nội vụ', 'Văn phòng UBND tỉnh', 'none'],
        ['Tham mưu UBND tỉnh', 'Sở Nội vụ', '', '2026-12-15'],
        ['Đề nghị Ủy ban', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', '', 'none'],
        ['Báo và Đài Phát', 'Báo và Đài Phát thanh và Truyền hình tỉnh; Cổng Thông tin điện tử tỉnh', '', 'none'],
        ['Trong quá trình triển', 'các cơ quan, đơn vị, địa phương', '', 'khi phát sinh vướng mắc'],
      ].map(([text, ...rest]) => [expect.stringMatching(new RegExp(`^${String(text)}`, 'u')), ...rest]),
    );
  });

  test('kinds, index and path', () => {
    const { tasks } = result.document;
    expect(tasks.map((task) => task.kind)).toEqual([
      'task',
      'task',
      'disclosure',
      'task',
      'survey',
      'task',
      'report',
      'task',
      'task',
      'task',
      'task',
      'report',
    ]);
    expect(new Set(tasks.map((task) => task.index))).toEqual(new Set(['SIPAS']));
    expect(tasks[4]?.path).toEqual(['III. NHIỆM VỤ, GIẢI PHÁP', '3. Lấy ý kiến người dân']);
  });

  test('goals, quoted results, reports and cited documents', () => {
    const { goals, results, legalBases, reporting } = result.document;
    expect(
      goals
        .filter((goal) => goal.scope === 'headline')
        .map((goal) => [goal.index, goal.metric, goal.operator, goal.value]),
    ).toEqual([
      ['SIPAS', 'rank', '<=', 12],
      ['SIPAS', 'percent', '>=', 86],
      ['other', 'percent', '>=', 95],
    ]);
    expect(results).toMatchObject([{ index: 'SIPAS', year: 2024, percent: 83.46, rank: 21, of: 34 }]);
    expect(legalBases.map((basis) => [basis.number, basis.date])).toEqual([
      ['76/NQ-CP', '2021-07-15'],
      ['12/KH-UBND', '2026-01-15'],
    ]);
    expect(reporting.map((duty) => duty.frequency)).toEqual([['quarterly'], ['event']]);
  });

  test('every paragraph has a part, nothing is left over, places lead back to the lines', () => {
    expect(result.document.leftOver).toEqual([]);
    const named = paragraphsOf(result.blocks).filter((paragraph) => /\p{L}/u.test(paragraph.text));
    expect(named.filter((paragraph) => result.parts[paragraph.id] === undefined)).toEqual([]);
    expect(result.document.tasks.every((task) => task.source.lines !== undefined)).toBe(true);
  });
});

describe('a portal page of 2026 with merged cells, two rows of headings and its own order of columns', () => {
  let result: ReadResult;
  beforeAll(async () => {
    result = await fixture('chuyen-doi-2026.html');
  });

  test('head and foot in tables, the portal around them left out', () => {
    expect(result.document.header).toMatchObject({
      number: '41/KH-UBND',
      date: '2026-03-12',
      signer: { name: 'Lê Quang Minh', position: 'PHÓ CHỦ TỊCH' },
      recipients: ['Như trên', 'Bộ Nội vụ', 'Các sở, ban, ngành cấp tỉnh'],
    });
    expect(result.document.header.title).toBe(
      'Cải thiện Chỉ số cải cách hành chính (PAR INDEX) và Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) của tỉnh Sông Lam, giai đoạn 2026 - 2028',
    );
    expect(result.document.legalBases.map((basis) => basis.number)).toEqual(['118/2025/NĐ-CP', '88/TTr-SNV']);
    expect(result.document.leftOver).toEqual([]);
  });

  test('duties of the table: merged cells reach every row that they cover', () => {
    const rows = result.document.tasks
      .filter((task) => task.criteria.length > 0)
      .map((task) => [
        task.index,
        task.criteria.join(' + '),
        task.lead.join('; '),
        task.coordinate.join('; '),
        task.deadline.value,
        task.product,
      ]);
    const office = 'Văn phòng UBND tỉnh';
    expect(rows).toEqual([
      [
        'PAR INDEX',
        '1 Tỷ lệ hồ sơ giải quyết đúng hạn',
        office,
        'Các sở, ban, ngành cấp tỉnh; UBND cấp xã',
        '2026-Q3',
        'Quyết định của Chủ tịch UBND tỉnh',
      ],
      [
        'PAR INDEX',
        '1 Tỷ lệ hồ sơ giải quyết đúng hạn',
        office,
        'Các sở, ban, ngành cấp tỉnh; UBND cấp xã',
        '2026-Q3',
        'Quyết định của Chủ tịch UBND tỉnh',
      ],
      ['PAR INDEX', '2 Công khai, minh bạch', office, 'Sở Khoa học và Công nghệ', '2026-Q3', 'Danh mục'],
      ['PAR INDEX', '2 Công khai, minh bạch', office, 'Sở Nội vụ; Thanh tra tỉnh', 'yearly', 'Báo cáo'],
      [
        'PAR INDEX',
        '3 Xin lỗi khi trễ hẹn + 4 Mức độ hài lòng về xử lý trễ hẹn',
        'Sở Nội vụ',
        'Sở Tư pháp',
        '2026-06',
        'Quyết định',
      ],
      ['PCI', '5 Gia nhập thị trường', 'Sở Tài chính', 'Hiệp hội Doanh nghiệp tỉnh; Thuế tỉnh', 'continuous', null],
      [
        'PCI',
        '6 Tiếp cận đất đai',
        'Sở Nông nghiệp và Môi trường',
        'UBND các xã, phường, đặc khu',
        'Đề án số hóa dữ liệu đất đai',
        'Cơ sở dữ liệu',
      ],
    ]);
  });

  test('each field says which cell it came from', () => {
    const task = result.document.tasks.find((one) => one.text.startsWith('Kiểm tra việc niêm yết'));
    const table = result.blocks.findLast((block) => block.kind === 'table');
    expect(task?.source).toMatchObject({
      text: [`${table?.id}/8.3/1`],
      lead: [`${table?.id}/6.5`],
      deadline: [`${table?.id}/8.4`],
      criteria: [`${table?.id}/7.1`, `${table?.id}/7.2`],
    });
  });

  test('duties of the closing section', () => {
    expect(
      result.document.tasks
        .filter((task) => task.criteria.length === 0)
        .map((task) => [task.lead, task.coordinate, task.deadline.text]),
    ).toEqual([
      [['Sở Tài chính'], ['Sở Nội vụ', 'UBND các xã, phường, đặc khu'], 'trước ngày 10/12 hằng năm'],
      [['Giám đốc các sở', 'Thủ trưởng các ban, ngành cấp tỉnh', 'Chủ tịch UBND các xã, phường, đặc khu'], [], null],
    ]);
  });
});

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

test('every refusal has a status and a sentence; both languages name the same values', () => {
  expect(Object.keys(problems).filter((code) => words[code] === undefined)).toEqual([]);
  const unlike = Object.entries(words).filter(([, { vi, en }]) => placeholders(vi) !== placeholders(en));
  expect(unlike).toEqual([]);
});

function placeholders(sentence: string): string {
  return (sentence.match(/\{\w+\}/gu) ?? []).sort().join();
}
