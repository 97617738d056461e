import type { Words } from '../kernel/words.ts';
import { peopleWords } from './words/people.ts';

export const words = {
  ...peopleWords,
  'accounts.wrong_credentials': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
    en: 'The login or the password is wrong. Check Caps Lock and your keyboard, then try again.',
  },
  'accounts.login_taken': {
    vi: 'Tên đăng nhập “{login}” đã có người dùng. Hãy chọn tên khác.',
    en: 'The login “{login}” is taken. Choose another.',
  },
  'accounts.no_such_login': {
    vi: 'Không có ai dùng tên đăng nhập “{login}”.',
    en: 'Nobody has the login “{login}”.',
  },
  'accounts.nobody_with_role': {
    vi: 'Chưa có ai giữ vai trò “{role}”. Hãy thêm bằng lệnh: thuocdo user add.',
    en: 'Nobody has the role “{role}” yet. Add somebody with: thuocdo user add.',
  },
  'accounts.person_not_found': {
    vi: 'Không tìm thấy người dùng này. Chưa thay đổi gì. Hãy tải lại trang Người dùng.',
    en: 'This person is not found. Nothing was changed. Reload the page of people.',
  },
  'accounts.unit_not_living': {
    vi: 'Cơ quan “{name}” không hoạt động vào hôm nay. Chưa thay đổi gì. Hãy chọn một cơ quan đang hoạt động.',
    en: 'The unit “{name}” does not live today. Nothing was changed. Choose one that does.',
  },
  'accounts.last_administrator': {
    vi: 'Đây là người quản trị cuối cùng còn đăng nhập được. Chưa thay đổi gì. Hãy giao vai trò quản trị cho người khác trước.',
    en: 'This is the last administrator who can sign in. Nothing was changed. Make somebody else administrator first.',
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signInLead: {
    vi: 'Theo dõi việc cải thiện PAR INDEX, SIPAS, PAPI và PCI, từ điểm bị trừ đến minh chứng.',
    en: 'Following PAR INDEX, SIPAS, PAPI and PCI from a lost point to its proof.',
  },
  forgotten: {
    vi: 'Quên mật khẩu? Hãy gọi người quản trị của tỉnh để đặt lại.',
    en: 'Forgotten your password? Ask the administrator of your province to reset it.',
  },
  loginMissing: { vi: 'Hãy ghi tên đăng nhập.', en: 'Give your login.' },
  passwordMissing: { vi: 'Hãy ghi mật khẩu.', en: 'Give your password.' },
  showPassword: { vi: 'Hiện hoặc ẩn mật khẩu', en: 'Show or hide the password' },
  capsLockOn: { vi: 'Caps Lock đang bật.', en: 'Caps Lock is on.' },
  loginHasMarks: {
    vi: 'Tên đăng nhập có dấu tiếng Việt. Nếu không cố ý, hãy tắt bộ gõ.',
    en: 'The login has Vietnamese marks. If you did not mean them, turn the Vietnamese keyboard off.',
  },
  passwordHasMarks: {
    vi: 'Mật khẩu có dấu tiếng Việt. Nếu không cố ý, hãy tắt bộ gõ.',
    en: 'The password has Vietnamese marks. If you did not mean them, turn the Vietnamese keyboard off.',
  },
  sampleSignIns: {
    vi: 'Tài khoản minh họa đã in ở cửa sổ lệnh khi khởi động lần đầu.',
    en: 'The sample sign-ins were printed in the terminal at the first start.',
  },
  'role.coordinator': { vi: 'Điều phối', en: 'Coordinator' },
  'role.officer': { vi: 'Chuyên viên', en: 'Officer' },
  'role.head': { vi: 'Thủ trưởng', en: 'Head of unit' },
  'role.appraiser': { vi: 'Thẩm định', en: 'Appraiser' },
  'role.chair': { vi: 'Lãnh đạo tỉnh', en: 'Provincial leader' },
  'role.administrator': { vi: 'Quản trị', en: 'Administrator' },
} as const satisfies Words;
