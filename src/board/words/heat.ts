import type { Words } from '../../kernel/words.ts';

export const heatWords = {
  'heat.title': { vi: 'Đơn vị theo tháng', en: 'Units by month' },
  'heat.note': {
    vi: 'việc theo tháng đến hạn; bấm một ô để xem đúng những việc ấy',
    en: 'work by the month of its due day; press a cell to see that work',
  },
  'heat.earlier': { vi: '‹ Sáu tháng trước', en: '‹ Six months back' },
  'heat.later': { vi: 'Sáu tháng sau ›', en: 'Six months on ›' },
  'heat.none': {
    vi: 'Không có việc nào đến hạn trong những tháng này.',
    en: 'Nothing falls due in these months.',
  },
  'heat.unit': { vi: 'Đơn vị', en: 'Unit' },
  'heat.month': { vi: '{month}/{year}', en: '{month}/{year}' },
  'heat.total': { vi: 'Cộng', en: 'Total' },
  'heat.level.province': { vi: '{count} đơn vị cấp tỉnh', en: '{count} units of the province' },
  'heat.level.central': { vi: '{count} cơ quan ngành dọc', en: '{count} central agencies' },
  'heat.level.district': { vi: '{count} đơn vị cấp huyện', en: '{count} units of districts' },
  'heat.level.commune': { vi: '{count} đơn vị cấp xã', en: '{count} communes' },
  'heat.late': { vi: 'trễ {count}', en: '{count} late' },
  'heat.whole': { vi: 'đủ cả ba', en: 'all three' },
  'heat.done': { vi: 'xong {count}', en: '{count} done' },
  'heat.open': { vi: 'chưa xong', en: 'open' },
  'heat.nothing': { vi: 'không có việc đến hạn', en: 'nothing falls due' },
  'heat.cell': {
    vi: '{unit}, tháng {month}: {due} việc đến hạn, {late} trễ, {done} đã báo xong, {proven} có minh chứng đã xác nhận, {allThree} đủ cả ba',
    en: '{unit}, {month}: {due} fall due, {late} late, {done} reported done, {proven} with accepted proof, {allThree} with all three',
  },
  'heat.legend': { vi: 'Chú giải', en: 'Legend' },
  'heat.legend.late-few': { vi: 'trễ dưới 1/3 số việc', en: 'under a third late' },
  'heat.legend.late-some': { vi: 'trễ từ 1/3', en: 'a third or more late' },
  'heat.legend.late-most': { vi: 'trễ từ 2/3', en: 'two thirds or more late' },
  'heat.legend.whole': { vi: 'đủ cả ba dấu', en: 'all three marks' },
  'heat.legend.done': { vi: 'đã báo xong, chưa đủ dấu', en: 'reported done, marks missing' },
  'heat.legend.open': { vi: 'chưa xong, chưa trễ', en: 'open, not late' },
  'heat.legend.none': { vi: 'không có việc đến hạn', en: 'nothing falls due' },
  'heat.undated': {
    vi: 'Số lớn là số việc đến hạn trong tháng. Việc thường xuyên và việc chưa có ngày không nằm trong bảng này.',
    en: 'The large figure is how much falls due in the month. What is owed all the time and what has no day is not in this table.',
  },
} as const satisfies Words;
