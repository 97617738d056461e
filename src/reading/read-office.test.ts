import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExpectedTask } from '../../test/score-reading.ts';
import { scoreTasks } from '../../test/score-reading.ts';
import type { Table } from '../office/block.ts';
import { gridOf, paragraphsOf, printed } from '../office/block.ts';
import type { ReadResult } from './read-file.ts';
import { readFile } from './read-file.ts';

const folder = join(import.meta.dirname, 'fixtures');

// One plan that LibreOffice saved in each format: automatic numbers, cells merged both ways, rows of sections, a landscape section, a note, a text
// box, a tracked change.
describe.each(['docx', 'odt', 'doc'])('a plan saved as .%s by LibreOffice', (format) => {
  const name = `nang-cao-pci.${format}`;
  let reading: ReadResult;
  let expected: readonly ExpectedTask[];
  beforeAll(async () => {
    reading = await readFile(await readBytes(join(folder, name)), { name });
    expected = JSON.parse(await readBytes(join(folder, 'nang-cao-pci.expected.json'), 'utf8'));
  });

  test('its duties are what a person reads, and every line has its part', () => {
    const scores = scoreTasks(expected, reading.document.tasks);
    expect(scores.tasks).toBeGreaterThanOrEqual(0.95);
    expect(scores).toMatchObject({ lead: 1, coordinate: 1, deadline: 1 });
    expect(reading.document.header).toMatchObject({
      number: '57/KH-UBND',
      date: '2026-02-10',
      signer: { name: 'Nguyễn Thị Minh Hà' },
    });
    expect(reading.document.leftOver).toEqual([]);
  });

  test('numbers are written out, the change is taken, box and note stand where they are shown', () => {
    const lines = reading.blocks.flatMap((block) =>
      block.kind === 'paragraph' && printed(block) !== '' ? [printed(block)] : [],
    );
    expect(lines).toEqual([
      'KẾ HOẠCH',
      'Nâng cao Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) năm 2026',
      'Văn bản gửi kèm: Phụ lục phân công',
      'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. MỤC TIÊU',
      '1. Phấn đấu năm 2026, Chỉ số PCI của tỉnh thuộc nhóm 20 tỉnh, thành phố dẫn đầu; năm 2025 xếp thứ 27[1].',
      '2. Tạo môi trường đầu tư thuận lợi, minh bạch.',
      'II. NHIỆM VỤ, GIẢI PHÁP',
      '1. Nhiệm vụ chung',
      'a) Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát quy trình một cửa, hoàn thành trước ngày 30/4/2026.',
      'b) Công an tỉnh bảo đảm an ninh trật tự tại các khu công nghiệp; thường xuyên.',
      '2. Nhiệm vụ cụ thể: theo bảng phân công dưới đây.',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các sở, ban, ngành báo cáo kết quả về Sở Tài chính trước ngày 15/12/2026.',
      '2. Sở Tài chính theo dõi, đôn đốc, tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh./.',
      'Theo báo cáo của Liên đoàn Thương mại và Công nghiệp Việt Nam công bố tháng 5/2025.',
    ]);
    const bold = paragraphsOf(reading.blocks).filter((paragraph) => paragraph.style.bold === true);
    expect(bold.map((paragraph) => paragraph.text)).toEqual(
      expect.arrayContaining([
        'KẾ HOẠCH',
        'MỤC TIÊU',
        'NHIỆM VỤ, GIẢI PHÁP',
        'TỔ CHỨC THỰC HIỆN',
        'HỖ TRỢ DOANH NGHIỆP',
      ]),
    );
    expect(reading.blocks.at(-1)).toMatchObject({ style: { note: '1' } });
  });

  test('the table has its merged cells, down and across', () => {
    const table = reading.blocks.filter((block): block is Table => block.kind === 'table')[1];
    const text = (row: number, column: number) => {
      const cell = table === undefined ? undefined : gridOf(table)[row - 1]?.[column - 1];
      return paragraphsOf(cell?.blocks ?? [])
        .map(printed)
        .join(' / ');
    };
    expect([table?.rows, table?.columns]).toEqual([13, 6]);
    expect([2, 3, 4, 5, 6].map((column) => text(2, column))).toEqual(Array(5).fill('CẢI THIỆN MÔI TRƯỜNG KINH DOANH'));
    expect([text(3, 2), text(4, 2), text(5, 2)]).toEqual([
      'Gia nhập thị trường',
      'Gia nhập thị trường',
      'Tiếp cận đất đai',
    ]);
    expect([text(12, 6), text(13, 6)]).toEqual(['Trước 30/10/2026', 'Trước 30/10/2026']);
    expect(text(5, 3)).toBe(
      'Công khai quy hoạch sử dụng đất, bảng giá đất. / Hướng dẫn người dân tra cứu thông tin đất đai trực tuyến.',
    );
  });
});
