import type { Words } from '../../kernel/words.ts';

/** Sentences about what a province taught the reader. */
export const ruleWords = {
  'plans.rule_not_found': {
    vi: 'Quy tắc này không còn; có thể người khác vừa gỡ. Hãy tải lại danh sách.',
    en: 'This rule is no longer here; somebody may have just removed it. Load the list again.',
  },
  'plans.rule_empty': {
    vi: '“{written}” không có chữ nào để nhận ra. Hãy ghi đúng cách viết trong văn bản.',
    en: '“{written}” has no letters to know it by. Give the words as the document writes them.',
  },
  'plans.rule_exists': {
    vi: '“{written}” đã có quy tắc: hiểu là {means}. Muốn đổi, hãy gỡ quy tắc đó trước.',
    en: '“{written}” has a rule already: it means {means}. To change it, remove that rule first.',
  },
  'plans.rule_known': {
    vi: '“{written}” là tên của {means}, hệ thống đã biết. Không đặt quy tắc khác cho tên đã biết; hãy sửa riêng ở từng nhiệm vụ.',
    en: '“{written}” is a name of {means}, which is known. A known name takes no other rule; correct it task by task.',
  },
  'plans.rule_collective': {
    vi: '“{written}” gọi chung nhiều cơ quan, không thể hiểu là một cơ quan. Hãy chọn một tập thể.',
    en: '“{written}” names many bodies together and can’t mean one of them. Choose a collective.',
  },
  'plans.rule_several': {
    vi: '“{written}” gồm nhiều cơ quan. Hãy tách từng cơ quan rồi đặt quy tắc riêng.',
    en: '“{written}” names several bodies. Take them apart and make a rule for each.',
  },

  rulesTitle: { vi: 'Quy tắc đọc văn bản', en: 'Rules of reading' },
  rulesLead: {
    vi: 'Những cách viết riêng của tỉnh mà máy đọc đã được dạy. Mỗi văn bản nhập sau được đọc theo các quy tắc này.',
    en: 'The province’s own ways of writing that the reader was taught. Every document imported from now on is read by them.',
  },
  rulesLink: { vi: 'Quy tắc đọc văn bản của tỉnh', en: 'The province’s rules of reading' },
  ruleCount: { vi: '{count} quy tắc', en: '{count} rules' },
  noRules: {
    vi: 'Chưa có quy tắc nào. Khi duyệt một văn bản, sửa tên cơ quan mà máy chưa nhận ra rồi chọn “Nhớ cho tỉnh”.',
    en: 'There is no rule yet. In a review, correct a body that was not recognised, then choose “Remember for the province”.',
  },
  'ruleKind.body': { vi: 'Tên cơ quan', en: 'Name of a body' },
  ruleKind: { vi: 'Loại', en: 'Kind' },
  ruleWritten: { vi: 'Văn bản ghi', en: 'Documents write' },
  ruleMeans: { vi: 'Hiểu là', en: 'It means' },
  ruleFrom: { vi: 'Đặt khi duyệt', en: 'Made in the review of' },
  ruleFromDiscarded: { vi: 'bản nháp đã bỏ', en: 'a draft thrown away' },
  ruleMade: { vi: 'Người đặt', en: 'Made by' },
  ruleRemove: { vi: 'Gỡ', en: 'Remove' },
  ruleRemoveThis: { vi: 'Gỡ quy tắc “{written}”', en: 'Remove the rule “{written}”' },
  ruleRemoveTitle: { vi: 'Gỡ quy tắc này?', en: 'Remove this rule?' },
  ruleRemoveWhat: {
    vi: 'Từ lần nhập sau, “{written}” không còn được hiểu là {means}. Các văn bản đã đọc giữ nguyên.',
    en: 'From the next import on, “{written}” no longer means {means}. Documents that were read stay as they are.',
  },
  ruleRemoved: { vi: 'Đã gỡ quy tắc “{written}”.', en: 'The rule “{written}” was removed.' },
  ruleKeep: { vi: 'Giữ lại', en: 'Keep it' },
  ruleOffer: {
    vi: '“{written}” là {means}. Nhớ cách viết này cho tỉnh, để lần nhập sau máy tự nhận ra?',
    en: '“{written}” is {means}. Remember this writing for the province, so that the next import knows it?',
  },
  ruleRemember: { vi: 'Nhớ cho tỉnh', en: 'Remember for the province' },
  ruleRemembered: {
    vi: 'Đã nhớ: “{written}” là {means}.',
    en: 'Remembered: “{written}” is {means}.',
  },
  ruleSafe: { vi: 'Việc sửa ở nhiệm vụ này vẫn giữ nguyên.', en: 'Your correction of this task stands.' },
  ruleSeeAll: { vi: 'Xem các quy tắc', en: 'See the rules' },
  'key.remember': { vi: 'nhớ cách viết vừa sửa cho tỉnh', en: 'remember the corrected writing for the province' },
  ruleUsed: {
    vi: 'Văn bản ghi “{written}”, hiểu theo quy tắc của tỉnh',
    en: 'The document says “{written}”, understood by a rule of the province',
  },
} as const satisfies Words;
