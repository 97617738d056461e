import type { Cell, Table } from '../../office/block.ts';
import { gridOf, paragraphsOf } from '../../office/block.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import { cellText, passageOfCell } from './cell-text.ts';
import { isDeadlineText } from './deadline.ts';
import type { ColumnKind, Headings } from './columns.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import { isCrossReference, joinPassages, passageOf } from './duty-row.ts';
import type { PartName, RuleUse } from './plan-document.ts';
import { shown } from './layout.ts';
import { readMarker, sectionDepth } from './marker.ts';
import type { Heading, Row } from './table-headings.ts';
import { headingOf, repeatsHeading, whatHeadingsSay } from './table-headings.ts';
import type { Periods } from './ticked-periods.ts';
import { markedBodies } from './ticked-bodies.ts';
import type { TickedBodies } from './ticked-bodies.ts';
import { tickedTime } from './ticked-periods.ts';

/** A table of duties with its lines: its columns, its rows, and what each paragraph in it is. */
export type RealTable = {
  readonly columns: readonly ColumnKind[];
  readonly periods: Periods;
  readonly bodies: TickedBodies;
  readonly rows: readonly DutyRow[];
  readonly parts: ReadonlyMap<string, PartName>;
  /** Headings that say nothing to the reader. */
  readonly unknown: readonly Passage[];
  /** Headings that say nothing, of columns that their cells tell. */
  readonly byCells: readonly Passage[];
  /** Rules of the province that its columns are known by. */
  readonly rules: readonly RuleUse[];
};

/**
 * Reads a table by the meaning of its headings, merged cells resolved; a table that goes on from the one before (`carried`) may lack headings.
 * Undefined where its columns are not those of a table of duties.
 */
export function readTable(table: Table, headings: Headings, carried?: Columns): RealTable | undefined {
  const isCarried = carried !== undefined && carried.columns.length === table.columns;
  return readGrid(gridOf(table), headings, isCarried ? carried : undefined);
}

/** Reads the grid of a table of duties by its headings, or by those of the table that it goes on from. */
export function readGrid(grid: readonly Row[], headings: Headings, carried?: Columns): RealTable | undefined {
  const heading =
    headingOf(grid, headings) ??
    (carried === undefined ? undefined : { ...carried, columns: [...carried.columns], from: 0, to: 0, depth: 0 });
  if (heading === undefined) return undefined;
  const parts = new Map<string, PartName>();
  const mark = (row: readonly (Cell | undefined)[], part: PartName) => {
    for (const cell of row)
      for (const paragraph of cell === undefined ? [] : paragraphsOf(cell.blocks)) parts.set(paragraph.id, part);
  };
  grid.slice(0, heading.to).forEach((row) => mark(row, 'table-heading'));
  const rows = readRows(grid, heading, parts, mark, headings);
  return {
    columns: heading.columns,
    periods: heading.periods,
    bodies: heading.bodies,
    rows,
    parts,
    ...whatHeadingsSay(grid, heading, headings),
  };
}

/** What the headings of a table say of its columns. */
type Columns = Pick<RealTable, 'columns' | 'periods' | 'bodies'>;

type MadeRow = Omit<DutyRow, 'criteria' | 'lead' | 'coordinate'> & {
  criteria: Passage[];
  lead?: Passage;
  coordinate?: Passage;
};

function readRows(
  grid: readonly Row[],
  heading: Pick<Heading, 'columns' | 'periods' | 'bodies' | 'to'>,
  parts: Map<string, PartName>,
  mark: (row: Row, part: PartName) => void,
  headings: Headings,
): DutyRow[] {
  const { columns } = heading;
  const at = (kind: ColumnKind) => columns.indexOf(kind);
  /** The column that names bodies in its cells; one that a body heads holds marks. */
  const namedAt = (kind: ColumnKind) => (heading.bodies.has(at(kind)) ? -1 : at(kind));
  const [number, criterion, task] = [at('number'), at('criterion'), at('task')];
  const made: MadeRow[] = [];
  let sections: { depth: number; passage: Passage; rule?: string }[] = [];
  let last: { row: MadeRow; cell: Cell } | undefined;
  for (let index = heading.to; index < grid.length; index += 1) {
    const row = grid[index] ?? [];
    const rowNumber = index + 1;
    const own = (cell: Cell | undefined) => cell !== undefined && cell.row === rowNumber;
    const passage = (column: number) => (column < 0 ? undefined : passageOfCell(row[column]));
    const label = number < 0 ? '' : cellText(row[number]);
    if (!/^\d/u.test(label) && repeatsHeading(row, columns, headings)) {
      mark(row, 'table-heading');
      continue;
    }
    const texts = [...new Set(row.filter((cell) => cell !== undefined))].filter(
      (cell) => own(cell) && cellText(cell) !== '',
    );
    if (texts.length === 0 && !own(row[task])) continue;
    const filled = fields.some((kind) => cellText(row[at(kind)]) !== '');
    const below = number < 0 ? '' : cellText(grid[index + 1]?.[number]);
    const isFilledHere = fields.some((kind) => own(row[at(kind)]) && cellText(row[at(kind)]) !== '');
    const isTaught = !isFilledHere && headings.headsOthers(readMarker(cellText(row[task])).rest);
    if (isTaught || isSection(row, texts, { label, filled, below, task, criterion })) {
      const text = collapse(
        texts
          .map((cell) => cellText(cell))
          // Points of a section stand in its row; they are no part of its name.
          .filter((said) => !/^\d+,\d+$/u.test(said))
          .join(' '),
      );
      const depth = sectionDepth(label === '' ? text : label);
      sections = [
        ...sections.filter((section) => section.depth < depth),
        {
          depth,
          passage: { text, ids: texts.map((cell) => cell.id) },
          ...(isTaught ? { rule: cellText(row[task]) } : {}),
        },
      ];
      mark(row, 'heading');
      last = undefined;
      continue;
    }
    mark(row, 'cell');
    const cell = row[task];
    const whole = criterionOf(grid, criterion < 0 ? undefined : row[criterion], number);
    const named = own(row[criterion]) ? whole : undefined;
    const shares =
      last !== undefined &&
      cell !== undefined &&
      (last.cell === cell || (cellText(cell) === '' && !filled && named !== undefined));
    if (shares && last !== undefined) {
      if (named !== undefined) last.row.criteria.push(named);
      else joinMore(last.row, row, rowNumber, namedAt);
      continue;
    }
    if (cell === undefined || cellText(cell) === '') continue;
    const duties = paragraphsOf(cell.blocks)
      .filter((paragraph) => paragraph.text !== '')
      .map((paragraph) => passageOf(paragraph, shown(paragraph)));
    if (duties.length === 1 && duties[0] !== undefined && isCrossReference(duties[0].text) && !filled) {
      mark([cell], 'cross-reference');
      continue;
    }
    mark([cell], 'task');
    const marked = markedBodies(row, heading.bodies);
    const bodies = (kind: 'lead' | 'coordinate') =>
      joinPassages([passage(namedAt(kind)) ?? [], marked[kind] ?? []].flat(), '; ');
    const [lead, coordinate, deadline, product] = [
      bodies('lead'),
      bodies('coordinate'),
      timedNote(passage(at('note'))) ?? tickedTime(row, heading.periods) ?? passage(at('deadline')),
      passage(at('product')),
    ];
    // A criterion said once, its cells below left empty, where a text has no merged ones.
    const goesOnUnder = () =>
      last !== undefined && criterion >= 0 && number >= 0 && label === '' && own(row[criterion])
        ? last.row.criteria.slice(0, 1)
        : [];
    const area = passage(at('area'));
    const next: MadeRow = {
      sections: [...sections.map((section) => section.passage), ...(area === undefined ? [] : [area])],
      taughtSections: sections.flatMap((section) => section.rule ?? []),
      criteria: whole === undefined ? goesOnUnder() : [whole],
      duties,
      ...(lead === undefined ? {} : { lead }),
      ...(coordinate === undefined ? {} : { coordinate }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(product === undefined ? {} : { product }),
      inherited: [],
    };
    made.push(next);
    last = { row: next, cell };
  }
  for (const row of made) for (const duty of row.duties) for (const id of duty.ids) parts.set(id, 'task');
  return made;
}

/** 'Xong trước 10/02' among the remarks says it more exactly than the month of the row. */
function timedNote(note: Passage | undefined): Passage | undefined {
  return note !== undefined && /\d\s*[/.-]\s*\d/u.test(note.text) && isDeadlineText(note.text) ? note : undefined;
}

/** The columns that say something of a duty; a row that only heads others has none of its own. */
const fields = ['lead', 'coordinate', 'deadline', 'product'] as const;

type SectionHints = {
  readonly label: string;
  readonly filled: boolean;
  readonly below: string;
  readonly task: number;
  readonly criterion: number;
};

/** A row that heads others: it spans the table, or has a Roman number or a letter, or the rows below number on from it. */
function isSection(row: Row, texts: readonly Cell[], hints: SectionHints): boolean {
  const unnumbered = texts.filter((cell) => cellText(cell) !== hints.label || hints.label === '');
  // One that spans the column of numbers too is its own label.
  const [only] = texts.length === 1 ? texts : unnumbered;
  const wide =
    only !== undefined &&
    (texts.length === 1 || unnumbered.length === 1) &&
    only.colSpan >= Math.max(2, row.length - 2);
  if (wide && cellText(only).length < 300) return true;
  if (hints.filled) return false;
  const named = cellText(row[hints.task]) !== '' || (hints.criterion >= 0 && cellText(row[hints.criterion]) !== '');
  if (!named || cellText(row[hints.task]).length > 300) return false;
  if (/^(?:[IVXLC]+|[A-HĐ])[.)]?$/u.test(hints.label)) return true;
  const label = hints.label.replace(/[.)]+$/u, '');
  if (label !== '' && hints.below.startsWith(`${label}.`) && hints.below.length > label.length + 1) return true;
  const both =
    hints.criterion >= 0 &&
    cellText(row[hints.task]) !== '' &&
    cellText(row[hints.criterion]) !== '' &&
    row[hints.task] !== row[hints.criterion];
  return !both && label === '' && texts.length === 1 && texts.every(isBold);
}

/** A criterion as printed, the number of its first row before it ('1 Tri thức công dân') unless it has its own ('1.4.1. Mức độ hoàn thành'). */
function criterionOf(grid: readonly Row[], cell: Cell | undefined, number: number): Passage | undefined {
  const text = cellText(cell);
  if (cell === undefined || text === '') return undefined;
  const numberCell = number < 0 ? undefined : grid[cell.row - 1]?.[number];
  const label = cellText(numberCell);
  const isNumbered = text.startsWith(label) || /^\d+(?:\.\d+)+(?![\d%])/u.test(text);
  if (numberCell === undefined || label === '' || isNumbered) return { text, ids: [cell.id] };
  return { text: `${label} ${text}`, ids: [numberCell.id, cell.id] };
}

/** A duty merged over rows that each name another body: the bodies add up. */
function joinMore(into: MadeRow, row: Row, rowNumber: number, at: (kind: ColumnKind) => number): void {
  for (const kind of ['lead', 'coordinate'] as const) {
    const cell = row[at(kind)];
    const text = cellText(cell);
    if (cell === undefined || cell.row !== rowNumber || text === '') continue;
    const before = into[kind];
    into[kind] =
      before === undefined
        ? { text, ids: [cell.id] }
        : { text: `${before.text}; ${text}`, ids: [...before.ids, cell.id] };
  }
}

function isBold(cell: Cell): boolean {
  return paragraphsOf(cell.blocks).every((paragraph) => paragraph.style.bold === true || paragraph.text === '');
}
