import type { Words } from '../../kernel/words.ts';

/** What is said of tasks that are not clear. */
export const clarityWords = {
  'clarity.title': { vi: 'Độ rõ của nhiệm vụ', en: 'Clarity of tasks' },
  'clarity.of': {
    vi: '{lacking} trên {all} nhiệm vụ còn điểm chưa rõ.',
    en: '{lacking} of {all} tasks are unclear in some point.',
  },
  'clarity.allClear': { vi: 'Mọi nhiệm vụ đều rõ.', en: 'Every task is clear.' },
  'clarity.points': { vi: 'Các điểm rõ', en: 'Points of clarity' },
  'clarity.pointsNote': {
    vi: 'số nhiệm vụ còn thiếu từng điểm; bấm để chỉ xem các nhiệm vụ đó',
    en: 'how many tasks miss each; press one to see those alone',
  },
  'clarity.noneMisses': { vi: 'Không nhiệm vụ nào thiếu điểm này.', en: 'No task misses this point.' },
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
  'clarity.person-missing': {
    vi: 'đơn vị chủ trì chưa giao cho người nào',
    en: 'a leading unit has given it to nobody',
  },
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
  'who.title': { vi: 'Nhiều cơ quan chủ trì: ai chịu trách nhiệm?', en: 'Several leads: who answers?' },
  'who.one': { vi: '{name} chủ trì, cơ quan khác phối hợp', en: '{name} leads, the others coordinate' },
  'who.each': { vi: 'Mỗi cơ quan chịu trách nhiệm phần của mình', en: 'Each answers for its own part' },
  'who.split': { vi: 'Tách thành nhiều nhiệm vụ', en: 'Split into several tasks' },
  'who.note': { vi: 'Câu văn in trong kế hoạch giữ nguyên.', en: 'The printed sentence stays as it is.' },
  'who.answers': { vi: '{name} chịu trách nhiệm, cơ quan khác phối hợp', en: '{name} answers, the others coordinate' },
  authorityHint: { vi: 'ai quyết định, phê duyệt hoặc nhận kết quả', en: 'who decides, approves or receives' },
} as const satisfies Words;
