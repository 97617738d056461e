import { isCapitals } from '../../kernel/vietnamese.ts';
import type { ColumnKind, Headings } from './columns.ts';
import { settleColumns } from './columns.ts';
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
):
  | { columns: ColumnKind[]; periods: readonly string[]; ids: string[]; rules: readonly RuleUse[]; end: number }
  | undefined {
  const kinds: (ColumnKind | undefined)[] = [];
  const ids: string[] = [];
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
      ids.push(item.id);
      periods.push(item.text);
      continue;
    }
    const kind = readMarker(shown(item)).marker === undefined ? headings.kindOf(item.text) : undefined;
    if (
      kind === undefined ||
      (seen.has(kind) && kind !== 'points' && kind !== 'note' && kind !== 'deadline' && kind !== 'task')
    )
      break;
    if (kind === 'number' && kinds.length > 0) break;
    seen.add(kind);
    kinds.push(kind);
    ids.push(item.id);
    texts.push(item.text);
  }
  if (kinds.length < 3) return undefined;
  const performer = kinds.indexOf('performer');
  const named = kinds.indexOf('lead');
  // 'Đơn vị thực hiện' over 'Chủ trì' and 'Phối hợp': the second row of headings comes after the first.
  const deadlineAt = kinds.indexOf('deadline');
  if (performer >= 0 && named > deadlineAt && deadlineAt > performer) {
    const moved = kinds.splice(named).filter((kind) => kind === 'lead' || kind === 'coordinate');
    kinds.splice(performer, 1, ...moved);
  }
  const columns = settleColumns(kinds.map((kind) => (kind === 'area' ? 'criterion' : kind)));
  if (columns === undefined) return undefined;
  const end = skipColumnNumbers(items, index, kinds.length + Math.max(0, periods.length - 1));
  return { columns, periods, ids, rules: rulesOfHeadings(texts, headings), end };
}

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
