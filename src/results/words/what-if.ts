import type { Words } from '../../kernel/words.ts';

/** What the screen of what-if says. */
export const whatIfWords = {
  'whatIf.title': { vi: 'Giả định', en: 'What if' },
  'whatIf.lead': {
    vi: 'Đặt điểm mà tỉnh có thể đạt ở từng mục, xem tổng điểm và thứ hạng đổi ra sao. Đây là phép tính trên kết quả của năm đã chọn, không phải dự báo.',
    en: 'Set the points that the province could have at each node and see how its total and rank change. This reckons with the results of the year chosen; it is no forecast.',
  },
  'whatIf.index': { vi: 'Chỉ số', en: 'Index' },
  'whatIf.year': { vi: 'Năm', en: 'Year' },
  'whatIf.province': { vi: 'Tỉnh, thành phố', en: 'Province' },
  'whatIf.notAskable': {
    vi: 'Chưa đặt giả định được với {names}: chưa có tổng điểm của mọi tỉnh.',
    en: 'Not possible yet with {names}: the totals of some provinces are missing.',
  },
  'whatIf.chooseProvince': {
    vi: 'Hãy chọn tỉnh, thành phố để bắt đầu.',
    en: 'Choose a province to begin.',
  },

  'whatIf.nodes': { vi: 'Điểm theo mục', en: 'Points by node' },
  'whatIf.nodesNote': { vi: 'kéo thanh trượt, dùng phím mũi tên, hoặc gõ số', en: 'drag, use the arrow keys, or type' },
  'whatIf.total': { vi: 'tổng điểm', en: 'total' },
  'whatIf.totalsOnly': {
    vi: 'Chưa có điểm thành phần của năm này nên chỉ đặt được tổng điểm.',
    en: 'The parts of this year are not known, so that the total alone can be set.',
  },
  'whatIf.node': { vi: 'Mục', en: 'Node' },
  'whatIf.now': { vi: 'Hiện có', en: 'Now' },
  'whatIf.most': { vi: 'Tối đa', en: 'Most' },
  'whatIf.lost': { vi: 'Mất', en: 'Lost' },
  'whatIf.wished': { vi: 'Điểm giả định', en: 'What if' },
  'whatIf.wishedOf': { vi: 'Điểm giả định, mục {code}', en: 'Points of node {code}' },
  'whatIf.slideOf': { vi: 'Kéo điểm giả định, mục {code}', en: 'Slide the points of node {code}' },
  'whatIf.effort': { vi: 'Mức khó', en: 'Effort' },
  'whatIf.effortOf': { vi: 'Mức khó của một điểm, mục {code}', en: 'Effort of a point, node {code}' },
  'whatIf.effortNote': {
    vi: 'Mức khó: giành một điểm ở mục này vất vả gấp mấy lần bình thường; để 1 nếu không biết. Chỉ dùng khi tìm cách ít điểm nhất.',
    en: 'Effort: how many times harder than usual a point here is to win; leave 1 where you do not know. Used only to find the cheapest way.',
  },
  'whatIf.published': {
    vi: 'Kết quả theo: {source}.',
    en: 'Results by: {source}.',
  },
  'whatIf.startOver': { vi: 'Đặt lại', en: 'Reset' },

  'whatIf.standing': { vi: 'Nếu các tỉnh khác giữ nguyên', en: 'With all others held still' },
  'whatIf.score': { vi: 'Tổng điểm', en: 'Total' },
  'whatIf.rank': { vi: 'Hạng', en: 'Rank' },
  'whatIf.fromTo': { vi: 'từ {from}', en: 'from {from}' },
  'whatIf.unchanged': { vi: 'như hiện có', en: 'as now' },
  'whatIf.withinError': {
    vi: 'Mức thay đổi {gain} điểm không lớn hơn sai số khi so hai năm (±{margin} điểm, nếu sai số năm sau như năm này): dù đạt được, kết quả công bố vẫn có thể chưa cho thấy.',
    en: 'A change of {gain} points is no more than the error of two years compared (±{margin} points, if the next year’s error is as this one’s): even if it is won, the published result may not show it.',
  },
  'whatIf.target': { vi: 'Hạng mục tiêu', en: 'Target rank' },
  'whatIf.findWay': { vi: 'Tìm cách ít điểm nhất', en: 'Find the cheapest way' },
  'whatIf.wayFound': {
    vi: 'Thiếu {gap} điểm để đạt hạng {rank}. Cách ít công sức nhất: {steps}. Đã điền vào bảng.',
    en: '{gap} points short of rank {rank}. The way of least effort: {steps}. It was filled in.',
  },
  'whatIf.wayStep': { vi: 'mục {code} từ {from} lên {to}', en: 'node {code} from {from} to {to}' },
  'whatIf.wayNone': {
    vi: 'Với điểm đang đặt, tỉnh đã ở hạng {rank} trở lên; không cần thêm điểm nào.',
    en: 'With the points set the province is at rank {rank} or better already; nothing more is needed.',
  },
  'whatIf.wayShort': {
    vi: 'Dù mọi mục đạt tối đa vẫn thiếu {short} điểm để đạt hạng {rank}.',
    en: 'Even with every node at its most, {short} points are lacking for rank {rank}.',
  },
  'whatIf.wayAlike': {
    vi: 'Còn nhiều cách khác ít công sức như vậy: {count} mục có thể tăng thay cho nhau. Đặt mức khó khác nhau để phân biệt.',
    en: 'Many other ways take as little: {count} nodes may rise in each other’s place. Set different efforts to tell them apart.',
  },
  'whatIf.wayAlikeAre': { vi: 'Các mục đó: {codes}.', en: 'They are {codes}.' },
  'whatIf.wayAssumes': {
    vi: 'Giả định công sức tăng đều theo điểm và các tỉnh khác giữ nguyên; không nói điểm nào giành được thật trong một năm.',
    en: 'Assumes that effort grows evenly with points and that others hold still; says nothing of what can in fact be won in a year.',
  },

  'whatIf.others': { vi: 'Các tỉnh khác', en: 'Other provinces' },
  'whatIf.others.held': { vi: 'Giữ nguyên', en: 'Held still' },
  'whatIf.others.moving': { vi: 'Biến động', en: 'Moving' },
  'whatIf.movesBy': {
    vi: 'Biến động tính từ {count} lần đổi giữa hai năm liền nhau cùng bộ chỉ số.',
    en: 'Movement is taken from {count} changes between years in a row that were measured alike.',
  },
  'whatIf.movesNone': {
    vi: 'Chưa có hai năm liền nhau cùng bộ chỉ số: chỉ tính được khi giữ nguyên các tỉnh khác.',
    en: 'No two years in a row were measured alike: the others can only be held still.',
  },
  'whatIf.borrowing': {
    vi: '{count} tỉnh khác chưa có đủ ba lần đổi của riêng mình (như tỉnh mới sáp nhập) nên lấy mức dao động chung của mọi tỉnh.',
    en: '{count} others have fewer than three changes of their own (such as merged provinces) and move as far as all did.',
  },
  'whatIf.borrowingAll': {
    vi: 'Cả {count} tỉnh khác chưa có đủ ba lần đổi của riêng mình nên đều lấy mức dao động chung của mọi tỉnh.',
    en: 'None of the {count} others has three changes of its own, so all move as far as all did.',
  },
  'whatIf.borrowingAre': { vi: 'Đó là: {names}.', en: 'They are: {names}.' },
  'whatIf.runs': { vi: 'Số lần mô phỏng', en: 'Runs' },
  'whatIf.seed': { vi: 'Hạt giống', en: 'Seed' },
  'whatIf.seedNote': { vi: 'cùng hạt giống cho cùng kết quả', en: 'the same seed gives the same answer' },
  'whatIf.run': { vi: 'Chạy mô phỏng', en: 'Run' },

  'whatIf.answer': { vi: 'Kết quả mô phỏng', en: 'Answer' },
  'whatIf.answerNote': { vi: '{index} {year}, {province}', en: '{index} {year}, {province}' },
  'whatIf.answerHeld': {
    vi: '{province} được {score} điểm, hạng {rank}/{of}, khi mọi tỉnh khác giữ nguyên điểm.',
    en: '{province} has {score} points and rank {rank} of {of}, with every other province held still.',
  },
  'whatIf.answerMoving': {
    vi: '{province} được {score} điểm. Khi các tỉnh khác biến động như trong quá khứ, 95% số lần mô phỏng xếp tỉnh từ hạng {from} đến hạng {to} trên {of}; nếu họ giữ nguyên thì hạng {rank}.',
    en: '{province} has {score} points. With the others moving as in their past, 95% of the runs put it between rank {from} and rank {to} of {of}; with them held still it is rank {rank}.',
  },
  'whatIf.figureScore': { vi: 'điểm', en: 'points' },
  'whatIf.figureRank': { vi: 'hạng nếu tỉnh khác giữ nguyên', en: 'rank with others held' },
  'whatIf.figureInterval': { vi: 'khoảng hạng 95%', en: '95% of ranks' },
  'whatIf.figureChance': { vi: 'khả năng đạt hạng {rank} trở lên', en: 'chance of rank {rank} or better' },
  'whatIf.histogram': { vi: 'Số lần mô phỏng theo hạng', en: 'Runs by rank' },
  'whatIf.histogramSays': {
    vi: 'Biểu đồ cột: hạng {from} đến {to} chiếm 95% số lần; hạng gặp nhiều nhất là {mode}.',
    en: 'Bar chart: ranks {from} to {to} hold 95% of the runs; the commonest rank is {mode}.',
  },
  'whatIf.legendTarget': { vi: 'đạt mục tiêu', en: 'reaches the target' },
  'whatIf.legendOther': { vi: 'không đạt', en: 'does not' },
  'whatIf.legendInterval': { vi: 'khoảng 95%', en: '95% of runs' },
  'whatIf.runsAt': { vi: 'Số lần', en: 'Runs' },
  'whatIf.sharePercent': { vi: 'Tỷ lệ (%)', en: 'Share (%)' },
  'whatIf.orBetterPercent': { vi: 'Hạng này trở lên (%)', en: 'This or better (%)' },
  'whatIf.basis': {
    vi: 'Kết quả {index} năm {year} có trong hệ thống',
    en: 'The results of {index}, {year}, as kept here',
  },

  'whatIf.assumed': { vi: 'Điều đã giả định', en: 'What is assumed' },
  'whatIf.assumed.set': {
    vi: 'Tỉnh đạt đúng những điểm đã đặt ({points}); các mục khác giữ điểm hiện có.',
    en: 'The province takes exactly the points set ({points}); its other nodes keep the points they have.',
  },
  'whatIf.assumed.nothingSet': {
    vi: 'Không mục nào được đặt khác: tỉnh giữ tổng điểm hiện có.',
    en: 'No node was set otherwise: the province keeps its total.',
  },
  'whatIf.assumed.held': {
    vi: 'Các tỉnh khác giữ nguyên tổng điểm, nên mọi lần mô phỏng cho cùng một hạng.',
    en: 'The others keep their totals, so that every run gives the same rank.',
  },
  'whatIf.assumed.moving': {
    vi: 'Điểm mỗi tỉnh khác được rút ngẫu nhiên quanh điểm hiện có, theo phân phối chuẩn, với mức dao động hằng năm của chính tỉnh đó (trừ phần mọi tỉnh cùng lên hay xuống).',
    en: "Each other province's total is drawn about the one it has, normal, with the spread of its own yearly changes (less what moved all provinces alike).",
  },
  'whatIf.assumed.independent': {
    vi: 'Các tỉnh biến động độc lập, không có xu hướng, không đáp lại nhau; cú sốc chung của một vùng không có trong phép tính.',
    en: 'Provinces move independently, without trend, and do not answer each other; a shock to a region is not in it.',
  },
  'whatIf.assumed.ties': {
    vi: 'Bằng điểm thì cùng nhận hạng tốt hơn. Tỉnh không được công bố kết quả thì không tính.',
    en: 'Equal totals share the better rank. Provinces whose results were withheld are left out.',
  },
  'whatIf.inputs': {
    vi: '{runs} lần mô phỏng, hạt giống {seed}, phiên bản số liệu {version}; {name} chạy lúc {at}.',
    en: '{runs} runs, seed {seed}, version of data {version}; run by {name} at {at}.',
  },
  'whatIf.recompute': { vi: 'Tính lại', en: 'Work out again' },
  'whatIf.recomputeOf': { vi: 'Tính lại giả định lúc {at}', en: 'Work out again the what-if of {at}' },
  'whatIf.verdict.same': {
    vi: 'Đã tính lại lúc {at}: trùng khớp mọi con số.',
    en: 'Worked out again at {at}: every number is the same.',
  },
  'whatIf.verdict.data-changed': {
    vi: 'Đã tính lại lúc {at}: số liệu trong hệ thống đã đổi từ khi chạy. Nay là {score} điểm, hạng {rank}, khả năng {chance}.',
    en: 'Worked out again at {at}: the figures kept here changed since. Now {score} points, rank {rank}, chance {chance}.',
  },
  'whatIf.verdict.differs': {
    vi: 'Đã tính lại lúc {at}: số liệu không đổi mà kết quả khác ({score} điểm, hạng {rank}, khả năng {chance}). Cách tính đã thay đổi; hãy báo người quản trị.',
    en: 'Worked out again at {at}: the same data gave another answer ({score} points, rank {rank}, chance {chance}). The way of reckoning changed; tell the administrator.',
  },
  'whatIf.verdictShort.same': { vi: 'trùng khớp', en: 'the same' },
  'whatIf.verdictShort.data-changed': { vi: 'số liệu đã đổi', en: 'data changed' },
  'whatIf.verdictShort.differs': { vi: 'không trùng khớp', en: 'differs' },
  'whatIf.counting': { vi: 'Đang mô phỏng {runs} lần', en: 'Counting {runs} runs' },
  'whatIf.stop': { vi: 'Dừng và bỏ', en: 'Stop and discard' },

  'whatIf.kept': { vi: 'Giả định đã lưu', en: 'Kept what-ifs' },
  'whatIf.keptNone': {
    vi: 'Chưa có giả định nào. Đặt điểm rồi bấm “Chạy mô phỏng”; kết quả được lưu tại đây cùng mọi đầu vào.',
    en: 'None yet. Set points and press “Run”; the answer is kept here with all its inputs.',
  },
  'whatIf.asked': { vi: 'Giả định', en: 'Question' },
  'whatIf.nothingSet': { vi: 'điểm như hiện có', en: 'points as they are' },
  'whatIf.pointsSet': { vi: '{count} mục được đặt', en: '{count} nodes set' },
  'whatIf.chance': { vi: 'Khả năng', en: 'Chance' },
  'whatIf.chanceOf': { vi: '{chance} (hạng {rank})', en: '{chance} (rank {rank})' },
  'whatIf.interval': { vi: 'Khoảng 95%', en: '95%' },
  'whatIf.askedBy': { vi: 'Người chạy', en: 'Run by' },
  'whatIf.again': { vi: 'Tính lại', en: 'Worked out again' },
  'whatIf.actions': { vi: 'Thao tác', en: 'Actions' },
  'whatIf.remove': { vi: 'Xóa', en: 'Remove' },
  'whatIf.removeOf': { vi: 'Xóa giả định lúc {at}', en: 'Remove the what-if of {at}' },
  'whatIf.running': { vi: 'đang tính', en: 'counting' },
  'whatIf.method': {
    vi: 'Chạy lại bằng dòng lệnh: thuocdo simulate.',
    en: 'On the command line: thuocdo simulate.',
  },
} as const satisfies Words;
