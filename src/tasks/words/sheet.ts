import type { Words } from '../../kernel/words.ts';

/** What sheets of work say: their heads and lines, why a row is left as it is, and the refusals. */
export const sheetWords = {
  'tasks.sheet_unreadable': {
    vi: 'Không đọc được “{name}”: tệp hỏng, có mật khẩu, hoặc không phải Excel (.xlsx) hay CSV. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi; hoặc chép ô và dán.',
    en: '“{name}” can not be read: broken, locked, or neither Excel (.xlsx) nor CSV. Open it in Excel, save it as .xlsx and send again; or copy the cells and paste them.',
  },
  'tasks.sheet_without_heads': {
    vi: 'Không thấy dòng tiêu đề cột. Hãy chép cả dòng tiêu đề, trong đó có Mã việc hoặc Nhiệm vụ, và ít nhất một cột để sửa: Trạng thái, Kết quả, Sản phẩm, Số lượng, Vướng mắc, Hạn.',
    en: 'There is no row of heads. Copy it too: Work ID or Task, and at least one column to change: State, Result, Product, Quantity, Difficulty, Due.',
  },
  'tasks.sheet_too_long': {
    vi: 'Bảng có {rows} dòng; mỗi lần nhận tối đa {limit} dòng để bạn còn xem được từng dòng. Hãy chia ra nhiều lần.',
    en: 'The sheet has {rows} rows; at most {limit} are taken at a time, so that you can look at each. Part it.',
  },

  'tasks.days_too_many': {
    vi: 'Lịch xem được mỗi lần tối đa {limit} ngày. Hãy chọn khoảng ngắn hơn.',
    en: 'A calendar shows at most {limit} days at a time. Choose a shorter span.',
  },

  'sheet.id': { vi: 'Mã việc', en: 'Work ID' },
  'sheet.revision': { vi: 'Phiên bản', en: 'Revision' },
  'sheet.task': { vi: 'Nhiệm vụ', en: 'Task' },
  'sheet.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'sheet.unit': { vi: 'Đơn vị', en: 'Unit' },
  'sheet.role': { vi: 'Vai trò', en: 'Role' },
  'sheet.index': { vi: 'Chỉ số', en: 'Index' },
  'sheet.period': { vi: 'Kỳ', en: 'Period' },
  'sheet.due': { vi: 'Hạn', en: 'Due' },
  'sheet.reported': { vi: 'Trạng thái', en: 'State' },
  'sheet.text': { vi: 'Kết quả', en: 'Result' },
  'sheet.product': { vi: 'Sản phẩm', en: 'Product' },
  'sheet.quantity': { vi: 'Số lượng', en: 'Quantity' },
  'sheet.difficulty': { vi: 'Vướng mắc', en: 'Difficulty' },
  'sheet.proof': { vi: 'Minh chứng', en: 'Proof' },
  'sheet.standing': { vi: 'So với hạn', en: 'Time' },

  'sheet.title': { vi: 'Nhiệm vụ của {of}', en: 'Work of {of}' },
  'sheet.rows': { vi: 'Các dòng: {show}.', en: 'Rows: {show}.' },
  'sheet.ofPlan': { vi: 'Kế hoạch: {plan}.', en: 'Plan: {plan}.' },
  'sheet.ofTask': { vi: 'Một nhiệm vụ: {task}', en: 'One task: {task}' },
  'sheet.ofMonth': { vi: 'Đến hạn trong tháng {month}/{year}.', en: 'Due in {month}/{year}.' },
  'sheet.editNote': {
    vi: 'Sửa được các cột Trạng thái (Chưa, Đang làm, Hoàn thành), Kết quả, Sản phẩm, Số lượng, Vướng mắc; ô trống giữ nguyên. Giữ cột Mã việc và Phiên bản.',
    en: 'State (Not yet, Doing, Done), Result, Product, Quantity and Difficulty may be edited; an empty cell changes nothing. Keep Work ID and Revision.',
  },
  'sheet.show.open': { vi: 'việc chưa xong', en: 'open work' },
  'sheet.show.late': { vi: 'việc trễ hạn', en: 'late work' },
  'sheet.show.stale': { vi: 'việc thường xuyên chưa cập nhật', en: 'work owed all the time, not updated' },
  'sheet.show.soon': { vi: 'việc đến hạn trong 7 ngày', en: 'work due within 7 days' },
  'sheet.show.returned': { vi: 'việc bị trả lại minh chứng', en: 'work whose proof was returned' },
  'sheet.show.needs-date': { vi: 'việc chưa định ngày', en: 'work without a date yet' },
  'sheet.show.done': { vi: 'việc đã xong', en: 'work that is done' },
  'sheet.show.all': { vi: 'tất cả', en: 'all' },
  'sheet.proof.none': { vi: 'Chưa có', en: 'None' },
  'sheet.proof.waiting': { vi: 'Chờ xem', en: 'To be checked' },
  'sheet.proof.accepted': { vi: 'Đã xác nhận', en: 'Accepted' },
  'sheet.proof.returned': { vi: 'Bị trả lại', en: 'Returned' },
  'sheet.standing.in-time': { vi: 'Còn {days} ngày', en: '{days} days left' },
  'sheet.standing.soon': { vi: 'Còn {days} ngày', en: '{days} days left' },
  'sheet.standing.late': { vi: 'Trễ {days} ngày', en: '{days} days late' },
  'sheet.standing.done-in-time': { vi: 'Đúng hạn', en: 'On time' },
  'sheet.standing.done-late': { vi: 'Xong trễ {days} ngày', en: 'Done {days} days late' },
  'sheet.standing.continuous': { vi: 'Thường xuyên', en: 'All the time' },
  'sheet.standing.stale': { vi: 'Chưa cập nhật {days} ngày', en: 'No update for {days} days' },
  'sheet.standing.needs-date': { vi: 'Chưa định ngày', en: 'No date yet' },
  'sheet.standing.needs-milestones': { vi: 'Cần nêu mốc', en: 'Needs milestones' },
  'sheet.standing.awaits-event': { vi: 'Chờ sự kiện', en: 'Waits for its event' },

  'fault.unknown-task': {
    vi: 'không tìm thấy việc này trong phần việc bạn được xem',
    en: 'there is no such work among what you may see',
  },
  'fault.ambiguous': {
    vi: 'nhiều việc trùng câu này; hãy thêm cột Mã việc từ bảng tải về',
    en: 'several pieces of work have this sentence; add the Work ID of a downloaded sheet',
  },
  'fault.twice': { vi: 'việc này đã có ở một dòng trên', en: 'a row above names the same work' },
  'fault.not-own': {
    vi: 'không phải việc của đơn vị bạn nên không báo cáo được',
    en: 'not your unit’s work, so you can not report it',
  },
  'fault.changed': {
    vi: 'người khác đã sửa từ khi bạn tải bảng; hãy tải lại bảng mới',
    en: 'somebody changed it since you took the sheet; take it again',
  },
  'fault.unknown-state': {
    vi: 'không có trạng thái này; ghi Chưa, Đang làm hoặc Hoàn thành',
    en: 'no such state; write Not yet, Doing or Done',
  },
  'fault.product-missing': {
    vi: 'báo Hoàn thành thì cần sản phẩm hoặc kết quả',
    en: 'to be Done it needs a product or a result',
  },
  'fault.unknown-quantity': { vi: 'không phải con số; ghi như 2 hoặc 85,5', en: 'not a number; write it as 2 or 85,5' },
  'fault.unknown-day': { vi: 'không phải ngày; ghi như 14/12/2026', en: 'not a day; write it as 14/12/2026' },
  'fault.not-coordinator': { vi: 'chỉ điều phối viên định được ngày', en: 'only a coordinator sets a day' },
  'fault.has-date': {
    vi: 'việc này đã có hạn; muốn đổi hãy xin lùi hạn',
    en: 'it has its day; to change it, ask for a later one',
  },
  'fault.outside-plan': { vi: 'ngày nằm ngoài kỳ của kế hoạch', en: 'the day lies outside the plan’s period' },
  'fault.too-long': { vi: 'dài quá mức nhận', en: 'longer than is taken' },
} satisfies Words;
