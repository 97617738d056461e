import { beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '../gazetteer.ts';
import { readFile } from '../read-file.ts';
import { readClosingCharge } from './closing-charge.ts';
import type { Gazetteer } from './gazetteer.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer();
});

describe('a sentence that closes a section', () => {
  test.each([
    [
      'Giao Sở Nội vụ chủ trì, phối hợp với Mặt trận Tổ quốc Việt Nam tỉnh, UBND cấp xã thực hiện các nhiệm vụ tại mục này. Thời gian thực hiện: Thường xuyên.',
      { lead: 'Sở Nội vụ', coordinate: 'Mặt trận Tổ quốc Việt Nam tỉnh, UBND cấp xã', deadline: 'Thường xuyên' },
    ],
    ['Giao Sở Y tế chủ trì, phối hợp với UBND cấp xã thực hiện.', { lead: 'Sở Y tế', coordinate: 'UBND cấp xã' }],
    [
      'Sở Tài chính chủ trì, phối hợp với Thuế tỉnh triển khai thực hiện.',
      { lead: 'Sở Tài chính', coordinate: 'Thuế tỉnh' },
    ],
    [
      'Các nội dung tại mục này giao Thanh tra tỉnh chủ trì thực hiện, hoàn thành trong quý III/2026.',
      { lead: 'Thanh tra tỉnh', deadline: 'hoàn thành trong quý III/2026' },
    ],
    [
      'Đề nghị Công an tỉnh chủ trì, phối hợp với các sở, ngành tổ chức thực hiện các nhiệm vụ, giải pháp nêu trên.',
      { lead: 'Công an tỉnh', coordinate: 'các sở, ngành' },
    ],
  ])('%s', (text, expected) => {
    expect(readClosingCharge(text, gazetteer)).toEqual(expected);
  });

  test.each([
    ['(Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện)'],
    ['Nhiệm vụ tại mục này do Sở Nội vụ chủ trì, Sở Tài chính phối hợp thực hiện.'],
    ['Yêu cầu Sở Nội vụ chủ trì tham mưu, phối hợp với Sở Tài chính chỉ đạo thực hiện tốt các nội dung trên.'],
  ])('in other words: %s', (text) => {
    expect(readClosingCharge(text, gazetteer)).toEqual({ lead: 'Sở Nội vụ', coordinate: 'Sở Tài chính' });
  });

  test.each([
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính triển khai thực hiện Kế hoạch.',
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện điều tra xã hội học.',
    'Các sở, ngành thực hiện.',
    'Công khai, minh bạch việc thực hiện.',
    'Đơn vị chủ trì: Sở Nội vụ.',
  ])('closes nothing: %s', (text) => {
    expect(readClosingCharge(text, gazetteer)).toBeUndefined();
  });

  test('speaks for all duties of its section that say nothing else, full stops or none', async () => {
    const text = [
      'ỦY BAN NHÂN DÂN TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 5/KH-UBND',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PAPI năm 2026',
      'I. NHIỆM VỤ, GIẢI PHÁP',
      '1. Tham gia của người dân',
      'a) Tuyên truyền pháp luật về dân chủ ở cơ sở.',
      'b) Giao Sở Tư pháp rà soát hương ước trước ngày 30/9/2026.',
      'c) Nâng cao chất lượng bầu cử trưởng thôn',
      'Giao Sở Nội vụ chủ trì, phối hợp với UBND cấp xã thực hiện các nhiệm vụ tại mục này. Thời gian hoàn thành: Quý IV/2026.',
      '2. Kiểm soát tham nhũng',
      '- Công khai kết quả tuyển dụng viên chức.',
      'Giao Thanh tra tỉnh chủ trì thực hiện.',
    ].join('\n');
    const { document } = await readFile(new TextEncoder().encode(text), { name: 'ke-hoach.txt' });
    expect(
      document.tasks.map(({ text, lead, coordinate, deadline }) => [
        text.split(' ', 2).join(' '),
        lead,
        coordinate,
        deadline.value,
      ]),
    ).toEqual([
      ['Tuyên truyền', ['Sở Nội vụ'], ['UBND cấp xã'], '2026-Q4'],
      ['Giao Sở', ['Sở Tư pháp'], [], '2026-09-30'],
      ['Nâng cao', ['Sở Nội vụ'], ['UBND cấp xã'], '2026-Q4'],
      ['Công khai', ['Thanh tra tỉnh'], [], null],
    ]);
  });
});
