import { isoDate } from '../../kernel/calendar.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import { capitalise, collapse, isCapitals } from '../../kernel/vietnamese.ts';
import type { Header, Signer } from './plan-document.ts';
import { shown } from './layout.ts';
import { docTypeOf, isTimeStamp } from './head.ts';
import { footColumns, isAuthority, isPersonName, isRule } from './line-forms.ts';
import type { Parts } from './parts.ts';

/** The head and foot of a document (Decree 30/2020, Appendix I; Party documents under their own rules). */
export function readHeader(parts: Parts): Header {
  const lines = parts.head.map(shown).filter((line) => line !== '');
  if (!parts.formal) return articleHeader(parts, lines);
  const typeLine = parts.typeAt < 0 ? undefined : parts.head[parts.typeAt];
  const typeText = typeLine === undefined ? undefined : shown(typeLine);
  const type = typeText === undefined ? undefined : docTypeOf(typeText);
  const top =
    typeLine === undefined
      ? lines
      : parts.head
          .slice(0, parts.typeAt)
          .map(shown)
          .filter((line) => line !== '');
  // A narrow head breaks the line of the place and day: 'Sơn La, ngày 28 tháng 4 năm' stands over '2025'.
  const dated = [...top, ...top.slice(1).map((line, index) => `${top[index] ?? ''} ${line}`)]
    .map(placeAndDate)
    .find((found) => found !== undefined);
  const about = subjectOf(top);
  return {
    number: numberOf(top),
    issuer: issuerOf(top),
    place: dated?.place ?? null,
    date: dated?.date ?? null,
    docType: type === undefined ? (about === undefined ? null : 'Công văn') : capitalise(type.toLocaleLowerCase('vi')),
    title: titleOf(parts, typeText, type) ?? about ?? null,
    signer: signerOf(parts),
    recipients: recipientsOf(parts),
    formal: true,
  };
}

/** What a letter is about, 'V/v ...', with the lines that go on with it. */
function subjectOf(lines: readonly string[]): string | undefined {
  const start = lines.findIndex((line) => /^V\/v/iu.test(line));
  const first = /^V\/v:?\s*(.+)/iu.exec(lines[start] ?? '')?.[1];
  if (first === undefined) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !/^[\p{Ll}(]/u.test(line));
  return collapse([first, ...(end < 0 ? rest : rest.slice(0, end))].join(' '));
}

/** The first and last day that a title names: 'năm 2026', 'giai đoạn 2021-2025', 'năm 2021 và những năm tiếp theo'. */
export function periodOf(title: string | null, issued: IsoDate | null): { from: IsoDate | null; to: IsoDate | null } {
  const text = title ?? '';
  const stage = /(?:giai đoạn|các năm|năm)?\s*(20\d{2})\s*[-–]\s*(20\d{2})/iu.exec(text);
  if (stage !== null) return { from: `${stage[1]}-01-01`, to: `${stage[2]}-12-31` };
  const until = /đến (?:hết )?năm (20\d{2})/iu.exec(text);
  const year = /năm (20\d{2})/iu.exec(text.replace(until?.[0] ?? '\u0000', ' '));
  if (year !== null) {
    const open = /(?:các|những) năm (?:tiếp theo|sau|tới)/iu.test(text);
    return { from: `${year[1]}-01-01`, to: open ? null : `${until?.[1] ?? year[1]}-12-31` };
  }
  return { from: issued, to: until === null ? null : `${until[1]}-12-31` };
}

function titleOf(parts: Parts, typeText: string | undefined, type: string | undefined): string | undefined {
  if (typeText === undefined || type === undefined) return undefined;
  const same = typeText.slice(type.length).replace(/^[\s:]+/u, '');
  const lines = parts.head
    .slice(parts.typeAt + 1)
    .map(shown)
    .filter((line) => line !== '' && !isRule(line) && !/^\(.*\)$/u.test(line));
  // A decision names who decides below its title.
  const decider = lines.findIndex((line, index) => index > 0 && isDecider(line));
  const after = decider < 0 ? lines : lines.slice(0, decider);
  const title = collapse([same, ...after].join(' '));
  return title === '' ? undefined : title;
}

/** 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ...', 'GIÁM ĐỐC SỞ NỘI VỤ': who issues a decision (Decree 30/2020, Appendix III). */
function isDecider(line: string): boolean {
  return (
    isCapitals(line) &&
    /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN THƯỜNG VỤ|THỦ TƯỚNG)(?= |$)/u.test(
      line,
    )
  );
}

function numberOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = /(?:^|\s)số\s*:?\s*(\d+\s*(?:\/\s*\d{4}\s*)?[-/]\s*[\p{Lu}\d&]+(?:\s*[-/]\s*[\p{L}\d&]+)*)/iu.exec(
      line,
    )?.[1];
    if (found !== undefined) return found.replace(/\s+/gu, '');
  }
  return null;
}

function placeAndDate(line: string): { place: string | null; date: IsoDate | null } | undefined {
  if (!line.includes('ngày')) return undefined;
  const found =
    /(?:^|\s{2,}|\|)?\s*([\p{Lu}][\p{L}.\s-]{0,60}?)?\s*,?\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(
      line,
    ) ?? /([\p{Lu}][\p{L}.\s-]{0,60}?)?\s*,?\s*ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u.exec(line);
  if (found === null) return undefined;
  // The number of the document may stand before the place.
  const place = (found[1] ?? '').replace(/^.*(?:UBND|HĐND|SNV|KH|QĐ|TU)(?:-\p{Lu}+)*\s+/u, '').trim();
  return {
    place: place === '' ? null : place,
    date: isoDate(Number(found[4]), Number(found[3]), Number(found[2])) ?? null,
  };
}

const issuerHead =
  /^(?:SỞ|BAN|CỤC|CHI CỤC|VĂN PHÒNG|PHÒNG|TỈNH [ỦU][YỶ]|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CÔNG AN|THANH TRA|HỘI|BỘ|ỦY BAN|UỶ BAN|UBND|TRUNG TÂM|BAN CHẤP HÀNH|TÒA ÁN|LIÊN ĐOÀN|ĐOÀN|TRƯỜNG|VIỆN)(?=\s|$)/u;

/** The body that issues, named last above the number; its parent, named before it, is left out. */
function issuerOf(lines: readonly string[]): string | null {
  const bodies: string[] = [];
  for (const raw of lines) {
    const line = raw
      .replace(
        /cộng h[òo][àa]? xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/giu,
        ' ',
      )
      .replace(/[-–—_*]{2,}|^\*$/gu, ' ')
      .trim();
    if (/^số\s*:?/iu.test(line)) break;
    if (line === '' || !isCapitals(line) || !/\p{Lu}{2}/u.test(line)) continue;
    if (bodies.length === 0 || issuerHead.test(line)) bodies.push(line);
    else bodies[bodies.length - 1] = `${bodies.at(-1)} ${line}`;
  }
  return bodies.at(-1) ?? null;
}

function signerOf(parts: Parts): Signer | null {
  const lines = footLines(parts);
  const first = lines.findIndex(isAuthority);
  if (first < 0) return null;
  const above = lines.slice(first).filter(isAuthority);
  const name = lines.slice(first).find(isPersonName) ?? lines.find(isPersonName);
  if (name === undefined) return null;
  const authority = above.find((line) => /^(?:(?:TM|TL|TUQ)\s*[./]|T\/[ML][.\s])/u.test(line));
  const onBehalf = above.find((line) => /^(?:(?:KT|Q)\s*[./]|K\/T[.\s])/u.test(line));
  const position =
    above.findLast((line) => line !== authority && line !== onBehalf) ??
    onBehalf?.replace(/^(?:(?:KT|Q)\s*[./]|K\/T[.\s])\s*/u, '') ??
    '';
  return {
    name,
    position,
    ...(authority === undefined ? {} : { authority }),
    ...(onBehalf === undefined ? {} : { onBehalf }),
  };
}

/** Without the table that sets them apart, who signs stands on the lines of the recipients. */
function footLines(parts: Parts): string[] {
  return parts.foot.flatMap((item) =>
    item.kind === 'paragraph' && shown(item) !== '' ? footColumns(shown(item)) : [],
  );
}

function recipientsOf(parts: Parts): string[] {
  const lines = footLines(parts);
  const start = lines.findIndex((line) => /^nơi nhận/iu.test(line));
  if (start < 0) return [];
  const first = (lines[start] ?? '').replace(/^nơi nhận\s*:?\s*/iu, '');
  const recipients: string[] = [];
  for (const line of [...first.split(/(?<=;)\s*(?=[-–])/u), ...lines.slice(start + 1)]) {
    if (isAuthority(line)) continue;
    const bulleted = /^[-–+•*]/u.test(line);
    const text = line.replace(/^[-–+•*\s]+/u, '').replace(/[\s;.,]+$/u, '');
    if (text === '' || isRule(line)) continue;
    if (/^lưu\s*:?/iu.test(text)) break;
    if (isPersonName(text) && !bulleted) continue;
    recipients.push(text);
  }
  return recipients;
}

function articleHeader(parts: Parts, lines: readonly string[]): Header {
  const stamp = lines.find(isTimeStamp);
  const day = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u.exec(stamp ?? '');
  const title = lines.find((line) => line !== stamp) ?? null;
  const type =
    /dự thảo (kế hoạch(?: hành động)?|chương trình(?: hành động)?|đề án)|(kế hoạch(?: hành động)?) số/iu.exec(
      title ?? '',
    );
  return {
    number: null,
    issuer: null,
    place: null,
    date: day === null ? null : (isoDate(Number(day[3]), Number(day[2]), Number(day[1])) ?? null),
    docType: type === null ? null : capitalise((type[1] ?? type[2] ?? '').toLowerCase()),
    title,
    signer: null,
    recipients: [],
    formal: parts.formal,
  };
}
