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
  'tasks.nothing_to_hand_over': {
    vi: 'Có việc trong số này không còn chờ chuyển giao: người khác vừa quyết định, hoặc việc đã xong. Hãy tải lại hàng chờ; chưa việc nào được chuyển.',
    en: 'Some of these no longer wait for an heir: somebody has just decided, or they are done. Reload the queue; nothing was handed over.',
  },
  'tasks.heir_not_living': {
    vi: 'Cơ quan “{name}” không còn hoạt động vào hôm nay nên không nhận việc được. Hãy chọn cơ quan đang hoạt động.',
    en: '“{name}” does not live today and can take nothing over. Choose a unit that does.',
  },
  'tasks.group_not_found': {
    vi: 'Không còn tập thể này trong danh mục. Hãy tải lại trang.',
    en: 'This collective is no longer in the registry. Reload the page.',
  },
  'tasks.reason_missing': {
    vi: 'Không giao cho cơ quan nào thì cần ghi lý do, để hồ sơ còn lại. Hãy ghi lý do rồi gửi lại.',
    en: 'To hand it to nobody, say why, so that the record keeps it. Write the reason and send again.',
  },

  'label.year': { vi: 'Năm {year}', en: '{year}' },
  'label.quarter': { vi: 'Quý {quarter}/{year}', en: 'Quarter {quarter}/{year}' },
  'label.month': { vi: 'Tháng {month}/{year}', en: '{month}/{year}' },
  'label.day': { vi: 'Ngày {day}', en: '{day}' },
  'label.continuous': { vi: 'Thường xuyên', en: 'All the time' },
  'label.needsDate': { vi: 'Chưa định được ngày', en: 'No date yet' },

  'group.late': { vi: 'Trễ hạn', en: 'Late' },
  'group.returned': { vi: 'Đã làm, minh chứng bị trả lại', en: 'Done, proof returned' },
  'group.soon': { vi: 'Bảy ngày tới', en: 'Next seven days' },
  'group.month': { vi: 'Tháng {month}', en: 'Month {month}' },
  'group.monthOfYear': { vi: 'Tháng {month}/{year}', en: '{month}/{year}' },
  'group.continuous': { vi: 'Thường xuyên', en: 'All the time' },
  'group.needs-date': { vi: 'Chưa định được ngày', en: 'No date yet' },
  'group.done': { vi: 'Đã báo hoàn thành', en: 'Reported done' },

  'role.lead': { vi: 'Chủ trì', en: 'Lead' },
  'role.coordinate': { vi: 'Phối hợp', en: 'Coordinates' },
  'index.general': { vi: 'Chung', en: 'All indices' },
  'plan.of': { vi: 'Kế hoạch {number}', en: 'Plan {number}' },
  'plan.unnumbered': { vi: 'Kế hoạch chưa có số', en: 'Plan without a number' },

  'due.on': { vi: 'hạn {date}', en: 'due {date}' },
  'due.moved': {
    vi: 'hạn {date}, dời từ {nominal} vì là ngày nghỉ',
    en: 'due {date}, moved from {nominal}, a day off',
  },
  'due.continuous': { vi: 'không có ngày hạn', en: 'has no due day' },
  'due.needsDate': { vi: 'chưa định được ngày', en: 'no date yet' },

  'reported.none': { vi: 'Chưa', en: 'Not yet' },
  'reported.doing': { vi: 'Đang làm', en: 'Doing' },
  'reported.done': { vi: 'Hoàn thành', en: 'Done' },

  'give.title': { vi: 'Ban hành kế hoạch và giao việc', en: 'Put the plan in force and give out the work' },
  'give.what': {
    vi: '{tasks} nhiệm vụ đã xác nhận sẽ được giao cho {units} đơn vị, thành {assignments} việc.',
    en: '{tasks} confirmed tasks go to {units} units, as {assignments} assignments.',
  },
  'give.dated': { vi: 'kỳ có ngày hạn', en: 'dated occurrences' },
  'give.continuous': { vi: 'kỳ thường xuyên', en: 'all the time' },
  'give.needsDate': { vi: 'kỳ cần bạn định ngày', en: 'wait for a date from you' },
  'give.lateAtOnce': {
    vi: '{count} nhiệm vụ có ngày hạn trước hôm nay: đơn vị sẽ thấy trễ hạn ngay. Nếu không đúng ý, hãy sửa kỳ thực hiện của kế hoạch trước.',
    en: '{count} tasks have a date that has passed: units will be late at once. If that is not meant, change the plan’s period first.',
  },
  'give.unreviewed': {
    vi: '{count} nhiệm vụ chưa duyệt sẽ không được giao.',
    en: '{count} tasks are not reviewed and will not be given out.',
  },
  'give.withoutLead': {
    vi: '{count} nhiệm vụ không có cơ quan chủ trì; chỉ đơn vị phối hợp nhận việc.',
    en: '{count} tasks have no lead; only those who coordinate receive them.',
  },
  'give.unknownBodies': {
    vi: 'Tên chưa có trong danh mục nên không ai nhận được việc thay:',
    en: 'Names that are not in the registry; nobody receives work for them:',
  },
  'give.unknownBody': { vi: '“{written}” ({count} nhiệm vụ)', en: '“{written}” ({count} tasks)' },
  'give.endedUnits': {
    vi: 'Cơ quan đã kết thúc trước hôm nay. Tên trong kế hoạch giữ nguyên; hãy chọn nơi nhận việc, hoặc để việc vào hàng chờ chuyển giao:',
    en: 'Bodies that ended before today. The plan keeps their names; choose who takes the work, or leave it to wait for an heir:',
  },
  'give.endedUnit': { vi: '{name}, kết thúc {date} ({count} nhiệm vụ)', en: '{name}, ended {date} ({count} tasks)' },
  'give.heirWaits': { vi: 'Để vào hàng chờ chuyển giao', en: 'Let it wait for an heir' },
  'give.heirProposed': { vi: '{name} (đề xuất)', en: '{name} (proposed)' },
  'give.emptyGroups': {
    vi: 'Tập thể không có thành viên nào vào hôm nay nên không ai nhận được việc; hãy mở lại nhiệm vụ và chọn cơ quan:',
    en: 'Collectives without a member today; nobody receives their work. Open the task again and choose who does it:',
  },
  'give.cannotUndo': {
    vi: 'Đơn vị thấy việc ngay. Sau khi ban hành, muốn đổi thì nhập văn bản thay thế thành phiên bản mới.',
    en: 'Units see their work at once. After this, changes come by importing a replacement as a new version.',
  },
  'give.do': { vi: 'Ban hành và giao việc', en: 'Put in force and give out' },
  'give.back': { vi: 'Quay lại duyệt', en: 'Back to the review' },
} as const satisfies Words;
