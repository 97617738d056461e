import type { Words } from '../kernel/words.ts';
import { stakeWords } from './words/points-at-stake.ts';

export const words = {
  ...stakeWords,
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

  'tasks.no_roadmap': {
    vi: 'Việc này không theo lộ trình của văn bản khác nên không nêu mốc được. Hãy mở một việc có thời hạn “theo lộ trình”.',
    en: 'This does not follow another document’s roadmap, so it has no milestones. Open work that is due “by roadmap”.',
  },
  'tasks.roadmap_set': {
    vi: 'Các mốc của việc này đã được cơ quan điều phối chốt. Muốn đổi, hãy trao đổi với cơ quan điều phối.',
    en: 'The milestones of this are set by the coordinator. To change them, speak to the coordinator.',
  },
  'tasks.milestone_twice': {
    vi: 'Mốc “{name}” đã có trong việc này. Hãy đặt cho mỗi mốc một tên riêng.',
    en: 'The milestone “{name}” is there already. Give each a name of its own.',
  },
  'tasks.no_event': {
    vi: 'Việc này không chờ sự kiện nào. Hãy mở một việc có thời hạn tính từ khi điều gì đó xảy ra.',
    en: 'This waits for no event. Open work whose time runs from something that happens.',
  },
  'tasks.event_outside_plan': {
    vi: 'Sự kiện phải xảy ra trong kỳ của kế hoạch, từ {from} đến {to}.',
    en: 'The event must fall within the period of the plan, {from} to {to}.',
  },
  'tasks.event_ahead': {
    vi: 'Ngày này chưa tới. Chỉ ghi sự kiện đã xảy ra.',
    en: 'That day has not come. Record only what has happened.',
  },
  'tasks.event_known': {
    vi: 'Sự kiện ngày {date} với căn cứ này đã được ghi rồi. Nếu là sự kiện khác, hãy ghi rõ căn cứ.',
    en: 'The event of {date} with this proof is recorded already. If it is another one, say more of its proof.',
  },
  'tasks.no_such_day': {
    vi: 'Không có ngày này trong mọi năm. Hãy ghi ngày và tháng, như 29/11.',
    en: 'Not every year has that day. Write a day and a month, such as 29/11.',
  },

  'label.year': { vi: 'Năm {year}', en: '{year}' },
  'label.quarter': { vi: 'Quý {quarter}/{year}', en: 'Quarter {quarter}/{year}' },
  'label.month': { vi: 'Tháng {month}/{year}', en: '{month}/{year}' },
  'label.day': { vi: 'Ngày {day}', en: '{day}' },
  'label.continuous': { vi: 'Thường xuyên', en: 'All the time' },
  'label.milestone': { vi: 'Mốc: {name}', en: 'Milestone: {name}' },
  'label.event': { vi: 'Từ sự kiện ngày {day}', en: 'Since the event of {day}' },
  'label.eventAgain': { vi: 'Từ sự kiện ngày {day}, lần {time}', en: 'Since the event of {day}, no. {time}' },
  'label.needsMilestones': { vi: 'Cần nêu mốc', en: 'Needs milestones' },
  'label.awaitsEvent': { vi: 'Chờ sự kiện', en: 'Waits for its event' },
  'label.needsDate': { vi: 'Chưa định được ngày', en: 'No date yet' },

  'group.late': { vi: 'Trễ hạn', en: 'Late' },
  'group.returned': { vi: 'Đã làm, minh chứng bị trả lại', en: 'Done, proof returned' },
  'group.soon': { vi: 'Bảy ngày tới', en: 'Next seven days' },
  'group.month': { vi: 'Tháng {month}', en: 'Month {month}' },
  'group.monthOfYear': { vi: 'Tháng {month}/{year}', en: '{month}/{year}' },
  'group.stale': { vi: 'Thường xuyên, chưa cập nhật', en: 'All the time, not updated' },
  'group.needs-milestones': { vi: 'Cần nêu mốc', en: 'Needs milestones' },
  'group.awaits-event': { vi: 'Chờ sự kiện', en: 'Waits for its event' },
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
  'due.updateBy': { vi: 'cần cập nhật chậm nhất ngày {date}', en: 'to be updated by {date}' },
  'due.updateShort': { vi: 'cập nhật đến {date}', en: 'update by {date}' },
  'due.updateWasOwed': { vi: 'kỳ cập nhật chốt ngày {date}', en: 'the update was owed by {date}' },
  'due.needsMilestones': { vi: 'cần nêu mốc của lộ trình', en: 'needs the milestones of its roadmap' },
  'due.awaitsEvent': { vi: 'tính từ khi sự kiện xảy ra', en: 'runs from when its event happens' },
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
  'give.needsMilestones': { vi: 'kỳ cần nêu mốc', en: 'wait for milestones' },
  'give.awaitsEvent': { vi: 'kỳ chờ sự kiện', en: 'wait for an event' },
  'give.outsidePeriod': {
    vi: '{count} kỳ có ngày hạn nằm ngoài kỳ của kế hoạch, theo đúng lời văn. Hãy xem lại kỳ của kế hoạch hoặc thời hạn đã đọc.',
    en: '{count} occurrences are due outside the plan’s period, as the words say. Check the period, or the deadlines as read.',
  },
  'give.reportDay': {
    vi: '{tasks} nhiệm vụ hằng năm không ghi ngày: đến hạn ngày nào mỗi năm?',
    en: '{tasks} yearly tasks name no day: when is each year’s due?',
  },
  'give.reportDayOfPlan': { vi: 'Ngày {day}, ngày báo cáo của kế hoạch', en: '{day}, the plan’s own report day' },
  'give.reportDayWords': { vi: '“{words}”: {duty}', en: '“{words}”: {duty}' },
  'give.reportDayNational': {
    vi: 'Ngày {day}, ngày chốt kỳ báo cáo năm (Nghị định 09/2019/NĐ-CP, Điều 12)',
    en: '{day}, the yearly cut-off (Decree 09/2019, article 12)',
  },
  'give.reportDayOther': { vi: 'Ngày khác', en: 'Another day' },
  'give.dayAndMonth': { vi: 'Ngày và tháng', en: 'Day and month' },
  'give.dayAndMonthHint': { vi: '29/11', en: '29/11' },
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
  'give.cannotUndo': {
    vi: 'Đơn vị thấy việc ngay. Sau khi ban hành, muốn đổi thì nhập văn bản thay thế thành phiên bản mới.',
    en: 'Units see their work at once. After this, changes come by importing a replacement as a new version.',
  },
  'give.do': { vi: 'Ban hành và giao việc', en: 'Put in force and give out' },
  'give.back': { vi: 'Quay lại duyệt', en: 'Back to the review' },
} as const satisfies Words;
