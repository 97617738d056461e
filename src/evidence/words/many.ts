import type { Words } from '../../kernel/words.ts';

/** What is said where many pieces of work are handled at once: choosing, reporting, dating, pasting. */
export const manyWords = {
  'many.excel': { vi: 'Bảng Excel', en: 'Excel' },
  'many.select': { vi: 'Chọn', en: 'Select' },
  'many.selectThis': { vi: 'Chọn việc: {task}', en: 'Select: {task}' },
  'many.selectKey': { vi: 'chọn', en: 'select' },
  'many.bar': { vi: 'Việc đã chọn', en: 'What is selected' },
  'many.chosen': { vi: 'Đã chọn {count} việc', en: '{count} selected' },
  'many.all': { vi: 'Chọn cả {count} việc đang hiện', en: 'Select all {count} shown' },
  'many.none': { vi: 'Bỏ chọn', en: 'Select none' },
  'many.report': { vi: 'Báo cáo {count} việc', en: 'Report {count}' },
  'many.reportTitle': { vi: 'Báo cáo cùng lúc {count} việc', en: 'Report {count} at once' },
  'many.reportNote': {
    vi: 'Cùng trạng thái và câu chữ cho mọi việc đã chọn. Số lượng, vướng mắc, và sản phẩm nếu để trống, giữ nguyên của từng việc.',
    en: 'The same state and words for all that is selected. Quantity and difficulty stay as each has them, and the product where it is left empty.',
  },
  'many.send': { vi: 'Gửi {count} báo cáo', en: 'Send {count} reports' },
  'many.date': { vi: 'Định ngày {count} việc', en: 'Give {count} a date' },
  'many.dateTitle': { vi: 'Định cùng một ngày cho {count} việc', en: 'The same date for {count}' },
  'many.dateNote': {
    vi: 'Chỉ việc chưa có ngày mới nhận ngày này. Trúng ngày nghỉ thì hạn chuyển sang ngày làm việc kế tiếp.',
    en: 'Only work without a day takes it. On a day off, what is due moves to the next working day.',
  },
  'many.dueOn': { vi: 'Ngày đến hạn', en: 'Due day' },
  'many.setDate': { vi: 'Định ngày', en: 'Set the date' },
  'many.done': { vi: 'Đã xong {count} việc.', en: '{count} done.' },
  'many.notDone': { vi: '{count} việc giữ nguyên, vì:', en: '{count} left as they are, because:' },
  'many.unseen': { vi: 'việc không còn trong phần bạn được xem', en: 'work that you may no longer see' },
  'many.close': { vi: 'Đóng', en: 'Close' },

  'paste.title': { vi: 'Dán từ Excel', en: 'Paste from Excel' },
  'paste.note': {
    vi: 'Tải bảng Excel của danh sách này, sửa Trạng thái, Kết quả, Sản phẩm, Số lượng, Vướng mắc, rồi chép các ô kể cả dòng tiêu đề và dán vào đây, hoặc gửi lại cả tệp. Chưa lưu gì cho đến khi bạn đồng ý.',
    en: 'Download this list, edit State, Result, Product, Quantity and Difficulty, then copy the cells with their row of heads and paste them here, or send the file back. Nothing is stored until you agree.',
  },
  'paste.cells': { vi: 'Các ô chép từ Excel', en: 'Cells copied from Excel' },
  'paste.cellsHint': { vi: 'Bấm vào đây rồi Ctrl V', en: 'Press here, then Ctrl V' },
  'paste.file': { vi: 'Hoặc gửi tệp', en: 'Or send a file' },
  'paste.kinds': { vi: 'Excel (.xlsx), CSV', en: 'Excel (.xlsx), CSV' },
  'paste.check': { vi: 'Xem thay đổi', en: 'See the changes' },
  'paste.row': { vi: 'Dòng {row}', en: 'Row {row}' },
  'paste.accept': { vi: 'Nhận dòng {row}: {task}', en: 'Accept row {row}: {task}' },
  'paste.unknown': { vi: 'việc không rõ', en: 'unknown work' },
  'paste.change': { vi: '{column}: {from} → {to}', en: '{column}: {from} → {to}' },
  'paste.empty': { vi: 'trống', en: 'empty' },
  'paste.fault': { vi: 'Ô {cell}, {column}: {reason}', en: 'Cell {cell}, {column}: {reason}' },
  'paste.faultNoCell': { vi: '{column}: {reason}', en: '{column}: {reason}' },
  'paste.sum': {
    vi: '{good} dòng có thay đổi, {bad} dòng có lỗi, {same} dòng giữ nguyên.',
    en: '{good} rows change, {bad} have faults, {same} stay as they are.',
  },
  'paste.nothing': {
    vi: 'Không có gì khác với những gì hệ thống đang có: {same} dòng giữ nguyên.',
    en: 'Nothing differs from what is known: {same} rows stay as they are.',
  },
  'paste.badNote': {
    vi: 'Dòng có lỗi không được lưu. Sửa trong Excel rồi dán lại; các dòng kia lưu được ngay.',
    en: 'Rows with faults are not stored. Mend them in Excel and paste again; the others can be stored now.',
  },
  'paste.store': { vi: 'Lưu {count} dòng', en: 'Store {count} rows' },
  'paste.again': { vi: 'Dán lại', en: 'Paste again' },
  'paste.stored': { vi: 'Đã lưu {count} dòng.', en: '{count} rows stored.' },
  'paste.stoppedAt': {
    vi: 'Dừng ở dòng {row}; chưa dòng nào được lưu.',
    en: 'It stopped at row {row}; no row was stored.',
  },
} satisfies Words;
