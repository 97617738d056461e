import type { Words } from '../kernel/words.ts';
import { embeddedPostgresWords } from './embedded-postgres/words.ts';

/** Statuses of the refusals that any request can meet. */
export const serverProblems = {
  'server.signed_out': 401,
  'server.not_allowed': 403,
  'server.foreign_site': 403,
  'server.not_found': 404,
  'server.no_tenant': 503,
  'server.tenant_exists': 409,
  'server.invalid_input': 422,
  'server.several_faults': 422,
  'server.bad_request': 400,
  'server.unsupported_body': 415,
  'server.no_file': 400,
  'server.empty_file': 422,
  'server.file_too_large': 413,
  'server.too_many': 429,
  'server.changed_meanwhile': 409,
  'server.fault': 500,
  'server.usage': 400,
  'server.no_such_file': 404,
  'server.no_such_tenant': 404,
} as const;

/** What the server itself says to people. */
export const serverWords = {
  ...embeddedPostgresWords,
  'server.signed_out': {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết. Hãy đăng nhập lại; bản nháp vẫn còn trên máy này.',
    en: 'You are not signed in, or your session has ended. Sign in again; drafts are kept on this device.',
  },
  'server.not_allowed': {
    vi: 'Tài khoản của bạn không có quyền làm việc này. Nếu cần, hãy hỏi người điều phối của tỉnh.',
    en: 'Your account may not do this. If you need to, ask the coordinator of your province.',
  },
  'server.foreign_site': {
    vi: 'Yêu cầu đến từ một trang web khác nên đã bị chặn. Hãy mở Thước Đo rồi làm lại.',
    en: 'The request came from another web site and was stopped. Open Thước Đo and do it there.',
  },
  'server.not_found': {
    vi: 'Không có gì ở địa chỉ này. Hãy quay lại trang trước hoặc về Bàn làm việc.',
    en: 'There is nothing at this address. Go back, or to the home page.',
  },
  'server.no_tenant': {
    vi: 'Chưa có tỉnh nào được cài đặt. Người quản trị tạo tỉnh bằng lệnh: thuocdo tenant add.',
    en: 'No province is installed yet. The administrator makes one with: thuocdo tenant add.',
  },
  'server.tenant_exists': {
    vi: 'Tên ngắn “{slug}” đã có tỉnh khác dùng. Hãy chọn tên khác.',
    en: 'The short name “{slug}” is taken by another province. Choose another.',
  },
  'server.invalid_input': {
    vi: 'Dữ liệu gửi lên chưa đúng ở “{field}”: {reason}. Hãy sửa rồi gửi lại.',
    en: 'What was sent is not right at “{field}”: {reason}. Mend it and send again.',
  },
  'server.several_faults': { vi: 'Có {count} chỗ cần sửa.', en: '{count} things are to be mended.' },
  'server.bad_request': {
    vi: 'Không đọc được yêu cầu. Hãy tải lại trang rồi làm lại.',
    en: 'The request can not be read. Reload the page and try again.',
  },
  'server.unsupported_body': {
    vi: 'Yêu cầu gửi dữ liệu ở dạng không nhận được. Hãy gửi JSON hoặc tệp đính kèm.',
    en: 'The request came in a form that is not accepted. Send JSON, or a file.',
  },
  'server.no_file': {
    vi: 'Chưa chọn tệp nào. Hãy chọn một tệp rồi gửi lại.',
    en: 'No file was chosen. Choose a file and send again.',
  },
  'server.empty_file': {
    vi: 'Tệp “{name}” trống. Hãy kiểm tra lại tệp trên máy rồi chọn lại.',
    en: 'The file “{name}” is empty. Check it on your device and choose it again.',
  },
  'server.file_too_large': {
    vi: 'Tệp lớn hơn {limit} MB nên chưa được nhận. Hãy nén hoặc tách tệp rồi gửi lại.',
    en: 'The file is larger than {limit} MB and was not taken. Compress or split it and send again.',
  },
  'server.too_many': {
    vi: 'Bạn đã thử quá nhiều lần. Hãy chờ {seconds} giây rồi thử lại.',
    en: 'Too many tries. Wait {seconds} seconds and try again.',
  },
  'server.changed_meanwhile': {
    vi: 'Người khác vừa sửa mục này. Bản của bạn chưa được lưu; hãy tải lại để xem bản mới rồi sửa tiếp.',
    en: 'Somebody else has just changed this. Yours is not saved; reload to see theirs, then go on.',
  },
  'server.usage': { vi: 'Chưa đúng cách gọi. Cách gọi: {usage}', en: 'That is not how it is called. Usage: {usage}' },
  'server.no_such_file': {
    vi: 'Không mở được tệp {path}. Hãy kiểm tra đường dẫn và quyền đọc tệp.',
    en: 'The file {path} can not be opened. Check its path and that you may read it.',
  },
  'server.no_such_tenant': {
    vi: 'Không có tỉnh nào tên ngắn “{slug}”. Bỏ --tenant để dùng tỉnh đầu tiên.',
    en: 'No province has the short name “{slug}”. Leave --tenant out for the first one.',
  },
  'server.test_clock_refused': {
    vi: 'THUOCDO_TODAY chỉ dùng để thử, không dùng khi NODE_ENV=production. Hãy bỏ biến này.',
    en: 'THUOCDO_TODAY is for tests and is refused when NODE_ENV=production. Unset it.',
  },
  'server.bad_setting': {
    vi: 'Biến {name} có giá trị “{value}” không dùng được. Cần: {wanted}.',
    en: 'The setting {name} has the value “{value}”, which can not be used. Wanted: {wanted}.',
  },
  'server.port_busy': {
    vi: 'Cổng {port} đang có chương trình khác dùng. Hãy đặt cổng khác, ví dụ: PORT={other} npm run up.',
    en: 'Port {port} is in use by another program. Choose another, for example: PORT={other} npm run up.',
  },
  'server.port_refused': {
    vi: 'Không mở được cổng {port} ở {host}. Hãy chọn cổng từ 1024 trở lên và địa chỉ của máy này.',
    en: 'Port {port} can not be opened at {host}. Choose a port from 1024 up, and an address of this machine.',
  },
  'server.database_unreachable': {
    vi: 'Không kết nối được PostgreSQL ở DATABASE_URL ({reason}). Hãy kiểm tra địa chỉ, mật khẩu và máy chủ có đang chạy không.',
    en: 'The PostgreSQL of DATABASE_URL can not be reached ({reason}). Check the address, the password, and that it runs.',
  },
  'server.database_too_old': {
    vi: 'PostgreSQL ở DATABASE_URL là phiên bản {version}; cần từ 15 trở lên.',
    en: 'The PostgreSQL of DATABASE_URL is version {version}; 15 or later is needed.',
  },
  'server.database_rights_missing': {
    vi: 'Người dùng trong DATABASE_URL thiếu quyền: cần CREATEROLE và quyền tạo schema trong cơ sở dữ liệu. Hãy chạy: alter role … createrole; grant create on database … to ….',
    en: 'The user of DATABASE_URL lacks rights: it needs CREATEROLE, and to create schemas in the database. Run: alter role … createrole; grant create on database … to ….',
  },
  'server.fault': {
    vi: 'Hệ thống gặp lỗi và chưa lưu thay đổi này. Những gì đã báo lưu xong vẫn còn. Hãy thử lại; nếu vẫn lỗi, gửi mã bên dưới cho người quản trị.',
    en: 'The system met a fault and did not save this change. What was said to be saved is safe. Try again; if it stays, give the code below to your administrator.',
  },
} as const satisfies Words;
