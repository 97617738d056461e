import type { Words } from '../../kernel/words.ts';

/** Why a coordinating unit's own part is refused. */
export const ownPartWords = {
  'tasks.part_of_lead': {
    vi: 'Đơn vị chủ trì chịu trách nhiệm toàn bộ nhiệm vụ; chỉ ghi phần việc riêng cho đơn vị phối hợp.',
    en: 'The lead answers for the whole; only units that coordinate have a part of their own.',
  },
  'tasks.part_done': {
    vi: 'Đơn vị đã báo hoàn thành nên không đổi phần việc nữa.',
    en: 'The unit has reported it done, so its part is not changed any more.',
  },
  'tasks.part_undated': {
    vi: 'Việc này chưa có hạn chung nên chưa đặt được hạn riêng. Hãy định ngày cho việc trước.',
    en: 'The whole has no day yet, so the part can’t have one. Give the whole a day first.',
  },
  'tasks.part_day_past': {
    vi: 'Ngày riêng đã qua. Hãy chọn từ hôm nay trở đi.',
    en: 'The day is over already. Choose today or later.',
  },
  'tasks.part_day_late': {
    vi: 'Hạn riêng của đơn vị phối hợp không được muộn hơn hạn chung ({date}). Muốn lùi hạn thì dùng gia hạn.',
    en: 'The part can’t be due after the whole ({date}). For a later day ask for one.',
  },
} as const satisfies Words;
