import { isAgencyList } from './agency-list.ts';
import { bodiesApart, readAttributes } from './attributes.ts';
import { isDeadlineText } from './deadline.ts';
import type { DutyRow } from './duty-row.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Who leads, who joins and by when, each as written. */
type Said = { readonly lead?: string; readonly coordinate?: string; readonly deadline?: string };

/**
 * What one cell says of several things: 'Chủ trì: Sở Nội vụ; Phối hợp: Sở Tài chính', 'Sở Nội vụ chủ trì, Sở Tài chính phối hợp', and the time at
 * its end ('Sở Nội vụ (Quý II/2026)') where no column has one.
 */
export function cellApart({ lead, deadline }: DutyRow): Pick<DutyRow, 'lead' | 'coordinate' | 'deadline'> {
  if (lead === undefined) return {};
  const { rest, found } = readAttributes(lead.text);
  // 'Sở Nội vụ; phối hợp: Sở Tài chính': what stands before the label leads.
  const said = found.lead ?? (found.coordinate === undefined ? undefined : rest.replace(/[\s.:]+$/u, ''));
  const timed = said === undefined && deadline === undefined ? timeAtEnd(lead.text) : undefined;
  const bodies = timed?.before ?? lead.text;
  const spoken = bodiesApart(bodies);
  const names = {
    lead: withoutCharge(said ?? spoken?.lead ?? bodies),
    coordinate: found.coordinate ?? spoken?.coordinate,
  };
  const time = found.deadline ?? timed?.time;
  return {
    ...(names.lead === lead.text ? {} : { lead: { ...lead, text: names.lead } }),
    ...(names.coordinate === undefined ? {} : { coordinate: { ...lead, text: names.coordinate } }),
    ...(time === undefined || deadline !== undefined ? {} : { deadline: { ...lead, text: time } }),
  };
}

/**
 * What the brackets at the end of a duty say: '(Sở Nội vụ chủ trì, Sở Tài chính phối hợp; hoàn thành trước 30/6/2026)', '(Sở Nội vụ; hằng quý)'.
 * Undefined where they hold anything else; a body alone is none, since 'cơ quan thường trực (Sở Nội vụ)' explains.
 */
export function saidInBrackets(text: string, gazetteer: Gazetteer): Said | undefined {
  if (!/\)[\s.;/]*$/u.test(text)) return undefined;
  const inside = /\(([^()]{4,300})\)[\s.;/]*$/u.exec(text)?.[1];
  if (inside === undefined || inside.includes(':')) return undefined;
  const timed = timeAtEnd(inside);
  if (isDeadlineText(inside) && !(timed !== undefined && isAgencyList(timed.before, gazetteer)))
    return /^(?:năm )?\d{4}$/u.test(inside) ? undefined : { deadline: inside };
  const bodies = timed?.before ?? inside;
  const spoken = bodiesApart(bodies);
  const lead = withoutCharge(spoken?.lead ?? bodies);
  const isCharge = timed !== undefined || spoken !== undefined || lead !== bodies;
  const named = [lead, spoken?.coordinate ?? []].flat();
  if (!isCharge || !named.every((list) => isAgencyList(list, gazetteer))) return undefined;
  return {
    lead,
    ...(spoken?.coordinate === undefined ? {} : { coordinate: spoken.coordinate }),
    ...(timed === undefined ? {} : { deadline: timed.time }),
  };
}

/** 'Đề nghị Tòa án nhân dân tỉnh', 'Sở Nội vụ chủ trì thực hiện': bodies without the words that charge them. */
export function withoutCharge(bodies: string): string {
  return bodies
    .replace(/^(?:đề nghị|giao|phân công)\s+(?:cho\s+)?(?=\p{Lu}|các\s)/iu, '')
    .replace(charging, '')
    .trim();
}

const charging =
  /\s*,?\s+(?:(?:là (?:cơ quan|đơn vị)\s+)?(?:chủ trì|tham mưu|phụ trách|theo dõi|làm đầu mối|làm chủ đầu tư|chịu trách nhiệm(?: chính)?)(?:,?\s+(?:tham mưu|tổ chức|triển khai|thực hiện))*|(?:tổ chức\s+|triển khai\s+)?thực hiện)[\s.;]*$/iu;

/** 'Sở Tư pháp (Quý II, III/2026)', 'Sở Nội vụ; hoàn thành tháng 9/2026': a time in brackets, else the longest end of a text that begins as a time does. */
function timeAtEnd(text: string): { readonly before: string; readonly time: string } | undefined {
  const bracket = /^(.+?)\s*\(([^()]+)\)[\s.;]*$/u.exec(text);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && isDeadlineText(bracket[2]))
    return { before: bracket[1], time: bracket[2] };
  for (const sign of text.matchAll(/\s*(?:[;,.]\s|\s[-–]\s)\s*/gu)) {
    const time = text.slice(sign.index + sign[0].length).replace(/[\s.;]+$/u, '');
    if (sign.index > 0 && beginsAsTime.test(time) && isDeadlineText(time))
      return { before: text.slice(0, sign.index), time };
  }
  return undefined;
}

const beginsAsTime =
  /^(?:\d|hoàn thành|xong|trước|chậm nhất|trong|vào|từ|quý|tháng|năm|giai đoạn|thường|hằng|hàng|mỗi|định kỳ|liên tục|theo (?:lộ trình|tiến độ)|ngay|khi|sau khi|thực hiện (?:từ|trong|trước|xong|thường)|thời)/iu;
