import type { Words } from '../kernel/words.ts';
import { setFaultWords } from './words/set-faults.ts';
import { setRefusals } from './words/set-refusals.ts';

/** Refusals of the catalogue, and what its screen says. */
export const words = {
  ...setRefusals,
  ...setFaultWords,
  'frameworks.no_index': {
    vi: 'Không có chỉ số “{index}”. Hãy chọn một trong các chỉ số: {known}.',
    en: 'There is no index “{index}”. Choose one of: {known}.',
  },
  'frameworks.no_edition': {
    vi: '{index} không có phiên bản “{edition}”. Hãy chọn một trong các phiên bản: {known}.',
    en: '{index} has no edition “{edition}”. Choose one of: {known}.',
  },
  'frameworks.no_node': {
    vi: '{index}, phiên bản {edition}, không có tiêu chí mã “{code}”. Hãy xem lại mã trong khung chỉ số.',
    en: '{index}, edition {edition}, has no node “{code}”. Look the code up in the index tree.',
  },

  trees: { vi: 'Khung chỉ số', en: 'Index trees' },
  treesLead: {
    vi: 'Mỗi chỉ số đo những gì, mỗi tiêu chí bao nhiêu điểm, đo bằng cách nào, và vì sao biết như vậy.',
    en: 'What each index measures, what each criterion is worth, how it is measured, and how we know.',
  },
  index: { vi: 'Chỉ số', en: 'Index' },
  edition: { vi: 'Năm, phiên bản', en: 'Years, edition' },
  find: { vi: 'Tìm trong khung', en: 'Find in the tree' },
  findHint: { vi: 'mã hoặc tên, không cần dấu', en: 'a code or a name' },
  node: { vi: 'Tiêu chí', en: 'Criterion' },
  points: { vi: 'Điểm tối đa', en: 'Most points' },
  range: { vi: 'Thang điểm', en: 'Points' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  whole: { vi: 'Toàn chỉ số', en: 'Whole index' },
  by: { vi: 'Cách đo', en: 'Measured by' },
  'by.self': { vi: 'tự chấm, có minh chứng', en: 'self-assessed with evidence' },
  'by.survey': { vi: 'điều tra xã hội học', en: 'survey' },
  'by.statistics': { vi: 'số liệu hệ thống', en: 'statistics' },
  'by.short.self': { vi: 'tự chấm', en: 'self' },
  'by.short.survey': { vi: 'điều tra', en: 'survey' },
  'by.short.statistics': { vi: 'số liệu', en: 'statistics' },
  counts: { vi: 'Tính điểm', en: 'Counts' },
  notCounted: { vi: 'không tính điểm', en: 'not counted' },
  notCountedWhy: {
    vi: 'Có in trong bảng công bố nhưng không làm đổi điểm.',
    en: 'Printed in the published tables, does not move the score.',
  },
  rule: { vi: 'Cách chấm', en: 'Scoring' },
  optional: { vi: 'Áp dụng', en: 'Applies' },
  optionalWhy: {
    vi: 'Đơn vị không có nội dung này được tính điểm trên phần còn lại.',
    en: 'A unit to whom it does not apply is rated on the rest.',
  },
  known: { vi: 'Căn cứ', en: 'Known' },
  'known.sourced': { vi: 'có nguồn', en: 'sourced' },
  'known.inferred': { vi: 'suy luận', en: 'inferred' },
  'known.reconstructed': { vi: 'tái dựng', en: 'rebuilt' },
  rebuiltWhy: {
    vi: 'Không phải văn bản chính thức. Hãy đối chiếu với quyết định trước khi dùng để chấm.',
    en: 'Not the official text. Check it against the decision before scoring by it.',
  },
  knownName: { vi: 'tên: {known}', en: 'name: {known}' },
  knownPoints: { vi: 'điểm: {known}', en: 'points: {known}' },
  knownRule: { vi: 'cách chấm: {known}', en: 'scoring: {known}' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  noSources: { vi: 'Chưa tìm được nguồn nào.', en: 'No source was found.' },
  related: { vi: 'Ở phiên bản và chỉ số khác', en: 'In other editions and indices' },
  relatedKind: { vi: '{kind} (phiên bản {edition})', en: '{kind} (edition {edition})' },
  'related.same.on': { vi: 'các năm sau: so sánh được', en: 'later years: comparable' },
  'related.same.back': { vi: 'các năm trước: so sánh được', en: 'earlier years: comparable' },
  'related.changed.on': { vi: 'các năm sau: đã thay đổi, không so sánh', en: 'later years: changed, not comparable' },
  'related.changed.back': {
    vi: 'các năm trước: đã thay đổi, không so sánh',
    en: 'earlier years: changed, not comparable',
  },
  'related.feeds.on': { vi: 'góp điểm vào đây', en: 'gives its points to this one' },
  'related.feeds.back': { vi: 'kết quả được tính thành điểm ở tiêu chí này', en: 'its result makes the points here' },
  'related.beside.on': { vi: 'cùng một việc, để đối chiếu, không cộng', en: 'the same fact: compare, never add' },
  'related.beside.back': { vi: 'cùng một việc, để đối chiếu, không cộng', en: 'the same fact: compare, never add' },
  inHand: { vi: 'Tiêu chí {code} đang xem', en: 'Criterion {code} in hand' },
  count: {
    vi: '{count} tiêu chí các cấp, {rebuilt} tái dựng',
    en: '{count} nodes, {rebuilt} rebuilt',
  },
  countSure: { vi: '{count} tiêu chí các cấp', en: '{count} nodes' },
  chooseNode: {
    vi: 'Chọn một tiêu chí để xem cách chấm, căn cứ và tiêu chí tương ứng ở các phiên bản khác.',
    en: 'Choose a criterion to see how it is scored, how we know, and what it is in other editions.',
  },
  found: { vi: '{count} tiêu chí khớp', en: '{count} found' },
  noTree: {
    vi: 'Chưa tìm được bảng tiêu chí của phiên bản này. Hãy chọn năm khác, hoặc nhập bảng khi có quyết định.',
    en: 'The table of criteria of this edition was not found. Choose another year.',
  },
  decision: { vi: 'Quyết định {number} ngày {date}', en: 'Decision {number} of {date}' },
  units: { vi: 'số đơn vị được xếp hạng: {count}', en: 'units ranked: {count}' },
  scale: { vi: 'thang {from} đến {to}', en: 'scale {from} to {to}' },
  'bands.score': { vi: 'Nhóm xếp loại theo điểm: {names}.', en: 'Bands by score: {names}.' },
  'bands.quarter': {
    vi: 'Nhóm xếp loại theo phần tư các tỉnh: {names}.',
    en: 'Bands by quarters of the provinces: {names}.',
  },
  'bands.year': {
    vi: 'Nhóm xếp loại, ngưỡng đặt lại mỗi năm: {names}.',
    en: 'Bands, with cut-offs of each year: {names}.',
  },
  bandFrom: { vi: '{name} từ {from}', en: '{name} from {from}' },
  citeOwner: { vi: 'Đơn vị công bố: {owner}.', en: 'Published by {owner}.' },

  'rule.ratio': {
    vi: 'Theo tỷ lệ, đủ điểm từ {full}; dưới {floor} không có điểm.',
    en: 'By the share, full points from {full}; none below {floor}.',
  },
  'rule.allOrNothing': {
    vi: 'Đạt {full} thì đủ điểm, dưới đó không có điểm.',
    en: 'Full points at {full}, none below.',
  },
  'rule.checklist': { vi: 'Chia đều cho các nội dung: {items}.', en: 'Equal parts for: {items}.' },
  'rule.deadlineShare': {
    vi: 'Đúng hạn: đủ điểm; muộn: {share}; không làm: không có điểm.',
    en: 'In time: full points; late: {share}; not done: none.',
  },
  'rule.deadlineEach': {
    vi: 'Đúng hạn và đủ: đủ điểm; mỗi lần muộn trừ {each} điểm; không làm: không có điểm.',
    en: 'In time and complete: full points; each late one costs {each}; not done: none.',
  },
  'rule.countEach': {
    vi: 'Mỗi trường hợp {each} điểm, đến mức tối đa.',
    en: '{each} points for each, up to the most.',
  },
  'rule.countFull': { vi: 'Từ {full} trở lên thì đủ điểm.', en: 'Full points from {full} on.' },
  'rule.penaltyEach': { vi: 'Đủ điểm, trừ {each} điểm mỗi trường hợp.', en: 'Full points less {each} for each case.' },
  'rule.penalty': {
    vi: 'Đủ điểm, trừ khi có vi phạm; mức trừ chưa rõ.',
    en: 'Full points less a deduction for each case; how much is not known.',
  },
  'rule.surveyMean': {
    vi: 'Điểm trả lời trung bình so với mức cao nhất của thang, nhân điểm tối đa.',
    en: 'The mean answer against the top of its scale, times the most points.',
  },
  'rule.surveyShare': {
    vi: 'Tỷ lệ người trả lời hài lòng hoặc rất hài lòng.',
    en: 'The share of answers that are satisfied or very satisfied.',
  },
  'rule.change': { vi: 'Theo mức thay đổi so với {since}.', en: 'By the change since {since}.' },
  'rule.changeFull': {
    vi: 'Theo mức thay đổi so với {since}; đủ điểm ở {full}.',
    en: 'By the change since {since}; full points at {full}.',
  },
  'rule.previousYear': { vi: 'năm trước', en: 'the year before' },
  'rule.year': { vi: 'năm {year}', en: '{year}' },
  'rule.index': {
    vi: 'Kết quả {index} (phần trăm) nhân điểm tối đa.',
    en: 'The result of {index} in percent, times the most points.',
  },
  'rule.rescale': {
    vi: 'Giá trị từ {from} đến {to} quy về thang của cấp trên; {better}.',
    en: 'Values from {from} to {to} brought to the scale above; {better}.',
  },
  'rule.rescaleUnknown': {
    vi: 'Quy về thang của cấp trên giữa hai cận không công bố; {better}.',
    en: 'Brought to the scale above between two unpublished bounds; {better}.',
  },
  'rule.highIsGood': { vi: 'càng cao càng tốt', en: 'higher is better' },
  'rule.lowIsGood': { vi: 'càng thấp càng tốt', en: 'lower is better' },
} satisfies Words;
