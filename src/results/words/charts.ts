import type { Words } from '../../kernel/words.ts';

/** What charts of results say of themselves, on the page and in files. */
export const chartWords = {
  'chart.stage.published': { vi: 'KẾT QUẢ CÔNG BỐ, năm {year}', en: 'PUBLISHED RESULTS, {year}' },
  'chart.stage.own': {
    vi: 'BẢNG DO TỈNH NHẬP, năm {year}: chưa phải kết quả công bố',
    en: 'A TABLE THAT THE PROVINCE BROUGHT IN, {year}: not published results',
  },
  'chart.stage.filled': {
    vi: 'KẾT QUẢ CÔNG BỐ, năm {year}; ô còn thiếu điền từ bảng do tỉnh nhập',
    en: 'PUBLISHED RESULTS, {year}; what they lack is from a table that the province brought in',
  },
  'chart.stage.assumed': {
    vi: 'GIẢ ĐỊNH tính từ kết quả năm {year}: không phải kết quả công bố',
    en: 'ASSUMED, worked out from the results of {year}: not published results',
  },
  'chart.source': {
    vi: 'Nguồn: {sources}. Đơn vị công bố: {owner}.',
    en: 'Source: {sources}. Published by {owner}.',
  },
  'chart.invented': {
    vi: 'DỮ LIỆU MINH HỌA: {tenant} là địa phương giả định',
    en: 'SAMPLE DATA: {tenant} is an invented province',
  },
  'chart.openData': { vi: 'Dữ liệu mở:', en: 'Open data:' },
  'chart.state': { vi: 'Tình trạng', en: 'State' },
  'chart.low': { vi: 'Cận dưới', en: 'Low' },
  'chart.high': { vi: 'Cận trên', en: 'High' },
  'chart.margin': { vi: 'Sai số 95 %', en: 'Margin at 95 %' },
  'chart.conclusion': { vi: 'Kết luận', en: 'Conclusion' },
  'chart.of': { vi: 'Trên tổng số', en: 'Of' },
  'chart.rankLine': { vi: 'Hạng qua các năm', en: 'Rank over the years' },
  'chart.rankLineSays': {
    vi: 'Hạng của {province} từ {from} đến {to}; hạng 1 ở trên cùng; số ở bảng.',
    en: 'Ranks of {province} from {from} to {to}; rank 1 on top; the figures are in the table.',
  },
  'chart.rankLineNote': {
    vi: 'hạng 1 ở trên, trục đủ cả số tỉnh; đường đứt nơi cách đo đã đổi',
    en: 'rank 1 on top, the axis as long as the field; broken where it was measured otherwise',
  },
  'chart.rankLineRange': {
    vi: '{note}; vạch đứng là khoảng hạng 95 % do sai số điều tra, hệ thống tính từ sai số đã công bố',
    en: '{note}; upright bars are the 95 % range of ranks by the survey’s error, worked out from the published errors',
  },
  'chart.rankBest': { vi: 'Hạng tốt nhất có thể (95 %)', en: 'Best rank it may be (95 %)' },
  'chart.rankWorst': { vi: 'Hạng thấp nhất có thể (95 %)', en: 'Worst rank it may be (95 %)' },
  'chart.peers': { vi: 'So với tỉnh (tối đa 3)', en: 'Compare with (at most 3)' },
  'chart.peersHint': { vi: 'gõ tên để tìm, có hoặc không dấu', en: 'type a name, with or without accents' },
  'chart.peersNone': { vi: 'Không có tỉnh nào tên như vậy', en: 'No province of that name' },
  'chart.peersOtherBase': {
    vi: 'Không vẽ {names}: không có trong {units} tỉnh, thành phố của năm {year}. Tỉnh của hai lần chia địa giới (63 và 34) không so chung một hình được.',
    en: '{names} not drawn: not among the {units} provinces of {year}. Provinces of two divisions of the country (63 and 34) can not share one shape.',
  },
  'chart.peersNoParts': {
    vi: 'Không vẽ {names}: chưa có đủ điểm các mục năm {year}.',
    en: '{names} not drawn: their parts are not all known for {year}.',
  },
} as const satisfies Words;
