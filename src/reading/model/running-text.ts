import { agenciesAt, isSubjectBefore } from './agency-list.ts';
import type { Body } from './agency-cursor.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineContext } from './moments.ts';
import { noDeadline, parseDeadline } from './deadline.ts';
import type { Gazetteer } from './gazetteer.ts';

/**
 * The bodies that a sentence charges: its subject ('Sở Nội vụ chủ trì ...'), or whom it asks or orders ('Giao Sở Nội vụ ...',
 * 'UBND tỉnh yêu cầu ...', 'do Sở Nội vụ chủ trì').
 */
export function leadOf(text: string, gazetteer: Gazetteer): readonly Body[] {
  const asked =
    /^(?:(?:nhận được|căn cứ|theo|trên cơ sở|sau khi|để|nhằm|trong quá trình|quá trình|nếu|khi)\s[^,.;]{1,80},\s+)?(?:đề nghị|giao(?: cho| nhiệm vụ cho)?|yêu cầu|phân công|đồng ý giao|giao trách nhiệm cho)\s+/iu.exec(
      text,
    );
  if (asked !== null) return agenciesAt(text, asked[0].length, gazetteer)?.bodies ?? [];
  const leader =
    /^(?:đồng chí|ông|bà|chủ tịch|phó chủ tịch|bí thư|phó bí thư)(?:\s[^,.;]{0,80}?)?\s(?:yêu cầu|đề nghị|giao|phân công)\s+/iu.exec(
      text,
    );
  const told = leader === null ? undefined : agenciesAt(text, leader[0].length, gazetteer);
  if (told !== undefined) return told.bodies;
  const label = /^[\p{L}\d ]{2,24}:\s+(?=\p{Lu})/u.exec(text)?.[0] ?? '';
  const first = agenciesAt(text, 0, gazetteer) ?? agenciesAt(text, label.length, gazetteer);
  if (first !== undefined && first.bodies.every((body) => body.kind !== 'unknown')) {
    const rest = text.slice(first.end);
    // A department directs its own; a committee or its chair orders others.
    const orders = (commands.test(text) ? /^\s*(?:yêu cầu|đề nghị|giao|phân công|chỉ đạo)\s+/iu : ordering).exec(rest);
    const ordered = orders === null ? undefined : agenciesAt(text, first.end + orders[0].length, gazetteer);
    if (ordered !== undefined) return ordered.bodies;
    if (isSubjectBefore(rest) || /^\s*:/u.test(rest)) return first.bodies;
  }
  const sentence = firstSentence(text);
  const done =
    /(?:do|giao cho|giao)\s+(?=\p{Lu}|các\s)/u.exec(sentence) ?? /nhiệm vụ này do\s+(?=\p{Lu}|các\s)/iu.exec(text);
  if (done !== null) {
    const by = agenciesAt(text, done.index + done[0].length, gazetteer);
    if (by !== undefined && /^\s*(?:chủ trì|làm đầu mối|chịu trách nhiệm|thực hiện)/iu.test(text.slice(by.end)))
      return by.bodies;
  }
  const thereby = /[;,]\s+theo đó,\s+/iu.exec(sentence);
  const then = thereby === null ? undefined : agenciesAt(text, thereby.index + thereby[0].length, gazetteer);
  if (then !== undefined && isSubjectBefore(text.slice(then.end))) return then.bodies;
  const subject = adverbial.test(sentence) ? subjectAfterAdverbial(text, sentence, gazetteer) : [];
  return subject.length > 0 ? subject : chargedLater(text, gazetteer);
}

const ordering = /^\s*(?:yêu cầu|đề nghị|giao|phân công)\s+/iu;
const commands = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|chủ tịch|thường trực|ban thường vụ)/iu;

/**
 * A duty without those that do it: 'Hằng năm, Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức khảo sát ...' from 'tổ chức' on; its whole
 * text where no body is its subject.
 */
export function afterSubject(text: string, gazetteer: Gazetteer): string {
  const start = /^(?:(?:hàng|hằng) (?:năm|quý|tháng),\s+|(?:đề nghị|giao)\s+)/iu.exec(text)?.[0].length ?? 0;
  const subject = agenciesAt(text, start, gazetteer);
  if (subject === undefined) return text;
  const after = text.slice(subject.end);
  if (!isSubjectBefore(after) && !/^\s*:/u.test(after)) return text;
  const rest = after.replace(/^[\s,:]*(?:chủ trì[\s,]*)?/iu, '');
  const joined = /^phối hợp(?: chặt chẽ)?(?: (?:cùng )?với| cùng)?\s+/iu.exec(rest);
  const others = joined === null ? undefined : agenciesAt(rest, joined[0].length, gazetteer);
  return others === undefined ? rest : rest.slice(others.end).trimStart();
}

/** 'Tổ chức ... . Sở Nội vụ chủ trì', '(Sở Nội vụ chủ trì, hoàn thành trước ...)': who leads is said after the duty. */
function chargedLater(text: string, gazetteer: Gazetteer): readonly Body[] {
  for (const match of text.matchAll(/(?:[.;(]\s*)(?:[Gg]iao\s+)?(?=\p{Lu})/gu)) {
    const found = agenciesAt(text, match.index + match[0].length, gazetteer);
    if (found !== undefined && leads.test(text.slice(found.end))) return found.bodies;
  }
  return [];
}

const leads = /^\s*(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|chịu trách nhiệm chính)/iu;

/** The bodies that a sentence joins to the lead: the object of 'phối hợp (với)'. */
export function coordinateOf(text: string, gazetteer: Gazetteer): readonly Body[] {
  const bodies: Body[] = [];
  const said = /[.;(]\s*(?:Giao\s+)?\p{Lu}[^.;]*chủ trì/u.test(text) ? text : firstSentence(text);
  for (const match of said.matchAll(/phối hợp(?: chặt chẽ)?(?:\s*,?\s*(?:cùng )?với|\s+cùng)?\s+/giu)) {
    const found = agenciesAt(text, match.index + match[0].length, gazetteer);
    const joined = /(?:với|cùng)\s+$/iu.test(match[0]);
    const eachOther = found !== undefined && /^\s*với nhau/iu.test(text.slice(found.end));
    if (found !== undefined && !eachOther && (joined || isOne(found.bodies[0]))) bodies.push(...found.bodies);
  }
  return bodies.filter((body, index) => bodies.findIndex((other) => other.text === body.text) === index);
}

function isOne(body: Body | undefined): boolean {
  return body?.kind === 'known' || body?.kind === 'collective';
}

/** The time that governs the main verb of a duty; a time inside a description gives none. */
export function deadlineOf(text: string, context: DeadlineContext): Deadline {
  const trouble =
    /(?:nếu|khi)(?: có| gặp(?: phải)?)?\s*(?:phát sinh)?\s*(?:những |các )?(?:khó khăn|vướng mắc|vấn đề)(?:, (?:khó khăn|vướng mắc|bất cập))*[^.,;]{0,60}/iu.exec(
      text,
    );
  if (
    trouble !== null &&
    /^(?:trong quá trình|quá trình|khi|nếu|trường hợp)\s/iu.test(text) &&
    /báo cáo|phản ánh|gửi/iu.test(text)
  ) {
    return {
      type: 'event',
      value: 'khi phát sinh vướng mắc',
      text: trouble[0],
      moments: [{ kind: 'undated', what: 'event', of: trouble[0] }],
    };
  }
  if (/^thường xuyên\s/iu.test(text) || /^(?:\p{L}+ ){2,6}thường xuyên, (?:đột xuất|liên tục)/iu.test(text))
    return {
      ...parseDeadline('thường xuyên'),
      text: /thường xuyên(?:, (?:đột xuất|liên tục))?/iu.exec(text)?.[0] ?? 'Thường xuyên',
    };
  const steady = steadily.exec(text)?.[1];
  if (steady !== undefined) return { ...parseDeadline(steady), text: steady };
  // The main verb stands in the first clause; 'hoàn thành trước ...' may be said in a later one.
  const first = text.slice(0, Math.max(0, text.indexOf('; ')));
  for (const said of first === '' ? [text] : [first, text])
    for (const pattern of governing) {
      const match = pattern.exec(said);
      if (match?.[1] === undefined) continue;
      const deadline = parseDeadline(match[1], context);
      if (deadline.type !== 'none') return deadline;
    }
  return noDeadline;
}

/** '...; thực hiện thường xuyên.', '... (thường xuyên)': a duty that never ends, said at its end. */
const steadily =
  /(?:[;,(–-]\s*|(?:thực hiện|tiến hành|duy trì|triển khai)\s+)((?:được )?thường xuyên(?:,? liên tục)?|liên tục|quanh năm)\)?\s*[.;/]*$/iu;

const day = String.raw`(?:ngày\s*)?\d{1,2}(?:\s*[/.-]\s*|\s*tháng\s*)\d{1,2}(?:(?:\s*[/.-]\s*|\s*năm\s*)\d{4}|\s*(?:hàng|hằng) năm)?`;
const time = String.raw`(?:${day}|(?:ngày\s*)?\d{1,2}\s*(?:của\s*)?tháng cuối(?: của)?\s*(?:(?:mỗi|hàng|hằng)\s*)?quý|(?:ngày\s*)?\d{1,2}\s*(?:hàng|hằng|của)\s*tháng|tháng\s*\d{1,2}(?:\s*(?:/|năm)\s*\d{4})?|quý\s*(?:IV|III|II|I|[1-4])(?:\s*(?:,|và)\s*(?:IV|III|II|I|[1-4]))*(?:\s*(?:/|năm)\s*\d{4})?|(?:06|6) tháng (?:đầu|cuối) năm(?: \d{4})?|năm \d{4})`;
const governing: readonly RegExp[] = [
  // định kỳ hằng quý (trước ngày 14 tháng cuối quý), 6 tháng (trước 14/6), năm
  /((?:định kỳ\s+)?(?:(?:hàng|hằng)\s+)?(?:tháng|quý|(?:06|6) tháng)\s*\((?:trước|chậm nhất|vào)[^()]{1,60}\)(?:\s*[,;]?\s*(?:và\s+)?(?:(?:hàng|hằng)\s+)?(?:quý|(?:06|6) tháng(?: đầu năm)?|năm)(?:\s*\([^()]{1,60}\))?)*)/iu,
  new RegExp(
    String.raw`((?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất|không muộn hơn|xong trước)\s+${time}(?:\s*(?:và|,)\s*${day})*)`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:hoàn thành|hoàn tất|xong|ban hành|trình|báo cáo)[^.;]{0,120}?\s((?:trong|vào|đến hết)\s+(?:tháng|quý|năm|ngày)[^.,;]{0,30})`,
    'iu',
  ),
  new RegExp(String.raw`^((?:trong|vào)\s+(?:tháng|quý)\s[^,.;]{0,24}),`, 'iu'),
  /((?:định kỳ )(?:vào )?(?:ngày \d+ )?(?:hàng|hằng) (?:tuần|tháng|quý|năm)(?:\s*(?:,|và)\s*(?:hàng |hằng )?(?:(?:06|6) tháng|tháng|quý|năm))*)(?=[^.;]*báo cáo)/iu,
  /(?:báo cáo[^.;]*?)((?:định kỳ )(?:(?:hàng|hằng) )?(?:tháng|quý|năm|(?:06|6) tháng)(?:\s*(?:,|và)\s*(?:hàng |hằng )?(?:(?:06|6) tháng|tháng|quý|năm))*)/iu,
  /^((?:định kỳ )?(?:hàng|hằng) (?:tuần|tháng|quý|năm)(?:\s*(?:,|và)\s*(?:(?:06|6) tháng|quý|năm))*)(?=[\s,])/iu,
  /(định kỳ (?:06|6|03|3) tháng(?:\s*(?:,|và)\s*(?:hàng |hằng )?năm)?)(?=[^.;]*báo cáo)/iu,
  /^(định kỳ (?:06|6|03|3) tháng(?:\s*(?:,|và)\s*(?:hàng |hằng )?năm)?)/iu,
  /\s((?:trong|vào|ngay trong) (?:tháng \d{1,2}\/\d{4}|quý [IV]+(?:\/| năm )\d{4}|năm \d{4}))[.;]?$/iu,
  /((?:trong|chậm nhất|không quá|sau) (?:thời hạn |vòng )?\d+ ngày(?: làm việc)?,? (?:kể từ|sau)[^.;]*)/iu,
  /^[^.;,]{0,80}?(?:công khai|công bố|báo cáo|tổng hợp|kiểm tra|khảo sát|đánh giá|cập nhật|rà soát|đăng tải|niêm yết|quan trắc)\s+((?:định kỳ )?(?:hàng|hằng) (?:tuần|tháng|quý))(?=\s)/iu,
  /[,;]\s((?:trong|vào) (?:tháng|quý) [^.,;]{1,20}?)\s(?:hoàn thành|hoàn tất|trình|ban hành)\s/iu,
  /^[^.;]*(?<!kế hoạch|dự toán|báo cáo|ngân sách|chương trình|chỉ tiêu|nhiệm vụ|quý|tháng)\s((?:hàng|hằng) năm)[.;/]*$/iu,
  /\s(theo (?:đúng )?lộ trình (?:của|tại|trong|theo)\s[^.;,]*)[.;/]*$/iu,
  /\s((?:định kỳ )?(?:mỗi|một) (?:tuần|tháng|quý|năm) (?:ít nhất |tối thiểu )?(?:một|01|1) lần|(?:(?:06|6|03|3) tháng|hàng tháng|hàng quý)(?:\/| một | 0?1 )lần)(?=[\s.,;/]|$)/iu,
  /^[^.;]{0,160}?\s((?:ít nhất|tối thiểu) \d+ (?:ngày|buổi|lần|kỳ)(?: trong |\/| mỗi | một )(?:tuần|tháng|quý|năm))(?=[\s.,;/]|$)/iu,
  /(?:[,;]\s|\s(?=định kỳ (?:hàng|hằng)))((?:định kỳ )(?:vào )?(?:trước )?(?:ngày \d+ )?(?:hàng|hằng) (?:tuần|tháng|quý|năm)(?:\s*(?:,|và)\s*(?:hàng |hằng )?(?:(?:06|6) tháng|tháng|quý|năm))*)[.;/]*$/iu,
  /^[^.;]*?\s(ngay (?:sau )?khi \p{Ll}[^.;,]*)/iu,
];
const adverbial =
  /^(?:định kỳ|(?:hàng|hằng) (?:tuần|tháng|quý|năm)|trong|quá trình|nhận được|căn cứ|trên cơ sở|trước|sau khi|khi|nếu|đối với|theo|từ|quý|năm|để|nhằm|ngoài ra|đồng thời)(?=\s|,)/iu;

/** 'Trong quá trình thực hiện, nếu ..., các cơ quan kịp thời báo cáo': the subject stands after a comma or after 'đối với'. */
function subjectAfterAdverbial(text: string, sentence: string, gazetteer: Gazetteer): readonly Body[] {
  for (const match of sentence.matchAll(/,\s+|đối với\s+/giu)) {
    const found = agenciesAt(text, match.index + match[0].length, gazetteer);
    if (found === undefined || found.bodies.some((body) => body.kind === 'unknown')) continue;
    if (isSubjectBefore(text.slice(found.end)) && !/^\s*,/u.test(text.slice(found.end))) return found.bodies;
  }
  return [];
}

function firstSentence(text: string): string {
  const end = /[.!?](?=\s+\p{Lu}|$)/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}
