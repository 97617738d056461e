import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { paragraphsOf } from '../office/block.ts';
import type { PlanTask } from './model/plan-document.ts';
import type { ReadResult } from './read-file.ts';
import { readFile } from './read-file.ts';

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

describe('labelled lines below a duty', () => {
  const doubtsOf = async (lines: readonly string[]) => {
    const text = [
      'UBND TỈNH SÔNG LAM',
      'Số: 27/KH-UBND          Sông Lam, ngày 05 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
      'I. NHIỆM VỤ',
      '1. Rà soát, công bố danh mục thủ tục hành chính.',
      ...lines,
    ].join('\n');
    const { document } = await readFile(Buffer.from(text), { name: 'ke-hoach.txt' });
    return document.tasks.flatMap(({ doubts }) =>
      doubts.map(({ field, code, params }) => ({ field, code, ...params })),
    );
  };

  test('say who and when without a doubt', async () => {
    expect(await doubtsOf(['- Cơ quan chủ trì: Sở Tư pháp.', '- Thời gian hoàn thành: Quý I/2026.'])).toEqual([]);
  });

  test('are in doubt where several lead, where nobody knows the body, where the time needs a day', async () => {
    const doubts = await doubtsOf([
      '- Cơ quan chủ trì: Sở Tư pháp; Sở Nội vụ.',
      '- Cơ quan phối hợp: Ba trăm người đi bộ.',
      '- Thời gian hoàn thành: Theo lộ trình tại Đề án.',
    ]);
    expect(doubts).toMatchObject([
      { field: 'lead', code: 'reading.several_leads', count: 2 },
      { field: 'coordinate', code: 'reading.unknown_body', name: 'Ba trăm người đi bộ' },
      { field: 'deadline', code: 'reading.needs_date' },
    ]);
  });

  test('are in doubt where only the form of a name tells that it is a body', async () => {
    const doubts = await doubtsOf([
      '- Cơ quan chủ trì: Hiệp hội Cà phê Đắk Lắk.',
      '- Thời gian hoàn thành: Quý I/2026.',
    ]);
    expect(doubts).toEqual([{ field: 'lead', code: 'reading.body_by_form', name: 'Hiệp hội Cà phê Đắk Lắk' }]);
  });

  test.each([
    ['Trước ngày 28/02/2025', '28/2/2025'],
    ['Quý III, Quý IV/2025', '31/12/2025'],
    ['Tháng 01/2026', '31/1/2026'],
  ])('are in doubt where the time was over before the document: %s', async (written, date) => {
    expect(await doubtsOf(['- Cơ quan chủ trì: Sở Tư pháp.', `- Thời gian hoàn thành: ${written}.`])).toEqual([
      { field: 'deadline', code: 'reading.deadline_over', date },
    ]);
  });

  test.each(['Tháng 02/2026', 'Quý IV/2025, Quý I/2026', 'Hằng quý', 'Năm 2026'])(
    'are sure of a time that reaches beyond the day of the document: %s',
    async (written) => {
      expect(await doubtsOf(['- Cơ quan chủ trì: Sở Tư pháp.', `- Thời gian hoàn thành: ${written}.`])).toEqual([]);
    },
  );
});
