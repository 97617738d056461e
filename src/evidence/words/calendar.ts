import type { Words } from '../../kernel/words.ts';

/** What the calendar of work says. */
export const calendarWords = {
  'calendar.open': { vi: 'Lịch', en: 'Calendar' },
  'calendar.title': { vi: 'Lịch việc, tháng {month}/{year}', en: 'Calendar of work, {month}/{year}' },
  'calendar.list': { vi: 'Danh sách', en: 'List' },
  'calendar.previous': { vi: 'Tháng trước', en: 'Previous month' },
  'calendar.next': { vi: 'Tháng sau', en: 'Next month' },
  'calendar.today': { vi: 'Hôm nay', en: 'Today' },
  'calendar.view': { vi: 'Cách xem', en: 'Seen as' },
  'calendar.asMonth': { vi: 'Tháng', en: 'Month' },
  'calendar.asAgenda': { vi: 'Theo ngày', en: 'By day' },
  'calendar.grid': { vi: 'Việc đến hạn trong tháng {month}/{year}', en: 'Work due in {month}/{year}' },
  'calendar.more': { vi: 'còn {count} việc', en: '{count} more' },
  'calendar.moreOn': { vi: 'Xem cả {count} việc ngày {date}', en: 'See all {count} of {date}' },
  'calendar.dayOf': { vi: '{date}: {count} việc', en: '{date}: {count}' },
  'calendar.freeDay': { vi: '{date}: không có việc đến hạn', en: '{date}: nothing is due' },
  'calendar.late': { vi: '{count} trễ', en: '{count} late' },
  'calendar.count': { vi: '{count} việc', en: '{count}' },
  'calendar.off': { vi: 'Nghỉ: {name}', en: 'Off: {name}' },
  'calendar.worked': { vi: 'Làm bù', en: 'Worked in exchange' },
  'calendar.nothing': { vi: 'Không có việc nào đến hạn trong tháng này.', en: 'Nothing is due in this month.' },
  'calendar.undated': {
    vi: 'Việc thường xuyên và việc chưa có ngày không nằm trên lịch; xem trong danh sách.',
    en: 'What is owed all the time, and what has no day, stands in the list and in no calendar.',
  },
  'calendar.keys': {
    vi: 'Phím mũi tên đi từng ngày, PageUp và PageDown đổi tháng, Enter mở việc.',
    en: 'Arrows go by day, PageUp and PageDown by month, Enter opens the work.',
  },
  'calendar.weekday.1': { vi: 'Thứ Hai', en: 'Monday' },
  'calendar.weekday.2': { vi: 'Thứ Ba', en: 'Tuesday' },
  'calendar.weekday.3': { vi: 'Thứ Tư', en: 'Wednesday' },
  'calendar.weekday.4': { vi: 'Thứ Năm', en: 'Thursday' },
  'calendar.weekday.5': { vi: 'Thứ Sáu', en: 'Friday' },
  'calendar.weekday.6': { vi: 'Thứ Bảy', en: 'Saturday' },
  'calendar.weekday.7': { vi: 'Chủ nhật', en: 'Sunday' },
} satisfies Words;
