import { agenciesAt, isSubjectBefore } from './agency-list.ts';
import type { Run } from './agency-list.ts';
import type { Body } from './agency-cursor.ts';
import { afterAnnouncement } from './closing-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { dutyVerbs } from './predicate-words.ts';
import { hasAny } from './small-letters.ts';

/**
 * The bodies that a sentence charges: its subject ('Sở Nội vụ chủ trì ...'), or whom it asks or orders ('Giao Sở Nội vụ ...',
 * 'UBND tỉnh yêu cầu ...', 'do Sở Nội vụ chủ trì').
 */
export function leadOf(said: string, gazetteer: Gazetteer): readonly Body[] {
  const text = afterAnnouncement(said);
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
  const first = agenciesAt(text, 0, gazetteer) ?? agenciesAt(text, labelOf(text).length, gazetteer);
  if (first !== undefined && first.bodies.every((body) => body.kind !== 'unknown') && !isVerb(first, text)) {
    const rest = text.slice(first.end);
    // A department directs its own; a committee or its chair orders others.
    const orders = (commands.test(text) ? /^\s*(?:yêu cầu|đề nghị|giao|phân công|chỉ đạo)\s+/iu : ordering).exec(rest);
    const ordered = orders === null ? undefined : agenciesAt(text, first.end + orders[0].length, gazetteer);
    if (ordered !== undefined) return ordered.bodies;
    if (isSubjectBefore(rest) || /^\s*:/u.test(rest)) return first.bodies;
  }
  const done = hasAny(text, ['do', 'giao'])
    ? (/(?:do|giao cho|giao)\s+(?=\p{Lu}|các\s)/u.exec(firstSentence(text)) ??
      /nhiệm vụ này do\s+(?=\p{Lu}|các\s)/iu.exec(text))
    : null;
  if (done !== null) {
    const by = agenciesAt(text, done.index + done[0].length, gazetteer);
    if (
      by !== undefined &&
      /^\s*(?:chủ trì|làm đầu mối|chịu trách nhiệm|thực hiện|tham mưu|phụ trách|theo dõi)(?!\p{L})/iu.test(
        text.slice(by.end),
      )
    )
      return by.bodies;
  }
  const thereby = hasAny(text, ['theo đó']) ? /[;,]\s+theo đó,\s+/iu.exec(firstSentence(text)) : null;
  const then = thereby === null ? undefined : agenciesAt(text, thereby.index + thereby[0].length, gazetteer);
  if (then !== undefined && isSubjectBefore(text.slice(then.end))) return then.bodies;
  const subject = adverbial.test(text) ? subjectAfterAdverbial(text, gazetteer) : [];
  return subject.length > 0 ? subject : chargedLater(text, gazetteer);
}

/** 'Thanh tra trách nhiệm công vụ ...', 'Thanh tra, kiểm tra ...': the name of a body that is a verb here, unless another verb follows it. */
function isVerb({ bodies, end }: Run, text: string): boolean {
  return bodies.length === 1 && /^thanh tra$/iu.test(bodies[0]?.text ?? '') && !duty.test(text.slice(end));
}

const duty = new RegExp(String.raw`^\s+(?:${dutyVerbs.join('|')})(?!\p{L})`, 'iu');

/** 'Tên nhiệm vụ: ' before the words of a duty. */
function labelOf(text: string): string {
  const colon = text.indexOf(':');
  return colon < 2 || colon > 24 ? '' : (/^[\p{L}\d ]{2,24}:\s+(?=\p{Lu})/u.exec(text)?.[0] ?? '');
}

const ordering = /^\s*(?:yêu cầu|đề nghị|giao|phân công)\s+/iu;
const commands = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|chủ tịch|thường trực|ban thường vụ)/iu;

/**
 * A duty without those that do it: 'Hằng năm, Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức khảo sát ...' from 'tổ chức' on; its whole
 * text where no body is its subject.
 */
export function afterSubject(text: string, gazetteer: Gazetteer): string {
  const start = beforeSubject.exec(text)?.[0].length ?? 0;
  const subject = agenciesAt(text, start, gazetteer);
  if (subject === undefined) return text;
  const after = text.slice(subject.end);
  if (!isSubjectBefore(after) && !/^\s*:/u.test(after)) return text;
  const rest = after.replace(/^[\s,:]*(?:chủ trì[\s,]*)?/iu, '');
  const joined = /^phối hợp(?: chặt chẽ)?(?: (?:cùng )?với| cùng)?\s+/iu.exec(rest);
  // Asked by its place in the whole text, where those who join were looked for before.
  const others =
    joined === null ? undefined : agenciesAt(text, text.length - rest.length + joined[0].length, gazetteer);
  return others === undefined ? rest : text.slice(others.end).trimStart();
}

/** 'Chậm nhất ngày 05/12/2026, ...', 'Hằng năm, ...', 'Giao ...': what stands before who does it. */
const beforeSubject =
  /^(?:(?:(?:hàng|hằng|mỗi) (?:năm|quý|tháng)|(?:trước|chậm nhất|muộn nhất|định kỳ)[^,;.]{1,50}),\s+|(?:đề nghị|giao)\s+)/iu;

/** 'Tổ chức ... . Sở Nội vụ chủ trì', '(Sở Nội vụ chủ trì, hoàn thành trước ...)': who leads is said after the duty. */
function chargedLater(text: string, gazetteer: Gazetteer): readonly Body[] {
  const ordered = assignedLater(text, gazetteer);
  if (ordered.length > 0) return ordered;
  if (!hasAny(text, leading)) return [];
  for (const match of text.matchAll(/(?:[.;(]\s*)(?:[Gg]iao\s+)?(?=\p{Lu})/gu)) {
    const found = agenciesAt(text, match.index + match[0].length, gazetteer);
    if (found !== undefined && leads.test(text.slice(found.end))) return found.bodies;
  }
  return [];
}

/** '...; giao Phòng Kinh tế thực hiện', '... . Giao Sở Nội vụ tham mưu': whom the last clause charges. */
function assignedLater(text: string, gazetteer: Gazetteer): readonly Body[] {
  const at = assignedClause(text);
  const found = at < 0 ? undefined : agenciesAt(text, at, gazetteer);
  return found?.bodies.every(({ kind }) => kind !== 'unknown') === true && isSubjectBefore(text.slice(found.end))
    ? found.bodies
    : [];
}

/** Where a clause that charges somebody with the duty before it names them; -1 where there is none. */
export function assignedClause(text: string): number {
  const match = hasAny(text, ['giao ']) ? /[;.]\s+giao\s+(?:cho\s+)?(?=\p{Lu}|các\s)/iu.exec(text) : null;
  return match === null ? -1 : match.index + match[0].length;
}

const leading = ['chủ trì', 'làm đầu mối', 'chịu trách nhiệm chính'];
const leads = /^\s*(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|chịu trách nhiệm chính)/iu;

/** The bodies that a sentence joins to the lead: the object of 'phối hợp (với)', 'cùng với', 'với sự tham gia của'. */
export function coordinateOf(text: string, gazetteer: Gazetteer): readonly Body[] {
  if (!hasAny(text, ['phối hợp', 'cùng', 'với sự', 'hỗ trợ', 'tham gia'])) return [];
  const bodies: Body[] = [...helpersOf(text, gazetteer)];
  const said =
    hasAny(text, ['chủ trì']) && /[.;(]\s*(?:Giao\s+)?\p{Lu}[^.;]*chủ trì/u.test(text) ? text : firstSentence(text);
  for (const match of said.matchAll(joining)) {
    const found = agenciesAt(text, match.index + match[0].length, gazetteer);
    const joined = /(?:với|cùng|của)\s+$/iu.test(match[0]);
    const eachOther = found !== undefined && /^\s*với nhau/iu.test(text.slice(found.end));
    if (found !== undefined && !eachOther && (joined || isOne(found.bodies[0]))) bodies.push(...found.bodies);
  }
  return bodies.filter((body, index) => bodies.findIndex((other) => other.text === body.text) === index);
}

/** 'Sở Nội vụ chủ trì, Sở Tài chính hỗ trợ, xong trước ...': those named after the lead, before what they do for it. */
function helpersOf(text: string, gazetteer: Gazetteer): readonly Body[] {
  const lead = /(?:chủ trì|thực hiện|tham mưu|làm đầu mối)\s*[,;]\s*(?:và\s+)?(?=\p{Lu}|các\s)/u.exec(text);
  const found = lead === null ? undefined : agenciesAt(text, lead.index + lead[0].length, gazetteer);
  const helps =
    found !== undefined &&
    /^\s*(?:cùng\s+)?(?:phối hợp|hỗ trợ|tham gia|hướng dẫn)\s*(?:[,;.]|$)/iu.test(text.slice(found.end));
  return helps && found.bodies.every(({ kind }) => kind !== 'unknown') ? found.bodies : [];
}

const joining =
  /phối hợp(?: chặt chẽ)?(?:\s*,?\s*(?:cùng )?với|\s+cùng)?\s+|(?:(?:chủ trì|đầu mối|tham mưu)\s*,?|,)\s+cùng(?: với)?\s+|^cùng(?: với)?\s+|với sự (?:tham gia|phối hợp|hỗ trợ)(?: của)?\s+/giu;

function isOne(body: Body | undefined): boolean {
  return body?.kind === 'known' || body?.kind === 'collective';
}

const adverbial =
  /^(?:định kỳ|(?:hàng|hằng|mỗi) (?:tuần|tháng|quý|năm)|trong|quá trình|nhận được|căn cứ|trên cơ sở|trước|chậm nhất|muộn nhất|sau khi|khi|nếu|đối với|theo(?! dõi)|từ|quý|năm|để|nhằm|ngoài ra|đồng thời)(?=\s|,)/iu;

/** 'Trong quá trình thực hiện, nếu ..., các cơ quan kịp thời báo cáo': the subject stands after a comma or after 'đối với'. */
function subjectAfterAdverbial(text: string, gazetteer: Gazetteer): readonly Body[] {
  for (const match of firstSentence(text).matchAll(/,\s+|đối với\s+/giu)) {
    const found = agenciesAt(text, match.index + match[0].length, gazetteer);
    if (found === undefined || found.bodies.some((body) => body.kind === 'unknown')) continue;
    if (isListed(text, match.index, match.index + match[0].length)) continue;
    if (isSubjectBefore(text.slice(found.end)) && !/^\s*,/u.test(text.slice(found.end))) return found.bodies;
  }
  return [];
}

/** Whether what follows a comma goes on with a list of bodies begun before it: '... của cơ quan, đơn vị, địa phương'. */
function isListed(text: string, comma: number, after: number): boolean {
  return (
    /^(?!(?:các|những|mỗi|từng)\s)\p{Ll}/u.test(text.slice(after, after + 12)) &&
    /(?:^|\s)(?:cơ quan|đơn vị|sở|ban|ngành|địa phương|tổ chức|cá nhân|đoàn thể|phòng|huyện|xã|phường)$/iu.test(
      text.slice(Math.max(0, comma - 20), comma),
    )
  );
}

function firstSentence(text: string): string {
  const end = /[.!?](?=\s+\p{Lu}|$)/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}
