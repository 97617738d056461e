import type { Words } from '../../kernel/words.ts';

/** What is said of tasks that are not clear. */
export const clarityWords = {
  'clarity.title': { vi: 'Độ rõ của nhiệm vụ', en: 'Clarity of tasks' },
  'clarity.of': {
    vi: '{lacking} trên {all} nhiệm vụ còn điểm chưa rõ.',
    en: '{lacking} of {all} tasks are unclear in some point.',
  },
  'clarity.allClear': { vi: 'Mọi nhiệm vụ đều rõ.', en: 'Every task is clear.' },
  'clarity.filter': { vi: 'Điểm chưa rõ', en: 'Unclear in' },
  'clarity.all': { vi: 'Tất cả', en: 'All' },
  'clarity.task': { vi: 'Nhiệm vụ', en: 'Task' },
  'clarity.lacks': { vi: 'Còn thiếu', en: 'Lacks' },
  'clarity.see': { vi: 'Xem độ rõ của nhiệm vụ', en: 'See the clarity of its tasks' },
  'clarity.unclear': { vi: 'Chưa rõ: {what}', en: 'Unclear: {what}' },
  'clarity.basis': { vi: 'Căn cứ:', en: 'Basis:' },
  'clarity.point.person': { vi: 'Rõ người', en: 'Who' },
  'clarity.point.work': { vi: 'Rõ việc', en: 'What' },
  'clarity.point.time': { vi: 'Rõ thời gian', en: 'When' },
  'clarity.point.responsibility': { vi: 'Rõ trách nhiệm', en: 'Which part' },
  'clarity.point.product': { vi: 'Rõ sản phẩm', en: 'Product' },
  'clarity.point.authority': { vi: 'Rõ thẩm quyền', en: 'Authority' },
  'clarity.lead-missing': { vi: 'chưa có cơ quan chủ trì', en: 'no lead' },
  'clarity.lead-unknown': { vi: 'chưa biết cơ quan chủ trì là đơn vị nào', en: 'a lead that is no known unit' },
  'clarity.work-short': { vi: 'nội dung việc quá ngắn', en: 'too few words' },
  'clarity.work-heading': { vi: 'câu chỉ dẫn vào các ý sau', en: 'a sentence that only leads over to others' },
  'clarity.time-missing': { vi: 'chưa có ngày hoặc chu kỳ', en: 'neither a day nor a rhythm' },
  'clarity.leads-several': {
    vi: 'nhiều cơ quan chủ trì, chưa chọn ai chịu trách nhiệm',
    en: 'several leads and nobody chosen as accountable',
  },
  'clarity.part-twice': { vi: 'một cơ quan vừa chủ trì vừa phối hợp', en: 'a body both leads and coordinates' },
  'clarity.product-missing': { vi: 'chưa có sản phẩm', en: 'no product' },
  'clarity.authority-missing': {
    vi: 'chưa rõ ai quyết định, phê duyệt hoặc nhận kết quả',
    en: 'nobody named who decides, approves or receives',
  },
  'clarity.person-missing': { vi: 'đơn vị chưa giao cho ai', en: 'the unit has given it to nobody' },
  authorityHint: { vi: 'ai quyết định, phê duyệt hoặc nhận kết quả', en: 'who decides, approves or receives' },
} as const satisfies Words;
