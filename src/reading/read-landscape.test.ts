import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import type { ExpectedTask } from '../../test/score-reading.ts';
import { scoreTasks } from '../../test/score-reading.ts';
import { readFile } from './read-file.ts';

const listed = (reference: string, level: number, text: string, more: readonly FootnoteReferenceRun[] = []) =>
  new Paragraph({ numbering: { reference, level }, children: [new TextRun(text), ...more] });
const cell = (text: string, span: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({
    ...span,
    children: text
      .split('\n')
      .map((line) => (line.startsWith('* ') ? listed('bullets', 0, line.slice(2)) : new Paragraph(line))),
  });
const row = (...cells: (TableCell | string)[]) =>
  new TableRow({ children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

const written = new Document({
  numbering: {
    config: [
      {
        reference: 'outline',
        levels: [
          level(0, LevelFormat.UPPER_ROMAN, '%1.'),
          level(1, LevelFormat.DECIMAL, '%2.'),
          level(2, LevelFormat.LOWER_LETTER, '%3)'),
        ],
      },
      { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '')] },
    ],
  },
  footnotes: { 1: { children: [new Paragraph('Theo Báo cáo số 91/BC-SNV ngày 20/01/2026 của Sở Nội vụ.')] } },
  sections: [
    {
      children: [
        new Table({
          rows: [
            row(
              'ỦY BAN NHÂN DÂN\nTỈNH ĐÔNG GIANG\nSố: 77/KH-UBND',
              'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐông Giang, ngày 26 tháng 02 năm 2026',
            ),
          ],
        }),
        new Paragraph('KẾ HOẠCH'),
        new Paragraph('Khắc phục hạn chế, nâng cao Chỉ số hài lòng (SIPAS) năm 2026'),
        listed('outline', 0, 'MỤC TIÊU'),
        listed('outline', 1, 'Chỉ số SIPAS đạt từ 86% trở lên.', [new FootnoteReferenceRun(1)]),
        listed('outline', 0, 'NHIỆM VỤ CHUNG'),
        listed('outline', 1, 'Sở Nội vụ:'),
        listed('outline', 2, 'Tổ chức tập huấn kỹ năng giao tiếp cho công chức một cửa trong Quý II/2026.'),
        listed('outline', 2, 'Chủ trì, phối hợp với Bưu điện tỉnh khảo sát người dân trước ngày 31/10/2026.'),
        listed('outline', 1, 'UBND cấp xã bố trí nhân viên hướng dẫn nộp hồ sơ trực tuyến trước ngày 15/4/2026.'),
        listed('outline', 0, 'NHIỆM VỤ CỤ THỂ'),
        new Paragraph('Chi tiết tại Phụ lục kèm theo Kế hoạch này.'),
        new Table({
          rows: [row('Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH\nVũ Thị Hải Yến')],
        }),
      ],
    },
    {
      properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
      children: [
        new Paragraph('PHỤ LỤC'),
        new Paragraph('DANH MỤC NHIỆM VỤ CỤ THỂ'),
        new Table({
          rows: [
            row('Số TT', 'Nội dung công việc', 'Thời gian hoàn thành', 'Phân công', 'Đơn vị phối hợp', 'Sản phẩm'),
            row('I', cell('Tiếp cận dịch vụ', { columnSpan: 5 })),
            row(
              '1',
              '* Đặt bàn hướng dẫn tại sảnh chờ.\n* In bộ hỏi đáp bằng tiếng dân tộc.',
              'Tháng 5/2026',
              'UBND các xã, phường',
              'Sở Dân tộc và Tôn giáo',
              'Ảnh chụp, bộ hỏi đáp',
            ),
            row(
              '2',
              'Rút ngắn thời gian chờ lấy số thứ tự xuống dưới 15 phút.',
              cell('Quý III/2026', { rowSpan: 2 }),
              'Trung tâm Phục vụ hành chính công tỉnh',
              'Văn phòng UBND tỉnh',
              'Báo cáo',
            ),
            row('3', 'Công khai số điện thoại phản ánh của người đứng đầu.', 'Các sở, ban, ngành', '', 'Bảng niêm yết'),
            row('II', cell('Tiếp nhận, xử lý góp ý', { columnSpan: 5 })),
            row(
              '1',
              'Trả lời phản ánh, kiến nghị trong 05 ngày làm việc kể từ ngày nhận.',
              'Thường xuyên',
              'Các sở, ban, ngành; UBND các xã, phường',
              'Văn phòng UBND tỉnh',
              'Văn bản trả lời',
            ),
          ],
        }),
      ],
    },
  ],
});

const task = (text: string, lead: string[], coordinate: string[], type: string, value?: unknown): ExpectedTask => ({
  text,
  lead,
  coordinate,
  deadline: { type, ...(value === undefined ? {} : { value }) },
});
const expected: readonly ExpectedTask[] = [
  task(
    'Tổ chức tập huấn kỹ năng giao tiếp cho công chức một cửa trong Quý II/2026.',
    ['Sở Nội vụ'],
    [],
    'quarter',
    '2026-Q2',
  ),
  task(
    'Chủ trì, phối hợp với Bưu điện tỉnh khảo sát người dân trước ngày 31/10/2026.',
    ['Sở Nội vụ'],
    ['Bưu điện tỉnh'],
    'date',
    '2026-10-31',
  ),
  task(
    'UBND cấp xã bố trí nhân viên hướng dẫn nộp hồ sơ trực tuyến trước ngày 15/4/2026.',
    ['UBND cấp xã'],
    [],
    'date',
    '2026-04-15',
  ),
  task('Đặt bàn hướng dẫn tại sảnh chờ.', ['UBND các xã, phường'], ['Sở Dân tộc và Tôn giáo'], 'date', '2026-05'),
  task('In bộ hỏi đáp bằng tiếng dân tộc.', ['UBND các xã, phường'], ['Sở Dân tộc và Tôn giáo'], 'date', '2026-05'),
  task(
    'Rút ngắn thời gian chờ lấy số thứ tự xuống dưới 15 phút.',
    ['Trung tâm Phục vụ hành chính công tỉnh'],
    ['Văn phòng UBND tỉnh'],
    'quarter',
    '2026-Q3',
  ),
  task('Công khai số điện thoại phản ánh của người đứng đầu.', ['Các sở, ban, ngành'], [], 'quarter', '2026-Q3'),
  task(
    'Trả lời phản ánh, kiến nghị trong 05 ngày làm việc kể từ ngày nhận.',
    ['Các sở, ban, ngành', 'UBND các xã, phường'],
    ['Văn phòng UBND tỉnh'],
    'continuous',
  ),
];

test('a Word plan with automatic numbers, a landscape appendix, bullets and merged cells', async () => {
  const { document } = await readFile(await Packer.toBuffer(written), { name: 'ke-hoach.docx' });
  const scores = scoreTasks(expected, document.tasks);
  expect(scores.tasks).toBeGreaterThanOrEqual(0.95);
  expect(scores.lead).toBeGreaterThanOrEqual(0.93);
  expect(scores.coordinate).toBeGreaterThanOrEqual(0.9);
  expect(scores.deadline).toBeGreaterThanOrEqual(0.95);
  expect(document.header).toMatchObject({ number: '77/KH-UBND', signer: { name: 'Vũ Thị Hải Yến' } });
  expect(document.goals.find((goal) => goal.scope === 'headline')).toMatchObject({ index: 'SIPAS', value: 86 });
  expect(document.legalBases.map((basis) => basis.number)).toContain('91/BC-SNV');
  expect(document.tasks.filter((one) => one.appendix !== null).map((one) => one.path[0])).toEqual([
    ...Array.from({ length: 4 }, () => 'I Tiếp cận dịch vụ'),
    'II Tiếp nhận, xử lý góp ý',
  ]);
  expect(document.leftOver).toEqual([]);
});
