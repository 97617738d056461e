import type { Words } from '../../kernel/words.ts';

/** Sentences about correcting the form of what was read: lines that become tasks, tasks that become headings, merging, splitting, undoing. */
export const correctionWords = {
  'plans.line_not_found': {
    vi: 'Không tìm thấy dòng này trong văn bản, hoặc dòng không có chữ. Hãy tải lại trang rồi chọn dòng khác.',
    en: 'This line is not in the document, or has no words. Load the page again and choose another.',
  },
  'plans.line_is_task': {
    vi: 'Dòng “{text}” đã nằm trong một nhiệm vụ. Hãy mở nhiệm vụ đó để sửa, tách hoặc gộp.',
    en: 'The line “{text}” is in a task already. Open that task to correct, split or merge it.',
  },
  'plans.heading_shared': {
    vi: 'Dòng của “{text}” còn chứa nhiệm vụ khác nên không thể thành tiêu đề. Hãy gộp hai nhiệm vụ trước, hoặc bỏ qua nhiệm vụ này.',
    en: 'The line of “{text}” holds another task too, so it can’t become a heading. Merge the two first, or skip this one.',
  },
  'plans.headings_apart': {
    vi: 'Không gộp được “{text}” với dòng trên: cả hai phải là tiêu đề, và có nhiệm vụ đứng dưới.',
    en: '“{text}” can’t be joined to the line before it: both must be headings, with tasks under them.',
  },
  'plans.merge_nothing_before': {
    vi: 'Trước nhiệm vụ này không có nhiệm vụ nào để gộp vào.',
    en: 'There is no task before this one to merge it into.',
  },
  'plans.merge_loses': {
    vi: 'Gộp “{second}” vào “{first}” sẽ mất chủ trì, thời hạn, chỉ số hoặc loại của nhiệm vụ sau. Chưa có gì thay đổi; hãy xem phần sẽ mất rồi đồng ý hoặc thôi.',
    en: 'Merging “{second}” into “{first}” would lose its lead, deadline, index or kind. Nothing was changed; look at what would be lost, then accept it or leave it.',
  },
  'plans.split_place': {
    vi: 'Chỗ tách phải nằm giữa hai từ, và mỗi bên phải còn chữ. Hãy chọn chỗ khác.',
    en: 'A task is split between two words, with words left on both sides. Choose another place.',
  },
  'plans.step_not_found': {
    vi: 'Lần sửa này đã được hoàn tác, hoặc không thuộc kế hoạch này. Hãy tải lại trang.',
    en: 'This correction was undone already, or is of another plan. Load the page again.',
  },
  'plans.step_overtaken': {
    vi: 'Chỗ này đã được sửa tiếp sau lần sửa cần hoàn tác, nên không hoàn tác được. Chưa có gì thay đổi; hãy tải lại trang và sửa trực tiếp.',
    en: 'The same was changed again after this correction, so it can’t be undone. Nothing was changed; load the page again and correct it directly.',
  },

  isHeading: { vi: 'Là tiêu đề', en: 'A heading' },
  split: { vi: 'Tách', en: 'Split' },
  merge: { vi: 'Gộp lên', en: 'Merge up' },
  'key.heading': { vi: 'việc này là tiêu đề của các dòng sau', en: 'this task is a heading of the lines below' },
  'key.split': { vi: 'tách', en: 'split' },
  'key.merge': { vi: 'gộp với việc trên', en: 'merge with the one before' },
  'key.line': { vi: 'chọn một dòng trong văn bản', en: 'choose a line of the document' },
  'key.lineStep': { vi: 'dòng trên, dòng dưới', en: 'line up, line down' },
  'key.makeTask': { vi: 'dòng đang chọn là nhiệm vụ', en: 'the chosen line is a task' },
  'key.joinHeadings': { vi: 'gộp tiêu đề đang chọn với dòng trên', en: 'join the chosen heading to the line before' },

  lineChosen: { vi: 'Dòng đang chọn', en: 'The chosen line' },
  lineIs: { vi: 'Máy đọc là: {part}.', en: 'Read as: {part}.' },
  lineInTask: { vi: 'Dòng này nằm trong một nhiệm vụ.', en: 'This line is in a task.' },
  makeTask: { vi: 'Là nhiệm vụ', en: 'A task' },
  joinHeadings: { vi: 'Gộp với dòng trên', en: 'Join to the line before' },
  openTask: { vi: 'Mở nhiệm vụ', en: 'Open the task' },
  leaveLine: { vi: 'Thôi chọn', en: 'Leave it' },
  'part.navigation': { vi: 'phần của trang web', en: 'a part of the web page' },
  'part.header': { vi: 'phần đầu văn bản', en: 'the document’s head' },
  'part.preamble': { vi: 'căn cứ, phần mở đầu', en: 'the preamble' },
  'part.heading': { vi: 'tiêu đề', en: 'a heading' },
  'part.goals': { vi: 'mục tiêu', en: 'goals' },
  'part.requirements': { vi: 'yêu cầu', en: 'requirements' },
  'part.situation': { vi: 'tình hình', en: 'the situation' },
  'part.funding': { vi: 'kinh phí', en: 'funding' },
  'part.task': { vi: 'nhiệm vụ', en: 'a task' },
  'part.attribute': {
    vi: 'chủ trì, phối hợp hoặc thời hạn của một việc',
    en: 'lead, coordination or deadline of a task',
  },
  'part.table-heading': { vi: 'đầu bảng', en: 'the head of a table' },
  'part.cell': { vi: 'ô của bảng', en: 'a cell of a table' },
  'part.introduction': { vi: 'lời dẫn', en: 'an introduction' },
  'part.cross-reference': { vi: 'dẫn tới phần khác', en: 'a reference to another part' },
  'part.closing': { vi: 'lời kết', en: 'the closing' },
  'part.recipients': { vi: 'nơi nhận', en: 'the recipients' },
  'part.signature': { vi: 'phần ký', en: 'the signature' },
  'part.appendix': { vi: 'tên phụ lục', en: 'the name of an appendix' },
  'part.footnote': { vi: 'chú thích', en: 'a footnote' },
  'part.page-number': { vi: 'số trang', en: 'a page number' },
  'part.left-over': { vi: 'chưa rõ là gì', en: 'not known' },

  splitTitle: { vi: 'Tách thành hai nhiệm vụ', en: 'Split into two tasks' },
  splitPlace: { vi: 'Chỗ tách', en: 'Where to split' },
  splitBefore: { vi: 'trước “{word}”', en: 'before “{word}”' },
  splitKeeps: {
    vi: 'Cả hai giữ chủ trì, phối hợp, thời hạn và chỗ trong văn bản; mỗi việc chờ xác nhận riêng.',
    en: 'Both keep lead, coordination, deadline and place in the document; each waits to be confirmed.',
  },
  splitOneWord: { vi: 'Nhiệm vụ chỉ có một từ nên không tách được.', en: 'A task of one word can’t be split.' },
  firstPart: { vi: 'Việc thứ nhất', en: 'The first task' },
  secondPart: { vi: 'Việc thứ hai', en: 'The second task' },
  mergeTitle: { vi: 'Gộp với việc trên?', en: 'Merge with the one before?' },
  mergeInto: { vi: 'Gộp vào', en: 'Merged into' },
  mergeLoses: { vi: 'Sẽ mất', en: 'What would be lost' },
  mergeKeeps: {
    vi: 'Chủ trì và thời hạn của việc trên được giữ. Việc đã gộp chờ xác nhận lại; hoàn tác được.',
    en: 'Lead and deadline of the one before stay. The merged task waits to be confirmed again; it can be undone.',
  },
  mergeAnyway: { vi: 'Gộp và bỏ phần đó', en: 'Merge and lose it' },

  'done.task': { vi: '“{text}” nay là nhiệm vụ, chờ xác nhận.', en: '“{text}” is a task now, to be confirmed.' },
  'done.heading': {
    vi: '“{text}” nay là tiêu đề; {count} việc đứng dưới.',
    en: '“{text}” is a heading now; tasks under it: {count}.',
  },
  'done.merge': { vi: 'Đã gộp hai việc thành một, chờ xác nhận.', en: 'Two tasks are one now, to be confirmed.' },
  'done.split': { vi: 'Đã tách thành hai việc; hãy xác nhận từng việc.', en: 'It is two tasks now; confirm each.' },
  'done.join-headings': {
    vi: 'Hai dòng nay là một tiêu đề; {count} việc đứng dưới.',
    en: 'The two lines are one heading now; tasks under it: {count}.',
  },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  stillRule: {
    vi: 'Dòng này vẫn là tiêu đề theo quy tắc của tỉnh, nên lần nhập sau lại không thành nhiệm vụ.',
    en: 'This line is still a heading by a rule of the province, so the next import makes no task of it again.',
  },
} as const satisfies Words;
