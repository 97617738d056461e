import { agenciesAt } from './agency-list.ts';
import type { Attributes } from './attributes.ts';
import { readAttributes } from './attributes.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hasAny } from './small-letters.ts';

/**
 * What a sentence without a duty of its own says of the duties before it: 'Giao Sở Nội vụ chủ trì, phối hợp với UBND cấp huyện thực hiện các
 * nhiệm vụ tại mục này. Thời gian thực hiện: Thường xuyên.', 'Các nội dung trên do Sở Y tế chủ trì thực hiện.'; undefined for any other.
 */
export function readClosingCharge(text: string, gazetteer: Gazetteer): Attributes['found'] | undefined {
  if (text.length > longest || !hasAny(text, ['thực hiện', 'triển khai'])) return undefined;
  const { rest: sentence, found } = readAttributes(/^\((.*)\)[.;]?$/u.exec(text)?.[1] ?? text);
  if (found.lead !== undefined || found.coordinate !== undefined) return undefined;
  const start = assigned.exec(sentence)?.[0].length ?? 0;
  const led = agenciesAt(sentence, start, gazetteer);
  if (led === undefined) return undefined;
  const joined = joinedAt(sentence, led.end, gazetteer);
  const done = nothingElse.exec(sentence.slice(joined?.end ?? led.end));
  if (done === null || (start === 0 && joined === undefined && done[1] === undefined)) return undefined;
  const deadline = found.deadline ?? done[2];
  return {
    lead: sentence.slice(start, led.end),
    ...(joined === undefined ? {} : { coordinate: joined.bodies }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(found.product === undefined ? {} : { product: found.product }),
  };
}

/** Those who join, before or after 'phối hợp', and where their clause ends. */
function joinedAt(sentence: string, from: number, gazetteer: Gazetteer) {
  const leads = leading.exec(sentence.slice(from))?.[0] ?? '';
  const begin = from + leads.length;
  const joining = joins.exec(sentence.slice(begin))?.[0];
  if (joining !== undefined) {
    const at = begin + joining.length;
    const others = agenciesAt(sentence, at, gazetteer);
    return others === undefined ? undefined : { bodies: sentence.slice(at, others.end), end: others.end };
  }
  const others = leads === '' ? undefined : agenciesAt(sentence, begin, gazetteer);
  const join = others === undefined ? null : /^\s*(?:cùng\s+)?phối hợp(?= |$)/iu.exec(sentence.slice(others.end));
  if (others === undefined || join === null) return undefined;
  return { bodies: sentence.slice(begin, others.end), end: others.end + join[0].length };
}

/** No such sentence is longer, even one that lists many bodies. */
const longest = 600;

/** 'Giao ...', 'Các nhiệm vụ tại mục này giao ...' before those that do it. */
const assigned =
  /^(?:(?:đề nghị|yêu cầu|phân công|giao(?: nhiệm vụ)?(?: cho)?)|(?:các |những )?(?:nhiệm vụ|nội dung|giải pháp)[^.,;:]{0,40}\s(?:do|giao(?: cho)?))\s+/iu;

const joins = /^(?:và )?phối hợp(?: chặt chẽ)?(?:\s*,?\s*(?:cùng )?với|\s+cùng)?\s+/iu;
const leading = /^\s*(?:là (?:cơ quan|đơn vị) )?(?:(?:chủ trì|làm đầu mối)(?:,? tham mưu)?\s*[,;]?\s*)?/iu;

/**
 * The predicate names nothing that the duties before it did not: 'thực hiện.', 'triển khai thực hiện các nhiệm vụ nêu trên'. First the words for
 * those duties, second a time after them.
 */
const nothingElse =
  /^[\s,]*(?:chủ trì,?\s+|chịu trách nhiệm\s+)?(?:(?:tổ chức|triển khai|chỉ đạo|tham mưu)\s+)*(?:thực hiện|triển khai)(\s+(?:tốt\s+|có hiệu quả\s+)?(?:(?:các|những)\s+)?(?:nhiệm vụ|nội dung|giải pháp|công việc|phần việc)(?:\s*(?:,|và)\s*(?:nhiệm vụ|nội dung|giải pháp))*(?:\s+(?:được\s+)?(?:nêu|quy định|ghi|đề ra))?(?:\s+(?:tại|ở|trong|của|thuộc)\s+(?:các\s+)?(?:mục|phần|khoản|điểm|nội dung|chỉ số|nhóm)(?:\s+(?:nội dung|thành phần))?(?:\s+(?:này|trên|nêu trên))|\s+(?:này|trên|nêu trên|trên đây)))?(?:[,;.]?\s+((?:hoàn thành|xong|trước|trong|thường xuyên|liên tục|định kỳ|hằng|hàng)(?:\s[^.;]{1,60})?))?[\s.;/]*$/iu;
