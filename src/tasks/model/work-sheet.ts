import { fold } from '../../kernel/vietnamese.ts';
import { cellName } from '../../office/sheet.ts';

/** What a sheet of work tells of each occurrence, column by column, in the order in which it is written. */
export const sheetColumns = [
  'id',
  'revision',
  'task',
  'plan',
  'unit',
  'role',
  'index',
  'period',
  'due',
  'reported',
  'text',
  'product',
  'quantity',
  'difficulty',
  'proof',
  'standing',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** A row of a sheet that somebody brings: which it is in the sheet, from 1, and its filled cells by column. */
export type SheetRow = {
  readonly row: number;
  readonly cells: ReadonlyMap<SheetColumn, string>;
};

/** The rows under the heads, and at which place of a row each column stands, from 0; null where no row has heads that tell what to do. */
export type WorkSheet = {
  readonly rows: readonly SheetRow[];
  readonly places: ReadonlyMap<SheetColumn, number>;
};

/**
 * Finds the heads, wherever they stand and in whatever order, and reads the rows under them; empty rows are passed over. Heads tell enough when
 * they name the work (its code or its sentence) and something that may be changed.
 */
export function readWorkSheet(rows: readonly (readonly (string | number | null)[])[]): WorkSheet | null {
  for (const [at, row] of rows.slice(0, headsWithin).entries()) {
    const places = placesOf(row.map(textOf));
    if (!tellsEnough(places)) continue;
    const below = rows.slice(at + 1).flatMap((cells, below): SheetRow[] => {
      const filled = [...places].flatMap(([column, place]) => {
        const text = textOf(cells[place] ?? null);
        return text === '' ? [] : [[column, text] as const];
      });
      return filled.length > 0 ? [{ row: at + below + 2, cells: new Map(filled) }] : [];
    });
    return { rows: below, places };
  }
  return null;
}

/** The name of a row's cell as spreadsheets give it, 'F12'; null where the sheet has no such column. */
export function cellOf(places: WorkSheet['places'], column: SheetColumn, row: number): string | null {
  const place = places.get(column);
  return place === undefined ? null : cellName(row - 1, place);
}

/** A cell as text: spaces at its ends and the two ways of breaking a line make no difference. */
export function textOf(cell: string | number | null): string {
  return cell === null ? '' : String(cell).replaceAll('\r\n', '\n').trim();
}

// Our own files have fewer lines above their heads.
const headsWithin = 30;

function placesOf(heads: readonly string[]): ReadonlyMap<SheetColumn, number> {
  const places = new Map<SheetColumn, number>();
  for (const [place, head] of heads.entries()) {
    const column = columnOf.get(plain(head));
    if (column && !places.has(column)) places.set(column, place);
  }
  return places;
}

function tellsEnough(places: ReadonlyMap<SheetColumn, number>): boolean {
  return (places.has('id') || places.has('task')) && changeable.some((column) => places.has(column));
}

const changeable: readonly SheetColumn[] = ['reported', 'text', 'product', 'quantity', 'difficulty', 'due'];

/** Heads as people write them, in both languages, without accents; the first two of each are those of our own files. */
const heads: Readonly<Record<SheetColumn, string>> = {
  id: 'ma viec|work id|ma|id|ma nhiem vu|ma so',
  revision: 'phien ban|revision|lan sua',
  task: 'nhiem vu|task|noi dung nhiem vu|ten nhiem vu|noi dung|cong viec|nhiem vu, giai phap',
  plan: 'ke hoach|plan',
  unit: 'don vi|unit|co quan|co quan, don vi|co quan chu tri|don vi thuc hien',
  role: 'vai tro|role',
  index: 'chi so|index',
  period: 'ky|period',
  due: 'han|due|ngay|ngay den han|thoi han|han hoan thanh|due day|date',
  reported: 'trang thai|state|tinh hinh|tinh hinh thuc hien|tien do|status',
  text: 'ket qua|result|ket qua thuc hien|ket qua, so lieu|noi dung bao cao',
  product: 'san pham|product|san pham, van ban',
  quantity: 'so luong|quantity|da lam duoc|so da lam',
  difficulty: 'vuong mac|difficulty|kho khan|kho khan, vuong mac|vuong mac can thao go',
  proof: 'minh chung|proof',
  standing: 'so voi han|time',
};

const columnOf: ReadonlyMap<string, SheetColumn> = new Map(
  sheetColumns.flatMap((column) => heads[column].split('|').map((head) => [head, column] as const)),
);

function plain(head: string): string {
  return fold(head).replaceAll(/\s+/g, ' ').replaceAll(/[*:]/g, '').trim();
}
