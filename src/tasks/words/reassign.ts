import type { Words } from '../../kernel/words.ts';

/** Giving a duty in force again. */
export const reassignWords = {
  'tasks.not_reassignable': {
    vi: 'Việc này không giao lại được: cơ quan không chủ trì, không còn phần nào chưa xong, kế hoạch không còn hiệu lực, hoặc cơ quan đã kết thúc (khi đó quyết định ở mục Chờ chuyển giao). Chưa đổi gì.',
    en: 'This can’t be given again: the unit does not lead it, nothing of it is open, the plan is not in force, or the unit ended (then decide among what waits for an heir). Nothing was changed.',
  },
  'tasks.unchanged_parts': {
    vi: 'Cơ quan chủ trì và phối hợp vẫn như cũ nên chưa ghi gì. Hãy chọn cơ quan khác rồi gửi lại.',
    en: 'Lead and coordinators are what they were, so nothing was saved. Choose another unit and send again.',
  },
  'tasks.leads_already': {
    vi: '“{name}” đang chủ trì một phần khác của nhiệm vụ này. Chưa đổi gì. Hãy chọn cơ quan khác.',
    en: '“{name}” leads another part of this task already. Nothing was changed. Choose another unit.',
  },
  'reassign.do': { vi: 'Giao lại', en: 'Give it again' },
  'reassign.title': { vi: 'Giao lại nhiệm vụ', en: 'Give the task again' },
  'reassign.lead': { vi: 'Cơ quan chủ trì', en: 'Who leads' },
  'reassign.coordinators': { vi: 'Cơ quan phối hợp', en: 'Who coordinates' },
  'reassign.reason': { vi: 'Lý do, văn bản giao lại', en: 'Why, and by which document' },
  'reassign.keeps': {
    vi: 'Phần chưa xong chuyển sang từ hôm nay, kèm các báo cáo. Phần đã xong vẫn là của cơ quan cũ; tên in trong kế hoạch giữ nguyên.',
    en: 'What is open passes on from today with its reports. What was done stays the former lead’s; the printed name stays.',
  },
  'reassign.back': { vi: 'Quay lại', en: 'Back' },
  'reassign.done': {
    vi: 'Đã giao lại. Các cơ quan liên quan được báo trong tin nhắc kế tiếp.',
    en: 'Given again. The units are told in the next message.',
  },
  'reassign.history': { vi: 'Đã giao lại', en: 'Given again' },
  'reassign.lead.coordinate': {
    vi: '{unit}: thôi chủ trì, chuyển sang phối hợp',
    en: '{unit}: coordinates and leads no more',
  },
  'reassign.lead.none': { vi: '{unit}: thôi chủ trì', en: '{unit}: leads no more' },
  'reassign.coordinate.lead': { vi: '{unit}: từ phối hợp sang chủ trì', en: '{unit}: leads, coordinated before' },
  'reassign.coordinate.none': { vi: '{unit}: thôi phối hợp', en: '{unit}: coordinates no more' },
  'reassign.none.lead': { vi: '{unit}: nhận chủ trì', en: '{unit}: leads now' },
  'reassign.none.coordinate': { vi: '{unit}: nhận phối hợp', en: '{unit}: coordinates now' },
  'reassign.by': {
    vi: 'từ {date}, {person} quyết định: “{reason}”',
    en: 'from {date}, decided by {person}: “{reason}”',
  },
} as const satisfies Words;
