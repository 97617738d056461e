import type { Words } from '../kernel/words.ts';

export const words = {
  'units.unknown': {
    vi: 'Không có cơ quan nào tên “{name}”. Hãy ghi đúng tên trong danh mục, ví dụ “{example}”.',
    en: 'No unit is called “{name}”. Write its name as in the list, such as “{example}”.',
  },
  'units.not_found': {
    vi: 'Không có cơ quan này trong danh mục. Hãy mở lại từ danh sách Cơ quan, đơn vị.',
    en: 'This unit is not in the registry. Open it from the list of units.',
  },
  'units.already_ended': {
    vi: '“{name}” đã có ngày kết thúc là {date}. Chưa ghi gì. Muốn sửa việc kế thừa của cơ quan này, hãy mở trang của cơ quan.',
    en: '“{name}” already ends on {date}. Nothing was saved. See its page for who follows it.',
  },
  'units.not_begun': {
    vi: '“{name}” bắt đầu từ {date} nên không thể kết thúc trước ngày đó. Chưa ghi gì. Hãy chọn ngày muộn hơn.',
    en: '“{name}” begins on {date} and can not end before that. Nothing was saved. Choose a later day.',
  },
  'units.heir_not_living': {
    vi: '“{name}” không hoạt động vào {date} nên không kế thừa được. Chưa ghi gì. Hãy chọn cơ quan khác hoặc ngày khác.',
    en: '“{name}” does not live on {date} and can not follow. Nothing was saved. Choose another unit or another day.',
  },
  'units.heir_of_itself': {
    vi: '“{name}” vừa kết thúc vừa kế thừa chính nó: quan hệ kế thừa thành vòng. Chưa ghi gì. Nếu cơ quan vẫn tiếp tục, hãy bỏ ra khỏi phần kết thúc.',
    en: '“{name}” would end and follow itself, which goes in a circle. Nothing was saved. If it goes on, leave it out of what ends.',
  },
  'units.name_taken': {
    vi: 'Đã có cơ quan “{name}” hoạt động từ ngày đó. Chưa ghi gì. Hãy chọn cơ quan ấy thay vì tạo mới.',
    en: '“{name}” is there already on that day. Nothing was saved. Choose it instead of making another.',
  },
  'units.code_taken': {
    vi: 'Mã “{code}” đang là của “{name}”. Chưa ghi gì. Hãy chọn mã khác.',
    en: 'The code “{code}” is of “{name}”. Nothing was saved. Choose another.',
  },
  'units.identifier_taken': {
    vi: 'Mã định danh “{identifier}” đang là của “{name}”. Chưa ghi gì. Hãy kiểm tra lại mã.',
    en: 'The identifier “{identifier}” is of “{name}”. Nothing was saved. Check it.',
  },
  'units.alias_taken': {
    vi: 'Tên gọi “{name}” đang chỉ “{unit}” vào cùng thời gian. Chưa ghi gì. Hãy bỏ tên này hoặc ghi ngày khác.',
    en: 'The name “{name}” means “{unit}” on the same days. Nothing was saved. Leave it out, or give other days.',
  },
  'units.name_ends_first': {
    vi: 'Tên gọi “{name}” có ngày cuối trước ngày đầu. Chưa ghi gì. Hãy sửa ngày.',
    en: 'The name “{name}” ends before it begins. Nothing was saved. Mend its days.',
  },
  'units.parent_not_living': {
    vi: 'Cơ quan cấp trên được chọn không hoạt động vào hôm nay. Chưa ghi gì. Hãy chọn cơ quan đang hoạt động.',
    en: 'The parent chosen does not live today. Nothing was saved. Choose one that does.',
  },
  'units.parent_below': {
    vi: '“{name}” nằm dưới chính cơ quan này nên không làm cấp trên được. Chưa ghi gì. Hãy chọn cơ quan khác.',
    en: '“{name}” lies below this very unit and can not be its parent. Nothing was saved. Choose another.',
  },
  'units.kind_has_work': {
    vi: 'Cơ quan này đã được giao việc nên không đổi loại và cấp được: các tập thể như “các sở, ngành” chọn thành viên theo đó. Chưa ghi gì.',
    en: 'This unit has been given work, so its kind and level stay: collectives choose their members by them. Nothing was saved.',
  },
  'units.functions_missing': {
    vi: 'Cơ quan còn hoạt động thì chỉ chuyển các lĩnh vực được nêu. Chưa ghi gì. Hãy chọn nơi nhận và ít nhất một lĩnh vực cho mỗi nơi.',
    en: 'A unit that goes on passes on only the functions named. Nothing was saved. Choose who takes them, and at least one function for each.',
  },
  'units.function_passed_on': {
    vi: '“{name}” đã chuyển lĩnh vực này từ trước, nay thuộc “{heir}”. Chưa ghi gì. Hãy bỏ lĩnh vực này, hoặc ghi từ nơi đang giữ.',
    en: '“{name}” had passed this function on before; “{heir}” has it. Nothing was saved. Leave the function out, or begin from who has it.',
  },
  'units.function_comes_back': {
    vi: 'Cùng ngày này “{heir}” lại chuyển chính lĩnh vực ấy về “{name}”, thành một vòng. Chưa ghi gì. Hãy kiểm tra ngày và nơi nhận.',
    en: 'On the same day “{heir}” passes this very function back to “{name}”, in a circle. Nothing was saved. Check the day and who takes it.',
  },
  'units.file_unreadable': {
    vi: 'Tệp sắp xếp bộ máy không đúng mẫu ở “{place}”: {why}. Chưa ghi gì. Hãy sửa theo mẫu data/units/reorganisation-2025.yaml rồi nhập lại.',
    en: 'The file of the reorganisation does not have its form at “{place}”: {why}. Nothing was saved. Mend it after data/units/reorganisation-2025.yaml and import it again.',
  },
  'units.file_unknown': {
    vi: 'Không tìm thấy cơ quan “{name}” còn hoạt động vào ngày ghi trong tệp, hoặc đã kết thúc trước ngày đó. Chưa ghi gì. Hãy ghi đúng tên, mã hoặc ngày.',
    en: 'No unit “{name}” lives on the day that the file names, or had ended before it. Nothing was saved. Mend the name, the code or the day.',
  },
  'units.file_fault': {
    vi: 'Quan hệ kế thừa trong tệp có lỗi “{fault}” ở: {names}. Chưa ghi gì. Cơ quan kế thừa phải đang hoạt động, và không cơ quan nào kế thừa vòng về chính nó.',
    en: 'Who follows whom has the fault “{fault}” at: {names}. Nothing was saved. An heir must live on the day, and no unit may come to follow itself.',
  },
} as const satisfies Words;
