import type { Words } from '../kernel/words.ts';

export const words = {
  'tasks.not_found': {
    vi: 'Không tìm thấy việc này trong phần việc mà bạn được xem. Hãy mở lại từ danh sách Nhiệm vụ.',
    en: 'This is not among the work that you may see. Open it from the list of tasks.',
  },
  'tasks.nothing_confirmed': {
    vi: 'Chưa có nhiệm vụ nào được xác nhận nên chưa giao được việc. Hãy xác nhận ít nhất một nhiệm vụ rồi ban hành.',
    en: 'No task is confirmed yet, so there is nothing to give out. Confirm at least one, then put the plan in force.',
  },
  'tasks.product_missing': {
    vi: 'Báo hoàn thành thì cần ghi sản phẩm hoặc kết quả đạt được. Hãy điền một trong hai ô rồi gửi lại.',
    en: 'To report done, say what came of it: its product or its result. Fill in one of the two and send again.',
  },
  'tasks.has_date': {
    vi: 'Việc này đã có hạn. Muốn đổi hạn, hãy xin gia hạn.',
    en: 'This already has its date. To change it, ask for an extension.',
  },
  'tasks.date_outside_plan': {
    vi: 'Ngày phải nằm trong kỳ của kế hoạch, từ {from} đến {to}.',
    en: 'The date must lie within the period of the plan, {from} to {to}.',
  },
} as const satisfies Words;
