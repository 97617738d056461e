import { beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '../gazetteer.ts';
import { readFile } from '../read-file.ts';
import { readClosing } from './closing-charge.ts';
import type { Gazetteer } from './gazetteer.ts';
import { takeItems } from './named-items.ts';

describe('items named in a sentence', () => {
  test.each([
    ['Giao Sở A chủ trì các nhiệm vụ 1, 2 và 5 mục này.', [[['1', '2', '5']]], 'Giao Sở A chủ trì các nhiệm vụ trên.'],
    ['thực hiện nhiệm vụ tại điểm a, c khoản 2', [[['a', 'c'], ['2']]], 'thực hiện các nhiệm vụ trên'],
    [
      'các nội dung tại điểm a khoản 1 và điểm b, điểm đ khoản 3 Mục II, xong trước 30/6',
      [
        [['a'], ['1']],
        [['b', 'đ'], ['3'], ['ii']],
      ],
      'các nhiệm vụ trên, xong trước 30/6',
    ],
    ['các nhiệm vụ số 1.1, 1.2 nêu trên do', [[['1.1', '1.2']]], 'các nhiệm vụ trên do'],
    ['các nhiệm vụ từ 2 đến 4', [[['2', '3', '4']]], 'các nhiệm vụ trên'],
    ['những giải pháp tại các điểm a - d mục này', [[['a', 'b', 'c', 'd']]], 'các nhiệm vụ trên'],
  ])('%s', (text, items, rest) => {
    expect(takeItems(text)).toEqual({ text: rest, items });
  });

  test.each([
    'Giao Sở Nội vụ thực hiện các nhiệm vụ tại mục này.',
    'Tổng kết nhiệm vụ của năm.',
    'Rà soát 5 nhiệm vụ.',
  ])('none in: %s', (text) => {
    expect(takeItems(text)).toBeUndefined();
  });
});

describe('a sentence that charges some items', () => {
  let gazetteer: Gazetteer;
  beforeAll(async () => {
    gazetteer = await loadGazetteer();
  });

  test.each([
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện các nhiệm vụ 1, 3 mục này; hoàn thành trước ngày 30/6/2026.',
    'Các nhiệm vụ số 1 và số 3 giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện, hoàn thành trước ngày 30/6/2026.',
    'Sở Nội vụ chủ trì, Sở Tài chính phối hợp thực hiện nhiệm vụ tại các điểm 1, 3 mục này, hoàn thành trước ngày 30/6/2026',
  ])('%s', (text) => {
    expect(readClosing(text, gazetteer)).toEqual([
      {
        found: { lead: 'Sở Nội vụ', coordinate: 'Sở Tài chính', deadline: 'hoàn thành trước ngày 30/6/2026' },
        items: [[['1', '3']]],
      },
    ]);
  });

  test.each([
    'Giao Sở Nội vụ xây dựng báo cáo về nhiệm vụ 1, 2 trình UBND tỉnh.',
    'Giao Sở Nội vụ thực hiện nhiệm vụ 5 năm 2026 - 2030.',
    'Sở Nội vụ chủ trì các nhiệm vụ 1, 2; Sở Tài chính xây dựng dự toán.',
  ])('charges none: %s', (text) => {
    expect(readClosing(text, gazetteer)).toBeUndefined();
  });

  test.each([
    [
      'items of its list, and those that are left',
      [
        '1. Tham gia của người dân',
        'a) Tuyên truyền pháp luật về dân chủ ở cơ sở.',
        'b) Nâng cao chất lượng bầu cử trưởng thôn.',
        'c) Kiện toàn ban thanh tra nhân dân.',
        'Giao Sở Tư pháp chủ trì nhiệm vụ tại điểm a, hoàn thành trong quý II/2026.',
        'Giao Sở Nội vụ chủ trì, phối hợp với UBND cấp xã thực hiện các nhiệm vụ còn lại.',
      ],
      ['Sở Tư pháp', 'Sở Nội vụ', 'Sở Nội vụ'],
    ],
    [
      'items of lists above, for several bodies',
      [
        '1. Tham gia của người dân',
        'a) Tuyên truyền pháp luật về dân chủ ở cơ sở.',
        'b) Nâng cao chất lượng bầu cử trưởng thôn.',
        '2. Kiểm soát tham nhũng',
        'a) Công khai kết quả tuyển dụng viên chức.',
        'b) Thanh tra trách nhiệm của người đứng đầu.',
        'Sở Nội vụ chủ trì thực hiện các nhiệm vụ tại điểm b khoản 1 và điểm a khoản 2; Sở Tư pháp chủ trì nhiệm vụ tại điểm a khoản 1.',
        'Cơ quan chủ trì nhiệm vụ tại điểm b khoản 2: Thanh tra tỉnh.',
      ],
      ['Sở Tư pháp', 'Sở Nội vụ', 'Sở Nội vụ', 'Thanh tra tỉnh'],
    ],
    [
      'an item that is not there: a duty of its own, left to a person',
      [
        '1. Tuyên truyền pháp luật về dân chủ ở cơ sở.',
        '2. Nâng cao chất lượng bầu cử trưởng thôn.',
        'Giao Sở Nội vụ chủ trì thực hiện các nhiệm vụ 2, 7 mục này.',
      ],
      ['', '', 'Sở Nội vụ'],
    ],
  ])('%s', async (_, lines, leads) => {
    const head = [
      'ỦY BAN NHÂN DÂN TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 5/KH-UBND',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PAPI năm 2026',
      'I. NHIỆM VỤ, GIẢI PHÁP',
    ];
    const { document } = await readFile(new TextEncoder().encode([...head, ...lines].join('\n')), {
      name: 'ke-hoach.txt',
    });
    expect(document.tasks.map(({ lead }) => lead.join())).toEqual(leads);
  });
});
