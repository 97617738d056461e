import { hasAny } from './small-letters.ts';

/** What a labelled phrase says of a duty: 'Cơ quan chủ trì: Sở Nội vụ'. */
export type AttributeKind = 'lead' | 'coordinate' | 'deadline' | 'product';

/** A text without its labelled phrases, and the phrases by what they say. */
export type Attributes = { readonly rest: string; readonly found: Readonly<Partial<Record<AttributeKind, string>>> };

const label = String.raw`(?:các\s+)?(?:cơ quan|đơn vị|sở,? ngành|bộ phận|lãnh đạo|phòng)?\s*(?:,\s*đơn vị|,\s*địa phương)?\s*`;
/** 'các nhiệm vụ trên', after what a label says of them. */
const duties = String.raw`\s+(?:(?:các|những)\s+)?(?:nhiệm vụ|nội dung|giải pháp|công việc)(?:\s*,\s*(?:nhiệm vụ|nội dung|giải pháp))*`;
const these = String.raw`\s+(?:(?:tại|ở|thuộc)\s+(?:mục|phần|khoản|điểm)\s+)?(?:này|trên|nêu trên)`;
/** How each phrase is labelled, and the words of which a label has one. */
const labels: readonly { readonly kind: AttributeKind; readonly needs: readonly string[]; readonly pattern: RegExp }[] =
  [
    {
      kind: 'coordinate',
      needs: ['phối hợp'],
      pattern: new RegExp(
        String.raw`(?:^|[.;,(–-]\s*|\s)(${label}phối hợp(?:\s*(?:thực hiện|chính|triển khai))?(?:${duties}${these})?\s*:\s*)`,
        'iu',
      ),
    },
    {
      kind: 'lead',
      needs: ['chủ trì', 'đầu mối', 'chịu trách nhiệm', 'tham mưu', 'thực hiện', 'triển khai', 'phụ trách', 'theo dõi'],
      pattern: new RegExp(
        String.raw`(?:^|[.;,(–-]\s*|\s)((?:${label}(?:chủ trì|đầu mối|chịu trách nhiệm(?: chính)?|tham mưu)(?:\s*(?:,\s*)?(?:thực hiện|tham mưu|triển khai|chính|thực hiện chính))*|(?:cơ quan|đơn vị|phân công|trách nhiệm)\s+(?:thực hiện|triển khai|phụ trách|theo dõi))(?:${duties}${these})?\s*:\s*)`,
        'iu',
      ),
    },
    {
      kind: 'deadline',
      needs: ['thời', 'tiến độ', 'hạn'],
      pattern: new RegExp(
        String.raw`(?:^|[.;,(–-]\s*|\s)((?:thời gian|thời hạn|tiến độ|thời điểm|hạn)(?:\s+(?:hoàn thành|thực hiện|triển khai|báo cáo|xong|tổ chức|trình))*(?:${duties}(?:${these})?)?\s*:\s*)`,
        'iu',
      ),
    },
    {
      kind: 'product',
      needs: ['sản phẩm', 'kết quả', 'đầu ra'],
      pattern:
        /(?:^|[.;,(–-]\s*)((?:sản phẩm|kết quả|đầu ra)(?:\s+(?:đầu ra|hoàn thành|dự kiến|thực hiện|đạt được|chủ yếu|cần đạt))*\s*:\s*)/iu,
    },
    // 'CT: Sở Nội vụ. PH: Sở Tài chính', 'CQCT: ...'
    { kind: 'lead', needs: ['ct'], pattern: /(?:^|[\s.;,(–-])((?:CQ|ĐV|Đv)?CT\s*:\s*)/u },
    { kind: 'coordinate', needs: ['ph'], pattern: /(?:^|[\s.;,(–-])((?:CQ|ĐV|Đv)?PH\s*:\s*)/u },
  ];

/** Takes labelled phrases out of a text: each runs to the next label or the end. */
export function readAttributes(text: string): Attributes {
  if (!text.includes(':')) return { rest: text, found: {} };
  const known = read.get(text) ?? takeLabels(text);
  if (read.size >= mostTexts) read.clear();
  read.set(text, known);
  return known;
}

/** What was taken out of the texts read last: the walk over an outline asks each line up to three times. */
const read = new Map<string, Attributes>();
const mostTexts = 100;

function takeLabels(text: string): Attributes {
  const marks = labels
    .flatMap(({ kind, needs, pattern }) => {
      const match = hasAny(text, needs) ? pattern.exec(text) : null;
      return match?.[1] === undefined
        ? []
        : [{ kind, at: match.index + match[0].length - match[1].length, end: match.index + match[0].length }];
    })
    .sort((a, b) => a.at - b.at);
  const [first] = marks;
  if (first === undefined) return { rest: text, found: {} };
  const found: Partial<Record<AttributeKind, string>> = {};
  marks.forEach((mark, index) => {
    const value = text
      .slice(mark.end, marks[index + 1]?.at ?? text.length)
      .replace(/[\s.;,()–-]+$/u, (end, at, whole: string) => closesOwn(whole, at, end))
      .trim();
    if (value !== '') found[mark.kind] = value;
  });
  const said = found.lead === undefined || found.coordinate !== undefined ? undefined : bodiesApart(found.lead);
  return {
    rest: text
      .slice(0, first.at)
      .replace(/[\s;,(–-]+$/u, '')
      .trim(),
    found: { ...found, ...said },
  };
}

/** The bracket that closes one opened within the value, of the signs at its end. */
function closesOwn(value: string, at: number, end: string): string {
  const before = value.slice(0, at);
  return end.includes(')') && before.lastIndexOf('(') > before.lastIndexOf(')') ? ')' : '';
}

/** Who leads and, where others are named, who joins. */
type Apart = { readonly lead: string; readonly coordinate?: string };

/**
 * 'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính', 'Sở Nội vụ thực hiện; Sở Tài chính hướng dẫn', 'Sở Nội vụ (chủ trì), Sở Tài chính': who leads and
 * who joins, said in one phrase.
 */
export function bodiesApart(text: string): Apart | undefined {
  if (text.includes('(')) {
    const apart = rolesInBrackets(text);
    if (apart !== undefined) return apart;
  }
  if (!hasAny(text, ['phối hợp', 'hướng dẫn', 'hỗ trợ', 'tham gia'])) return undefined;
  const [, lead, coordinate] = joinedAfter.exec(text) ?? joinedBefore.exec(text) ?? joinedOnly.exec(text) ?? [];
  return lead === undefined || coordinate === undefined ? undefined : { lead, coordinate };
}

/** Each run of bodies by the role in brackets after it; those after a lead that have none join it. Undefined where no lead is named. */
function rolesInBrackets(text: string): Apart | undefined {
  const leads: string[] = [];
  const joined: string[] = [];
  let from = 0;
  for (const match of text.matchAll(roleInBrackets)) {
    const bodies = text.slice(from, match.index);
    (/^(?:chủ|đầu|ct)/iu.test(match[1] ?? '') ? leads : joined).push(bodies);
    from = match.index + match[0].length;
  }
  if (leads.length === 0) return undefined;
  const others = [...joined, text.slice(from)].map(withoutSigns).filter((bodies) => /\p{L}/u.test(bodies));
  const lead = leads.map(withoutSigns).join('; ');
  if (lead === '') return undefined;
  return others.length === 0 ? { lead } : { lead, coordinate: others.join('; ') };
}

const roleInBrackets =
  /\s*\((?:(?:là )?(?:cơ quan|đơn vị|cq|đv)\s*)?(chủ trì|đầu mối|ct|phối hợp|ph)(?:\s+(?:thực hiện|chính))?\)/giu;

function withoutSigns(bodies: string): string {
  return bodies.replace(/^[\s.,;:–-]+(?:và\s+)?|[\s.,;:–-]+$/gu, '');
}

const joinedAfter =
  /^(?:giao\s+|đề nghị\s+)?(.{3,}?)\s+chủ trì\s*[,;]?\s*(?:và\s+)?phối hợp(?: chặt chẽ)?(?: (?:cùng )?với| cùng)\s+(.{3,}?)(?:\s+(?:triển khai\s+)?thực hiện)?\s*[.;]?$/iu;
const joinedBefore =
  /^(?:giao\s+|đề nghị\s+)?(.{3,}?)(?:\s+(?:chủ trì|làm đầu mối|tham mưu|phụ trách|làm chủ đầu tư|(?:chủ trì,?\s+|tổ chức\s+|triển khai\s+)?thực hiện)\s*[,;:]|;)\s*(?:và\s+)?(.{3,}?)\s+(?:phối hợp|hướng dẫn|hỗ trợ|tham gia)(?:\s+thực hiện)?\s*[.;]?$/iu;
/** 'Sở Y tế phối hợp với Sở Tài chính': nobody is said to lead, and the first does. */
const joinedOnly =
  /^(?:giao\s+|đề nghị\s+)?([^:]{3,}?)[\s,;]+phối hợp(?: chặt chẽ)?(?: (?:cùng )?với| cùng)\s+(.{3,}?)(?:\s+(?:triển khai\s+)?thực hiện)?\s*[.;]?$/iu;
