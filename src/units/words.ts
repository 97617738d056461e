import type { Words } from '../kernel/words.ts';

export const words = {
  'units.unknown': {
    vi: 'Không có cơ quan nào tên “{name}”. Hãy ghi đúng tên trong danh mục, ví dụ “{example}”.',
    en: 'No unit is called “{name}”. Write its name as in the list, such as “{example}”.',
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
