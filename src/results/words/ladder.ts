import type { Words } from '../../kernel/words.ts';

/** The ladder: where every province stands, where figures come from and how well they are known. */
export const ladderWords = {
  results: { vi: 'Kết quả', en: 'Results' },
  resultsLead: {
    vi: 'Điểm và hạng của các tỉnh, thành phố như cơ quan công bố đã nêu, mỗi số có nguồn. Bấm một tỉnh để xem vì sao tăng, giảm và mất điểm ở đâu.',
    en: 'Scores and ranks of the provinces as their owners published them, each with its source. Press a province to see why it moved and where it lost points.',
  },
  noResults: { vi: 'Chưa có kết quả công bố nào.', en: 'There are no published results yet.' },
  index: { vi: 'Chỉ số', en: 'Index' },
  year: { vi: 'Năm', en: 'Year' },
  part: { vi: 'Mục', en: 'Part' },
  wholeIndex: { vi: 'Toàn chỉ số', en: 'The whole index' },
  ownProvince: { vi: 'Đánh dấu tỉnh', en: 'Mark a province' },
  chooseProvince: { vi: 'chọn tỉnh, thành phố', en: 'choose a province' },
  chooseOwn: {
    vi: 'Chọn tỉnh của mình ở ô “Đánh dấu tỉnh” để thấy ngay vị trí.',
    en: 'Choose your province under “Mark a province” to see where it stands.',
  },
  ladderOf: { vi: 'Bảng xếp hạng {index} năm {year}', en: 'Ranks in {index}, {year}' },
  filledFromOwn: {
    vi: '{count} dòng lấy từ bảng riêng của tỉnh vì bảng công bố còn thiếu; nguồn ghi ở từng dòng.',
    en: '{count} rows are of the province’s own table where the published one has nothing; each row names its source.',
  },
  filledTable: { vi: 'công bố và bảng riêng của tỉnh', en: 'published, and the province’s own table' },
  ownTable: { vi: 'bảng riêng của tỉnh', en: 'the province’s own table' },
  publishedBy: { vi: '{owner} công bố, năm {year}', en: 'Published by {owner}, {year}' },
  ownStands: {
    vi: '{province}: {points} điểm, hạng {rank} trên {of}.',
    en: '{province}: {points} points, rank {rank} of {of}.',
  },
  ownScored: { vi: '{province}: {points} điểm, chưa xếp hạng được.', en: '{province}: {points} points, not ranked.' },
  ownInterval: {
    vi: 'Khoảng tin cậy {level}: từ {low} đến {high}.',
    en: '{level} confidence interval: {low} to {high}.',
  },
  ownWithheld: {
    vi: '{province}: cơ quan công bố không nêu điểm.',
    en: '{province}: its score was withheld by the owner.',
  },
  ownRanked: {
    vi: '{province}: hạng {rank} trên {of}, chưa tìm được điểm.',
    en: '{province}: rank {rank} of {of}, its score was not found.',
  },
  ownMissing: { vi: '{province}: chưa tìm được điểm.', en: '{province}: its score was not found.' },
  withheld: { vi: 'không công bố', en: 'withheld' },
  intervalAt: { vi: 'Khoảng {level}', en: '{level} interval' },
  intervals: { vi: 'khoảng tin cậy', en: 'intervals' },
  otherYear: {
    vi: 'Chưa tìm được kết quả {index} năm {asked}; dưới đây là năm {year}.',
    en: 'No result of {index} {asked} was found; this is {year}.',
  },
  rangesReckoned: {
    vi: 'Hạng có thể: khoảng 95 % khi mọi tổng điểm dao động trong sai số đã công bố, hệ thống tính.',
    en: 'Ranks it may be: 95 % of draws of all totals within their published errors, worked out here.',
  },
  onAxis: { vi: 'Trục từ {from} đến {to} điểm', en: 'Axis from {from} to {to} points' },
  source: { vi: 'Nguồn', en: 'Source' },
  sourcesByRow: { vi: 'Mỗi dòng có nguồn riêng.', en: 'Each row has a source of its own.' },
  citeOwner: { vi: 'Đơn vị công bố: {owner}.', en: 'Published by {owner}.' },
  ranksComputed: { vi: 'Hạng do hệ thống tính từ điểm.', en: 'Ranks are worked out from the scores.' },
  ranksStated: {
    vi: 'Bảng chưa đủ các tỉnh nên chỉ ghi hạng mà nguồn nêu.',
    en: 'The table has holes, so only ranks that a source states are shown.',
  },
  bringIn: { vi: 'Nhập bảng', en: 'Bring in a table' },
  map: { vi: 'Bản đồ', en: 'Map' },
  whatIf: { vi: 'Giả định', en: 'What if' },
  download: { vi: 'Tải {format}', en: 'Get {format}' },
  'confidence.checked': { vi: 'đã đối chiếu', en: 'checked' },
  'confidence.copied': { vi: 'bản chép', en: 'copied' },
  'confidence.reported': { vi: 'theo tin đã đưa', en: 'as reported' },
  'confidence.derived': { vi: 'suy từ nguồn', en: 'derived' },
  'confidence.disputed': { vi: 'các nguồn không khớp', en: 'disputed' },
  'confidence.doubtful': { vi: 'còn nghi ngờ', en: 'doubtful' },
} as const satisfies Words;
