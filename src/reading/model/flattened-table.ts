import type { Paragraph } from '../../office/block.ts';
import { isAgencyList } from './agency-list.ts';
import { readAttributes } from './attributes.ts';
import type { ColumnKind, Headings } from './columns.ts';
import { isDeadlineText } from './deadline.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import { isCrossReference, joinPassages, passageOf } from './duty-row.ts';
import type { PartName, RuleUse } from './plan-document.ts';
import { endsTable, headingAt } from './flattened-heading.ts';
import type { MadeRow, OpenRow } from './flattened-row.ts';
import { finishRow, textsAfterTask } from './flattened-row.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import { readMarker } from './marker.ts';
import { isTick } from './ticked-periods.ts';

/** A table that lost its lines: its columns, its rows, what each paragraph is, and the index of the item after it. */
export type Flattened = {
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly DutyRow[];
  readonly parts: ReadonlyMap<string, PartName>;
  /** Rules of the province that its columns are known by. */
  readonly rules: readonly RuleUse[];
  readonly end: number;
};

/**
 * Recovers a table whose cells stand one on a line, from a row of headings on, by what the cells mean: a number opens a row, a list of
 * bodies leads or coordinates, a time is the deadline, all else is the duty. Undefined where no such headings begin at this item.
 */
export function readFlattened(
  items: readonly Item[],
  from: number,
  gazetteer: Gazetteer,
  headings: Headings,
): Flattened | undefined {
  const heading = headingAt(items, from, headings);
  if (heading === undefined) return undefined;
  const reader = makeReader(heading, gazetteer);
  const parts = new Map<string, PartName>(heading.ids.map((id) => [id, 'table-heading']));
  let index = heading.end;
  for (; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph' || endsTable(shown(item))) break;
    if (headingAt(items, index, headings) !== undefined) break;
    reader.take(item, items[index + 1]);
  }
  return {
    columns: heading.columns,
    rows: reader.finish(),
    parts: new Map([...parts, ...reader.parts]),
    rules: heading.rules,
    end: index,
  };
}

function makeReader(
  { columns, periods }: { readonly columns: readonly ColumnKind[]; readonly periods: readonly string[] },
  gazetteer: Gazetteer,
) {
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
  /** How many bodies stand after the time of a row. */
  const afterTime = at('deadline') < 0 ? 0 : expected.length - 1 - expected.indexOf('deadline');
  const parts = new Map<string, PartName>();
  const rows: MadeRow[] = [];
  let sections: Passage[] = [];
  let pendingSection: Passage | undefined;
  let row: OpenRow | undefined;
  let last: MadeRow | undefined;
  let criterion: Passage | undefined;
  let commas = false;

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
      periods,
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
    if (periods.length > 0 && row !== undefined && row.duties.length > 0 && isTick(text)) {
      row.slots.push({ kind: 'tick', passage });
      return;
    }
    const alone = /^(?:([IVXLC]{1,6})|([A-HĐ])|(\d{1,3}(?:\.\d{1,3})*))[.)]?$/u.exec(text);
    if (alone?.[1] !== undefined || (alone?.[2] !== undefined && row === undefined)) {
      close();
      pendingSection = passage;
      return;
    }
    if (isPoints(text)) return;
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

  /** '1,50' where points have a column; '1.5' too, where no points with a comma tell it for the number of a row. */
  const isPoints = (text: string): boolean => {
    if (!hasPoints || row === undefined) return false;
    if (/^\d+,\d+$/u.test(text)) return (commas = true);
    return /^\d+\.\d+$/u.test(text) && !commas && row.criterion !== undefined && row.duties.length === 0;
  };

  const takeCell = (paragraph: Paragraph, passage: Passage, text: string, nextItem: Item | undefined) => {
    const started = row !== undefined && row.duties.length > 0;
    const timed = row?.slots.at(-1)?.kind === 'deadline' || row?.slots.at(-1)?.kind === 'tick';
    if (row !== undefined && timed && afterDeadline > row.trailing.length && isTrailing(text, nextItem)) {
      row.trailing.push(passage);
      return;
    }
    if (started && isDeadlineText(text)) {
      row?.slots.push({ kind: 'deadline', passage });
      return;
    }
    const labelled = isLabelledBodies(text);
    const slot = row?.slots.at(-1);
    if (labelled && slot?.kind === 'agencies' && isLabelledBodies(slot.passage.text) && row !== undefined) {
      row.slots[row.slots.length - 1] = {
        kind: 'agencies',
        passage: joinPassages([slot.passage, passage], '; ') ?? passage,
      };
      return;
    }
    const bodies = labelled || isAgencyList(text, gazetteer);
    if (bodies && leadFirst && (!started || (row?.slots.length ?? 0) > 0)) {
      if (started) close();
      (row ?? open()).lead = passage;
      return;
    }
    if (bodies && started) {
      const timedAt = row?.slots.findIndex((slot) => slot.kind === 'deadline') ?? -1;
      const done = timedAt >= 0 && (row?.slots.length ?? 0) - timedAt > afterTime;
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

/** 'Chủ trì: Sở Nội vụ; Phối hợp: Sở Tài chính': a cell that says itself who leads and who joins. */
function isLabelledBodies(text: string): boolean {
  const { rest, found } = readAttributes(text);
  return rest === '' && (found.lead !== undefined || found.coordinate !== undefined);
}

/** A product or a remark after the deadline: short, no bullet, and a new row or an empty cell follows. */
function isTrailing(text: string, nextItem: Item | undefined): boolean {
  if (text.length > 160 || /^[-+*•]/u.test(text)) return false;
  const next = nextItem?.kind === 'paragraph' ? shown(nextItem) : '';
  return next === '' || /^(?:[IVX]+|\d+(?:\.\d+)*|[A-H])[.)]?$/u.test(next);
}
