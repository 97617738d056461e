import type { Words } from '../kernel/words.ts';

/** Refusals, doubts and warnings of the reader, and how it says what a deadline means. */
export const words: Words = {
  'reading.empty': { vi: 'Tệp rỗng. Hãy chọn tệp có nội dung.', en: 'The file is empty. Choose one that has content.' },
  'reading.too_large': {
    vi: 'Tệp quá lớn (giới hạn {limit} MB). Hãy tách nhỏ hoặc bỏ hình ảnh trong tệp.',
    en: 'The file is too large (limit {limit} MB). Split it or take its pictures out.',
  },
  'reading.expands_too_far': {
    vi: 'Tệp nén bung ra quá lớn nên không đọc, để giữ an toàn cho hệ thống. Hãy mở bằng Word, lưu lại rồi thử lại.',
    en: 'The file unpacks to far more than it should and is not read, for safety. Open it in Word, save it again and retry.',
  },
  'reading.broken': {
    vi: 'Tệp bị hỏng hoặc chưa tải đủ. Hãy mở bằng Word, lưu lại rồi thử lại.',
    en: 'The file is broken or cut off. Open it in Word, save it again and retry.',
  },
  'reading.encrypted': {
    vi: 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi thử lại.',
    en: 'The file is protected by a password. Remove it and retry.',
  },
  'reading.no_text': {
    vi: 'Không tìm thấy chữ nào trong tệp. Nếu là bản quét, hãy dùng bản gốc dạng văn bản.',
    en: 'No text was found in the file. If it is a scan, use the original text file.',
  },
  'reading.scan': {
    vi: 'Đây là bản quét hoặc ảnh, không có chữ để đọc. Hãy dùng tệp gốc có chữ.',
    en: 'This is a scan or a picture without letters to read. Use the original file that has letters.',
  },
  'reading.old_font': {
    vi: 'Văn bản dùng bảng mã cũ {font}, đọc ra sẽ sai chữ. Hãy chuyển sang Unicode (chẳng hạn bằng Unikey Toolkit) rồi thử lại.',
    en: 'The text is in the old encoding {font} and would be misread. Convert it to Unicode (with Unikey Toolkit, say) and retry.',
  },
  'reading.too_many_pages': {
    vi: 'Tệp PDF có {pages} trang, quá giới hạn {most} trang. Hãy tách riêng phần văn bản kế hoạch.',
    en: 'The PDF has {pages} pages, more than the limit of {most}. Take the plan itself out of it.',
  },
  'reading.unsupported': {
    vi: 'Không đọc được loại tệp này ({kind}). Hãy dùng .docx, .doc, .odt, .pdf, .html hoặc .txt.',
    en: 'This kind of file ({kind}) is not read. Use .docx, .doc, .odt, .pdf, .html or .txt.',
  },
  'reading.no_files': {
    vi: 'Thư mục {folder} không có tệp nào đọc được ({ends}). Hãy kiểm tra đường dẫn.',
    en: 'The folder {folder} has no file that can be read ({ends}). Check its path.',
  },
  'reading.bad_date': {
    vi: '{date} không phải là ngày có thật; hãy viết như 2026-11-25.',
    en: '{date} is not a real day; write it like 2026-11-25.',
  },
  'reading.bad_days': {
    vi: '{days} không phải là số ngày; hãy viết một số nguyên.',
    en: '{days} is not a number of days; write a whole number.',
  },
  'reading.outside_calendar': {
    vi: 'Lịch làm việc chỉ có từ {from} đến {to}. Hãy bổ sung data/calendar/holidays.yaml.',
    en: 'The working calendar covers {from} to {to} only. Add to data/calendar/holidays.yaml.',
  },

  'reading.unknown_body': { vi: 'Chưa nhận ra cơ quan “{name}”.', en: 'The body “{name}” is not recognised.' },
  'reading.body_by_form': {
    vi: '“{name}” không có trong danh mục cơ quan; chỉ nhận ra qua cách viết.',
    en: '“{name}” is not among the known bodies; only its form tells that it is one.',
  },
  'reading.body_ended': {
    vi: '“{name}” không còn vào ngày văn bản; nơi kế thừa: {heirs}.',
    en: '“{name}” no longer existed on the document’s date; its heirs: {heirs}.',
  },
  'reading.taken_from_above': {
    vi: 'Ô này trống vì gộp ô; lấy theo dòng phía trên.',
    en: 'This cell was merged away; taken from the row above.',
  },
  'reading.lead_missing': { vi: 'Chưa rõ cơ quan chủ trì.', en: 'No lead body was found.' },
  'reading.several_leads': { vi: 'Có {count} cơ quan cùng chủ trì.', en: '{count} bodies lead together.' },
  'reading.deadline_unread': { vi: 'Chưa hiểu thời hạn “{text}”.', en: 'The deadline “{text}” is not understood.' },
  'reading.deadline_missing': { vi: 'Không có thời hạn.', en: 'There is no deadline.' },
  'reading.needs_date': { vi: 'Thời hạn “{text}” cần một ngày cụ thể.', en: 'The deadline “{text}” needs a date.' },
  'reading.deadline_over': {
    vi: 'Thời hạn kết thúc ngày {date}, trước ngày ban hành văn bản; hãy đối chiếu lại.',
    en: 'The deadline ends on {date}, before the document was issued; check it against the text.',
  },
  'reading.shared_criteria': {
    vi: 'Nhiệm vụ gắn với {count} tiêu chí do gộp ô.',
    en: 'The task serves {count} criteria through merged cells.',
  },

  'reading.unknown_table': {
    vi: 'Bảng {rows} dòng không có cột nhiệm vụ quen thuộc: {heading}',
    en: 'A table of {rows} rows has no known columns of duties: {heading}',
  },
  'reading.column_by_cells': {
    vi: 'Tiêu đề cột “{heading}” không quen thuộc; cột được hiểu theo nội dung các ô.',
    en: 'The heading “{heading}” is not a familiar one; the column was read by what its cells hold.',
  },
  'reading.unknown_column': {
    vi: 'Chưa rõ cột “{heading}” của bảng nói gì.',
    en: 'It is not clear what the table’s column “{heading}” holds.',
  },
  'reading.left_over': {
    vi: 'Còn {count} đoạn chưa xếp vào phần nào.',
    en: '{count} paragraphs belong to no known part.',
  },
  'reading.not_formal': {
    vi: 'Không có phần đầu văn bản hành chính; đọc như một bài viết.',
    en: 'There is no head of an administrative document; read as an article.',
  },
  'reading.pdf_scrambled': {
    vi: 'Chữ trong tệp PDF này bị xáo trộn nên đọc ra có thể sai. Hãy dùng tệp Word gốc, hoặc đối chiếu từng nhiệm vụ.',
    en: 'The letters of this PDF come out scrambled and may be misread. Use the original Word file, or check every task.',
  },
  'reading.scanned_pages': {
    vi: 'Các trang {pages} là bản quét, không có chữ để đọc.',
    en: 'Pages {pages} are scans without letters to read.',
  },
  'reading.no_date': { vi: 'Không tìm thấy ngày ban hành.', en: 'The date of issue was not found.' },
  'reading.no_tasks': { vi: 'Không tìm thấy nhiệm vụ nào.', en: 'No tasks were found.' },

  'deadline.date': { vi: 'Một hạn cụ thể.', en: 'A fixed date.' },
  'deadline.quarter': { vi: 'Ngày cuối của quý.', en: 'The last day of the quarter.' },
  'deadline.yearly': { vi: 'Mỗi năm một lần.', en: 'Once a year.' },
  'deadline.monthly': { vi: 'Mỗi tháng một lần.', en: 'Once a month.' },
  'deadline.periodic': { vi: 'Nhiều kỳ.', en: 'Several times.' },
  'deadline.weekly': {
    vi: 'Mỗi tuần một lần, không tính ra ngày; cập nhật vào mỗi kỳ báo cáo.',
    en: 'Once a week, with no date to work out; an update is owed at each report.',
  },
  'deadline.continuous': {
    vi: 'Làm thường xuyên, không có ngày đến hạn; cập nhật vào mỗi kỳ báo cáo.',
    en: 'Continuous, with no due date; an update is owed at each report.',
  },
  'deadline.roadmap': { vi: 'Theo lộ trình của “{of}”.', en: 'By the roadmap of “{of}”.' },
  'deadline.event': { vi: 'Tính từ một sự kiện: “{of}”.', en: 'Counted from an event: “{of}”.' },
  'deadline.none': { vi: 'Không đọc được thời hạn nào từ “{text}”.', en: 'No deadline could be read from “{text}”.' },
  'deadline.due': { vi: 'Đến hạn: {days}.', en: 'Due: {days}.' },
  'deadline.moved': {
    vi: 'Rơi vào ngày nghỉ nên chuyển sang ngày làm việc tiếp theo: {moved}.',
    en: 'Falls on a day off and moves to the next working day: {moved}.',
  },
  'deadline.needs_date': { vi: 'Cần một người nêu ngày.', en: 'A person must give a date.' },
};
