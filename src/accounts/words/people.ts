import type { Words } from '../../kernel/words.ts';

export const peopleWords = {
  'people.title': { vi: 'Người dùng', en: 'People' },
  'people.lead': {
    vi: '{open} người đăng nhập được, {closed} tài khoản đã khóa. Tài khoản chỉ khóa, không xóa: nhật ký còn ghi tên.',
    en: '{open} may sign in, {closed} accounts are closed. Accounts are closed, never deleted: the trail names people.',
  },
  'people.notYours': {
    vi: 'Màn hình này dành cho người quản trị của tỉnh.',
    en: 'This screen is for the administrator of the province.',
  },
  'people.search': { vi: 'Tìm theo tên, tên đăng nhập, cơ quan', en: 'Search by name, login, unit' },
  'people.none': { vi: 'Không có người nào khớp.', en: 'Nobody matches.' },
  'people.show': { vi: 'Hiện', en: 'Show' },
  'people.open': { vi: 'Đang mở', en: 'Open' },
  'people.closed': { vi: 'Đã khóa', en: 'Closed' },
  'people.all': { vi: 'Tất cả', en: 'All' },
  'people.person': { vi: 'Họ tên', en: 'Name' },
  'people.login': { vi: 'Tên đăng nhập', en: 'Login' },
  'people.roles': { vi: 'Vai trò', en: 'Roles' },
  'people.lastSignIn': { vi: 'Đăng nhập gần nhất', en: 'Last sign-in' },
  'people.never': { vi: 'chưa lần nào', en: 'never' },
  'people.closedOn': { vi: 'khóa {date}', en: 'closed {date}' },
  'people.change': { vi: 'Sửa', en: 'Change' },
  'people.changeOf': { vi: 'Sửa tài khoản của {name}', en: 'Change the account of {name}' },
  'people.back': { vi: 'Quay lại', en: 'Back' },

  'people.add': { vi: 'Thêm người dùng', en: 'Add a person' },
  'people.addDo': { vi: 'Thêm và lấy mật khẩu', en: 'Add and get a password' },
  'people.position': { vi: 'Chức vụ', en: 'Position' },
  'people.email': { vi: 'Thư điện tử', en: 'Mail address' },
  'people.unit': { vi: 'Cơ quan', en: 'Unit' },
  'people.chooseUnit': { vi: 'Chọn cơ quan', en: 'Choose a unit' },
  'people.added': { vi: 'Đã thêm {name}.', en: '{name} is added.' },

  'people.password': { vi: 'Mật khẩu của {name}', en: 'The password of {name}' },
  'people.passwordOnce': {
    vi: 'Mật khẩu chỉ hiện một lần này. Hãy chép lại và đưa tận tay người dùng.',
    en: 'The password is shown this once. Copy it and hand it to the person.',
  },
  'people.passwordSignIn': { vi: 'Đăng nhập bằng tên {login}', en: 'Signs in as {login}' },
  'people.copy': { vi: 'Chép mật khẩu', en: 'Copy the password' },
  'people.copied': { vi: 'Đã chép.', en: 'Copied.' },
  'people.passwordDone': { vi: 'Đã chép xong', en: 'Done' },

  'people.moveNote': {
    vi: 'Người này phải đăng nhập lại. Việc đang giữ ở cơ quan cũ không đi theo: thủ trưởng cơ quan cũ thấy là chưa có người và bàn giao.',
    en: 'They sign in again. What they hold stays with the old unit: its head sees that nobody has it, and hands it over.',
  },
  'people.moveDo': { vi: 'Chuyển', en: 'Move' },
  'people.moved': { vi: 'Đã chuyển {count} người.', en: '{count} moved.' },
  'people.rolesDo': { vi: 'Ghi vai trò', en: 'Save the roles' },
  'people.rolesSaved': { vi: 'Đã ghi vai trò của {name}.', en: 'The roles of {name} are saved.' },
  'people.newPassword': { vi: 'Đặt mật khẩu mới', en: 'Give a new password' },
  'people.close': { vi: 'Khóa tài khoản', en: 'Close the account' },
  'people.reopen': { vi: 'Mở lại tài khoản', en: 'Open the account again' },
  'people.closeNote': {
    vi: 'Khóa tài khoản hoặc đặt mật khẩu mới thì phiên đang mở kết thúc ngay.',
    en: 'Closing, and a new password, end open sessions at once.',
  },
  'people.isLast': {
    vi: 'Đây là người quản trị duy nhất: chưa khóa được tài khoản và chưa bỏ được vai trò quản trị.',
    en: 'This is the only administrator: the account can not be closed nor that role taken.',
  },
  'people.hasClosed': { vi: 'Đã khóa tài khoản của {name}.', en: 'The account of {name} is closed.' },
  'people.hasOpened': { vi: 'Đã mở lại tài khoản của {name}.', en: 'The account of {name} is open again.' },

  'people.ended': { vi: 'Người của cơ quan đã kết thúc', en: 'People of units that have ended' },
  'people.endedNote': {
    vi: 'chọn nơi mới cho cả cơ quan; ai đi nơi khác thì sửa riêng',
    en: 'choose where they all go; who goes elsewhere is changed alone',
  },
  'people.endedUnit': { vi: '{name}, kết thúc {date}', en: '{name}, ended {date}' },
  'people.endedNames': { vi: '{count} người: {names}', en: '{count}: {names}' },
  'people.moveTo': { vi: 'Chuyển người của {name} sang', en: 'Move the people of {name} to' },
  'people.moveAll': { vi: 'Chuyển {count} người', en: 'Move {count}' },
} as const satisfies Words;
