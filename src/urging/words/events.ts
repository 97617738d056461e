import type { Words } from '../../kernel/words.ts';

/** What happened or waits for an answer, as messages tell it. */
export const eventWords = {
  'part.difficulty-stuck': {
    vi: 'Vướng mắc quá hạn trả lời ở các cơ quan',
    en: 'Difficulties that units did not answer in time',
  },
  'messages.on.difficulty-stuck': {
    vi: '{unit} nêu, hạn trả lời {date}',
    en: 'raised by {unit}, to be answered by {date}',
  },
  'mail.part.difficulty-stuck': {
    vi: 'VƯỚNG MẮC QUÁ HẠN TRẢ LỜI Ở CÁC CƠ QUAN ({count})',
    en: 'DIFFICULTIES THAT UNITS DID NOT ANSWER IN TIME ({count})',
  },
  'mail.on.difficulty-stuck': { vi: 'Hạn trả lời là {date}.', en: 'To be answered by {date}.' },
  'part.difficulty-late': {
    vi: 'Vướng mắc đơn vị chưa trả lời, đã quá hạn',
    en: 'Difficulties your unit did not answer in time',
  },
  'messages.on.difficulty-late': {
    vi: '{unit} nêu, hạn trả lời {date}',
    en: 'raised by {unit}, to be answered by {date}',
  },
  'mail.part.difficulty-late': {
    vi: 'VƯỚNG MẮC ĐƠN VỊ CHƯA TRẢ LỜI, ĐÃ QUÁ HẠN ({count})',
    en: 'DIFFICULTIES YOUR UNIT DID NOT ANSWER IN TIME ({count})',
  },
  'mail.on.difficulty-late': { vi: 'Đã quá hạn trả lời {date}.', en: 'To be answered by {date}.' },
  'part.difficulty': { vi: 'Vướng mắc chuyển đến đơn vị', en: 'Difficulties sent to your unit' },
  'messages.on.difficulty': { vi: '{unit} nêu, trả lời chậm nhất {date}', en: 'raised by {unit}, answer by {date}' },
  'mail.part.difficulty': {
    vi: 'VƯỚNG MẮC CHUYỂN ĐẾN ĐƠN VỊ ({count})',
    en: 'DIFFICULTIES SENT TO YOUR UNIT ({count})',
  },
  'mail.on.difficulty': { vi: 'Trả lời chậm nhất {date}.', en: 'Answer by {date}.' },
  'part.consultation-due': {
    vi: 'Dự thảo sắp hết hạn góp ý, đơn vị chưa trả lời',
    en: 'Drafts about which your unit has not answered yet',
  },
  'messages.on.consultation-due': {
    vi: '{unit} lấy ý kiến, hạn trả lời {date}',
    en: 'asked by {unit}, to be answered by {date}',
  },
  'mail.part.consultation-due': {
    vi: 'DỰ THẢO SẮP HẾT HẠN GÓP Ý, ĐƠN VỊ CHƯA TRẢ LỜI ({count})',
    en: 'DRAFTS ABOUT WHICH YOUR UNIT HAS NOT ANSWERED YET ({count})',
  },
  'mail.on.consultation-due': { vi: 'Hạn trả lời là {date}.', en: 'To be answered by {date}.' },
  'part.commitment-waiting': { vi: 'Cam kết chờ bạn trả lời', en: 'Commitments that wait for your answer' },
  'messages.on.commitment-waiting': { vi: '{unit}, ký ngày {date}', en: '{unit}, signed on {date}' },
  'mail.part.commitment-waiting': {
    vi: 'CAM KẾT CHỜ BẠN TRẢ LỜI ({count})',
    en: 'COMMITMENTS THAT WAIT FOR YOUR ANSWER ({count})',
  },
  'mail.on.commitment-waiting': {
    vi: 'Ký ngày {date}. Hãy chấp nhận, hoặc trả lại kèm lý do.',
    en: 'Signed on {date}. Accept it, or return it with a reason.',
  },
  'part.consultation-asked': { vi: 'Dự thảo lấy ý kiến đơn vị', en: 'Drafts that your unit is asked about' },
  'messages.on.consultation-asked': {
    vi: '{unit} lấy ý kiến, trả lời chậm nhất {date}',
    en: 'asked by {unit}, answer by {date}',
  },
  'mail.part.consultation-asked': {
    vi: 'DỰ THẢO LẤY Ý KIẾN ĐƠN VỊ ({count})',
    en: 'DRAFTS THAT YOUR UNIT IS ASKED ABOUT ({count})',
  },
  'mail.on.consultation-asked': { vi: 'Trả lời chậm nhất {date}.', en: 'Answer by {date}.' },
  'part.proof-returned': { vi: 'Minh chứng bị trả lại', en: 'Proofs that came back' },
  'messages.on.proof-returned': { vi: '{unit}, trả lại ngày {date}', en: '{unit}, returned on {date}' },
  'mail.part.proof-returned': { vi: 'MINH CHỨNG BỊ TRẢ LẠI ({count})', en: 'PROOFS THAT CAME BACK ({count})' },
  'mail.on.proof-returned': {
    vi: 'Trả lại ngày {date}. Hãy xem lý do rồi gửi bản khác.',
    en: 'Returned on {date}. See why and send another.',
  },
  'part.reassigned': { vi: 'Nhiệm vụ được giao lại', en: 'Tasks given again' },
  'messages.on.reassigned': { vi: '{unit}, giao lại từ {date}', en: '{unit}, given again from {date}' },
  'mail.part.reassigned': { vi: 'NHIỆM VỤ ĐƯỢC GIAO LẠI ({count})', en: 'TASKS GIVEN AGAIN ({count})' },
  'mail.on.reassigned': {
    vi: 'Giao lại từ {date}. Xem ai chủ trì, ai phối hợp ở trang của việc.',
    en: 'Given again from {date}. See who leads and who coordinates on its page.',
  },
  'part.extension': { vi: 'Đề nghị gia hạn đã được quyết định', en: 'Later days that were decided' },
  'messages.on.extension': { vi: '{unit}, quyết định ngày {date}', en: '{unit}, decided on {date}' },
  'mail.part.extension': {
    vi: 'ĐỀ NGHỊ GIA HẠN ĐÃ ĐƯỢC QUYẾT ĐỊNH ({count})',
    en: 'LATER DAYS THAT WERE DECIDED ({count})',
  },
  'mail.on.extension': { vi: 'Quyết định ngày {date}.', en: 'Decided on {date}.' },
} as const satisfies Words;
