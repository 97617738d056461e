import type { Words } from '../kernel/words.ts';
import { deskWords } from './words/desk.ts';
import { heatWords } from './words/heat.ts';
import { historyWords } from './words/history.ts';
import { boardStakeWords } from './words/stakes.ts';

export const words = {
  ...deskWords,
  ...heatWords,
  ...historyWords,
  ...boardStakeWords,
  'board.title': { vi: 'Bàn điều hành, {tenant}', en: 'Board of {tenant}' },
  'board.lateAt': { vi: '{count} việc đang trễ', en: '{count} late' },
  'board.ofUnits': { vi: ' ở {count} đơn vị', en: ' at {count} units' },
  'board.silentUnits': { vi: '{count} đơn vị im lặng từ {days} ngày', en: '{count} units silent for {days} days' },
  'board.waitingFiles': { vi: '{count} việc chờ xem minh chứng', en: '{count} with proof to be checked' },
  'board.calm': {
    vi: 'Không có việc nào trễ, không đơn vị nào im lặng, không minh chứng nào chờ xem.',
    en: 'Nothing is late, no unit is silent, no proof waits.',
  },
  'board.print': { vi: 'In khổ A4', en: 'Print on A4' },
  'board.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'board.anyPlan': { vi: 'Mọi kế hoạch', en: 'Every plan' },
  'board.figureLate': { vi: 'trễ hạn', en: 'late' },
  'board.figureStale': { vi: 'chưa cập nhật', en: 'not updated' },
  'board.figureWaiting': { vi: 'chờ xem', en: 'to be checked' },
  'board.figureNeedsDate': { vi: 'chưa định ngày', en: 'no date yet' },
  'board.figureAll': { vi: 'đủ cả ba trên {total} việc', en: 'all three of {total}' },
  'board.nothing': {
    vi: 'Chưa có kế hoạch nào được ban hành nên chưa có việc nào để theo dõi.',
    en: 'No plan is in force yet, so there is no work to follow.',
  },
  'board.openPlans': { vi: 'Mở trang Kế hoạch', en: 'Open Plans' },

  'board.byUnit': { vi: 'Theo đơn vị', en: 'By unit' },
  'board.byUnitNote': {
    vi: 'bấm tên cột để xếp; bấm đơn vị để xem việc',
    en: 'press a head to sort, a unit to see its work',
  },
  'board.mapOn': { vi: 'Theo bản đồ đơn vị ngày', en: 'By the units of' },
  'board.apart': {
    vi: 'Không thuộc riêng đơn vị nào vào ngày ấy nên không chia số; tổng vẫn tính đủ:',
    en: 'No single unit’s on that day, so no figure is shared out; the total counts them:',
  },
  'board.apartAmong': { vi: '{name}: {count} việc, giữa {units}', en: '{name}: {count}, among {units}' },
  'board.apartNobody': {
    vi: '{name}: {count} việc, ngày ấy không có đơn vị tương ứng',
    en: '{name}: {count}, which had no unit on that day',
  },
  'board.handoversTitle': { vi: 'Chờ chuyển giao', en: 'Waiting for an heir' },
  'board.handovers': {
    vi: '{count} việc chưa xong của cơ quan đã kết thúc chờ bạn quyết định nơi nhận.',
    en: '{count} open duties of units that ended wait for you to decide who takes them.',
  },
  'board.openHandovers': { vi: 'Quyết định nơi nhận', en: 'Decide who takes them' },
  'board.byPlan': { vi: 'Theo kế hoạch', en: 'By plan' },
  'board.unit': { vi: 'Đơn vị', en: 'Unit' },
  'board.occurrences': { vi: 'Việc', en: 'Work' },
  'board.reported': { vi: 'Đã báo', en: 'Reported' },
  'board.late': { vi: 'Trễ', en: 'Late' },
  'board.stale': { vi: 'Chưa cập nhật', en: 'Not updated' },
  'board.waiting': { vi: 'Chờ xem', en: 'To check' },
  'board.returned': { vi: 'Trả lại', en: 'Returned' },
  'board.needsDate': { vi: 'Chưa có hạn', en: 'No date' },
  'board.silent': { vi: 'Im lặng', en: 'Silent' },
  'board.heardToday': { vi: 'hôm nay', en: 'today' },
  'board.silentDay': { vi: '1 ngày', en: '1 day' },
  'board.silentDays': { vi: '{count} ngày', en: '{count} days' },
  'board.allThree': { vi: 'Đủ cả ba', en: 'All three' },
  'board.sortBy': { vi: 'Xếp theo', en: 'Sort by' },
  'board.seeAll': { vi: 'Xem cả {count} đơn vị', en: 'See all {count} units' },
  'board.seeFirst': { vi: 'Chỉ xem {count} đơn vị đầu', en: 'See the first {count} only' },
  'board.lastReport': { vi: 'Báo cáo gần nhất: {date}', en: 'Last report: {date}' },
  'board.total': { vi: 'Cộng', en: 'Total' },
  'board.ofTotal': { vi: '{count} trên {total} đủ cả ba', en: '{count} of {total} have all three' },

  'board.file.silent': { vi: 'Số ngày im lặng', en: 'Days silent' },
  'board.file.heard': { vi: 'Báo cáo gần nhất', en: 'Last report' },
  'board.file.ofPlan': { vi: 'Kế hoạch: {plan}.', en: 'Plan: {plan}.' },
  'board.file.mapOn': { vi: 'Theo các đơn vị của ngày {date}.', en: 'By the units of {date}.' },

  'board.silentTitle': { vi: 'Đơn vị im lặng', en: 'Silent units' },
  'board.silentNote': {
    vi: 'từ {days} ngày không có báo cáo, còn việc chưa xong',
    en: 'no report for {days} days, work open',
  },
  'board.silentNone': {
    vi: 'Đơn vị nào còn việc cũng có tin trong {days} ngày qua.',
    en: 'Every unit with open work was heard of in {days} days.',
  },
  'board.lateCount': { vi: 'trễ {count}', en: '{count} late' },
  'board.seeSilent': { vi: 'Xem cả {count} đơn vị', en: 'See all {count}' },

  'board.waitingTitle': { vi: 'Minh chứng chờ xem', en: 'Proof to be checked' },
  'board.waitingForYou': { vi: '{count} minh chứng của đơn vị khác', en: '{count} proofs of other units' },
  'board.waitingNone': { vi: 'Không có minh chứng nào chờ bạn xem.', en: 'No proof waits for you.' },
  'board.handedIn': { vi: '{unit}, gửi {date}', en: '{unit}, handed in on {date}' },
  'board.seeWaiting': { vi: 'Xem thêm {count}', en: 'See {count} more' },
  'board.waitingBeyond': {
    vi: 'Còn {count} minh chứng nữa; xem xong những tệp trên sẽ hiện tiếp.',
    en: '{count} more wait; they show when those above are judged.',
  },

  'board.draftsTitle': { vi: 'Bản nháp chờ ban hành', en: 'Drafts to be put in force' },
  'board.draftCounts': {
    vi: '{tasks} nhiệm vụ, đã xác nhận {confirmed}, còn nghi ngờ {doubtful}',
    en: '{tasks} tasks, {confirmed} confirmed, {doubtful} in doubt',
  },
} as const satisfies Words;
