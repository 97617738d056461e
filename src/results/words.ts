import type { Words } from '../kernel/words.ts';
import { changeWords } from './words/change.ts';
import { ladderWords } from './words/ladder.ts';
import { provinceWords } from './words/province.ts';
import { boundaryWords } from './words/boundaries.ts';
import { chartWords } from './words/charts.ts';
import { mapWords } from './words/map.ts';
import { uncertaintyWords } from './words/uncertainty.ts';
import { whatIfWords } from './words/what-if.ts';
import { importWords } from './words/import-page.ts';
import { targetWords } from './words/targets.ts';

/** Refusals of the slice, and what its commands and screens say. */
export const words = {
  ...ladderWords,
  ...provinceWords,
  ...changeWords,
  ...chartWords,
  ...mapWords,
  ...whatIfWords,
  ...uncertaintyWords,
  ...importWords,
  ...targetWords,
  ...boundaryWords,
  'results.unknown_index': {
    vi: 'Không có kết quả của chỉ số “{index}”. Các chỉ số đang có: {known}.',
    en: 'There are no results of an index “{index}”. There are: {known}.',
  },
  'results.unknown_year': {
    vi: 'Không có kết quả {index} năm {year}. Các năm đang có: {years}.',
    en: 'There are no results of {index} for {year}. There are: {years}.',
  },
  'results.no_result': {
    vi: 'Chưa tìm được kết quả {index} năm {year} của {province}. Hãy chọn năm khác.',
    en: 'The result of {province} in {index} {year} was not found. Choose another year.',
  },
  'results.no_totals': {
    vi: '{index} năm {year} chưa có tổng điểm hay thứ hạng chung, mới có từng phần. Hãy chọn năm khác.',
    en: '{index} {year} has no totals and no overall ranks yet, only parts. Choose another year.',
  },
  'results.unknown_province': {
    vi: 'Không có tỉnh, thành phố “{province}” vào năm đó. Có phải: {near}?',
    en: 'There is no province “{province}” in that year. Did you mean: {near}?',
  },
  'results.unknown_node': {
    vi: 'Không có mục “{code}” trong {index} năm {year}. Các mục: {known}.',
    en: 'There is no node “{code}” in {index} {year}. The nodes are: {known}.',
  },
  'results.out_of_bounds': {
    vi: 'Mục {code} không thể đạt {points} điểm: điểm nằm trong khoảng từ {from} đến {to}.',
    en: 'Node {code} cannot have {points} points: they lie between {from} and {to}.',
  },
  'results.not_reckonable': {
    vi: '{index} năm {year} của {province} không tính lại được: có điểm thành phần chưa công bố hoặc chưa tìm được. Hãy chọn năm khác.',
    en: '{index} {year} of {province} cannot be worked out: a part of it is not published or was not found. Choose another year.',
  },
  'results.no_changes': {
    vi: '{index} {year}: chưa có hai năm liền nhau nào cùng bộ chỉ số nên không biết điểm các tỉnh biến động bao nhiêu. Hãy chọn giữ nguyên các tỉnh khác.',
    en: '{index} {year}: no two years in a row were measured alike, so that nobody knows how far provinces move. Hold the others still.',
  },
  'results.bad_wish': {
    vi: 'Không hiểu “{set}”. Viết mục = điểm, cách nhau bằng dấu chấm phẩy, ví dụ: --set "3=7.5;6.2=8".',
    en: '“{set}” was not understood. Write node = points, separated by semicolons, such as --set "3=7.5;6.2=8".',
  },
  'results.bad_runs': {
    vi: 'Số lần mô phỏng phải từ 1 đến {most}, hạt giống là số nguyên từ 0.',
    en: 'Runs must be from 1 to {most}, the seed a whole number from 0.',
  },
  'results.what_if_not_found': {
    vi: 'Không có giả định này, hoặc đã bị xóa. Hãy chọn trong danh sách các giả định đã lưu.',
    en: 'There is no such what-if, or it was removed. Choose one from the list of those kept.',
  },
  'results.boundary_too_large': {
    vi: 'Tệp ranh giới quá lớn hoặc quá chi tiết để đọc (tối đa {megabytes} MB). Hãy đơn giản hóa rồi tải lại; bản đồ chỉ cần vài nghìn điểm.',
    en: 'The file of boundaries is too large or too detailed to be read (at most {megabytes} MB). Simplify it and hand it in again; a map needs a few thousand points.',
  },
  'results.boundary_day': {
    vi: 'Ngày hiệu lực chưa đúng: ranh giới 63 tỉnh có hiệu lực trước 1/7/2025, ranh giới 34 tỉnh từ ngày đó. Hãy ghi lại ngày hoặc đổi số tỉnh.',
    en: 'The day is not right: boundaries of 63 provinces are right before 1/7/2025, those of 34 from that day on. Mend the day, or the number of provinces.',
  },
  'results.boundary_source': {
    vi: 'Hãy ghi nguồn của ranh giới: ai lập, văn bản hay bản đồ nào.',
    en: 'Name the source of the boundaries: who made them, from which document or map.',
  },
  'results.boundary_not_found': {
    vi: 'Không có ranh giới này, hoặc đã bị gỡ. Hãy chọn trong danh sách.',
    en: 'There are no such boundaries, or they were taken away. Choose from the list.',
  },
  'results.uncertainty_not_found': {
    vi: 'Không có phép thử này, hoặc đã bị xóa. Hãy chọn trong danh sách các phép thử đã lưu.',
    en: 'There is no such test of ranks, or it was removed. Choose one from the list of those kept.',
  },
  'results.no_parts': {
    vi: '{index} năm {year} chưa có điểm các mục của đủ số tỉnh, nên không thử được thứ hạng. Hãy chọn năm khác.',
    en: 'The parts of {index} {year} are not known for enough provinces, so its ranks cannot be tested. Choose another year.',
  },
  'results.no_errors': {
    vi: '{index} năm {year} không công bố sai số. Hãy chọn “không” hoặc tự đặt một mức sai số.',
    en: 'No error is published for {index} {year}. Choose “none”, or set one yourself.',
  },
  'results.still_running': {
    vi: 'Phép tính này đang chạy. Hãy đợi xong rồi tính lại.',
    en: 'This is still being counted. Wait until it is done, then work it out again.',
  },
  'results.othersMove': {
    vi: '{index} năm {year}: {province} giữ đúng điểm đã đặt; các tỉnh khác biến động theo mức dao động hằng năm của chính mình qua {changes} lần đổi giữa hai năm cùng bộ chỉ số (giả định phân phối chuẩn, độc lập).',
    en: '{index} {year}: {province} takes exactly the points set; others move as far as they did in a year of their own past, {changes} changes between years measured alike (normal, independent).',
  },
  'results.othersBorrow': {
    vi: '{count} tỉnh chưa có đủ ba lần đổi của riêng mình, lấy mức dao động chung của mọi tỉnh: {names}.',
    en: '{count} provinces have fewer than three changes of their own and move as far as all did: {names}.',
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
  'results.checkedYear': {
    vi: 'Năm {year}: {provinces} tỉnh, {figures} số liệu, {withheld} không công bố, {intervals} có khoảng tin cậy. Không có lỗi.',
    en: '{year}: {provinces} provinces, {figures} figures, {withheld} withheld, {intervals} with an interval. No faults.',
  },
  'results.rank': { vi: 'Hạng', en: 'Rank' },
  'results.province': { vi: 'Tỉnh, thành phố', en: 'Province' },
  'results.rankInterval': { vi: 'Khoảng hạng 95%', en: '95% of ranks' },
  'results.chanceTop10': { vi: 'Khả năng vào nhóm 10', en: 'Chance of the first 10' },
  'results.points': { vi: 'Điểm', en: 'Points' },
  'results.part': { vi: 'Mục', en: 'Part' },
  'results.max': { vi: 'Tối đa', en: 'Most' },
  'results.lost': { vi: 'Mất', en: 'Lost' },
  'results.canWin': { vi: 'Giành lại được', en: 'Can win' },
  'results.change': { vi: 'So năm trước', en: 'Change' },
} as const satisfies Words;
