import type { Words } from '../kernel/words.ts';

export const words = {
  'evidence.not_found': {
    vi: 'Không tìm thấy minh chứng này trong phần việc mà bạn được xem.',
    en: 'This proof is not among the work that you may see.',
  },
  'evidence.kind_not_accepted': {
    vi: 'Tệp “{name}” không phải loại nhận làm minh chứng. Hãy gửi PDF, ảnh, Word, Excel, tệp nén ZIP hoặc video MP4.',
    en: 'The file “{name}” is of a kind that can not be proof. Send a PDF, picture, Word, Excel, ZIP or MP4 file.',
  },
  'evidence.already_attached': {
    vi: 'Tệp này đã được gửi làm minh chứng cho việc này rồi.',
    en: 'This file is already proof of this work.',
  },
  'evidence.already_decided': {
    vi: 'Minh chứng này đã có người xem xét. Hãy tải lại trang để thấy kết quả.',
    en: 'Somebody has already decided about this proof. Reload the page to see what.',
  },
  'evidence.reason_missing': {
    vi: 'Trả lại minh chứng thì cần ghi lý do, để đơn vị biết phải bổ sung gì.',
    en: 'To return a proof, say why, so that the unit knows what to mend.',
  },
  'evidence.own_unit': {
    vi: 'Minh chứng phải do người ngoài đơn vị xem xét. Hãy chuyển cho người thẩm định khác.',
    en: 'Proof is judged by somebody outside the unit. Leave it to another appraiser.',
  },
} as const satisfies Words;
