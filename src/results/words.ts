import type { Words } from '../kernel/words.ts';

/** Refusals of the slice and what its commands say. */
export const words = {
  'results.unknown_index': {
    vi: 'Không có kết quả của chỉ số “{index}”. Các chỉ số đang có: {known}.',
    en: 'There are no results of an index “{index}”. There are: {known}.',
  },
  'results.unknown_year': {
    vi: 'Không có kết quả {index} năm {year}. Các năm đang có: {years}.',
    en: 'There are no results of {index} for {year}. There are: {years}.',
  },
  'results.no_totals': {
    vi: '{index} năm {year} chưa có tổng điểm hay thứ hạng chung, mới có từng phần. Hãy chọn năm khác.',
    en: '{index} {year} has no totals and no overall ranks yet, only parts. Choose another year.',
  },
  'results.fromParts': {
    vi: '{index} năm {year}: tổng điểm tính lại từ điểm thành phần đã công bố.',
    en: '{index} {year}: totals worked out from the published parts.',
  },
  'results.fromTotals': {
    vi: '{index} năm {year}: không có điểm thành phần nên không tính lại được; đây là tổng điểm đã công bố.',
    en: '{index} {year}: the parts are not known, so nothing could be worked out; these are the published totals.',
  },
  'results.notAllFound': {
    vi: 'Mới tìm được {count} trên {units} tỉnh, thành phố.',
    en: '{count} of {units} provinces were found.',
  },
  'results.withheldAre': {
    vi: 'Không công bố kết quả: {names}.',
    en: 'Results not published: {names}.',
  },
  'results.rank': { vi: 'Hạng', en: 'Rank' },
  'results.province': { vi: 'Tỉnh, thành phố', en: 'Province' },
  'results.points': { vi: 'Điểm', en: 'Points' },
} as const satisfies Words;
