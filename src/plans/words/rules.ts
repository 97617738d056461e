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

  'plans.rule_column_exists': {
    vi: 'Cột “{written}” đã có quy tắc. Muốn đổi, hãy gỡ quy tắc đó trước.',
    en: 'The column “{written}” has a rule already. To change it, remove that rule first.',
  },
  'plans.rule_column_known': {
    vi: 'Máy đã hiểu cột “{written}” nên không đặt quy tắc khác. Hãy sửa riêng ở từng nhiệm vụ.',
    en: 'The reader knows the column “{written}”, so it takes no other rule. Correct it task by task.',
  },
  'plans.rule_heading_exists': {
    vi: '“{written}” đã được nhớ là tiêu đề.',
    en: '“{written}” is remembered as a heading already.',
  },
  'plans.column_not_found': {
    vi: 'Không tìm thấy cột này trong văn bản. Hãy tải lại trang.',
    en: 'This column is not in the document. Load the page again.',
  },

  rulesTitle: { vi: 'Quy tắc đọc văn bản', en: 'Rules of reading' },
  rulesLead: {
    vi: 'Những cách viết và cột bảng riêng của tỉnh mà máy đọc đã được dạy. Mỗi văn bản nhập sau được đọc theo các quy tắc này.',
    en: 'The province’s own ways of writing and columns that the reader was taught. Every document imported from now on is read by them.',
  },
  rulesLink: { vi: 'Quy tắc đọc văn bản của tỉnh', en: 'The province’s rules of reading' },
  ruleCount: { vi: '{count} quy tắc', en: 'Rules: {count}' },
  noRules: {
    vi: 'Chưa có quy tắc nào. Khi duyệt một văn bản, sửa chỗ máy chưa hiểu rồi chọn “Nhớ cho tỉnh”.',
    en: 'There is no rule yet. In a review, correct what was not understood, then choose “Remember for the province”.',
  },
  'ruleKind.body': { vi: 'Tên cơ quan', en: 'Name of a body' },
  'ruleKind.column': { vi: 'Cột của bảng', en: 'Column of a table' },
  'ruleKind.heading': { vi: 'Tiêu đề', en: 'Heading' },
  'meaning.heading': { vi: 'Tiêu đề, không phải nhiệm vụ', en: 'A heading, no task' },
  headingOffer: {
    vi: 'Nhớ cho tỉnh, để lần nhập sau dòng này không thành nhiệm vụ?',
    en: 'Remember it for the province, so that the next import makes no task of this line?',
  },
  headingRemembered: { vi: 'Đã nhớ dòng này là tiêu đề.', en: 'This line is remembered as a heading.' },
  headingUsed: {
    vi: 'Đứng dưới tiêu đề “{written}” theo quy tắc của tỉnh',
    en: 'Stands under the heading “{written}” by a rule of the province',
  },
  'meaning.lead': { vi: 'Cơ quan chủ trì', en: 'Lead' },
  'meaning.coordinate': { vi: 'Cơ quan phối hợp', en: 'Coordinating bodies' },
  'meaning.deadline': { vi: 'Thời hạn', en: 'Deadline' },
  'meaning.product': { vi: 'Sản phẩm', en: 'Product' },
  'meaning.task': { vi: 'Nhiệm vụ', en: 'Task' },
  'meaning.criterion': { vi: 'Tiêu chí', en: 'Criterion' },
  'meaning.note': { vi: 'Không cần đọc', en: 'Nothing to read' },
  columnsUnknown: { vi: '{count} cột của bảng chưa rõ nghĩa', en: 'Columns whose meaning is not clear: {count}' },
  columnsExplained: { vi: 'Các cột chưa rõ nghĩa đã có quy tắc', en: 'The columns that were not clear have rules now' },
  columnSays: { vi: 'Cột “{written}” ghi: {examples}', en: 'The column “{written}” says: {examples}' },
  columnEmpty: { vi: 'Cột “{written}” để trống', en: 'The column “{written}” is empty' },
  columnMeans: { vi: 'Cột “{written}” là', en: 'The column “{written}” holds' },
  columnChoose: { vi: 'Chọn nghĩa', en: 'Choose what it holds' },
  columnFill: { vi: 'Điền vào bản nháp', en: 'Fill the draft' },
  columnFilled: {
    vi: 'Đã điền {count} nhiệm vụ chưa duyệt còn trống.',
    en: 'Unreviewed tasks that had nothing there and were filled: {count}.',
  },
  columnFilledNone: {
    vi: 'Không có nhiệm vụ chưa duyệt nào còn trống ở chỗ này.',
    en: 'No unreviewed task had nothing there.',
  },
  columnNextTime: { vi: 'Có tác dụng từ lần đọc sau.', en: 'It takes effect from the next reading on.' },
  columnRemembered: {
    vi: 'Đã nhớ cho tỉnh: cột “{written}” là {meaning}.',
    en: 'Remembered for the province: the column “{written}” holds {meaning}.',
  },
  columnSafe: { vi: 'Bản nháp không thay đổi.', en: 'The draft is unchanged.' },
  columnUsed: {
    vi: 'Đọc từ cột “{written}” theo quy tắc của tỉnh',
    en: 'Read from the column “{written}” by a rule of the province',
  },
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
  'key.remember': { vi: 'nhớ chỗ vừa sửa cho tỉnh', en: 'remember the correction for the province' },
  ruleUsed: {
    vi: 'Văn bản ghi “{written}”, hiểu theo quy tắc của tỉnh',
    en: 'The document says “{written}”, understood by a rule of the province',
  },
} as const satisfies Words;
