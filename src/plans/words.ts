import type { Words } from '../kernel/words.ts';

export const words = {
  'plans.not_found': {
    vi: 'Không tìm thấy kế hoạch này, hoặc nó còn là bản nháp của người điều phối.',
    en: 'This plan is not here, or it is still a draft of the coordinator.',
  },
  'plans.import_not_found': {
    vi: 'Không tìm thấy lần nhập văn bản này. Hãy nhập lại từ trang Kế hoạch.',
    en: 'This import is not here. Import the document again from Plans.',
  },
  'plans.task_not_found': {
    vi: 'Không tìm thấy nhiệm vụ này. Hãy mở lại từ kế hoạch.',
    en: 'This task is not here. Open it again from its plan.',
  },
  'plans.not_a_draft': {
    vi: 'Kế hoạch đã ban hành nên không sửa được nữa. Muốn đổi, hãy nhập văn bản thay thế thành phiên bản mới.',
    en: 'The plan is in force and is changed no more. To change it, import the document that replaces it as a new version.',
  },
  'plans.period_missing': {
    vi: 'Chưa biết kế hoạch thực hiện từ ngày nào đến ngày nào. Hãy đặt kỳ thực hiện rồi làm lại.',
    en: 'It is not known from when to when the plan runs. Set its period, then try again.',
  },
  'plans.period_backwards': {
    vi: 'Ngày kết thúc {to} đứng trước ngày bắt đầu {from}. Hãy sửa một trong hai.',
    en: 'The end {to} lies before the start {from}. Mend one of the two.',
  },
  'plans.too_much_to_read': {
    vi: 'Văn bản quá lớn hoặc quá phức tạp nên không đọc xong. Hãy tách phụ lục thành tệp riêng rồi nhập lại.',
    en: 'The document is too large or too complex to be read through. Split its appendices into files of their own and import again.',
  },
  'plans.unknown_body': {
    vi: '“{written}” chưa có trong danh mục cơ quan của tỉnh. Hãy chọn cơ quan hoặc tập thể tương ứng.',
    en: '“{written}” is not among the units of the province. Choose the unit or the collective that is meant.',
  },
} as const satisfies Words;
