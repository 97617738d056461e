import { afterAnnouncement, troubleAfterDemand } from './closing-words.ts';
import type { TaskKind } from './plan-document.ts';

/**
 * The kind of a duty by its main verb: công khai, công bố, niêm yết disclose; lấy ý kiến, khảo sát survey; báo cáo reports.
 * `underCommunication` is true for items of a communications plan.
 */
export function taskKind(said: string, underCommunication = false): TaskKind {
  if (underCommunication) return 'communication-topic';
  if (!verbs.test(said)) return 'task';
  const text = troubleAfterDemand(said) ?? afterAnnouncement(said);
  const clause = mainClause(text);
  if (
    /^(?:(?:nhập|cập nhật)(?: và|,) )?(?:niêm yết|công khai|công bố|đăng tải(?:,| và)? (?:công khai|công bố))/iu.test(
      clause,
    ) &&
    !/^công khai, minh bạch hóa/iu.test(clause)
  )
    return 'disclosure';
  if (
    !/^lấy ý kiến[^,;.]{0,60} (?:về|đối với) (?:dự thảo|kế hoạch|quy hoạch|dự án|nội dung|chính sách)/iu.test(clause) &&
    /^(?:lấy ý kiến|khảo sát|điều tra xã hội|điều tra,? (?:khảo sát|đo lường)|đo lường (?:sự |mức độ )?hài lòng|phát phiếu|đánh giá (?:sự |mức độ )?hài lòng|đánh giá việc giải quyết (?:thủ tục hành chính|tthc))/iu.test(
      clause,
    )
  )
    return 'survey';
  if (
    /^(?:báo cáo|tổng hợp(?: (?:kết quả|tình hình|số liệu)[^.;,]{0,60})?,? báo cáo|có báo cáo|kịp thời báo cáo|phản ánh (?:kịp thời )?(?:về|với|tới|cho|đến) |gửi báo cáo|(?:xây dựng|lập|tổng hợp)(?:,| và) gửi báo cáo|xây dựng báo cáo|thực hiện (?:chế độ )?báo cáo|chế độ (?:thông tin,? )?báo cáo)/iu.test(
      clause,
    )
  )
    return 'report';
  if (
    /^(?:trong quá trình|quá trình|khi|nếu|trường hợp)\s[^.]*?(?:vướng mắc|khó khăn|phát sinh)[^.]*?(?:báo cáo|phản ánh)/iu.test(
      text,
    )
  )
    return 'report';
  if (
    /^(?:định kỳ|hàng (?:tháng|quý|năm)|hằng (?:tháng|quý|năm)|trước ngày|chậm nhất|muộn nhất)[^.;]*?(?:có báo cáo|báo cáo (?:kết quả|tình hình)|gửi báo cáo)/iu.test(
      text,
    )
  )
    return 'report';
  return 'task';
}

/** Without one of these a duty is a plain task, as most are. */
const verbs = /niêm yết|công khai|công bố|lấy ý kiến|khảo sát|điều tra|đo lường|phát phiếu|đánh giá|báo cáo|phản ánh/iu;

/** A clause without its subject and the verbs that only carry the main one: 'thực hiện nghiêm túc việc niêm yết' is 'niêm yết'. */
function mainClause(text: string): string {
  let rest = text.replace(/^(?:nhiệm vụ|giải pháp|nội dung)\s*:\s*/iu, '');
  for (let guard = 0; guard < 6; guard += 1) {
    const light =
      /^(?:tiếp tục|chú trọng|tăng cường|đẩy mạnh|tổ chức|triển khai|thực hiện|hiệu quả|có hiệu quả|nghiêm túc|nghiêm|tốt|đầy đủ|kịp thời|thường xuyên|định kỳ|có trách nhiệm|chịu trách nhiệm|chủ động|đúng quy định|(?:hàng|hằng) (?:năm|quý|tháng)|việc|công tác|và|phải|cần)[,\s]+/iu.exec(
        rest,
      );
    if (light === null) break;
    rest = rest.slice(light[0].length);
  }
  return rest;
}
