import type { Cell } from '../../office/block.ts';
import { cellText } from './cell-text.ts';
import type { ColumnKind, Headings } from './columns.ts';
import type { DutyRow } from './duty-row.ts';
import { isTick } from './ticked-periods.ts';

/** Columns of a table that stand for a body each, in which a mark says that it leads or joins: the body and what a plain tick means there, by column. */
export type TickedBodies = ReadonlyMap<number, { readonly body: string; readonly ticked: Role }>;

type Role = 'lead' | 'coordinate';
type Row = readonly (Cell | undefined)[];

/** No bodies have columns of their own. */
const noTickedBodies: TickedBodies = new Map();

/**
 * Two or more columns that bodies head and whose cells are marks or empty. A plain tick leads, unless a heading over it or a column for those who
 * lead says otherwise.
 */
export function tickedBodiesOf(
  grid: readonly Row[],
  headings: readonly Row[],
  body: number,
  { kindOf, namesBodies }: Headings,
): TickedBodies {
  const lowest = headings.at(-1) ?? [];
  const textsOf = (column: number) =>
    grid.slice(body).flatMap((row) => (row[column]?.colSpan === 1 ? [cellText(row[column])] : []));
  const columns = lowest.flatMap((cell, column) =>
    cell?.colSpan === 1 &&
    kindOf(cellText(cell)) === undefined &&
    namesBodies(cellText(cell)) &&
    textsOf(column).every((text) => text === '' || roleOf(text) !== undefined)
      ? [column]
      : [],
  );
  const isMarked = columns.some((column) => textsOf(column).some((text) => text !== ''));
  if (columns.length < 2 || !isMarked) return noTickedBodies;
  const kindsOver = (column: number) => headings.slice(0, -1).map((row) => kindOf(cellText(row[column])));
  const leadsApart = lowest.some((cell, column) => !columns.includes(column) && kindOf(cellText(cell)) === 'lead');
  return new Map(
    columns.map((column) => {
      const over = kindsOver(column).find((kind) => kind === 'lead' || kind === 'coordinate');
      return [column, { body: cellText(lowest[column]), ticked: over ?? (leadsApart ? 'coordinate' : 'lead') }];
    }),
  );
}

/** The bodies that a row marks, in order: 'Sở Nội vụ; Sở Tài chính'. */
export function markedBodies(row: Row, bodies: TickedBodies): Pick<DutyRow, 'lead' | 'coordinate'> {
  const marked = [...bodies].flatMap(([column, { body, ticked }]) => {
    const cell = row[column];
    const said = cell === undefined || cell.colSpan > 1 ? undefined : roleOf(cellText(cell));
    return cell === undefined || said === undefined
      ? []
      : [{ body, id: cell.id, role: said === 'ticked' ? ticked : said }];
  });
  const passage = (role: Role) => {
    const own = marked.filter((one) => one.role === role);
    return own.length === 0
      ? {}
      : { [role]: { text: own.map(({ body }) => body).join('; '), ids: own.map(({ id }) => id) } };
  };
  return { ...passage('lead'), ...passage('coordinate') };
}

/** The kinds of columns, those of bodies as what their marks say where no other column says it. */
export function withTickedBodies(
  kinds: readonly (ColumnKind | undefined)[],
  bodies: TickedBodies,
): readonly (ColumnKind | undefined)[] {
  const said = new Set(kinds.filter((_, column) => !bodies.has(column)));
  return kinds.map((kind, column) => {
    const own = bodies.get(column);
    if (own === undefined) return kind;
    if (said.has(own.ticked)) return undefined;
    said.add(own.ticked);
    return own.ticked;
  });
}

/** What a mark says: 'CT' leads, 'PH' joins, 'x' is what the column means by it; undefined for any other text. */
function roleOf(text: string): Role | 'ticked' | undefined {
  if (isTick(text)) return 'ticked';
  if (/^(?:CT|C|chủ trì|đầu mối)$/iu.test(text)) return 'lead';
  return /^(?:PH|P|phối hợp|○|◯)$/iu.test(text) ? 'coordinate' : undefined;
}
