import type { Words } from '../kernel/words.ts';

export const words = {
  'calendar.year_unknown': {
    vi: 'Lịch làm việc chỉ có các năm từ {from} đến {to}. Hãy chọn một năm trong khoảng này.',
    en: 'The working calendar covers the years {from} to {to}. Choose one of them.',
  },
  'calendar.backwards': {
    vi: 'Kỳ nghỉ từ {from} đến {to} có ngày cuối trước ngày đầu. Hãy sửa một trong hai ngày.',
    en: 'The rest from {from} to {to} ends before it begins. Correct one of the two days.',
  },
  'calendar.outside_year': {
    vi: 'Thông báo của năm {year} chỉ gồm ngày trong năm đó. Hãy sửa ngày này, hoặc nhập nó vào thông báo của năm kia.',
    en: 'A notice of {year} holds days of that year only. Correct this day, or enter it in the other year’s notice.',
  },
  'calendar.day_twice': {
    vi: 'Ngày {date} được ghi hai lần. Mỗi ngày chỉ nghỉ hoặc làm bù một lần; hãy bỏ một dòng.',
    en: 'The day {date} stands twice. A day is off or worked once; remove one of the lines.',
  },
  'calendar.not_a_weekend': {
    vi: 'Ngày {date} không phải thứ Bảy, Chủ nhật nên vốn là ngày làm việc. Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.',
    en: 'The day {date} is no Saturday or Sunday and is worked anyway. A day worked in exchange is a Saturday or Sunday.',
  },
} as const satisfies Words;
