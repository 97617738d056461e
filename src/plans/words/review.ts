import type { Words } from '../../kernel/words.ts';

/** Sentences about what a person decides in a review, and its keys. */
export const reviewWords = {
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  edit: { vi: 'Sửa', en: 'Edit' },
  skip: { vi: 'Bỏ qua', en: 'Skip' },
  openAgain: { vi: 'Mở lại để duyệt', en: 'Open again' },
  seePlace: { vi: 'Tới chỗ đọc', en: 'To its place' },
  confirmSure: { vi: 'Xác nhận {count} việc chắc', en: 'Confirm {count} sure ones' },
  seeSure: { vi: 'Xem từng việc', en: 'See each' },
  seeDoubts: { vi: 'Xem {count} việc chưa chắc', en: 'See {count} in doubt' },
  doubtsDone: { vi: 'Đã xem hết những chỗ chưa chắc.', en: 'All doubts are settled.' },
  sureDone: { vi: 'Những việc chắc đã duyệt xong.', en: 'The sure ones are all reviewed.' },
  allReviewed: {
    vi: 'Đã duyệt hết. Có thể ban hành và giao việc.',
    en: 'All is reviewed. The plan can be put in force.',
  },
  noTasksRead: {
    vi: 'Không đọc được nhiệm vụ nào từ văn bản này. Hãy kiểm tra có đúng tệp kế hoạch không; nếu đúng, hãy báo quản trị.',
    en: 'No task could be read from this document. Check that it is the plan; if it is, tell the administrator.',
  },
  noneConfirmed: { vi: 'Chưa xác nhận việc nào.', en: 'Nothing is confirmed yet.' },
  noneSkipped: { vi: 'Chưa bỏ qua việc nào.', en: 'Nothing was skipped.' },
  justConfirmed: { vi: 'Vừa xác nhận', en: 'Just confirmed' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  changedMeanwhile: {
    vi: 'Người khác vừa sửa nhiệm vụ này. Bản mới đã được tải; hãy xem lại rồi làm tiếp.',
    en: 'Somebody has just changed this task. The new version is loaded; look at it again and go on.',
  },
  allKeys: { vi: 'Mọi phím tắt', en: 'All shortcuts' },
  'key.down': { vi: 'xuống', en: 'down' },
  'key.up': { vi: 'lên', en: 'up' },
  'key.confirm': { vi: 'xác nhận', en: 'confirm' },
  'key.edit': { vi: 'sửa', en: 'edit' },
  'key.skip': { vi: 'bỏ qua', en: 'skip' },
  'key.place': { vi: 'cuộn văn bản tới chỗ đọc', en: 'scroll to its place' },
  'key.undo': { vi: 'hoàn tác', en: 'undo' },
  sameName: {
    vi: '{written} còn chưa nhận ra ở {count} nhiệm vụ khác.',
    en: '{written} is not recognised in {count} other tasks.',
  },
  takeAll: { vi: 'Lấy như trên cho tất cả', en: 'Take it so everywhere' },
  'key.takeAll': {
    vi: 'lấy cơ quan vừa chọn cho mọi nhiệm vụ cùng ghi tên đó',
    en: 'take the chosen body wherever that name is written',
  },
  'key.answer': { vi: 'trả lời chỗ chưa chắc', en: 'answer a doubt' },
} as const satisfies Words;
