import type { Paragraph } from '../../office/block.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import { readMarker } from './marker.ts';

/** An appendix, or a text attached after the signature, with its titles. */
export type Appendix = {
  readonly heading: Paragraph | null;
  readonly titles: readonly Paragraph[];
  readonly items: readonly Item[];
};

/** The parts of a document in the order of Decree 30/2020; an article about a plan has no head and no foot. */
export type Parts = {
  readonly formal: boolean;
  readonly before: readonly Item[];
  readonly head: readonly Paragraph[];
  /** Index in `head` of the line that names the type of document, -1 where none does. */
  readonly typeAt: number;
  readonly body: readonly Item[];
  readonly foot: readonly Item[];
  readonly appendices: readonly Appendix[];
  readonly notes: readonly Paragraph[];
  readonly after: readonly Item[];
};

/** The types of administrative documents that carry duties, as their heads write them. */
export const docTypes: readonly string[] = [
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

/** Cuts a document into its parts; every item is in exactly one of them. */
export function findParts(items: readonly Item[]): Parts {
  const start = headStart(items);
  const head = start === undefined ? articleHead(items) : formalHead(items, start);
  const rest = items.slice(head.end);
  const body: Item[] = [];
  const foot: Item[] = [];
  const notes: Paragraph[] = [];
  const after: Item[] = [];
  const appendices: { heading: Paragraph | null; titles: Paragraph[]; items: Item[] }[] = [];
  let state: 'body' | 'foot' | 'appendix' | 'after' = 'body';
  let signed = false;
  for (const [index, item] of rest.entries()) {
    const text = item.kind === 'paragraph' ? shown(item) : '';
    if (item.kind === 'paragraph' && state !== 'after' && isNote(item)) {
      notes.push(item);
      continue;
    }
    if (state !== 'after' && item.kind === 'paragraph' && index > 0 && isPortalTail(text)) state = 'after';
    if (state === 'after') {
      after.push(item);
      continue;
    }
    if (item.kind === 'paragraph' && isAppendixHeading(item)) {
      state = 'appendix';
      appendices.push({ heading: item, titles: [], items: [] });
      continue;
    }
    if (
      state === 'body' &&
      head.formal &&
      item.kind === 'paragraph' &&
      (/^nơi nhận\s*:?/iu.test(text) || isAuthority(text))
    )
      state = 'foot';
    else if (state === 'appendix' && item.kind === 'paragraph' && /^nơi nhận\s*:?$/iu.test(text)) {
      state = 'foot';
      signed = false;
    }
    if (state === 'foot') {
      if (item.kind === 'table' || (signed && isAttachment(item))) {
        state = 'appendix';
        appendices.push({ heading: null, titles: [], items: [] });
      } else {
        foot.push(item);
        if (isPersonName(text)) signed = true;
        continue;
      }
    }
    if (state === 'body') body.push(item);
    else addToAppendix(appendices.at(-1), item);
  }
  return {
    formal: head.formal,
    before: head.before,
    head: head.head,
    typeAt: head.typeAt,
    body,
    foot,
    appendices,
    notes,
    after,
  };
}

/** Two to six words that each begin with a capital, as a signer's name is written. */
export function isPersonName(text: string): boolean {
  return /^(?:(?:TS|ThS|PGS|GS)\.?\s*)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,5}$/u.test(text.trim());
}

/** 'TM. ỦY BAN NHÂN DÂN', 'KT. GIÁM ĐỐC', 'GIÁM ĐỐC': a line over a signature. */
export function isAuthority(text: string): boolean {
  if (text.length > 90 || text !== text.toUpperCase()) return false;
  return (
    /^(?:TM|KT|TL|TUQ|Q|T\/M|T\/L|K\/T)\s*[./]\s*\S/u.test(text) ||
    /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|CHÁNH THANH TRA|PHÓ BÍ THƯ THƯỜNG TRỰC)$/u.test(
      text,
    )
  );
}

/** Only dashes, stars or dots. */
export function isRule(text: string): boolean {
  return text !== '' && /^[\s\-–—_=*.~⁎∗]+$/u.test(text);
}

type Head = {
  readonly formal: boolean;
  readonly before: Item[];
  readonly head: Paragraph[];
  readonly typeAt: number;
  readonly end: number;
};

const motto = /cộng h[òo][àa]? xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam|^đảng cộng sản việt nam$/iu;
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

function formalHead(items: readonly Item[], start: number): Head {
  const head: Paragraph[] = [];
  let typeAt = -1;
  let titles = 0;
  let index = start;
  for (; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph') break;
    const text = shown(item);
    if (typeAt < 0) {
      if (docTypeOf(text) !== undefined && head.length > 0) typeAt = head.length;
      else if (head.length > 0 && startsBody(text) && !isHeadLine(text)) break;
    } else if (text !== '' && !isRule(text) && !/^\(.*\)$/u.test(text)) {
      const goesOn =
        titles === 0
          ? !/[.;:]$/u.test(text) && readMarker(text).marker === undefined
          : !startsBody(text) && text.length < 250;
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

/** 'KẾ HOẠCH' alone or with the title on its line; the longest name wins. */
export function docTypeOf(text: string): string | undefined {
  if (text.length > 400) return undefined;
  return docTypes.find(
    (type) => text === type || (text.startsWith(`${type} `) && text === text.toUpperCase()) || text === `${type}:`,
  );
}

export function isTimeStamp(text: string): boolean {
  return (
    text.length < 80 &&
    /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*[,-]?\s*)?(?:ngày (?:đăng|cập nhật)?:?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[,-|]?\s*\d{1,2}\s*[:h]\s*\d{2}.*)?$/iu.test(
      text,
    )
  );
}

function isHeadLine(text: string): boolean {
  return (
    /^số\s*:/iu.test(text) ||
    /ngày\s+\d{0,2}\s*tháng\s+\d{0,2}\s*năm/iu.test(text) ||
    text === text.toUpperCase() ||
    /độc lập\s*[-–]/iu.test(text) ||
    text.startsWith('V/v') ||
    /^kính gửi/iu.test(text)
  );
}

function startsBody(text: string): boolean {
  if (readMarker(text).marker !== undefined && text !== text.toUpperCase()) return true;
  if (/^(?:[IVX]+|\d+)[.)]\s/u.test(text)) return true;
  return (
    text.length > 60 &&
    /^(?:căn cứ|thực hiện|nhằm|để |trên cơ sở|theo |thi hành|tiếp tục|ngày |xét |ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở |ban |tiếp theo|triển khai|phát huy|qua )/iu.test(
      text,
    ) &&
    /[.;:,]$/u.test(text)
  );
}

function isNote(paragraph: Paragraph): boolean {
  return paragraph.style.note !== undefined || /^\[\d{1,3}\]\s*\S/u.test(paragraph.text);
}

function isAppendixHeading(paragraph: Paragraph): boolean {
  const text = shown(paragraph);
  if (text.length > 160) return false;
  if (/^phụ lục(?:\s+số)?\s*:?\s*(?:\d{1,2}|[IVX]{1,5}|[A-Z])?\s*[.:]?$/iu.test(text)) return text.length < 24;
  return (
    /^(?:PHỤ LỤC|PHỤ BIỂU|BIỂU SỐ|PHỤ LỤC SỐ)\s*(?:\d{1,2}|[IVX]{1,5})?\s*[.:–-]?\s*\p{Lu}*/u.test(text) &&
    text === text.toUpperCase() &&
    text.startsWith('PHỤ')
  );
}

/** What may follow a signature: a title in capitals, another document, a numbered heading. */
function isAttachment(item: Item): boolean {
  if (item.kind === 'table') return true;
  const text = shown(item);
  if (isRule(text) || isAuthority(text) || text.length < 5) return false;
  return (
    docTypeOf(text) !== undefined ||
    (text === text.toUpperCase() && text.length > 20 && /\p{Lu}{2}/u.test(text)) ||
    readMarker(text).marker?.kind === 'roman'
  );
}

function isPortalTail(text: string): boolean {
  return (
    text.length < 80 &&
    /^(?:hiệu lực văn bản|thuộc tính(?: văn bản)?|lược đồ|các tin (?:khác|liên quan|đã đưa)|tin (?:liên quan|cùng chuyên mục|mới hơn|cũ hơn|khác|tức khác)|các văn bản (?:khác|liên quan)|văn bản (?:liên quan|cùng)|bài viết (?:liên quan|khác)|bài liên quan|tải (?:về|văn bản|file)|in bài viết|chia sẻ|(?:số )?lượt (?:xem|truy cập)|bình luận|ý kiến bạn đọc|về trang trước|đánh giá bài viết|tệp đính kèm|tài liệu đính kèm|file đính kèm|nguồn tin)/iu.test(
      text,
    )
  );
}

function addToAppendix(
  appendix: { heading: Paragraph | null; titles: Paragraph[]; items: Item[] } | undefined,
  item: Item,
): void {
  if (appendix === undefined) return;
  const text = item.kind === 'paragraph' ? shown(item) : '';
  const inTitle = appendix.items.length === 0 && appendix.titles.length < 5;
  const isTitle =
    item.kind === 'paragraph' &&
    inTitle &&
    text !== '' &&
    readMarker(text).marker === undefined &&
    text.length > 8 &&
    text.length < 400 &&
    (text === text.toUpperCase() ||
      /^\(.*\)?$/u.test(text) ||
      (appendix.titles.length < 2 &&
        (item.style.bold === true || item.style.align === 'center') &&
        !/[.;]$/u.test(text)));
  if (isTitle && item.kind === 'paragraph') appendix.titles.push(item);
  else if (text !== '' || item.kind === 'table' || appendix.items.length > 0) appendix.items.push(item);
  else if (item.kind === 'paragraph') appendix.titles.push(item);
}
