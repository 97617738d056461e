import { ratedYear } from './rated-year.ts';
import type { Framework } from '../../frameworks/model/framework.ts';
import { cellName, type Cell, type Sheet } from '../../office/sheet.ts';
import type { Fault, ImportFault, ImportFaultCode } from './import-fault.ts';
import {
  takeFigure,
  takeRank,
  takeState,
  wrongRanksOf,
  type FigurePlace,
  type Figures,
  type YearInHand,
} from './import-figure.ts';
import { findHeading, type BoundColumn, type Column, type Heading } from './import-heading.ts';
import { takeInterval } from './import-interval.ts';
import { nodeFinder, plainText } from './import-node.ts';
import { markOfTable, type DecimalMark } from './import-number.ts';
import { provinceFinder } from './import-province.ts';
import type { ImportedTable } from './imported.ts';
import { nearNames } from './near.ts';
import type { Province } from './province.ts';

/** What a table is read as: an index, the year of rows that name none, the decimal mark where a person chose it. */
export type AskedTable = {
  readonly framework: Framework;
  readonly provinces: readonly Province[];
  readonly year: number | null;
  readonly mark: DecimalMark | null;
  /** No results are of a year after this one. */
  readonly thisYear: number;
};

/** What came of a table: its figures by year, or all that is wrong in it, by cell. `besides` are the headings that were left out. */
export type ReadTable =
  | { readonly kind: 'read'; readonly tables: readonly ImportedTable[]; readonly besides: readonly string[] }
  | { readonly kind: 'faulty'; readonly faults: readonly ImportFault[] };

/**
 * Reads a table of results: one row a province with a column for each node, or one row a figure (province, node, value); one year or several.
 * Empty is missing, '-' and 'không công bố' are withheld. `tell` hears how many rows are done.
 */
export function readImportTable(
  sheet: Sheet,
  asked: AskedTable,
  tell: (done: number, of: number) => void = () => {},
): ReadTable {
  const { framework } = asked;
  const rated = framework.editions.filter(({ years }) => years.some(({ units }) => units !== null));
  const finders = new Map(rated.map((edition) => [edition, nodeFinder(edition)]));
  const heading = findHeading(sheet, framework.short.vi, [...finders.values()]);
  if (!heading) return { kind: 'faulty', faults: [{ cell: 'A1', code: 'no_heading', params: {} }] };

  const faults: PlacedFault[] = [...faultsOfHeading(sheet, heading)];
  const years = new Map<number, YearInHand | null>();
  const first = heading.row + 1;
  const reading: Reading = {
    asked,
    heading,
    mark: asked.mark ?? markOfTable(figuresOf(sheet, heading.columns, first)),
    fault: (row, at, code, params = {}) => void faults.push({ row, at, code, params }),
    yearInHand(year) {
      const known = years.get(year);
      if (known !== undefined) return known;
      const rating = ratedYear(framework, asked.provinces, year, asked.thisYear);
      const finder = rating && finders.get(rating.edition);
      const province = provinceFinder(asked.provinces, year);
      const made =
        rating && finder ? { year, ...rating, finder, province, rows: new Map(), told: new Set<number>() } : null;
      years.set(year, made);
      return made;
    },
  };
  for (let row = first; row < sheet.length; row += 1) {
    readRow(reading, sheet[row] ?? [], row);
    if ((row - first) % rowsBetweenTelling === 0) tell(row - first, sheet.length - first);
  }
  const inHand = [...years.values()].flatMap((year) => year ?? []);
  for (const { row, at, params } of inHand.flatMap((year) => [...wrongRanksOf(year)]))
    reading.fault(row, at, 'rank_disagrees', params);
  if (faults.length > 0) return { kind: 'faulty', faults: inOrder(faults) };
  const besides = heading.columns.flatMap(({ kind, heading: text }) => (kind === 'beside' ? [text] : []));
  return { kind: 'read', tables: inHand.sort((a, b) => a.year - b.year).flatMap(asTable), besides };
}

const rowsBetweenTelling = 1000;

type PlacedFault = Omit<ImportFault, 'cell'> & { readonly row: number; readonly at: number };

type Reading = {
  readonly asked: AskedTable;
  readonly heading: Heading;
  readonly mark: DecimalMark | null;
  readonly fault: Fault;
  /** The year of a row; null where no edition made its results. */
  readonly yearInHand: (year: number) => YearInHand | null;
};

function readRow(reading: Reading, cells: readonly Cell[], row: number): void {
  const { heading, asked, fault } = reading;
  const columnAt = (kind: Column['kind']) => heading.columns.find((column) => column.kind === kind)?.at ?? -1;
  const written = (kind: Column['kind']) => String(cells[columnAt(kind)] ?? '').trim();
  const figures = heading.columns.filter(({ kind, at }) => isFigure(kind) && !isEmpty(cells[at]));
  // An empty line, a title between rows, a note below the table: no figure, and nothing to be wrong.
  if (figures.length === 0 && written('state') === '') return;

  const { index, short } = asked.framework;
  const named = written('index');
  if (named !== '' && ![index, short.vi].some((name) => plainText(name) === plainText(named)))
    return fault(row, columnAt('index'), 'other_index', { index: named, asked: short.vi });
  const yearAt = Math.max(0, columnAt('year'));
  const [, year = null] = /^(?:nam )?(\d{4})$/.exec(plainText(written('year'))) ?? [];
  if (year === null && written('year') !== '') return fault(row, yearAt, 'not_a_year', { year: written('year') });
  if (year === null && asked.year === null) return fault(row, yearAt, 'no_year');
  const inHand = reading.yearInHand(Number(year ?? asked.year));
  if (!inHand)
    return fault(row, yearAt, 'year_without_edition', {
      year: year ?? asked.year!,
      index: short.vi,
      years: yearsOf(asked),
    });

  const places = (['province', 'code', 'key'] as const).map(columnAt);
  const found = inHand.province(places.map((at) => cells[at] ?? null));
  if ('code' in found) {
    const at = [places[found.at], ...places].find((place) => place !== undefined && place >= 0) ?? 0;
    fault(row, at, found.code, found.params);
    // What is wrong with its figures is told at once, though they are nobody's.
    return readFigures(reading, cells, row, figures, { province: '', inHand, into: noFigures() });
  }
  const into = inHand.rows.get(found.province) ?? noFigures();
  inHand.rows.set(found.province, into);
  readFigures(reading, cells, row, figures, { province: found.province.name, inHand, into });
}

function readFigures(
  { heading, mark, fault }: Reading,
  cells: readonly Cell[],
  row: number,
  figures: readonly Column[],
  place: Omit<FigurePlace, 'code'>,
): void {
  const { inHand } = place;
  const valueAt = (at: number) => ({ row, at, value: cells[at] ?? '' });
  const node = heading.columns.find(({ kind }) => kind === 'node');
  const codeOfRow =
    node && codeOf(inHand, String(cells[node.at] ?? '').trim(), (code, params) => fault(row, node.at, code, params));
  for (const column of figures) {
    // A heading that an edition does not know is told once for the edition, not for each province.
    const tellOnce: TellNode = (code, params) => {
      if (!inHand.told.has(column.at)) fault(heading.row, column.at, code, params);
      inHand.told.add(column.at);
    };
    const code = 'node' in column && column.node !== null ? codeOf(inHand, column.node, tellOnce) : codeOfRow;
    if (!code) continue;
    if (column.kind === 'rank' || column.kind === 'nodeRank') takeRank({ ...place, code }, valueAt(column.at), fault);
    else takeFigure({ ...place, code }, valueAt(column.at), mark, fault);
  }
  const state = heading.columns.find(({ kind, at }) => kind === 'state' && !isEmpty(cells[at]));
  if (state && codeOfRow) takeState({ ...place, code: codeOfRow }, valueAt(state.at), fault);

  for (const [node, columns] of Map.groupBy(heading.columns.filter(isBound), (column) => column.node)) {
    const code = node === null ? codeOfRow : inHand.finder.find(node)[0];
    const cellsOfNode = columns.map(({ at, kind, level }) => ({ ...valueAt(at), bound: kind, level }));
    if (code) takeInterval({ ...place, code }, cellsOfNode, mark, fault);
  }
}

function noFigures(): Figures {
  return { scores: new Map(), ranks: new Map(), intervals: new Map() };
}

type TellNode = (code: ImportFaultCode, params: ImportFault['params']) => void;

function codeOf({ finder, year }: YearInHand, written: string, tell: TellNode): string | null {
  const codes = finder.find(written);
  if (codes.length === 1) return codes[0] ?? null;
  if (written === '') tell('no_node', {});
  else if (codes.length > 1) tell('ambiguous_node', { node: written, year, codes: codes.join(', ') });
  else {
    const near = nearNames(written, finder.names).join(', ') || finder.names.slice(0, 3).join(', ') || '*';
    tell('unknown_node', { node: written, year, near });
  }
  return null;
}

/** Columns that nobody understands though something stands in them, and columns of the same meaning. */
function* faultsOfHeading(sheet: Sheet, { row, columns }: Heading): Generator<PlacedFault> {
  const seen = new Map<string, Column>();
  for (const column of columns) {
    const { kind, at, heading } = column;
    if (kind === 'beside') continue;
    if (kind === 'unknown') {
      if (sheet.slice(row + 1).some((cells) => !isEmpty(cells[at])))
        yield { row, at, code: 'unknown_column', params: { heading: heading || '–' } };
      continue;
    }
    const meaning = 'node' in column ? `${kind} ${column.node}` : kind;
    const before = seen.get(meaning);
    if (before) yield { row, at, code: 'two_columns', params: { heading, first: cellName(row, before.at) } };
    seen.set(meaning, column);
  }
}

function* figuresOf(sheet: Sheet, columns: readonly Column[], first: number): Generator<Cell> {
  const places = columns.filter(({ kind }) => kind === 'score' || kind === 'value').map(({ at }) => at);
  for (let row = first; row < sheet.length; row += 1) for (const at of places) yield sheet[row]?.[at] ?? null;
}

function asTable({ year, rows }: YearInHand): ImportedTable[] {
  const known = [...rows].map(([province, { scores, ranks, intervals }]) => ({
    province: province.key,
    scores: Object.fromEntries([...scores].flatMap(([code, { figure }]) => (figure === null ? [] : [[code, figure]]))),
    ranks: Object.fromEntries([...ranks].map(([code, { rank }]) => [code, rank])),
    ...(intervals.size > 0 ? { intervals: Object.fromEntries(intervals) } : {}),
  }));
  return known.length === 0 ? [] : [{ year, rows: known }];
}

function inOrder(faults: readonly PlacedFault[]): ImportFault[] {
  return faults
    .toSorted((a, b) => a.row - b.row || a.at - b.at)
    .map(({ row, at, code, params }) => ({ cell: cellName(row, at), code, params }));
}

function yearsOf({ framework }: AskedTable): string {
  const rated = framework.editions.flatMap(({ years }) => years.filter(({ units }) => units !== null));
  return rated.map(({ year }) => year).join(', ');
}

function isBound(column: Column): column is BoundColumn {
  return 'level' in column;
}

function isFigure(kind: Column['kind']): boolean {
  return kind === 'score' || kind === 'rank' || kind === 'value' || kind === 'nodeRank';
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
