import type { Words } from '../kernel/words.ts';

export const words = {
  'urging.letter_not_found': { vi: 'Không tìm thấy công văn đôn đốc này.', en: 'There is no such letter.' },
  'urging.letter_decided': {
    vi: 'Công văn này đã có người xử lý. Hãy tải lại trang để thấy kết quả.',
    en: 'Somebody has dealt with this letter. Reload the page to see how.',
  },
  'urging.letter_number_missing': {
    vi: 'Hãy ghi số và ký hiệu của công văn đã ký, ví dụ 125/SNV-CCHC.',
    en: 'Write the number and symbol under which it was signed, such as 125/SNV-CCHC.',
  },
  'urging.letter_reason_missing': {
    vi: 'Bỏ một công văn thì cần ghi lý do, để người xem nhật ký sau này hiểu.',
    en: 'To drop a letter, say why, for whoever reads the log later.',
  },
  'urging.letter_before_draft': {
    vi: 'Ngày ký không thể trước ngày dự thảo. Hãy xem lại ngày.',
    en: 'A letter can not be signed before it was drafted. Check the day.',
  },
  'urging.message_not_found': {
    vi: 'Không tìm thấy tin nhắc này trong hộp tin của bạn.',
    en: 'You have no such message.',
  },
  'urging.has_run': {
    vi: 'Hôm nay đã đôn đốc rồi; mỗi ngày chỉ đôn đốc một lần để không ai bị nhắc hai lần.',
    en: 'Today’s urging is done; a day is urged once, so that nobody is told twice.',
  },
  'urging.no_rung': {
    vi: 'Thang đôn đốc cần ít nhất một bậc. Muốn ngừng hẳn, hãy để một bậc nhắc cán bộ.',
    en: 'A ladder has at least one rung. To urge as little as can be, keep one digest.',
  },
  'urging.rungs_of_one_day': {
    vi: 'Các bậc phải theo thứ tự ngày và không trùng ngày; bậc {days} ngày bị trùng hoặc sai thứ tự.',
    en: 'Rungs go by day and none share one; the rung at {days} days does not.',
  },
  'urging.digest_after_due': {
    vi: 'Thư nhắc cán bộ chỉ gửi trước hạn; từ ngày hạn trở đi hãy chọn nhắc thủ trưởng.',
    en: 'The officer’s reminder comes before the due day; from that day on tell the head.',
  },
  'urging.letter_before_due': {
    vi: 'Công văn và danh sách trình lãnh đạo chỉ dành cho việc đã quá hạn, từ 1 ngày trở lên.',
    en: 'Letters and the list for the chair are for work that is late, by a day or more.',
  },
  'urging.list_before_letter': {
    vi: 'Trước khi nêu tên với lãnh đạo phải có bậc nhắc thủ trưởng hoặc công văn.',
    en: 'Before a unit is named to the chair its head is told or a letter is drafted.',
  },
  'urging.days_out_of_range': {
    vi: 'Số ngày tính từ hạn phải trong khoảng {most} ngày trước hoặc sau.',
    en: 'Days lie within {most} of the due day.',
  },
  'urging.private_webhook': {
    vi: 'Địa chỉ này ở trong mạng nội bộ hoặc không tìm thấy. Người quản trị máy chủ có thể cho phép bằng THUOCDO_PRIVATE_WEBHOOKS=1.',
    en: 'This address lies in a private network or is unknown. Whoever runs the server may allow it by THUOCDO_PRIVATE_WEBHOOKS=1.',
  },

  'mail.subject': { vi: '[Thước Đo] {count} việc cần chú ý, ngày {date}', en: '[Thước Đo] {count} to see to, {date}' },
  'mail.greeting': { vi: 'Kính gửi {name},', en: 'Dear {name},' },
  'mail.part.digest': { vi: 'SẮP ĐẾN HẠN ({count})', en: 'DUE SOON ({count})' },
  'mail.part.head': { vi: 'ĐẾN HẠN, ĐƠN VỊ CHƯA HOÀN THÀNH ({count})', en: 'DUE, NOT DONE BY YOUR UNIT ({count})' },
  'mail.part.letter': {
    vi: 'CÔNG VĂN ĐÔN ĐỐC CHỜ KÝ, VỀ CÁC VIỆC SAU ({count})',
    en: 'LETTERS DRAFTED FOR YOU TO SIGN, ABOUT ({count})',
  },
  'mail.part.list': {
    vi: 'TRÌNH LÃNH ĐẠO: QUÁ HẠN SAU ĐÔN ĐỐC ({count})',
    en: 'FOR THE CHAIR: LATE AFTER URGING ({count})',
  },
  'mail.dueToday': { vi: 'Hạn hôm nay, {date}.', en: 'Due today, {date}.' },
  'mail.dueIn': { vi: 'Hạn {date}, còn {days} ngày.', en: 'Due {date}, {days} days left.' },
  'mail.lateBy': { vi: 'Hạn {date}, trễ {days} ngày.', en: 'Due {date}, {days} days late.' },
  'mail.more': { vi: 'Còn {count} việc nữa: {address}', en: '{count} more: {address}' },
  'mail.foot': {
    vi: 'Thư tự động, mỗi ngày nhiều nhất một thư. Báo cáo xong việc thì thư tự dừng. Xem tất cả: {address}/messages',
    en: 'Sent by itself, at most one mail a day. It stops when the work is reported done. See all: {address}/messages',
  },

  'letter.title': { vi: 'Đôn đốc thực hiện nhiệm vụ: {unit}', en: 'Urging: {unit}' },
  'letter.sample': { vi: 'DỮ LIỆU MINH HỌA', en: 'SAMPLE DATA' },
  'letter.number': { vi: 'Số: {number}', en: 'Number: {number}' },
  'letter.numberBlank': { vi: 'Số:        /', en: 'Number:        /' },
  'letter.date': { vi: 'ngày {day} tháng {month} năm {year}', en: '{year}-{month}-{day}' },
  'letter.to': { vi: 'Kính gửi: {unit}', en: 'To: {unit}' },
  'letter.opening': {
    vi: 'Qua theo dõi, đến ngày {date} {unit} còn {count} nhiệm vụ đã quá hạn mà chưa báo cáo hoàn thành, cụ thể như sau:',
    en: 'On {date} {unit} has {count} tasks that are past their day and not reported done:',
  },
  'letter.ordinal': { vi: 'STT', en: 'No.' },
  'letter.task': { vi: 'Nhiệm vụ', en: 'Task' },
  'letter.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'letter.due': { vi: 'Thời hạn', en: 'Due' },
  'letter.late': { vi: 'Trễ (ngày)', en: 'Late (days)' },
  'letter.ask': {
    vi: 'Đề nghị cơ quan, đơn vị khẩn trương thực hiện và báo cáo kết quả kèm tài liệu kiểm chứng; việc nào có vướng mắc thì nêu rõ nguyên nhân, đề xuất hướng giải quyết và thời gian hoàn thành./.',
    en: 'Please carry them out and report with proof; where something stands in the way, say what, how it may be solved and by when.',
  },
  'letter.sign': { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD OF THE AGENCY' },
} as const satisfies Words;
