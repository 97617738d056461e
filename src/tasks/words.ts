import type { Words } from '../kernel/words.ts';
import { stakeWords } from './words/points-at-stake.ts';
import { handoverWords } from './words/handover.ts';
import { ownPartWords } from './words/own-part.ts';
import { reassignWords } from './words/reassign.ts';
import { sheetWords } from './words/sheet.ts';

export const words = {
  ...stakeWords,
  ...sheetWords,
  ...handoverWords,
  ...ownPartWords,
  ...reassignWords,
  'tasks.not_found': {
    vi: 'Không tìm thấy việc này trong phần việc mà bạn được xem. Hãy mở lại từ danh sách Nhiệm vụ.',
    en: 'This is not among the work that you may see. Open it from the list of tasks.',
  },
  'tasks.several_leads': {
    vi: '{count} nhiệm vụ có nhiều cơ quan chủ trì (đầu tiên: nhiệm vụ số {number}). Mỗi nhiệm vụ cần đúng một cơ quan chịu trách nhiệm: hãy chọn, hoặc xác nhận mỗi cơ quan chịu trách nhiệm phần của mình.',
    en: '{count} tasks name several leads (the first: task {number}). Exactly one answers for a task: choose it, or confirm that each answers for its own part.',
  },
  'tasks.not_a_lead': {
    vi: 'Cơ quan được chọn không phải là cơ quan chủ trì của nhiệm vụ số {number}. Hãy chọn trong các cơ quan mà câu văn ghi.',
    en: 'The unit chosen is not named as a lead of task {number}. Choose one of those that the sentence names.',
  },
  'tasks.several_heirs': {
    vi: 'Cơ quan đã kết thúc chủ trì việc này, nay có {count} nơi nhận. Mỗi nhiệm vụ cần đúng một cơ quan chịu trách nhiệm: hãy chọn một trong các nơi nhận, hoặc xác nhận mỗi nơi chịu trách nhiệm phần của mình. Chưa việc nào được chuyển.',
    en: 'The unit that ended led this, and {count} take it. Exactly one answers for a task: choose it among them, or confirm that each answers for its own part. Nothing was handed over.',
  },
  'give.severalLeads': {
    vi: '{count} nhiệm vụ ghi nhiều cơ quan chủ trì. Ai chịu trách nhiệm chính?',
    en: '{count} tasks name several leads. Which of them answers?',
  },
  'give.severalLeadsNote': {
    vi: 'Cơ quan còn lại thành phối hợp; câu văn in trong kế hoạch giữ nguyên.',
    en: 'The others coordinate; the printed sentence stays as it is.',
  },
  'give.leadOf': { vi: '{number}. {text}', en: '{number}. {text}' },
  'give.chooseLead': { vi: 'Chọn một cơ quan', en: 'Choose one' },
  'give.eachForItsPart': {
    vi: 'Các nhiệm vụ chưa chọn: mỗi cơ quan chịu trách nhiệm phần của mình',
    en: 'Where none is chosen: each answers for its own part',
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
  'tasks.heir_has_it': {
    vi: '“{name}” đang giữ việc này. Chưa việc nào được chuyển. Muốn để việc ở lại, hãy chọn “Ở lại cơ quan này” và ghi lý do.',
    en: '“{name}” has this already. Nothing was handed over. To leave it there choose “It stays” and say why.',
  },
  'tasks.reason_missing': {
    vi: 'Không giao cho cơ quan nào, hoặc để việc ở lại, thì cần ghi lý do, để hồ sơ còn lại. Hãy ghi lý do rồi gửi lại.',
    en: 'To hand it to nobody, or leave it where it is, say why, so that the record keeps it. Write the reason and send again.',
  },
  'tasks.plan_not_in_force': {
    vi: 'Chỉ thêm việc vào văn bản đang có hiệu lực; văn bản này là dự thảo hoặc đã được thay thế. Chưa ghi gì. Hãy ban hành văn bản trước, hoặc chọn bản đang có hiệu lực.',
    en: 'Work is added to what is in force; this is a draft or was replaced. Nothing was saved. Put it in force first, or choose the one that is.',
  },
  'tasks.no_day_in_words': {
    vi: 'Thời hạn “{words}” không cho biết ngày nào trong kỳ từ {from} đến {to}. Chưa ghi gì. Hãy ghi rõ ngày, kể cả năm, hoặc chọn “chưa có ngày, đặt sau”.',
    en: 'The deadline “{words}” gives no day between {from} and {to}. Nothing was saved. Write the day with its year, or choose “no day yet, set it later”.',
  },
  'tasks.due_before_plan': {
    vi: 'Thời hạn đọc ra là {date}, trước khi văn bản có hiệu lực ({from}). Chưa ghi gì. Hãy xem lại thời hạn, nhất là năm.',
    en: 'The deadline is read as {date}, before the document holds ({from}). Nothing was saved. Look at the deadline again, its year above all.',
  },
  'tasks.lead_coordinates': {
    vi: '“{name}” vừa chủ trì vừa phối hợp. Chưa ghi gì. Hãy bỏ khỏi một trong hai ô.',
    en: '“{name}” both leads and coordinates. Nothing was saved. Take it out of one of the two.',
  },
  'tasks.unit_ends_first': {
    vi: '“{name}” hoạt động đến hết {ended} nên không làm được việc này. Chưa ghi gì. Hãy chọn cơ quan kế thừa.',
    en: '“{name}” lives until {ended} and can not do this. Nothing was saved. Choose the unit that follows it.',
  },
  'tasks.group_empty': {
    vi: 'Hôm nay không có cơ quan nào thuộc “{name}” nên không giao việc cho ai được. Chưa ghi gì. Hãy chọn cơ quan cụ thể.',
    en: 'Nobody belongs to “{name}” today, so nobody would receive this. Nothing was saved. Choose a unit.',
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
  'due.extended': { vi: '{due}, hạn ban đầu {first}', en: '{due}, first set for {first}' },
  'due.firstShort': { vi: 'ban đầu {date}', en: 'first {date}' },
  'due.needsDate': { vi: 'chưa định được ngày', en: 'no date yet' },

  'reported.none': { vi: 'Chưa', en: 'Not yet' },
  'reported.doing': { vi: 'Đang làm', en: 'Doing' },
  'reported.done': { vi: 'Hoàn thành', en: 'Done' },

  'gaps.title': { vi: 'Đơn vị mới của tập thể', en: 'New members of collectives' },
  'gaps.note': {
    vi: 'bắt đầu hoạt động sau ngày ban hành nên còn thiếu việc của tập thể; mỗi kỳ tự giao vào ngày kỳ ấy mở, hoặc giao ngay mọi kỳ sắp tới',
    en: 'they began after the plans were given out and lack work of their collective; each time is given by itself on the day it opens, or all that lie ahead at once',
  },
  'gaps.units': { vi: '{count} đơn vị, {assignments} việc', en: '{count} units, {assignments} duties' },
  'gaps.give': { vi: 'Giao việc từ hôm nay', en: 'Give the work from today' },
  'gaps.given': {
    vi: 'Đã giao {assignments} việc, {occurrences} kỳ.',
    en: '{assignments} given, {occurrences} times.',
  },

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
  'give.reportDayCutOff': {
    vi: 'Ngày {day}, ngày chốt kỳ báo cáo năm ({source})',
    en: '{day}, the yearly cut-off ({source})',
  },
  'give.reportDayCutOffFrom': {
    vi: 'từ năm {year} là ngày {day} ({source})',
    en: 'from {year} on {day} ({source})',
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
  'tasks.consultation_open': {
    vi: 'Dự thảo còn đang lấy ý kiến đến {until}: {answered} trên {asked} đơn vị đã trả lời, {waiting} ý kiến chưa xử lý. Hãy kết thúc lấy ý kiến, hoặc đánh dấu vẫn ban hành.',
    en: 'Units are still asked about the draft until {until}: {answered} of {asked} have answered, {waiting} opinions wait for a decision. End the consultation, or tick that you put it in force all the same.',
  },
  'give.consultation': {
    vi: 'Dự thảo còn đang lấy ý kiến đến {until}: {answered} trên {asked} đơn vị đã trả lời, {waiting} ý kiến chưa xử lý.',
    en: 'Units are still asked about the draft until {until}: {answered} of {asked} have answered, {waiting} opinions wait for a decision.',
  },
  'give.openConsultation': { vi: 'Xem các ý kiến', en: 'See the opinions' },
  'give.despiteConsultation': {
    vi: 'Vẫn ban hành; không nhận thêm ý kiến',
    en: 'Put it in force all the same; no opinion is taken any more',
  },
  'give.cannotUndo': {
    vi: 'Đơn vị thấy việc ngay. Sau khi ban hành, muốn đổi thì nhập văn bản thay thế thành phiên bản mới.',
    en: 'Units see their work at once. After this, changes come by importing a replacement as a new version.',
  },
  'give.do': { vi: 'Ban hành và giao việc', en: 'Put in force and give out' },
  'give.back': { vi: 'Quay lại duyệt', en: 'Back to the review' },
} as const satisfies Words;
