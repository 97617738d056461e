import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../office/block.ts';
import { numberBlocks, paragraphsOf } from '../office/block.ts';
import { loadGazetteer } from './gazetteer.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import { readPlan } from './model/read-plan.ts';

const line = fc.oneof(
  fc.constantFrom(
    'ỦY BAN NHÂN DÂN TỈNH SÔNG LAM',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 12/KH-UBND',
    'Sông Lam, ngày 05 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI năm 2026',
    'Căn cứ Luật số 72/2025/QH15 ngày 16/6/2025;',
    'I. MỤC TIÊU',
    'II. NHIỆM VỤ, GIẢI PHÁP',
    '1. Nhiệm vụ chung',
    '1.1. Sở Nội vụ rà soát thủ tục hành chính, hoàn thành trước ngày 30/6/2026.',
    'a) Công an tỉnh:',
    '- Công khai kết quả giải quyết hồ sơ.',
    'Một là, tổ chức đối thoại. Giao Sở Tư pháp chủ trì.',
    'Cơ quan chủ trì: Sở Tài chính',
    'Thời hạn: Quý II/2026',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    'III. KINH PHÍ THỰC HIỆN',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'Trần Thị Bảo Châu',
    'PHỤ LỤC I',
    '[1] Theo báo cáo của Bộ Nội vụ.',
    'Tin liên quan',
    'STT',
    'Nhiệm vụ',
    'Cơ quan chủ trì',
    'Thời hạn hoàn thành',
    '12',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\s+/gu, ' ').trim()),
);
const paragraph = fc
  .record({ text: line, continues: fc.boolean(), bold: fc.boolean() })
  .map(({ text, continues, bold }): Draft => ({
    kind: 'paragraph',
    text,
    style: { ...(continues ? { continues } : {}), ...(bold ? { bold } : {}) },
  }));
const table = fc
  .array(
    fc.array(
      fc.record({
        rowSpan: fc.integer({ min: 1, max: 3 }),
        colSpan: fc.integer({ min: 1, max: 3 }),
        blocks: fc.array(paragraph, { maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows): Draft => ({ kind: 'table', rows }));
const document = fc.array(fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 1, arbitrary: table }), {
  maxLength: 40,
});

describe('whatever the document', () => {
  let gazetteer: Gazetteer;
  beforeAll(async () => {
    gazetteer = await loadGazetteer();
  });

  test('every paragraph with a word is in a part, or left over and told', () => {
    fc.assert(
      fc.property(document, (drafts) => {
        const blocks = numberBlocks(drafts);
        const { document: plan, parts } = readPlan(blocks, { gazetteer });
        const left = new Set(plan.leftOver.map((one) => one.block));
        const used = new Set(plan.tasks.flatMap((task) => task.source.text));
        for (const { id, text } of paragraphsOf(blocks)) {
          if (!/[\p{L}\p{N}]/u.test(text)) continue;
          expect({ id, text, part: parts[id] }).not.toEqual({ id, text, part: undefined });
          expect(left.has(id)).toBe(parts[id] === 'left-over');
          // A line that only wraps is in the words of the task before it.
          const inTask = used.has(id) || plan.tasks.some((task) => task.text.includes(text));
          const isDropped = parts[id] === 'task' && /\p{L}/u.test(text) && !inTask;
          expect({ id, text, isDropped }).toEqual({ id, text, isDropped: false });
        }
      }),
      { numRuns: 600 },
    );
  });
});
