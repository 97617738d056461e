import type { Words } from '../../kernel/words.ts';

/** Why a result moved since the year before, and what may be concluded from it. */
export const changeWords = {
  'why.withheld': {
    vi: '{index} {year}: cơ quan công bố không nêu kết quả của {province}.',
    en: '{index} {year}: the result of {province} was withheld by its owner.',
  },
  'why.missing': {
    vi: '{index} {year}: chưa tìm được tổng điểm của {province}.',
    en: '{index} {year}: the total of {province} was not found.',
  },
  'why.atRank': { vi: ', hạng {rank} trên {of}', en: ', rank {rank} of {of}' },
  'why.noBefore': {
    vi: '{index} của {province} năm {year}: {to} điểm{rank}. Chưa có kết quả năm {before} để so.',
    en: '{index} of {province} in {year}: {to} points{rank}. There is no result of {before} to compare with.',
  },
  'why.otherMeasure': {
    vi: '{index} của {province}: {from} điểm năm {before}, {to} điểm năm {year}{rank}. Cách đo đã đổi giữa hai năm nên điểm không so được.',
    en: '{index} of {province}: {from} points in {before}, {to} points in {year}{rank}. It was measured otherwise, so the points cannot be compared.',
  },
  'why.fell': {
    vi: '{index} của {province} giảm {by} điểm: từ {from} năm {before} xuống {to} năm {year}{rank}.',
    en: '{index} of {province} fell by {by} points: from {from} in {before} to {to} in {year}{rank}.',
  },
  'why.rose': {
    vi: '{index} của {province} tăng {by} điểm: từ {from} năm {before} lên {to} năm {year}{rank}.',
    en: '{index} of {province} rose by {by} points: from {from} in {before} to {to} in {year}{rank}.',
  },
  'why.kept': {
    vi: '{index} của {province} giữ nguyên {to} điểm từ năm {before} sang năm {year}{rank}.',
    en: '{index} of {province} stayed at {to} points from {before} to {year}{rank}.',
  },
  'why.rankFell': { vi: '; hạng từ {from} xuống {to} trên {of}', en: '; its rank from {from} down to {to} of {of}' },
  'why.rankRose': { vi: '; hạng từ {from} lên {to} trên {of}', en: '; its rank from {from} up to {to} of {of}' },
  'why.rankKept': { vi: '; vẫn hạng {to} trên {of}', en: '; still rank {to} of {of}' },
  'why.rankOther': {
    vi: '; hạng {from} trên {ofBefore}, nay {to} trên {of}',
    en: '; rank {from} of {ofBefore}, now {to} of {of}',
  },
  'why.mostFallen': { vi: 'Kéo xuống nhiều nhất: {parts}.', en: 'Pulled down most by: {parts}.' },
  'why.mostRisen': { vi: 'Nâng lên nhiều nhất: {parts}.', en: 'Raised most by: {parts}.' },
  'why.moved': {
    vi: 'Thay đổi này vượt sai số đã công bố (±{margin} điểm, mức tin cậy 95 %), nên không phải chỉ do chọn mẫu.',
    en: 'The change is beyond the published error (±{margin} points at 95 % confidence): it is more than the chance of the sample.',
  },
  'why.noise': {
    vi: 'Thay đổi này nằm trong sai số đã công bố (±{margin} điểm, mức tin cậy 95 %), nên có thể chỉ do chọn mẫu (hỏi những người khác thì điểm đã khác), không coi là tăng hay giảm.',
    en: 'The change is within the published error (±{margin} points at 95 % confidence): the chance of the sample may explain it, so it counts as no change.',
  },
  'why.counted': {
    vi: 'Số này không lấy từ điều tra mẫu, nên không có sai số do chọn mẫu.',
    en: 'The figure rests on no survey, so there is no chance of a sample in it.',
  },
  'why.not-comparable': {
    vi: 'Cách đo đã đổi nên không so được.',
    en: 'It was measured otherwise, so it cannot be compared.',
  },
  'why.unknown': {
    vi: 'Chưa kết luận được là tăng, giảm thật hay chỉ là nhiễu: cả hai năm không công bố sai số của điều tra, nên không biết mức này có lớn hơn dao động do chọn mẫu hay không.',
    en: 'Whether it really moved or this is noise cannot be concluded: no error of the survey was published for either year, so nobody can say whether this is more than the chance of the sample.',
  },
  'why.unknownWithin': {
    vi: 'Có thể chỉ là nhiễu, chưa kết luận được là tăng, giảm thật: hỏi những người khác thì điểm đã khác. Riêng sai số do chọn mẫu của năm {known} đã là ±{margin} điểm (mức tin cậy 95 %), lớn hơn mức thay đổi này; sai số năm {silent} không được công bố.',
    en: 'It may be noise, and a real move cannot be concluded: had other people been asked, the score would differ. The error of the sample of {known} alone is ±{margin} points (at 95 % confidence), more than this change; that of {silent} was not published.',
  },
  'why.unknownBeyond': {
    vi: 'Chưa kết luận được là tăng, giảm thật hay chỉ là nhiễu. Sai số do chọn mẫu của năm {known} là ±{margin} điểm (mức tin cậy 95 %), nhỏ hơn mức thay đổi này; nhưng sai số năm {silent} không được công bố nên chưa đủ để kết luận.',
    en: 'Whether it really moved or this is noise cannot be concluded. The error of the sample of {known} is ±{margin} points (at 95 % confidence), less than this change; but that of {silent} was not published, so it is not enough.',
  },
  'why.some': { vi: 'Trong {count} mục nhỏ nhất: {list}.', en: 'Of the {count} smallest parts: {list}.' },
  'why.all.moved': {
    vi: 'Cả {count} mục nhỏ nhất đều vượt sai số.',
    en: 'All {count} smallest parts are beyond the error.',
  },
  'why.all.noise': {
    vi: 'Cả {count} mục nhỏ nhất đều trong sai số.',
    en: 'All {count} smallest parts are within the error.',
  },
  'why.all.unknown': {
    vi: 'Từng mục không có sai số công bố, nên mức tăng, giảm của cả {count} mục nhỏ nhất cũng chưa kết luận được.',
    en: 'No error is published for the parts, so nothing is concluded of any of the {count} smallest ones either.',
  },
  'why.all.counted': {
    vi: 'Cả {count} mục nhỏ nhất không lấy từ điều tra mẫu.',
    en: 'None of the {count} smallest parts rests on a survey.',
  },
  'why.all.not-comparable': {
    vi: 'Cả {count} mục nhỏ nhất được đo khác năm trước nên không so được.',
    en: 'All {count} smallest parts were measured otherwise the year before, so none can be compared.',
  },
  'key.unknown': {
    vi: 'chưa kết luận được (không đủ sai số công bố để biết là thật hay nhiễu)',
    en: 'not concluded (too few errors were published to tell a real change from noise)',
  },
  'key.noise': { vi: 'trong sai số, không coi là tăng hay giảm', en: 'within the error, so it counts as no change' },
  'key.not-comparable': {
    vi: 'cách đo khác năm trước, không so được',
    en: 'measured otherwise the year before, not comparable',
  },
  'mark.moved': { vi: 'vượt sai số', en: 'beyond the error' },
  'mark.noise': { vi: 'trong sai số', en: 'within the error' },
  'mark.unknown': { vi: 'chưa kết luận được', en: 'not concluded' },
  'mark.counted': { vi: 'không do điều tra', en: 'not surveyed' },
  'mark.not-comparable': { vi: 'đo khác năm trước', en: 'measured otherwise' },
} as const satisfies Words;
