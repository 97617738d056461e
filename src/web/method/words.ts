import type { Words } from '../../kernel/words.ts';

/** The page that says how figures are reckoned, and the links to its sections. */
export const methodWords = {
  'method.contents': { vi: 'Nội dung trang', en: 'On this page' },
  'method.linkTo': { vi: 'Địa chỉ của mục “{heading}”', en: 'Address of the section “{heading}”' },
  'method.table': { vi: 'Bảng', en: 'Table' },
  'method.totals': { vi: 'Cách tính tổng điểm và thứ hạng', en: 'How totals and ranks are reckoned' },
  'method.what-if': { vi: 'Cách tính giả định', en: 'How a what-if is reckoned' },
  'method.cheapest-way': { vi: 'Cách tìm hướng ít công sức nhất', en: 'How the cheapest way is found' },
  'method.uncertainty': { vi: 'Cách thử độ chắc của thứ hạng', en: 'How ranks are tested' },
  'method.lost-points': { vi: 'Cách tính điểm mất', en: 'How lost points are reckoned' },
  'method.noise': { vi: 'Khi nào một thay đổi được coi là thật', en: 'When a change counts' },
  'method.rank-ranges': { vi: 'Cách tính các hạng có thể', en: 'How ranges of ranks are reckoned' },
  'method.targets': { vi: 'Cách tính lộ trình và dự báo', en: 'How path and forecast are reckoned' },
  'method.at-stake': { vi: 'Cách tính điểm có thể giành lại', en: 'How points at stake are reckoned' },
} as const satisfies Words;
