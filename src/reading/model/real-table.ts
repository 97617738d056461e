import type { Cell, Table } from '../../office/block.ts';
import { gridOf, paragraphsOf } from '../../office/block.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import type { ColumnKind, Headings } from './columns.ts';
import { longestHeading, settleColumns } from './columns.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import { isCrossReference, passageOf } from './duty-row.ts';
import type { PartName, RuleUse } from './plan-document.ts';
import { shown } from './layout.ts';
import { readMarker } from './marker.ts';
import type { ColumnRule } from './rules.ts';

/** A table of duties with its lines: its columns, its rows, and what each paragraph in it is. */
export type RealTable = {
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly DutyRow[];
  readonly parts: ReadonlyMap<string, PartName>;
  /** Headings that say nothing to the reader. */
  readonly unknown: readonly Passage[];
  /** Rules of the province that its columns are known by. */
  readonly rules: readonly RuleUse[];
};

/**
 * Reads a table by the meaning of its headings, merged cells resolved; a table that goes on from the one before (`carried`) may lack headings.
 * Undefined where its columns are not those of a table of duties.
 */
export function readTable(table: Table, headings: Headings, carried?: readonly ColumnKind[]): RealTable | undefined {
  const grid = gridOf(table);
  const heading =
    headingOf(grid, headings) ??
    (carried !== undefined && carried.length === table.columns
      ? { columns: [...carried], from: 0, to: 0, depth: 0 }
      : undefined);
  if (heading === undefined) return undefined;
  const parts = new Map<string, PartName>();
  const mark = (row: readonly (Cell | undefined)[], part: PartName) => {
    for (const cell of row)
      for (const paragraph of cell === undefined ? [] : paragraphsOf(cell.blocks)) parts.set(paragraph.id, part);
  };
  grid.slice(0, heading.to).forEach((row) => mark(row, 'table-heading'));
  const rows = readRows(grid, heading, parts, mark, headings);
  const named = ownHeadings(grid.slice(heading.from, heading.from + heading.depth), table.columns);
  return {
    columns: heading.columns,
    rows,
    parts,
    unknown: unknownOf(named, headings),
    rules: named.flatMap(({ texts }, index) => {
      const field = fieldOf[heading.columns[index] ?? 'other'];
      const rule = ruleBy(texts, headings);
      return field === undefined || rule === undefined
        ? []
        : [{ kind: 'column' as const, field, written: rule.written, means: rule.means }];
    }),
  };
}

/** Headings that say nothing to the reader, of a table that it does not know for one of duties; empty where no row looks like headings. */
export function unknownHeadings(table: Table, headings: Headings): readonly Passage[] {
  const [first] = gridOf(table);
  if (first === undefined || table.rows < 2) return [];
  const named = ownHeadings([first], table.columns);
  const isHeading = named.every(({ passage }) => passage.text.length <= longestHeading);
  const known = named.filter(({ texts }) => kindBy(texts, headings) !== undefined);
  return isHeading && known.length >= 2 ? unknownOf(named, headings) : [];
}

function unknownOf(named: readonly OwnHeading[], headings: Headings): readonly Passage[] {
  const unknown = named.filter(({ passage, texts }) => /\p{L}/u.test(passage.text) && !kindBy(texts, headings));
  // A heading over several columns stands there for each.
  return [...new Map(unknown.map(({ passage }) => [passage.ids[0], passage])).values()];
}

/** The field of a task that a column of each kind fills. */
const fieldOf: Readonly<Partial<Record<ColumnKind, RuleUse['field']>>> = {
  lead: 'lead',
  coordinate: 'coordinate',
  deadline: 'deadline',
  product: 'product',
  task: 'text',
  criterion: 'criteria',
};

/** The heading of a column, the lowest of its rows, and the texts of all of them. */
type OwnHeading = { readonly passage: Passage; readonly texts: readonly string[] };

function ownHeadings(rows: readonly Row[], width: number): readonly OwnHeading[] {
  return Array.from({ length: width }, (_, index) => {
    const cells = [...new Set(rows.map((row) => row[index]))].filter((cell) => cellText(cell) !== '');
    const cell = cells.at(-1);
    return { passage: { text: cellText(cell), ids: cell === undefined ? [] : [cell.id] }, texts: cells.map(cellText) };
  });
}

function kindBy(texts: readonly string[], { kindOf }: Headings): ColumnKind | undefined {
  return kindOf(texts.at(-1) ?? '') ?? kindOf(texts.join(' '));
}

function ruleBy(texts: readonly string[], { ruleFor }: Headings): ColumnRule | undefined {
  return ruleFor(texts.at(-1) ?? '') ?? ruleFor(texts.join(' '));
}

type Row = readonly (Cell | undefined)[];
type Heading = { readonly columns: ColumnKind[]; readonly from: number; readonly to: number; readonly depth: number };
type MadeRow = Omit<DutyRow, 'criteria' | 'lead' | 'coordinate'> & {
  criteria: Passage[];
  lead?: Passage;
  coordinate?: Passage;
};

/** The rows of headings: one or two, perhaps under a title that spans the table; a row of column numbers is passed over. */
function headingOf(grid: readonly Row[], headings: Headings): Heading | undefined {
  for (let from = 0; from < Math.min(4, grid.length); from += 1) {
    for (const depth of [3, 2, 1]) {
      const rows = grid.slice(from, from + depth);
      if (
        rows.length < depth ||
        (depth > 1 && !rows.slice(1).every((row) => continuesHeading(row, rows[0] ?? [], headings)))
      )
        continue;
      const columns = settleColumns(columnsOf(rows, headings));
      if (columns === undefined) continue;
      const last = columns.lastIndexOf('deadline');
      const single = columns.map((kind, index) => (kind === 'deadline' && index !== last ? 'other' : kind));
      const next = grid[from + depth];
      const numbered =
        next !== undefined &&
        next.every(
          (cell, index) =>
            cellText(cell).replace(/[()\s]/gu, '') === String(index + 1) || /^\(?[\dA-Z=+]*\)?$/u.test(cellText(cell)),
        ) &&
        next.some((cell) => /\d/u.test(cellText(cell)));
      return { columns: single, from, to: from + depth + (numbered ? 1 : 0), depth };
    }
  }
  return undefined;
}

/** Whether a row is a second row of headings: each cell is one from above or a heading itself. */
function continuesHeading(row: Row, first: Row, { kindOf }: Headings): boolean {
  let own = 0;
  const fits = row.every((cell, index) => {
    if (cell === undefined || cell === first[index] || cellText(cell) === '') return true;
    own += 1;
    return kindOf(cellText(cell)) !== undefined || kindOf(`${cellText(first[index])} ${cellText(cell)}`) !== undefined;
  });
  return fits && own > 0 && row.some((cell, index) => cell !== undefined && cell === first[index]);
}

function columnsOf(rows: readonly Row[], headings: Headings): (ColumnKind | undefined)[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, index) => {
    const texts = [...new Set(rows.map((row) => cellText(row[index])).filter((text) => text !== ''))];
    return kindBy(texts, headings);
  });
}

/** Whether a row says the headings again, as on the top of a new page. */
function repeatsHeading(row: Row, columns: readonly ColumnKind[], headings: Headings): boolean {
  return (
    columnsOf([row], headings).filter((kind, column) => kind !== undefined && kind === columns[column]).length >= 3
  );
}

function readRows(
  grid: readonly Row[],
  heading: { columns: ColumnKind[]; to: number },
  parts: Map<string, PartName>,
  mark: (row: Row, part: PartName) => void,
  headings: Headings,
): DutyRow[] {
  const { columns } = heading;
  const at = (kind: ColumnKind) => columns.indexOf(kind);
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
      const text = collapse(texts.map((cell) => cellText(cell)).join(' '));
      const depth = depthOf(label === '' ? text : label);
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
      else joinMore(last.row, row, rowNumber, at);
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
    const [lead, coordinate, deadline, product] = [
      passage(at('lead')),
      passage(at('coordinate')),
      passage(at('deadline')),
      passage(at('product')),
    ];
    const next: MadeRow = {
      sections: sections.map((section) => section.passage),
      taughtSections: sections.flatMap((section) => section.rule ?? []),
      criteria: whole === undefined ? [] : [whole],
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
  const [only] = unnumbered;
  const wide = only !== undefined && unnumbered.length === 1 && only.colSpan >= Math.max(2, row.length - 2);
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

function depthOf(label: string): number {
  if (/^[A-HĐ][.)]?(?:\s|$)/u.test(label)) return 1;
  if (/^[IVXLC]+[.)]?(?:\s|$)/u.test(label)) return 2;
  const dots = /^(\d+(?:\.\d+)*)/u.exec(label)?.[1];
  return dots === undefined ? 2 : 2 + dots.split('.').length;
}

/** A criterion as printed, the number of its first row before it: '1 Tri thức công dân'. */
function criterionOf(grid: readonly Row[], cell: Cell | undefined, number: number): Passage | undefined {
  const text = cellText(cell);
  if (cell === undefined || text === '') return undefined;
  const numberCell = number < 0 ? undefined : grid[cell.row - 1]?.[number];
  const label = cellText(numberCell);
  if (numberCell === undefined || label === '' || text.startsWith(label)) return { text, ids: [cell.id] };
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

/** What a cell says, its paragraphs as one list, and its id; undefined where it is empty. */
export function passageOfCell(cell: Cell | undefined): Passage | undefined {
  const text = listText(cell);
  return cell === undefined || text === '' ? undefined : { text, ids: [cell.id] };
}

/** The paragraphs of a cell as one list: a paragraph that begins a new item is set off by a semicolon. */
function listText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return paragraphsOf(cell.blocks)
    .map(shown)
    .filter((text) => text !== '')
    .reduce(
      (joined, text) =>
        joined === ''
          ? text
          : `${joined}${/^[-+*•\p{Lu}]/u.test(text) && !/[,;]$/u.test(joined) && !/(?:và|,|của|&)$/u.test(joined) ? ';' : ''} ${text}`,
      '',
    );
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const known = cellTexts.get(cell);
  if (known !== undefined) return known;
  const text = collapse(paragraphsOf(cell.blocks).map(shown).join(' '));
  cellTexts.set(cell, text);
  return text;
}

/** What each cell says: a row asks for it many times. */
const cellTexts = new WeakMap<Cell, string>();

function isBold(cell: Cell): boolean {
  return paragraphsOf(cell.blocks).every((paragraph) => paragraph.style.bold === true || paragraph.text === '');
}
