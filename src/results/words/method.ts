import type { Words } from '../../kernel/words.ts';

/** The page that says how figures are reckoned, and the links to its sections. */
export const methodWords = {
  'method.crumb': { vi: 'Cách tính', en: 'Method' },
  'method.contents': { vi: 'Nội dung trang', en: 'On this page' },
  'method.totals': { vi: 'Cách tính tổng điểm và thứ hạng', en: 'How totals and ranks are reckoned' },
  'method.what-if': { vi: 'Cách tính giả định', en: 'How a what-if is reckoned' },
  'method.cheapest-way': { vi: 'Cách tính con đường ít công nhất', en: 'How the cheapest way is reckoned' },
  'method.uncertainty': { vi: 'Cách thử độ vững của thứ hạng', en: 'How ranks are tested' },
  'method.lost-points': { vi: 'Cách tính điểm bị mất', en: 'How lost points are reckoned' },
  'method.noise': { vi: 'Khi nào một thay đổi được coi là thật', en: 'When a change counts' },
  'method.rank-ranges': { vi: 'Cách tính khoảng hạng', en: 'How ranges of ranks are reckoned' },
  'method.targets': { vi: 'Cách tính đường đi và dự báo', en: 'How path and forecast are reckoned' },
  'method.at-stake': { vi: 'Cách tính điểm trông vào nhiệm vụ', en: 'How points at stake are reckoned' },
} as const satisfies Words;
