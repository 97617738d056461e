import type { Words } from '../../kernel/words.ts';

/** What the screen of what-if says. */
export const whatIfWords = {
  title: { vi: 'Giả định', en: 'What if' },
  lead: {
    vi: 'Đặt điểm mà tỉnh có thể đạt ở từng mục, xem tổng điểm và thứ hạng đổi ra sao. Đây là phép tính trên kết quả đã công bố, không phải dự báo.',
    en: 'Set the points that the province could have at each node and see how its total and rank change. This reckons with published results; it is no forecast.',
  },
  index: { vi: 'Chỉ số', en: 'Index' },
  year: { vi: 'Năm', en: 'Year' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  notAskable: {
    vi: 'Chưa đặt giả định được với {names}: chưa có điểm thành phần của các tỉnh.',
    en: 'Not possible yet with {names}: the parts of the scores are not known.',
  },
  chooseProvince: {
    vi: 'Hãy chọn tỉnh, thành phố để bắt đầu.',
    en: 'Choose a province to begin.',
  },

  nodes: { vi: 'Điểm theo mục', en: 'Points by node' },
  nodesNote: { vi: 'kéo thanh trượt, dùng phím mũi tên, hoặc gõ số', en: 'drag, use the arrow keys, or type' },
  node: { vi: 'Mục', en: 'Node' },
  now: { vi: 'Hiện có', en: 'Now' },
  most: { vi: 'Tối đa', en: 'Most' },
  lost: { vi: 'Mất', en: 'Lost' },
  wished: { vi: 'Điểm giả định', en: 'What if' },
  wishedOf: { vi: 'Điểm giả định, mục {code}', en: 'Points of node {code}' },
  slideOf: { vi: 'Kéo điểm giả định, mục {code}', en: 'Slide the points of node {code}' },
  effort: { vi: 'Mức khó', en: 'Effort' },
  effortOf: { vi: 'Mức khó của một điểm, mục {code}', en: 'Effort of a point, node {code}' },
  effortNote: {
    vi: 'Mức khó: giành một điểm ở mục này vất vả gấp mấy lần bình thường; để 1 nếu không biết. Chỉ dùng khi tìm cách ít điểm nhất.',
    en: 'Effort: how many times harder than usual a point here is to win; leave 1 where you do not know. Used only to find the cheapest way.',
  },
  published: {
    vi: 'Kết quả công bố: {source}.',
    en: 'Published results: {source}.',
  },
  startOver: { vi: 'Đặt lại', en: 'Reset' },

  standing: { vi: 'Nếu các tỉnh khác giữ nguyên', en: 'With all others held still' },
  score: { vi: 'Tổng điểm', en: 'Total' },
  rank: { vi: 'Hạng', en: 'Rank' },
  fromTo: { vi: 'từ {from}', en: 'from {from}' },
  unchanged: { vi: 'như công bố', en: 'as published' },
  target: { vi: 'Hạng mục tiêu', en: 'Target rank' },
  findWay: { vi: 'Tìm cách ít điểm nhất', en: 'Find the cheapest way' },
  wayFound: {
    vi: 'Thiếu {gap} điểm để đạt hạng {rank}. Cách ít công sức nhất: {steps}. Đã điền vào bảng.',
    en: '{gap} points short of rank {rank}. The way of least effort: {steps}. It was filled in.',
  },
  wayStep: { vi: 'mục {code} từ {from} lên {to}', en: 'node {code} from {from} to {to}' },
  wayNone: {
    vi: 'Với điểm đang đặt, tỉnh đã ở hạng {rank} trở lên; không cần thêm điểm nào.',
    en: 'With the points set the province is at rank {rank} or better already; nothing more is needed.',
  },
  wayShort: {
    vi: 'Dù mọi mục đạt tối đa vẫn thiếu {short} điểm để đạt hạng {rank}.',
    en: 'Even with every node at its most, {short} points are lacking for rank {rank}.',
  },
  wayAssumes: {
    vi: 'Giả định công sức tăng đều theo điểm và các tỉnh khác giữ nguyên; không nói điểm nào giành được thật trong một năm.',
    en: 'Assumes that effort grows evenly with points and that others hold still; says nothing of what can in fact be won in a year.',
  },

  others: { vi: 'Các tỉnh khác', en: 'Other provinces' },
  'others.held': { vi: 'Giữ nguyên', en: 'Held still' },
  'others.moving': { vi: 'Biến động', en: 'Moving' },
  runs: { vi: 'Số lần mô phỏng', en: 'Runs' },
  seed: { vi: 'Hạt giống', en: 'Seed' },
  seedNote: { vi: 'cùng hạt giống cho cùng kết quả', en: 'the same seed gives the same answer' },
  run: { vi: 'Chạy mô phỏng', en: 'Run' },

  answer: { vi: 'Kết quả mô phỏng', en: 'Answer' },
  answerNote: { vi: '{index} {year}, {province}', en: '{index} {year}, {province}' },
  answerHeld: {
    vi: '{province} được {score} điểm, hạng {rank}/{of}, khi mọi tỉnh khác giữ nguyên điểm đã công bố.',
    en: '{province} has {score} points and rank {rank} of {of}, with every other province at its published total.',
  },
  answerMoving: {
    vi: '{province} được {score} điểm. Khi các tỉnh khác biến động như trong quá khứ, 95% số lần mô phỏng xếp tỉnh từ hạng {from} đến hạng {to} trên {of}; nếu họ giữ nguyên thì hạng {rank}.',
    en: '{province} has {score} points. With the others moving as in their past, 95% of the runs put it between rank {from} and rank {to} of {of}; with them held still it is rank {rank}.',
  },
  figureScore: { vi: 'điểm', en: 'points' },
  figureRank: { vi: 'hạng nếu tỉnh khác giữ nguyên', en: 'rank with others held' },
  figureInterval: { vi: 'khoảng hạng 95%', en: '95% of ranks' },
  figureChance: { vi: 'khả năng đạt hạng {rank} trở lên', en: 'chance of rank {rank} or better' },
  histogram: { vi: 'Số lần mô phỏng theo hạng', en: 'Runs by rank' },
  histogramSays: {
    vi: 'Biểu đồ cột: hạng {from} đến {to} chiếm 95% số lần; hạng gặp nhiều nhất là {mode}.',
    en: 'Bar chart: ranks {from} to {to} hold 95% of the runs; the commonest rank is {mode}.',
  },
  legendTarget: { vi: 'đạt mục tiêu', en: 'reaches the target' },
  legendOther: { vi: 'không đạt', en: 'does not' },
  legendInterval: { vi: 'khoảng 95%', en: '95% of runs' },
  asTable: { vi: 'Xem dạng bảng', en: 'As a table' },
  runsAt: { vi: 'Số lần', en: 'Runs' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  orBetter: { vi: 'Hạng này trở lên', en: 'This or better' },

  assumed: { vi: 'Điều đã giả định', en: 'What is assumed' },
  'assumed.set': {
    vi: 'Tỉnh đạt đúng những điểm đã đặt ({points}); các mục khác giữ điểm đã công bố.',
    en: 'The province takes exactly the points set ({points}); its other nodes keep their published points.',
  },
  'assumed.nothingSet': {
    vi: 'Không mục nào được đặt khác: tỉnh giữ tổng điểm đã công bố.',
    en: 'No node was set otherwise: the province keeps its published total.',
  },
  'assumed.held': {
    vi: 'Các tỉnh khác giữ nguyên tổng điểm đã công bố, nên mọi lần mô phỏng cho cùng một hạng.',
    en: 'The others keep their published totals, so that every run gives the same rank.',
  },
  'assumed.moving': {
    vi: 'Điểm mỗi tỉnh khác được rút ngẫu nhiên quanh điểm đã công bố, theo phân phối chuẩn, với mức dao động hằng năm của chính tỉnh đó (trừ phần mọi tỉnh cùng lên hay xuống).',
    en: "Each other province's total is drawn about its published one, normal, with the spread of its own yearly changes (less what moved all provinces alike).",
  },
  'assumed.independent': {
    vi: 'Các tỉnh biến động độc lập, không có xu hướng, không đáp lại nhau; cú sốc chung của một vùng không có trong phép tính.',
    en: 'Provinces move independently, without trend, and do not answer each other; a shock to a region is not in it.',
  },
  'assumed.ties': {
    vi: 'Bằng điểm thì cùng nhận hạng tốt hơn. Tỉnh không được công bố kết quả thì không tính.',
    en: 'Equal totals share the better rank. Provinces whose results were withheld are left out.',
  },
  inputs: {
    vi: '{runs} lần mô phỏng, hạt giống {seed}, phiên bản số liệu {version}; {name} chạy lúc {at}.',
    en: '{runs} runs, seed {seed}, version of data {version}; run by {name} at {at}.',
  },
  recompute: { vi: 'Tính lại', en: 'Work out again' },
  recomputeOf: { vi: 'Tính lại giả định lúc {at}', en: 'Work out again the what-if of {at}' },
  'verdict.same': {
    vi: 'Đã tính lại lúc {at}: trùng khớp mọi con số.',
    en: 'Worked out again at {at}: every number is the same.',
  },
  'verdict.data-changed': {
    vi: 'Đã tính lại lúc {at}: số liệu công bố trong hệ thống đã đổi từ khi chạy. Nay là {score} điểm, hạng {rank}, khả năng {chance}.',
    en: 'Worked out again at {at}: the published figures kept here changed since. Now {score} points, rank {rank}, chance {chance}.',
  },
  'verdict.differs': {
    vi: 'Đã tính lại lúc {at}: số liệu không đổi mà kết quả khác ({score} điểm, hạng {rank}, khả năng {chance}). Cách tính đã thay đổi; hãy báo người quản trị.',
    en: 'Worked out again at {at}: the same data gave another answer ({score} points, rank {rank}, chance {chance}). The way of reckoning changed; tell the administrator.',
  },
  'verdictShort.same': { vi: 'trùng khớp', en: 'the same' },
  'verdictShort.data-changed': { vi: 'số liệu đã đổi', en: 'data changed' },
  'verdictShort.differs': { vi: 'không trùng khớp', en: 'differs' },
  counting: { vi: 'Đang mô phỏng {runs} lần', en: 'Counting {runs} runs' },
  stop: { vi: 'Dừng và bỏ', en: 'Stop and discard' },

  kept: { vi: 'Giả định đã lưu', en: 'Kept what-ifs' },
  keptNone: {
    vi: 'Chưa có giả định nào. Đặt điểm rồi bấm “Chạy mô phỏng”; kết quả được lưu tại đây cùng mọi đầu vào.',
    en: 'None yet. Set points and press “Run”; the answer is kept here with all its inputs.',
  },
  asked: { vi: 'Giả định', en: 'Question' },
  pointsSet: { vi: '{count} mục được đặt', en: '{count} nodes set' },
  chance: { vi: 'Khả năng', en: 'Chance' },
  chanceOf: { vi: '{chance} (hạng {rank})', en: '{chance} (rank {rank})' },
  interval: { vi: 'Khoảng 95%', en: '95%' },
  askedBy: { vi: 'Người chạy', en: 'Run by' },
  again: { vi: 'Tính lại', en: 'Worked out again' },
  actions: { vi: 'Thao tác', en: 'Actions' },
  remove: { vi: 'Xóa', en: 'Remove' },
  removeOf: { vi: 'Xóa giả định lúc {at}', en: 'Remove the what-if of {at}' },
  running: { vi: 'đang tính', en: 'counting' },
  method: {
    vi: 'Cách tính: docs/methodology.md. Chạy lại bằng dòng lệnh: thuocdo simulate.',
    en: 'How it is reckoned: docs/methodology.md. On the command line: thuocdo simulate.',
  },
} as const satisfies Words;
