import { isCapitals } from '../../kernel/vietnamese.ts';
import type { Paragraph } from '../../office/block.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import { isRule } from './line-forms.ts';
import { isBullet, readMarker } from './marker.ts';

/** The types of administrative documents that carry duties, as their heads write them. */
const docTypes: readonly string[] = [
  'KẾ HOẠCH HÀNH ĐỘNG',
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'CHƯƠNG TRÌNH',
  'CHỈ THỊ',
  'NGHỊ QUYẾT',
  'ĐỀ ÁN',
  'PHƯƠNG ÁN',
  'THÔNG BÁO',
  'HƯỚNG DẪN',
  'BÁO CÁO',
  'TỜ TRÌNH',
  'CÔNG ĐIỆN',
  'KẾT LUẬN',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'DỰ ÁN',
];

/** The head of a document, what stands before it, and the item after it. */
export type Head = {
  readonly formal: boolean;
  readonly before: Item[];
  readonly head: Paragraph[];
  readonly typeAt: number;
  readonly end: number;
};

/** Finds the head: of a formal document by its motto, number or type; of an article by the day and hour under its headline. */
export function findHead(items: readonly Item[]): Head {
  const start = headStart(items);
  return start === undefined ? articleHead(items) : formalHead(items, start);
}

/** 'KẾ HOẠCH' alone or with the title on its line ('KẾ HOẠCH về nâng cao ...'); the longest name wins. */
export function docTypeOf(text: string): string | undefined {
  if (text.length > 400) return undefined;
  return docTypes.find(
    (type) =>
      text === type ||
      text === `${type}:` ||
      (text.startsWith(`${type} `) &&
        (isCapitals(text) || /^(?:về|thực hiện|triển khai)\s/iu.test(text.slice(type.length + 1)))),
  );
}

/** 'Thứ Ba - 11/05/2021 02:21': the line under a headline that says when it was published. */
export function isTimeStamp(text: string): boolean {
  return (
    text.length < 80 &&
    /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*[,-]?\s*)?(?:ngày (?:đăng|cập nhật)?:?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[,-|]?\s*\d{1,2}\s*[:h]\s*\d{2}.*)?$/iu.test(
      text,
    )
  );
}

/** A narrow head breaks the State's name before its last words. */
const motto =
  /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|^cộng h(?:òa|oà) xã hội chủ nghĩa$|^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$|^đảng cộng sản việt nam$/iu;

/** A head that begins later than this many items is none. */
const searched = 150;

/** Where the head of a formal document begins: at its motto, number or type, and the capitals of the issuer before them. */
function headStart(items: readonly Item[]): number | undefined {
  const first = (test: (text: string) => boolean) =>
    items.slice(0, searched).findIndex((item) => item.kind === 'paragraph' && test(shown(item)));
  const mottoAt = first((text) => text.length < 140 && motto.test(text));
  const numberAt = first(
    (text) => text.length < 120 && /^số\s*:?\s*\d*\s*[-/]\s*\p{Lu}|^số\s*:?\s*\d+[-/]/iu.test(text),
  );
  const typeAt = first((text) => docTypeOf(text) !== undefined);
  const found = [mottoAt, numberAt].filter((at) => at >= 0);
  // A plan that was copied without what stands above its type begins there.
  if (found.length === 0 && typeAt >= 0 && isTitled(items.slice(typeAt))) return typeAt;
  if (found.length === 0 || (mottoAt < 0 && typeAt < 0)) return undefined;
  let start = Math.min(...found);
  for (let back = start - 1; back >= Math.max(0, start - 8); back -= 1) {
    const item = items[back];
    if (item?.kind !== 'paragraph') break;
    if (item.text === '' || isRule(item.text)) continue;
    if (item.text !== item.text.toUpperCase() || item.text.length > 90 || !/\p{Lu}{2}/u.test(item.text)) break;
    start = back;
  }
  return start;
}

/** Whether a line with the type of a document, in capitals, stands over its title. */
function isTitled(items: readonly Item[]): boolean {
  const [type, title] = items.flatMap((item) => (item.kind === 'paragraph' && shown(item) !== '' ? [shown(item)] : []));
  return (
    type !== undefined &&
    title !== undefined &&
    docTypeOf(type) === type &&
    readMarker(title).marker === undefined &&
    !/[.;:]$/u.test(title)
  );
}

/** Those to whom a letter goes stand in a list under 'Kính gửi:'. */
const longestAddressee = 160;

/** What follows a title at once where no heading does: an appendix, the first column of a table, the foot. */
const endsTitle = /^(?:phụ lục(?:\s|$)|s?tt$|nơi nhận\s*:)/iu;
/** Lines of a title that was wrapped, with those of a note under it. */
const mostTitleLines = 8;

function formalHead(items: readonly Item[], start: number): Head {
  const head: Paragraph[] = [];
  let typeAt = -1;
  let titles = 0;
  let addressed = false;
  let index = start;
  for (; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph') break;
    const text = shown(item);
    if (typeAt < 0) {
      addressed ||= /^kính gửi/iu.test(text);
      const addressee = addressed && isBullet(readMarker(text).marker) && text.length < longestAddressee;
      if (docTypeOf(text) !== undefined && (head.length > 0 || index === start)) typeAt = head.length;
      else if (head.length > 0 && !addressee && startsBody(text) && !isHeadLine(text)) break;
    } else if (text !== '' && !isRule(text) && !/^\(.*\)$/u.test(text)) {
      const goesOn =
        titles === 0
          ? !/[.;:]$/u.test(text) && readMarker(text).marker === undefined
          : !startsBody(text) && !endsTitle.test(text) && text.length < 250 && titles < mostTitleLines;
      if (!goesOn || (titles === 0 && text.length > 400)) break;
      titles += 1;
    }
    head.push(item);
  }
  return { formal: true, before: items.slice(0, start), head, typeAt, end: index };
}

/** An article: its headline stands before the line with the day and hour; what is before is the portal's. */
function articleHead(items: readonly Item[]): Head {
  const stamp = items.slice(0, 25).findIndex((item) => item.kind === 'paragraph' && isTimeStamp(item.text));
  const nothing: Head = { formal: false, before: [], head: [], typeAt: -1, end: 0 };
  if (stamp < 0) return nothing;
  let headline = stamp - 1;
  while (headline >= 0 && (items[headline]?.kind !== 'paragraph' || (items[headline] as Paragraph).text === ''))
    headline -= 1;
  const from = Math.max(0, headline);
  const head = items.slice(from, stamp + 1).filter((item) => item.kind === 'paragraph');
  return { formal: false, before: items.slice(0, from), head, typeAt: -1, end: stamp + 1 };
}

/** The number and the place and day may stand on one line; a sentence that begins with a day is longer. */
const longestDateLine = 110;

function isHeadLine(text: string): boolean {
  return (
    /^số\s*:/iu.test(text) ||
    (text.length < longestDateLine && /ngày\s+\d{0,2}\s*tháng\s+\d{0,2}\s*năm/iu.test(text)) ||
    isCapitals(text) ||
    /độc lập\s*[-–]/iu.test(text) ||
    text.startsWith('V/v') ||
    /^kính gửi/iu.test(text)
  );
}

function startsBody(text: string): boolean {
  if (readMarker(text).marker !== undefined || /như sau\s*:$/iu.test(text)) return true;
  return (
    text.length > (/^căn cứ/iu.test(text) ? 20 : 60) &&
    /^(?:căn cứ|thực hiện|nhằm|để |trên cơ sở|theo |thi hành|tiếp tục|ngày |xét |ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở |ban |tiếp theo|triển khai|phát huy|qua )/iu.test(
      text,
    ) &&
    /[.;:,]$/u.test(text)
  );
}
