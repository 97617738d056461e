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
  'calendar.from_missing': {
    vi: 'Chưa ghi ngày bắt đầu áp dụng. Hãy ghi ngày theo mẫu 1/1/2027.',
    en: 'The first day is missing. Write it like 1/1/2027.',
  },
  'calendar.from_past': {
    vi: 'Quy định chỉ áp dụng từ hôm nay ({today}) trở đi; kỳ báo cáo đã khép giữ nguyên ngày chốt. Hãy chọn ngày khác; quyết định có hiệu lực sớm hơn thì ghi ngày ấy ở ô căn cứ.',
    en: 'It holds from today ({today}) at the earliest; periods that have closed keep their day. Choose another day, and name an earlier effect in what grounds it.',
  },
  'calendar.from_taken': {
    vi: 'Đã có một quy định khác của tỉnh áp dụng từ ngày {date}. Hãy chọn ngày khác, hoặc sửa quy định ấy.',
    en: 'Another entry of the province begins on {date}. Choose another day, or change that entry.',
  },
  'calendar.source_missing': {
    vi: 'Chưa ghi căn cứ. Hãy ghi số, ngày của quyết định hoặc văn bản quy định các ngày chốt này.',
    en: 'What grounds it is missing. Name the decision by its number and date.',
  },
  'calendar.no_such_day': {
    vi: 'Ngày chốt của tháng {months} phải là số từ 1 đến {last}. Hãy sửa ngày này.',
    en: 'A cut-off in month {months} is a day from 1 to {last}. Correct it.',
  },
  'calendar.before_days': {
    vi: 'Số ngày trước của “trước ngày …” phải từ 0 đến {most}. Hãy sửa số này.',
    en: 'Work due “before” a day is due 0 to {most} days before it. Correct the number.',
  },
  'calendar.entry_not_found': {
    vi: 'Không còn quy định này: có người vừa bỏ. Hãy tải lại trang.',
    en: 'This entry is no longer there: somebody has just removed it. Reload the page.',
  },
  'calendar.entry_holds': {
    vi: 'Quy định này đã áp dụng từ ngày {date} nên không sửa, không bỏ được. Hãy thêm một quy định mới áp dụng từ một ngày sau.',
    en: 'This entry holds since {date} and is neither changed nor removed. Add another that holds from a later day.',
  },
} as const satisfies Words;
