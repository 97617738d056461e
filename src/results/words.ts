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
  'results.unknown_node': {
    vi: '{index} năm {year} không có tiêu chí mã “{code}”. Hãy xem lại mã trong khung chỉ số.',
    en: '{index} of {year} has no node “{code}”. Look the code up in the index tree.',
  },
  'results.unknown_province': {
    vi: 'Không có tỉnh, thành phố “{province}” vào năm đó. Hãy dùng tên của năm đó, hoặc mã như 42@63 trong danh sách tỉnh.',
    en: 'There is no province “{province}” in that year. Use its name of the year, or its key such as 42@63 from the list of provinces.',
  },
  'results.no_result': {
    vi: 'Chưa tìm được kết quả {index} năm {year} của {province}. Hãy chọn năm khác.',
    en: 'The result of {province} in {index} {year} was not found. Choose another year.',
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
