import type { Paragraph } from '../../office/block.ts';
import type { Place } from './cell-alignment.ts';
import { alignCells } from './cell-alignment.ts';
import { isFigure, looksOf } from './cell-look.ts';
import type { ColumnKind, Headings } from './columns.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import { isCrossReference, joinPassages, passageOf } from './duty-row.ts';
import type { PartName, RuleUse } from './plan-document.ts';
import { endsTable, headingAt } from './flattened-heading.ts';
import type { MadeRow, OpenRow } from './flattened-row.ts';
import { finishRow } from './flattened-row.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Item } from './layout.ts';
import { shown } from './layout.ts';
import { sectionDepth } from './marker.ts';

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
 * Recovers a table whose cells stand one on a line, from a row of headings on, by what the cells look like and the order of the columns. Undefined where
 * no such headings begin at this item.
 */
export function readFlattened(
  items: readonly Item[],
  from: number,
  gazetteer: Gazetteer,
  headings: Headings,
): Flattened | undefined {
  const heading = headingAt(items, from, headings);
  if (heading === undefined) return undefined;
  const lines: Paragraph[] = [];
  for (let index = heading.end; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'paragraph' || endsTable(shown(item))) break;
    if (headingAt(items, index, headings) !== undefined) break;
    lines.push(item);
  }
  const columns = heading.columns.flatMap((kind) =>
    kind === 'deadline' && heading.periods.length > 0 ? heading.periods.map(() => 'period' as const) : [kind],
  );
  const places = alignCells(looksOf(lines.map(shown), gazetteer, heading.periods.length > 0), columns);
  const below = places.findIndex((place) => place.kind === 'after');
  const count = below < 0 ? lines.length : below;
  const { rows, parts } = rowsOf(lines.slice(0, count), places, { columns, periods: heading.periods, gazetteer });
  return {
    columns: heading.columns,
    rows,
    parts: new Map([...items.slice(from, heading.end).map((item) => [item.id, 'table-heading'] as const), ...parts]),
    rules: heading.rules,
    end: heading.end + count,
  };
}

type Table = {
  readonly columns: readonly (ColumnKind | 'period')[];
  readonly periods: readonly string[];
  readonly gazetteer: Gazetteer;
};

/** The rows of lines whose places are known. */
function rowsOf(
  lines: readonly Paragraph[],
  places: readonly Place[],
  table: Table,
): { readonly rows: readonly MadeRow[]; readonly parts: ReadonlyMap<string, PartName> } {
  const parts = new Map<string, PartName>();
  const rows: MadeRow[] = [];
  let sections: { readonly depth: number; readonly passage: Passage }[] = [];
  let heading: Passage[] = [];
  let row: OpenRow | undefined;
  let last: MadeRow | undefined;
  let criterion: Passage | undefined;
  let area: Passage | undefined;
  const close = () => {
    const made = row;
    row = undefined;
    if (made === undefined) return;
    const own = joinPassages([made.number ?? [], ...(made.cells.get('criterion') ?? [])].flat());
    const named = made.cells.has('criterion') ? own : undefined;
    area = joinPassages(made.cells.get('area') ?? []) ?? area;
    const duties = made.cells.get('task') ?? [];
    if (duties.length === 0) {
      criterion = named ?? criterion;
      if (named !== undefined) last?.criteria.push(named);
      return;
    }
    const [only] = duties;
    const isAlone = ['lead', 'coordinate', 'deadline'].every((kind) => !made.cells.has(kind as ColumnKind));
    if (only !== undefined && duties.length === 1 && isAlone && isCrossReference(only.text)) {
      for (const id of only.ids) parts.set(id, 'cross-reference');
      return;
    }
    // A row with a number of its own and no criterion has none.
    criterion = named ?? (made.number === undefined ? criterion : undefined);
    last = finishRow(made, {
      periods: table.periods,
      last,
      sections: [...sections.map(({ passage }) => passage), ...(area === undefined ? [] : [area])],
      criterion,
      gazetteer: table.gazetteer,
    });
    rows.push(last);
  };
  const closeHeading = () => {
    const passage = joinPassages(heading);
    heading = [];
    if (passage === undefined) return;
    const depth = sectionDepth(passage.text);
    sections = [...sections.filter((section) => section.depth < depth), { depth, passage }];
    [last, criterion, area] = [undefined, undefined, undefined];
  };
  lines.forEach((line, index) => {
    const place = places[index];
    if (place === undefined || place.kind === 'after') return;
    const text = shown(line);
    const passage = passageOf(line, text);
    if (place.kind === 'section') {
      close();
      if (!place.goesOn) closeHeading();
      const isName = text !== '' && !isFigure(text);
      if (isName) heading.push(passage);
      parts.set(line.id, isName ? 'heading' : 'cell');
      return;
    }
    closeHeading();
    if (place.beginsRow) close();
    row ??= { number: undefined, cells: new Map(), empty: new Set(), ticks: [] };
    const kind = table.columns[place.column] ?? 'other';
    parts.set(line.id, kind === 'task' && text !== '' ? 'task' : 'cell');
    if (kind === 'period') row.ticks.push({ isTicked: text !== '', passage });
    else if (text === '') row.empty.add(kind);
    else if (kind === 'number') row.number = passage;
    else row.cells.set(kind, [...(row.cells.get(kind) ?? []), passage]);
  });
  close();
  return { rows, parts };
}
