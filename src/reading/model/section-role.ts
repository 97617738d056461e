import type { PartName } from './plan-document.ts';

/** What a section of the outline holds: duties, or one of the parts that hold none. */
export type SectionRole = 'tasks' | Extract<PartName, 'goals' | 'requirements' | 'situation' | 'funding'>;

/**
 * The role of a section by its heading; `above` is the role of the section around it, which a plain sub-heading keeps.
 * Items under goals, requirements, funding and the description of the situation are not duties.
 */
export function sectionRole(heading: string, above: SectionRole | undefined): SectionRole | undefined {
  const text = heading
    .replace(/^[^\p{L}]+/u, '')
    .toLowerCase()
    .replace(/^về\s+/u, '');
  const isWithin = (words: number) => text.split(/\s+/u).length <= words;
  if (above === 'situation' || above === 'funding' || above === 'requirements')
    return /^mục tiêu|^các mục tiêu|^chỉ tiêu/u.test(text) && above === 'requirements' ? 'goals' : above;
  if (/^(?:kinh phí|nguồn kinh phí|dự toán|nguồn lực)/u.test(text) && isWithin(14)) return 'funding';
  if (/^(?:các )?(?:mục tiêu|chỉ tiêu)/u.test(text) && isWithin(30) && !text.startsWith('chỉ tiêu, nhiệm vụ'))
    return 'goals';
  if (above === 'goals')
    return /^(?:yêu cầu|mục đích|quan điểm|nguyên tắc|phạm vi)/u.test(text) && isWithin(12) ? 'requirements' : 'goals';
  if (above === 'tasks') return above;
  if (
    /^(?:mục đích|yêu cầu|quan điểm|nguyên tắc|phạm vi|đối tượng|sự cần thiết|căn cứ|cơ sở)/u.test(text) &&
    isWithin(20) &&
    !asksBodies.test(text)
  )
    return /mục tiêu|chỉ tiêu/u.test(text) && !/mục đích|yêu cầu/u.test(text) ? 'goals' : 'requirements';
  if (
    /^(?:thực trạng|tình hình|kết quả|đánh giá|bối cảnh|đặc điểm|tồn tại|những tồn tại|hạn chế|nguyên nhân|ưu điểm)/u.test(
      text,
    ) &&
    !/nhiệm vụ|giải pháp/u.test(text)
  )
    return 'situation';
  return 'tasks';
}

/** 'Yêu cầu đối với từng cơ quan': what is asked of bodies is their duties. */
const asksBodies =
  /^yêu cầu (?:cụ thể )?(?:đối với|của từng|với) (?:các |từng |mỗi )?(?:cơ quan|đơn vị|sở|ngành|địa phương|cấp|phòng|ban|ủy ban|ubnd)(?!\p{L})/u;
