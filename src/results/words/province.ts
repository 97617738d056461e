import type { Words } from '../../kernel/words.ts';

/** The page of a province: its parts, its lost points, its years. */
export const provinceWords = {
  provinceTitle: { vi: '{province}, {index} năm {year}', en: '{province}, {index} {year}' },
  total: { vi: 'Tổng điểm', en: 'Score' },
  noInterval: { vi: 'không công bố khoảng tin cậy', en: 'no interval was published' },
  rankBefore: { vi: 'năm {year}: {rank} trên {of}', en: '{year}: {rank} of {of}' },
  since: { vi: 'So với {year}', en: 'Since {year}' },
  noBefore: { vi: 'không có năm trước để so', en: 'no year before to compare with' },
  toBest: { vi: 'Cách tỉnh cao nhất', en: 'Behind the best' },
  bestIs: { vi: '{names}: {points}', en: '{names}: {points}' },
  bestAndMedian: { vi: '{names}: {points}; trung vị cả nước {median}', en: '{names}: {points}; median {median}' },
  radar: { vi: 'Hình các mục', en: 'The shape of the parts' },
  radarNote: { vi: 'mỗi trục từ 0 đến {max} điểm', en: 'each axis from 0 to {max} points' },
  radarOf: {
    vi: '{province}, trung vị và cao nhất ở từng mục; số ở bảng bên cạnh',
    en: '{province}, median and best in each part; figures in the table beside it',
  },
  median: { vi: 'Trung vị', en: 'Median' },
  changeOf: { vi: 'Thay đổi từ {from} đến {to}', en: 'The change from {from} to {to}' },
  axisFrom: {
    vi: 'thay đổi tính bằng điểm của cả chỉ số, từ số chưa làm tròn; mỗi thanh nối tiếp thanh trên nó, tô đặc là giảm, rỗng là tăng; trục từ {from} đến {to} điểm',
    en: 'changes in points of the index, of figures before rounding; each bar begins where the one above ends, filled is a fall, hollow a rise; axis from {from} to {to} points',
  },
  noWaterfall: {
    vi: 'có mục đo khác năm trước hoặc thiếu số, nên không cộng dồn thành tổng',
    en: 'some parts were measured otherwise or are missing, so they do not add up',
  },
  change: { vi: 'Thay đổi', en: 'Change' },
  stepByStep: {
    vi: 'Từng bước, từ điểm năm {from} đến điểm năm {to}',
    en: 'Step by step, from the score of {from} to that of {to}',
  },
  notBefore: { vi: 'chưa có năm trước', en: 'nothing the year before' },
  lostWhere: { vi: 'Điểm mất ở đâu', en: 'Where points were lost' },
  lostIn: { vi: 'Điểm mất ở mục {name}', en: 'Points lost in {name}' },
  lostNote: {
    vi: 'năm {year}, các mục nhỏ nhất có số liệu, mất nhiều nhất đứng trước',
    en: '{year}, the smallest parts that are known, most lost first',
  },
  lostExplained: {
    vi: 'Mất là điểm tối đa trừ điểm đạt trong năm {year}, không phải giảm so với năm trước. Nhiệm vụ ở cột cuối là của các kế hoạch đang có hôm nay, không phải của năm {year}.',
    en: 'Lost is the most that can be had less what was won in {year}, not a fall since the year before. The tasks in the last column are those of today’s plans, not of {year}.',
  },
  codeAndPart: { vi: 'Mã và tên mục', en: 'Code and part' },
  publishedByOwner: { vi: '{owner} công bố.', en: 'Published by {owner}.' },
  allParts: { vi: 'Xem mọi mục', en: 'Show all parts' },
  noParts: {
    vi: 'Chưa tìm được điểm thành phần năm {year}, mới có tổng điểm hoặc hạng. Hãy chọn năm khác.',
    en: 'No parts of {year} were found, only a total or a rank. Choose another year.',
  },
  won: { vi: 'Đạt', en: 'Won' },
  lost: { vi: 'Mất', en: 'Lost' },
  lostInIndex: { vi: 'Mất, theo điểm chỉ số', en: 'Lost, in index points' },
  onRuler: { vi: 'Trên thước', en: 'On the ruler' },
  bestAhead: { vi: 'đạt {points}, cách {gap}', en: '{points}, {gap} ahead' },
  best: { vi: 'Cao nhất', en: 'Best' },
  bestProvince: { vi: 'Tỉnh cao nhất', en: 'Best province' },
  ladderOfPart: {
    vi: 'Hạng {rank} trên {of}: bảng xếp hạng mục {part}',
    en: 'Rank {rank} of {of}: the ladder of {part}',
  },
  tasks: { vi: 'Nhiệm vụ hiện nay', en: 'Tasks of today' },
  overYears: { vi: 'Qua các năm', en: 'Over the years' },
  overYearsNote: {
    vi: 'chỉ so điểm giữa những năm đo như nhau',
    en: 'compare points only between years measured alike',
  },
  interval: { vi: 'Khoảng tin cậy', en: 'Interval' },
  comparedWith: { vi: 'So với năm đứng trước', en: 'Against the year before it' },
  'compared.same': { vi: 'đo như nhau, so được', en: 'measured alike' },
  'compared.changed': { vi: 'cách đo đã đổi, không so điểm', en: 'measured otherwise' },
  'compared.other': { vi: 'thang điểm khác, không so điểm', en: 'another scale' },
  howConcluded: {
    vi: 'Thay đổi chỉ có màu khi vượt sai số đã công bố (mức 95 %); thiếu sai số thì chưa kết luận.',
    en: 'A change takes colour only beyond the published error (at 95 %); without an error nothing is concluded.',
  },
} as const satisfies Words;
