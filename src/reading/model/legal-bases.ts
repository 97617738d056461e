import { isoDate } from '../../kernel/calendar.ts';
import type { LegalBasis } from './plan-document.ts';
import { citationRoles } from './plan-document.ts';

/** A stretch of the document's text with the block that holds it. */
export type CitedText = { readonly text: string; readonly id: string; readonly isBasis: boolean };

/**
 * Every document that the text cites by number, once per number and date, without the document's own number. State symbols put the
 * type after the number (76/NQ-CP, 59/2019/NĐ-CP), Party symbols before the body (41-KH/TU); a date may run into the symbol.
 */
export function readLegalBases(texts: readonly CitedText[], own: string | null): LegalBasis[] {
  const found = new Map<string, LegalBasis>();
  for (const { text, id, isBasis } of texts) {
    if (!symbolled.test(text)) continue;
    for (const match of text.matchAll(citation)) {
      const number = (match[2] ?? '').replace(/\s+/gu, '').replace(/[-/]+$/u, '');
      if (number === '' || number === own || !/\p{Lu}/u.test(number)) continue;
      const after = text.slice(match.index + match[0].length);
      const day =
        /^\s*,?\s*(?:\([^)]*\)\s*)?ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu.exec(
          after,
        );
      const date = day === null ? null : (isoDate(Number(day[3]), Number(day[2]), Number(day[1])) ?? null);
      add(found, {
        number,
        date,
        type: (match[1] ?? '').trim() || null,
        role: roleOf(text.slice(Math.max(0, match.index - reach), match.index), isBasis),
        source: [id],
      });
    }
  }
  return [...found.values()];
}

/** A figure before a slash or dash and a capital, without which no text cites anything. */
const symbolled = /\d\s*[/-]\s*(?:\d{4}\s*\/\s*)?\p{Lu}/u;
const types = initials(
  'nghị quyết liên tịch|nghị quyết|nghị định|quyết định|chỉ thị|thông tư liên tịch|thông tư|luật|bộ luật|pháp lệnh|kế hoạch|công văn|công điện|kết luận|báo cáo|thông báo|tờ trình|chương trình|đề án|hướng dẫn|quy định|quy chế|văn bản|phương án|lệnh|thông tri|kế hoạch hành động|chương trình hành động|bộ chỉ số',
);
/** Words that may begin with a capital, in a pattern whose symbols must be capitals. */
function initials(words: string): string {
  return words
    .split('|')
    .map((word) => `[${word.slice(0, 1)}${word.slice(0, 1).toUpperCase()}]${word.slice(1)}`)
    .join('|');
}

const symbol = String.raw`(?:\p{Lu}[\p{Lu}\d]*(?:[gr](?!\p{Ll}))?)`;
const citation = new RegExp(
  String.raw`(?:((?:${types}))\s*(?:số\s*:?\s*)?|số\s*:?\s*|(?<=[,;]\s|và\s|\s))(\d{1,5}(?:\s*/\s*\d{4})?\s*(?:/\s*${symbol}(?:\s?-\s?${symbol}(?:&${symbol})?)*(?:/${symbol})?|-\s?${symbol}\s?/\s?${symbol}(?:-${symbol})?))`,
  'gu',
);

/** What the words before a citation make of it, within its sentence. */
function roleOf(before: string, isBasis: boolean): LegalBasis['role'] {
  if (/(?:thay thế|bãi bỏ)[^.;]*$/iu.test(before)) return 'replaced';
  if (/(?:sửa đổi|điều chỉnh)(?:, bổ sung)?\s[^.;]*$/iu.test(before)) return 'amended';
  return isBasis ? 'basis' : 'cited';
}

/** Words that say it stand no further before a citation. */
const reach = 60;

function stronger(one: LegalBasis['role'], other: LegalBasis['role']): LegalBasis['role'] {
  return citationRoles.find((role) => role === one || role === other) ?? one;
}

function add(found: Map<string, LegalBasis>, basis: LegalBasis): void {
  const key = `${basis.number}|${basis.date ?? ''}`;
  const same =
    found.get(key) ??
    (basis.date === null ? [...found.values()].find((other) => other.number === basis.number) : undefined);
  if (same !== undefined) {
    const merged = {
      ...same,
      source: [...new Set([...same.source, ...basis.source])],
      role: stronger(same.role, basis.role),
    };
    found.set(`${same.number}|${same.date ?? ''}`, merged);
    return;
  }
  const undated = basis.date === null ? undefined : found.get(`${basis.number}|`);
  if (undated !== undefined) found.delete(`${basis.number}|`);
  found.set(
    key,
    undated === undefined
      ? basis
      : {
          ...basis,
          role: stronger(undated.role, basis.role),
          source: [...undated.source, ...basis.source],
        },
  );
}
