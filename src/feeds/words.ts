import type { Words } from '../kernel/words.ts';

export const words = {
  'feeds.not_found': {
    vi: 'Không có lịch ở địa chỉ này: địa chỉ sai, đã được thay hoặc đã dừng. Hãy vào Lịch việc để tạo địa chỉ mới rồi thêm lại vào ứng dụng lịch.',
    en: 'There is no calendar at this address: it is wrong, was replaced or has ended. Make a new one under Calendar of work and add it again.',
  },

  'feed.name.own': { vi: 'Việc của tôi, {unit}', en: 'My work, {unit}' },
  'feed.name.unit': { vi: 'Việc của {unit}', en: 'Work of {unit}' },
  'feed.name.province': { vi: 'Việc trễ và sắp đến hạn, {tenant}', en: 'Late and near, {tenant}' },
  'feed.nameOfUnits': { vi: 'Việc của các đơn vị đã chọn, {tenant}', en: 'Work of chosen units, {tenant}' },
  'feed.sample': { vi: 'DỮ LIỆU MINH HỌA', en: 'SAMPLE DATA' },
  'feed.summary': { vi: '{unit}: {task}', en: '{unit}: {task}' },
  'feed.unit': { vi: 'Đơn vị: {unit}', en: 'Unit: {unit}' },
  'feed.plan': { vi: 'Kế hoạch: {number}', en: 'Plan: {number}' },

  'panel.title': { vi: 'Xem trong ứng dụng lịch của bạn', en: 'See it in your own calendar' },
  'panel.why': {
    vi: 'Google Calendar, Outlook hay lịch trên điện thoại đọc việc đến hạn từ một địa chỉ riêng của bạn và tự cập nhật. Ai có địa chỉ này đều đọc được, không cần mật khẩu: đừng gửi cho người khác.',
    en: 'Google Calendar, Outlook or your phone read what falls due from an address of your own, and keep it up to date. Whoever has the address can read it without a password: give it to nobody.',
  },
  'panel.holds': { vi: 'Lịch gồm', en: 'It holds' },
  'panel.holds.own': { vi: 'Việc tôi phụ trách', en: 'What I answer for' },
  'panel.holds.unit': { vi: 'Việc của đơn vị', en: 'My unit’s work' },
  'panel.holds.province': { vi: 'Trễ và sắp đến hạn', en: 'Late and near' },
  'panel.ownNote': {
    vi: 'Gồm cả việc của người bạn đang làm thay, và việc của đơn vị chưa ai phụ trách.',
    en: 'With the work of whom you stand in for, and what nobody in the unit answers for yet.',
  },
  'panel.units': { vi: 'Chỉ các đơn vị này', en: 'These units alone' },
  'panel.unitsNote': {
    vi: 'Để trống: việc trễ và đến hạn trong 7 ngày của mọi đơn vị.',
    en: 'Empty: what is late or due within 7 days, of all units.',
  },
  'panel.make': { vi: 'Tạo địa chỉ', en: 'Make the address' },
  'panel.renew': { vi: 'Thay địa chỉ mới', en: 'Make a new address' },
  'panel.renewSure': {
    vi: 'Địa chỉ cũ ngừng ngay. Bấm lần nữa để thay',
    en: 'The old one ends at once. Press again to replace it',
  },
  'panel.end': { vi: 'Dừng', en: 'End it' },
  'panel.endSure': { vi: 'Bấm lần nữa để dừng', en: 'Press again to end it' },
  'panel.ended': {
    vi: 'Địa chỉ đã dừng; ứng dụng lịch không đọc được nữa.',
    en: 'The address has ended; no calendar can read it.',
  },
  'panel.standing': {
    vi: 'Đang có một địa chỉ, tạo ngày {date}: {holds}.',
    en: 'There is an address, made on {date}: {holds}.',
  },
  'panel.standingUnits': { vi: 'việc của {count} đơn vị đã chọn', en: 'work of {count} chosen units' },
  'panel.lost': {
    vi: 'Địa chỉ chỉ hiện một lần khi tạo. Nếu không còn giữ, hãy thay địa chỉ mới.',
    en: 'It was shown once, when it was made. If you no longer have it, make a new one.',
  },
  'panel.address': { vi: 'Địa chỉ của bạn, chỉ hiện lần này', en: 'Your address, shown this once' },
  'panel.copy': { vi: 'Chép', en: 'Copy' },
  'panel.copied': { vi: 'Đã chép địa chỉ.', en: 'The address is copied.' },
  'panel.how': {
    vi: 'Google Calendar: Lịch khác › Từ URL. Outlook: Thêm lịch › Đăng ký từ web. iPhone: Lịch › Thêm lịch đăng ký. Dán địa chỉ vào đó; ứng dụng đọc lại sau mỗi vài giờ.',
    en: 'Google Calendar: Other calendars › From URL. Outlook: Add calendar › Subscribe from web. iPhone: Calendar › Add subscription calendar. Paste it there; it is read again every few hours.',
  },
} satisfies Words;
