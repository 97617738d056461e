import { agenciesAt } from './agency-list.ts';
import type { Attributes } from './attributes.ts';
import { readAttributes } from './attributes.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isBullet } from './marker.ts';
import type { WithItems } from './named-items.ts';
import { takeItems } from './named-items.ts';
import type { OutlineNode } from './outline.ts';
import { hasAny } from './small-letters.ts';

/** What a closing sentence says, and of which duties where it names them. */
export type ClosingCharge = { readonly found: Attributes['found']; readonly items?: WithItems['items'] };

/**
 * The charges of a line that closes some duties: of all of them, or of those that it names, also for several bodies in turn ('Giao Sở Nội vụ chủ trì
 * các nhiệm vụ 1, 2; Sở Tài chính chủ trì nhiệm vụ 3.'); undefined for any other line.
 */
export function readClosing(text: string, gazetteer: Gazetteer): readonly ClosingCharge[] | undefined {
  const whole = chargeOf(text, gazetteer);
  if (whole !== undefined) return [whole];
  const sentences = text.length > longest ? [] : text.split(/[;.]\s+(?=\p{Lu}|giao\s|các\s)/u);
  const charges = sentences.length < 2 ? [] : sentences.map((sentence) => chargeOf(sentence, gazetteer));
  const isNamed = charges.every((charge) => charge?.items !== undefined);
  return charges.length > 0 && isNamed ? charges.filter((charge) => charge !== undefined) : undefined;
}

/** The sentence that closes a section, where it hangs below the last duty since that lacks its full stop and looks like a heading. */
export function closerBelow(duty: OutlineNode, gazetteer: Gazetteer): OutlineNode | undefined {
  const [only] = duty.children;
  if (only === undefined || duty.children.length > 1 || duty.marker === undefined || duty.depth <= 20) return undefined;
  const isMarked = only.marker !== undefined && !isBullet(only.marker);
  const isLine = only.children.length === 0 && !isMarked && only.paragraphs.length > 0;
  return isLine && readClosing(only.text, gazetteer) !== undefined ? only : undefined;
}

function chargeOf(text: string, gazetteer: Gazetteer): ClosingCharge | undefined {
  const named = text.length > longest ? undefined : takeItems(text);
  const found = readClosingCharge(named?.text ?? text, gazetteer) ?? (named && labelled(named.text));
  return found === undefined ? undefined : { found, ...(named === undefined ? {} : { items: named.items }) };
}

/** 'Cơ quan chủ trì các nhiệm vụ 1, 2: Sở Nội vụ.' */
function labelled(text: string): Attributes['found'] | undefined {
  const { rest, found } = readAttributes(text);
  return rest === '' ? found : undefined;
}

/**
 * What a sentence without a duty of its own says of the duties before it: 'Giao Sở Nội vụ chủ trì, phối hợp với UBND cấp huyện thực hiện các
 * nhiệm vụ tại mục này. Thời gian thực hiện: Thường xuyên.', 'Các nội dung trên do Sở Y tế chủ trì thực hiện.'; undefined for any other.
 */
export function readClosingCharge(text: string, gazetteer: Gazetteer): Attributes['found'] | undefined {
  if (text.length > longest || !hasAny(text, ['thực hiện', 'triển khai', 'nhiệm vụ trên'])) return undefined;
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
  /^[\s,]*(?:chủ trì,?\s+|chịu trách nhiệm\s+|phụ trách\s+)?(?:(?:tổ chức|triển khai|chỉ đạo|tham mưu)\s+)*(?:thực hiện|triển khai|(?=các nhiệm vụ trên))(\s*(?<!\p{L})(?:tốt\s+|có hiệu quả\s+)?(?:(?:các|những)\s+)?(?:nhiệm vụ|nội dung|giải pháp|công việc|phần việc)(?:\s*(?:,|và)\s*(?:nhiệm vụ|nội dung|giải pháp))*(?:\s+(?:được\s+)?(?:nêu|quy định|ghi|đề ra))?(?:\s+(?:tại|ở|trong|của|thuộc)\s+(?:các\s+)?(?:mục|phần|khoản|điểm|nội dung|chỉ số|nhóm)(?:\s+(?:nội dung|thành phần))?(?:\s+(?:này|trên|nêu trên))|\s+(?:này|trên|nêu trên|trên đây|còn lại)))?(?:[,;.]?\s+((?:hoàn thành|xong|trước|trong|thường xuyên|liên tục|định kỳ|hằng|hàng)(?:\s[^.;]{1,60})?))?[\s.;/]*$/iu;
