import type { Paragraph } from '../../office/block.ts';
import { isAgencyList, readAgencies } from './agency-list.ts';
import type { ColumnKind } from './columns.ts';
import { columnKind, settleColumns } from './columns.ts';
import { isDeadlineText } from './deadline.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import { isCrossReference, joinPassages, passageOf } from './duty-row.ts';
import type { PartName } from './plan-document.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import { readMarker } from './marker.ts';

/** A table that lost its lines: its columns, its rows, what each paragraph is, and the index of the item after it. */
export type Flattened = {
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly DutyRow[];
  readonly parts: ReadonlyMap<string, PartName>;
  readonly end: number;
};

/**
 * Recovers a table whose cells stand one on a line, from a row of headings on, by what the cells mean: a number opens a row, a list of
 * bodies leads or coordinates, a time is the deadline, all else is the duty. Undefined where no such headings begin at this item.
 */
export function readFlattened(items: readonly Item[], from: number, gazetteer: Gazetteer): Flattened | undefined {
  const heading = headingAt(items, from);
  if (heading === undefined) return undefined;
  const reader = makeReader(heading.columns, gazetteer);
  const parts = new Map<string, PartName>(heading.ids.map((id) => [id, 'table-heading']));
  let index = heading.end;
  for (; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph' || endsTable(shown(item))) break;
    if (headingAt(items, index) !== undefined) break;
    reader.take(item, items[index + 1]);
  }
  return { columns: heading.columns, rows: reader.finish(), parts: new Map([...parts, ...reader.parts]), end: index };
}

type Slot = { readonly kind: 'agencies' | 'deadline' | 'empty'; readonly passage: Passage };
type OpenRow = {
  number: Passage | undefined;
  criterion: Passage | undefined;
  duties: Passage[];
  lead: Passage | undefined;
  slots: Slot[];
  trailing: Passage[];
};
type MadeRow = Omit<DutyRow, 'criteria'> & { criteria: Passage[] };

/** A run of at least three paragraphs that are column headings of a table of duties. */
function headingAt(
  items: readonly Item[],
  from: number,
): { columns: ColumnKind[]; ids: string[]; end: number } | undefined {
  const kinds: (ColumnKind | undefined)[] = [];
  const ids: string[] = [];
  const seen = new Set<ColumnKind>();
  let index = from;
  for (; index < items.length && kinds.length < 14; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph') break;
    if (item.text === '') continue;
    const kind = readMarker(shown(item)).marker === undefined ? columnKind(item.text) : undefined;
    if (
      kind === undefined ||
      (seen.has(kind) && kind !== 'points' && kind !== 'note' && kind !== 'deadline' && kind !== 'task')
    )
      break;
    if (kind === 'number' && kinds.length > 0) break;
    seen.add(kind);
    kinds.push(kind);
    ids.push(item.id);
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
  const columns = settleColumns(kinds);
  return columns === undefined ? undefined : { columns, ids, end: skipColumnNumbers(items, index, kinds.length) };
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

function endsTable(text: string): boolean {
  if (/^(?:nơi nhận|ghi chú)\s*:/iu.test(text) || /^(?:TM|KT|TL|TUQ)\.\s/u.test(text)) return true;
  const { marker, rest } = readMarker(text);
  return marker?.kind === 'roman' && rest.length > 8 && rest === rest.toUpperCase();
}

function makeReader(columns: readonly ColumnKind[], gazetteer: Gazetteer) {
  const at = (kind: ColumnKind) => columns.indexOf(kind);
  const hasCriterion = at('criterion') >= 0 && at('criterion') < at('task');
  const hasNumber = at('number') >= 0;
  const leadFirst = at('lead') >= 0 && at('lead') < at('task');
  const hasPoints = columns.includes('points');
  const between = textsAfterTask(columns);
  const afterDeadline =
    at('deadline') < 0
      ? 0
      : columns.slice(at('deadline') + 1).filter((kind) => kind === 'product' || kind === 'note').length;
  const expected = columns
    .filter(
      (kind): kind is 'lead' | 'coordinate' | 'deadline' =>
        kind === 'lead' || kind === 'coordinate' || kind === 'deadline',
    )
    .filter((kind) => !(leadFirst && kind === 'lead'));
  const parts = new Map<string, PartName>();
  const rows: MadeRow[] = [];
  let sections: Passage[] = [];
  let pendingSection: Passage | undefined;
  let row: OpenRow | undefined;
  let last: MadeRow | undefined;
  let criterion: Passage | undefined;

  const open = (number?: Passage): OpenRow =>
    (row = { number, criterion: undefined, duties: [], lead: undefined, slots: [], trailing: [] });
  const close = () => {
    const made = row;
    row = undefined;
    if (made === undefined) return;
    if (made.criterion !== undefined) criterion = made.criterion;
    if (made.duties.length === 0) {
      if (made.criterion !== undefined && last !== undefined) last.criteria.push(made.criterion);
      return;
    }
    const only = made.duties[0];
    if (
      only !== undefined &&
      made.duties.length === 1 &&
      isCrossReference(only.text) &&
      made.slots.every((slot) => slot.kind === 'empty')
    ) {
      for (const id of only.ids) parts.set(id, 'cross-reference');
      return;
    }
    last = finishRow(made, {
      expected,
      between,
      last,
      sections,
      criterion: made.criterion ?? (made.number === undefined ? criterion : undefined),
      gazetteer,
    });
    rows.push(last);
  };

  const take = (paragraph: Paragraph, nextItem: Item | undefined) => {
    const text = shown(paragraph);
    const passage = passageOf(paragraph, text);
    parts.set(paragraph.id, 'cell');
    if (text === '') {
      if (row !== undefined && row.duties.length > 0) row.slots.push({ kind: 'empty', passage });
      return;
    }
    const alone = /^(?:([IVXLC]{1,6})|([A-HĐ])|(\d{1,3}(?:\.\d{1,3})*))[.)]?$/u.exec(text);
    if (alone?.[1] !== undefined || (alone?.[2] !== undefined && row === undefined)) {
      close();
      pendingSection = passage;
      return;
    }
    if (/^\d+[.,]\d+$/u.test(text) && hasPoints && row !== undefined) return;
    if (alone?.[3] !== undefined && hasNumber) {
      close();
      open(passage);
      return;
    }
    if (pendingSection !== undefined) {
      const joined = joinPassages([pendingSection, passage]);
      if (joined !== undefined) sections = [joined];
      for (const id of joined?.ids ?? []) parts.set(id, 'heading');
      pendingSection = undefined;
      last = undefined;
      criterion = undefined;
      return;
    }
    const inline = readMarker(text);
    if (
      inline.marker?.kind === 'roman' ||
      (inline.marker?.kind === 'upper' && (row === undefined || row.slots.length > 0))
    ) {
      close();
      sections = [passage];
      parts.set(paragraph.id, 'heading');
      last = undefined;
      criterion = undefined;
      return;
    }
    if (
      hasCriterion &&
      row !== undefined &&
      row.number !== undefined &&
      row.criterion === undefined &&
      row.duties.length === 0
    ) {
      row.criterion = joinPassages([row.number, passage]);
      return;
    }
    if (hasCriterion && !hasNumber && (inline.marker?.kind === 'arabic' || inline.marker?.kind === 'arabic2')) {
      close();
      open().criterion = passage;
      return;
    }
    takeCell(paragraph, passage, text, nextItem);
  };

  const takeCell = (paragraph: Paragraph, passage: Passage, text: string, nextItem: Item | undefined) => {
    const started = row !== undefined && row.duties.length > 0;
    const timed = row?.slots.at(-1)?.kind === 'deadline';
    if (row !== undefined && timed && afterDeadline > row.trailing.length && isTrailing(text, nextItem)) {
      row.trailing.push(passage);
      return;
    }
    if (started && isDeadlineText(text)) {
      row?.slots.push({ kind: 'deadline', passage });
      return;
    }
    const bodies = isAgencyList(text, gazetteer);
    if (bodies && leadFirst && (!started || (row?.slots.length ?? 0) > 0)) {
      if (started) close();
      (row ?? open()).lead = passage;
      return;
    }
    if (bodies && started) {
      const done = row?.slots.some((slot) => slot.kind === 'deadline') === true;
      if (!done) row?.slots.push({ kind: 'agencies', passage });
      else row?.trailing.push(passage);
      return;
    }
    const past = row !== undefined && row.slots.some((slot) => slot.kind !== 'empty');
    if (past) close();
    (row ?? open()).duties.push(passage);
    parts.set(paragraph.id, 'task');
  };

  return {
    parts,
    take,
    finish: (): DutyRow[] => {
      close();
      return rows;
    },
  };
}

/** A product or a remark after the deadline: short, no bullet, and a new row or an empty cell follows. */
function isTrailing(text: string, nextItem: Item | undefined): boolean {
  if (text.length > 160 || /^[-+*•]/u.test(text)) return false;
  const next = nextItem?.kind === 'paragraph' ? shown(nextItem) : '';
  return next === '' || /^(?:[IVX]+|\d+(?:\.\d+)*|[A-H])[.)]?$/u.test(next);
}

/** The columns of text that stand after the duty, before the next body or deadline. */
function textsAfterTask(columns: readonly ColumnKind[]): ColumnKind[] {
  const after = columns.slice(columns.indexOf('task') + 1);
  const end = after.findIndex((kind) => kind === 'lead' || kind === 'coordinate' || kind === 'deadline');
  return after.slice(0, end < 0 ? after.length : end).filter((kind) => kind !== 'points');
}

type Settling = {
  readonly expected: readonly ('lead' | 'coordinate' | 'deadline')[];
  /** Columns of text between the duty and the next body or deadline. */
  readonly between: readonly ColumnKind[];
  readonly last: MadeRow | undefined;
  readonly sections: readonly Passage[];
  readonly criterion: Passage | undefined;
  readonly gazetteer: Gazetteer;
};

/** Gives the cells of a row their columns. Where all cells are there, by order; a cell that is missing was merged with the one above. */
function finishRow(row: OpenRow, settling: Settling): MadeRow {
  const { expected, last } = settling;
  const cells: { lead?: Passage; coordinate?: Passage; deadline?: Passage } =
    row.lead === undefined ? {} : { lead: row.lead };
  const inherited: ('lead' | 'coordinate' | 'deadline')[] = [];
  const lists = row.slots.filter((slot) => slot.kind === 'agencies');
  const time = row.slots.find((slot) => slot.kind === 'deadline');
  const wanted = expected.filter((kind) => kind !== 'deadline');
  const empty = new Set<string>();
  if (row.slots.length >= expected.length) {
    expected.forEach((kind, index) => {
      const slot = row.slots[index];
      if (slot === undefined || slot.kind === 'empty') empty.add(kind);
      else if ((slot.kind === 'deadline') === (kind === 'deadline')) cells[kind] = slot.passage;
    });
  } else if (lists.length >= wanted.length) {
    wanted.forEach((kind, index) => {
      const slot = lists[index];
      if (slot !== undefined) cells[kind] = slot.passage;
    });
  } else if (lists[0] !== undefined) {
    const [slot] = lists;
    const collective = readAgencies(slot.passage.text, settling.gazetteer).some((body) => body.kind === 'collective');
    const kind =
      collective && last?.lead !== undefined && wanted.includes('coordinate') ? 'coordinate' : (wanted[0] ?? 'lead');
    cells[kind] = slot.passage;
    if (row.slots.some((other) => other.kind === 'empty'))
      for (const other of wanted) if (other !== kind) empty.add(other);
  }
  if (time !== undefined && expected.includes('deadline')) cells.deadline ??= time.passage;
  for (const kind of ['lead', 'coordinate', 'deadline'] as const) {
    const above = last?.[kind];
    const mayInherit = kind === 'coordinate' ? lists.length === 0 && cells.lead === undefined : true;
    if (cells[kind] === undefined && above !== undefined && !empty.has(kind) && mayInherit) {
      cells[kind] = above;
      inherited.push(kind);
    }
  }
  const duties = [...row.duties];
  const beside = duties.length > settling.between.length ? duties.splice(duties.length - settling.between.length) : [];
  const textOf = (kind: ColumnKind) => beside[settling.between.indexOf(kind)];
  const product = textOf('product') ?? row.trailing[0];
  const named = textOf('criterion');
  const numbered = named === undefined || row.number === undefined ? named : joinPassages([row.number, named]);
  const criterion = settling.criterion ?? numbered;
  return {
    sections: settling.sections,
    criteria: criterion === undefined ? [] : [criterion],
    duties,
    ...cells,
    ...(product === undefined ? {} : { product }),
    inherited,
  };
}
