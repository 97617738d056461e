import type { Words } from '../../kernel/words.ts';

/** What plans are for: their goals as proposals of targets, and the tasks on the way to a rank. */
export const goalWords = {
  'plans.no_goal': {
    vi: 'Không tìm thấy mục tiêu này trong kế hoạch đang thực hiện. Hãy tải lại trang.',
    en: 'This goal is in no plan in force. Load the page again.',
  },
  'plans.goal_not_understood': {
    vi: 'Chưa hiểu được chỉ tiêu trong câu này nên chưa nhận được. Hãy tự đặt mục tiêu bằng tay.',
    en: 'What this sentence wants was not understood, so it was not taken. Set the target by hand.',
  },
  'plans.goal_taken': {
    vi: 'Mục tiêu này đã được nhận rồi. Hãy tải lại trang để thấy.',
    en: 'This goal was taken already. Load the page again to see it.',
  },
  'goals.title': { vi: 'Mục tiêu nêu trong kế hoạch', en: 'Goals of the plans' },
  'goals.note': {
    vi: 'hệ thống đọc và đề xuất; chỉ tính khi có người nhận',
    en: 'read and proposed; they count once somebody takes them',
  },
  'goals.sentence': { vi: 'Câu trong kế hoạch', en: 'Sentence of the plan' },
  'goals.understood': { vi: 'Hiểu là', en: 'Understood as' },
  'goals.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'goals.actions': { vi: 'Việc', en: 'Actions' },
  'goals.take': { vi: 'Nhận', en: 'Take' },
  'goals.takeThis': { vi: 'Nhận mục tiêu “{text}”', en: 'Take the goal “{text}”' },
  'goals.taken': { vi: 'đã nhận', en: 'taken' },
  'goals.tookOne': { vi: 'Đã nhận mục tiêu từ {plan}.', en: 'The goal of {plan} was taken.' },
  'goals.none': {
    vi: 'Chưa có kế hoạch đang thực hiện nào nêu mục tiêu.',
    en: 'No plan in force sets a goal.',
  },
  'goals.why.no-figure': { vi: 'không có số, giữ nguyên lời văn', en: 'no figure in it: stays as text' },
  'goals.why.no-year': { vi: 'không rõ năm nào, giữ nguyên lời văn', en: 'no year in it: stays as text' },
  'goals.why.unfitting': {
    vi: 'số không hợp với chỉ số được nêu, giữ nguyên lời văn',
    en: 'its figure does not fit the index: stays as text',
  },
  'way.title': { vi: 'Ai phải làm gì', en: 'Who has to act' },
  'way.leads': { vi: 'Chủ trì: {leads}.', en: 'Led by: {leads}.' },
  'way.points': { vi: '{name} ({points} điểm)', en: '{name} ({points} points)' },
  'way.open': { vi: 'Chưa có nhiệm vụ nào cho: {nodes}.', en: 'No task serves: {nodes}.' },
} as const satisfies Words;
