import { isCapitals } from '../../kernel/vietnamese.ts';
import type { Paragraph } from '../../office/block.ts';
import { docTypeOf, findHead } from './head.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import { footColumns, isAuthority, isPersonName, isRule } from './line-forms.ts';
import { readMarker } from './marker.ts';

/** An appendix, or a text attached after the signature, with its titles. */
type Appendix = {
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

/** Cuts a document into its parts; every item is in exactly one of them. */
export function findParts(items: readonly Item[]): Parts {
  const head = findHead(items);
  const rest = items.slice(head.end);
  const body: Item[] = [];
  const foot: Item[] = [];
  const notes: Paragraph[] = [];
  const after: Item[] = [];
  const appendices: { heading: Paragraph | null; titles: Paragraph[]; items: Item[] }[] = [];
  const early = earlyAppendix(head.before);
  for (const item of head.before.slice(early)) {
    if (item.kind === 'paragraph' && isAppendixHeading(item)) appendices.push({ heading: item, titles: [], items: [] });
    else addToAppendix(appendices.at(-1), item);
  }
  let state: 'body' | 'foot' | 'appendix' | 'after' = 'body';
  let signed = false;
  for (const [at, item] of rest.entries()) {
    const text = item.kind === 'paragraph' ? shown(item) : '';
    if (item.kind === 'paragraph' && state !== 'after' && isNote(item)) {
      notes.push(item);
      continue;
    }
    if (state !== 'after' && item.kind === 'paragraph' && item !== rest[0] && isPortalTail(text)) state = 'after';
    if (state === 'after') {
      after.push(item);
      continue;
    }
    if (item.kind === 'paragraph' && isAppendixHeading(item)) {
      state = 'appendix';
      appendices.push({ heading: item, titles: [], items: [] });
      continue;
    }
    if (state === 'body' && item.kind === 'paragraph' && beginsFoot(text, head.formal)) state = 'foot';
    else if (state === 'appendix' && item.kind === 'paragraph' && /^nơi nhận\s*:?$/iu.test(text)) {
      state = 'foot';
      signed = false;
    }
    if (state === 'foot') {
      if (item.kind === 'table' || (signed && (isAttachment(item) || namesAttachment(rest, at)))) {
        state = 'appendix';
        appendices.push({ heading: null, titles: [], items: [] });
      } else {
        foot.push(item);
        if (footColumns(text).some(isPersonName)) signed = true;
        continue;
      }
    }
    if (state === 'body') body.push(item);
    else addToAppendix(appendices.at(-1), item);
  }
  return {
    formal: head.formal,
    before: head.before.slice(0, early),
    head: head.head,
    typeAt: head.typeAt,
    body,
    foot,
    appendices,
    notes,
    after,
  };
}

/** Who receives a document, or who signs it; an article about one may name either in its sentences. */
function beginsFoot(text: string, formal: boolean): boolean {
  return formal ? /^nơi nhận\s*:?/iu.test(text) || isAuthority(text) : /^nơi nhận\s*:?$/iu.test(text);
}

/** Where an appendix begins that was bound before the document, with a table in it; the end where none was. */
function earlyAppendix(before: readonly Item[]): number {
  const start = before.findIndex((item) => item.kind === 'paragraph' && isAppendixHeading(item));
  return start >= 0 && before.slice(start).some((item) => item.kind === 'table') ? start : before.length;
}

function isNote(paragraph: Paragraph): boolean {
  return paragraph.style.note !== undefined || /^\[\d{1,3}\]\s*\S/u.test(paragraph.text);
}

function isAppendixHeading(paragraph: Paragraph): boolean {
  const text = shown(paragraph);
  if (text.length > 160 || text.charAt(0).toLowerCase() !== 'p') return false;
  if (/^phụ lục(?:\s+số)?\s*:?\s*(?:\d{1,2}|[IVX]{1,5}|[A-Z])?\s*[.:]?$/iu.test(text)) return text.length < 24;
  return (
    /^(?:PHỤ LỤC|PHỤ BIỂU|BIỂU SỐ|PHỤ LỤC SỐ)\s*(?:\d{1,2}|[IVX]{1,5})?\s*[.:–-]?\s*\p{Lu}*/u.test(text) &&
    isCapitals(text) &&
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
    (isCapitals(text) && text.length > 20 && /\p{Lu}{2}/u.test(text)) ||
    readMarker(text).marker?.kind === 'roman'
  );
}

/** A title in capitals, however short, over the line that says what it is attached to. */
function namesAttachment(items: readonly Item[], at: number): boolean {
  const [title, ...below] = items.slice(at, at + 6).map((item) => (item.kind === 'paragraph' ? shown(item) : ''));
  return (
    title !== undefined &&
    isCapitals(title) &&
    /\p{Lu}{2}/u.test(title) &&
    !isAuthority(title) &&
    below.some((text) => /^\(?(?:ban hành )?kèm theo\s/iu.test(text))
  );
}

function isPortalTail(text: string): boolean {
  return (
    text.length < 80 &&
    /^(?:hiệu lực văn bản|thuộc tính(?: văn bản)?|lược đồ|các tin (?:khác|liên quan|đã đưa)|tin (?:liên quan|cùng chuyên mục|mới hơn|cũ hơn|khác|tức khác)|các văn bản (?:khác|liên quan)|văn bản (?:liên quan|cùng)|bài viết (?:liên quan|khác)|bài liên quan|tải (?:về|văn bản|file)|in bài viết|chia sẻ|(?:số )?lượt (?:xem|truy cập)|bình luận|ý kiến bạn đọc|về trang trước|đánh giá bài viết|tệp đính kèm|tài liệu đính kèm|file đính kèm|nguồn tin|từ khóa|tags?\s*:)/iu.test(
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
    (isCapitals(text) ||
      /^\(.*\)?$/u.test(text) ||
      (appendix.titles.length < 2 &&
        (item.style.bold === true || item.style.align === 'center') &&
        !/[.;]$/u.test(text)));
  if (isTitle && item.kind === 'paragraph') appendix.titles.push(item);
  else if (text !== '' || item.kind === 'table' || appendix.items.length > 0) appendix.items.push(item);
  else if (item.kind === 'paragraph') appendix.titles.push(item);
}
