import { isCapitals } from '../../kernel/vietnamese.ts';
import type { Paragraph } from '../../office/block.ts';
import type { ColumnKind, Headings } from './columns.ts';
import { longestHeading, settleColumns } from './columns.ts';
import { opensDuty } from './duty-openings.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import { readMarker } from './marker.ts';
import type { RuleUse } from './plan-document.ts';
import { rulesOfHeadings } from './table-headings.ts';
import { isPeriod } from './ticked-periods.ts';

/**
 * A run of at least three paragraphs that are column headings of a table of duties. Two or more that are periods ('Quý I', 'Quý II') are one column,
 * under 'Thời gian' where another heading says so.
 */
export function headingAt(
  items: readonly Item[],
  from: number,
  headings: Headings,
): { columns: ColumnKind[]; periods: readonly string[]; rules: readonly RuleUse[]; end: number } | undefined {
  if (!mayBeginHeadings(items, from)) return undefined;
  const kinds: (ColumnKind | undefined)[] = [];
  const texts: string[] = [];
  const periods: string[] = [];
  const seen = new Set<ColumnKind>();
  let index = from;
  for (; index < items.length && kinds.length < 14; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph') break;
    if (item.text === '') continue;
    if (isPeriodAmong(items, index, periods)) {
      if (!seen.has('deadline')) kinds.push('deadline');
      seen.add('deadline');
      periods.push(item.text);
      continue;
    }
    const isDuty = kinds.length >= 3 && item.text.length > longestVerb && opensDuty(item.text);
    const kind = isDuty || readMarker(shown(item)).marker !== undefined ? undefined : headings.kindOf(item.text);
    if (kind === undefined && kinds[0] === 'number' && isUntold(items, index, headings)) {
      kinds.push(undefined);
      texts.push(item.text);
      continue;
    }
    if (
      kind === undefined ||
      (seen.has(kind) && kind !== 'points' && kind !== 'note' && kind !== 'deadline' && kind !== 'task')
    )
      break;
    if (kind === 'number' && kinds.length > 0) break;
    seen.add(kind);
    kinds.push(kind);
    texts.push(item.text);
  }
  if (seen.size < 3) return undefined;
  const performer = kinds.indexOf('performer');
  const named = kinds.indexOf('lead');
  // 'Đơn vị thực hiện' over 'Chủ trì' and 'Phối hợp': the second row of headings comes after the first.
  const deadlineAt = kinds.indexOf('deadline');
  if (performer >= 0 && named > deadlineAt && deadlineAt > performer) {
    const moved = kinds.splice(named).filter((kind) => kind === 'lead' || kind === 'coordinate');
    kinds.splice(performer, 1, ...moved);
  }
  const below = periods.length === 0 ? secondRow(items, index, texts, headings) : undefined;
  const columns = settleColumns(below?.kinds ?? kinds);
  if (columns === undefined) return undefined;
  const start = below?.end ?? index;
  const end = skipColumnNumbers(items, start, columns.length + Math.max(0, periods.length - 1));
  return { columns, periods, rules: rulesOfHeadings(texts, headings), end };
}

/** Whether the next three texts are short enough for headings: seen at once, where to tell what each means takes long. */
function mayBeginHeadings(items: readonly Item[], from: number): boolean {
  let texts = 0;
  for (let index = from; index < items.length && texts < 3; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph' || item.text.length > longestHeading) return false;
    if (item.text !== '') texts += 1;
  }
  return texts === 3;
}

/** Whether an item is a heading that says nothing ('Hình thức'), between two that do. */
function isUntold(items: readonly Item[], index: number, headings: Headings): boolean {
  const [item, next] = [items[index], items[index + 1]];
  return (
    item?.kind === 'paragraph' &&
    next?.kind === 'paragraph' &&
    item.text.length <= longestBelow &&
    /^\p{Lu}[^.;:]*$/u.test(item.text) &&
    !opensDuty(item.text) &&
    headings.kindOf(next.text) !== undefined
  );
}

/** A heading that begins as a duty does is short: 'Hoàn thành trước ngày'. */
const longestVerb = 30;

/** Whether an item is a period beside another one. */
function isPeriodAmong(items: readonly Item[], index: number, before: readonly string[]): boolean {
  const [item, next] = [items[index], items[index + 1]];
  if (item?.kind !== 'paragraph' || !isPeriod(item.text)) return false;
  return before.length > 0 || (next?.kind === 'paragraph' && isPeriod(next.text));
}

/** Whether a paragraph can no longer be a cell: a note, a signature, the heading of the next section. */
export function endsTable(text: string): boolean {
  if (/^(?:nơi nhận|ghi chú)\s*:/iu.test(text) || /^(?:TM|KT|TL|TUQ)\.\s/u.test(text)) return true;
  const { marker, rest } = readMarker(text);
  return marker?.kind === 'roman' && rest.length > 8 && isCapitals(rest);
}

/**
 * A second row of headings under the first ('Chuẩn', 'Đạt', 'Mất' under 'Điểm'), where the numbers below tell how many columns there are: the columns
 * of both, those headings of the first row divided under which what stands there makes most sense.
 */
function secondRow(
  items: readonly Item[],
  from: number,
  texts: readonly string[],
  headings: Headings,
): { readonly kinds: (ColumnKind | undefined)[]; readonly end: number } | undefined {
  const below: Paragraph[] = [];
  let index = from;
  for (; index < items.length && below.length <= mostBelow; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph' || item.text.length > longestBelow) return undefined;
    if (/^\(?1\)?$/u.test(item.text)) break;
    if (item.text !== '') below.push(item);
  }
  const count = countedColumns(items, index);
  const divided = texts.length + below.length - count;
  if (below.length < 2 || below.length > mostBelow || divided < 1 || divided > mostDivided) return undefined;
  const made = divisions(
    texts,
    below.map((item) => item.text),
    divided,
  ).map((names) => names.map(headings.kindOf));
  const known = (kinds: readonly (ColumnKind | undefined)[]) => kinds.filter((kind) => kind !== undefined).length;
  const [best] = made.sort((a, b) => known(b) - known(a));
  return best === undefined ? undefined : { kinds: best, end: index };
}

const mostBelow = 8;
const mostDivided = 3;
const longestBelow = 40;

/** How many columns the numbers '(1)', '(2)' ... from an item on count. */
function countedColumns(items: readonly Item[], from: number): number {
  let count = 0;
  for (const item of items.slice(from, from + 40)) {
    if (item.kind !== 'paragraph') break;
    if (item.text === '') continue;
    if (item.text.replace(/[()]/gu, '') !== String(count + 1)) break;
    count += 1;
  }
  return count;
}

/** All ways to put names below some of the headings, two at least below each, in their order: 'Điểm' and 'Chuẩn' make 'Điểm Chuẩn'. */
function divisions(texts: readonly string[], below: readonly string[], divided: number): string[][] {
  const [first, ...rest] = texts;
  if (first === undefined) return divided === 0 && below.length === 0 ? [[]] : [];
  const whole = divisions(rest, below, divided).map((names) => [first, ...names]);
  if (divided === 0) return whole;
  const parts = [];
  for (let size = 2; size <= below.length; size += 1)
    for (const names of divisions(rest, below.slice(size), divided - 1))
      parts.push([...below.slice(0, size).map((name) => `${first} ${name.toLowerCase()}`), ...names]);
  return [...whole, ...parts];
}

/** '(1)', '(2)' ... under the headings. */
function skipColumnNumbers(items: readonly Item[], from: number, count: number): number {
  let index = from;
  let expected = 1;
  while (index < items.length && expected <= count) {
    const item = items[index];
    if (item?.kind !== 'paragraph') return from;
    if (item.text !== '') {
      if (item.text.replace(/[()]/gu, '') !== String(expected)) return from;
      expected += 1;
    }
    index += 1;
  }
  return expected > count ? index : from;
}
