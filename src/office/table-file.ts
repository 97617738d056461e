import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { neutralText, writeCsvLine, type WrittenCell } from '../kernel/csv.ts';
import { cellName } from './sheet.ts';

/** One column of a table to write. A `day` holds ISO days; of text, what looks like a number or a formula stays text. */
export type FileColumn = {
  readonly head: string;
  /** In letters. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'day';
};

/** A table to write: its title, what is said about it line by line, and rows that may come a few at a time. */
export type TableToWrite = {
  readonly title: string;
  readonly about: readonly string[];
  readonly columns: readonly FileColumn[];
  readonly rows: AsyncIterable<readonly (readonly WrittenCell[])[]>;
};

/** Rows that are all there at once, as a table to write takes them. */
export async function* oneBatch<Rows>(rows: Rows): AsyncGenerator<Rows> {
  yield rows;
}

/** The table as CSV; title and lines stand above the heads. Holds no more than one batch of rows at a time. */
export function writeTableCsv({ title, about, columns, rows }: TableToWrite): Readable {
  const line = (cells: readonly WrittenCell[]) =>
    writeCsvLine(cells.map((cell) => (typeof cell === 'string' ? neutralText(cell) : cell)));
  return Readable.from(lines());

  async function* lines() {
    yield `\uFEFF${[title, ...about].map((text) => line([text])).join('')}${line(columns.map(({ head }) => head))}`;
    for await (const batch of rows) yield batch.map(line).join('');
  }
}

/** The table as an Excel workbook of one sheet (ECMA-376), heads frozen and filtered. Holds no more than one batch of rows at a time. */
export function writeTableXlsx(table: TableToWrite): Readable {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(`${declaration}${content}`), name);
  const sheet = Readable.from(sheetOf(table));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  const written = zip.outputStream.pipe(new PassThrough());
  // The archive doesn't pass on that a row could not be had.
  sheet.on('error', (error) => written.destroy(error));
  return written;
}

async function* sheetOf({ title, about, columns, rows }: TableToWrite): AsyncGenerator<string> {
  const above = [title, ...about];
  const head = above.length;
  yield (
    `${declaration}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${head + 1}" topLeftCell="${cellName(head + 1, 0)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>` +
    columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('') +
    '</cols><sheetData>' +
    above.map((text, row) => rowOf(row, textCell(row, 0, text, row === 0 ? styles.title : styles.plain))).join('') +
    rowOf(head, columns.map((column, at) => textCell(head, at, column.head, styles.head)).join(''))
  );
  let row = head;
  for await (const batch of rows) {
    let text = '';
    for (const cells of batch) {
      row += 1;
      text += rowOf(row, cells.map((cell, at) => cellOf(row, at, cell, columns[at]?.kind ?? 'text')).join(''));
    }
    yield text;
  }
  yield `</sheetData><autoFilter ref="${cellName(head, 0)}:${cellName(row, columns.length - 1)}"/></worksheet>`;
}

function rowOf(row: number, cells: string): string {
  return `<row r="${row + 1}">${cells}</row>`;
}

function cellOf(row: number, column: number, cell: WrittenCell, kind: FileColumn['kind']): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${cellName(row, column)}" s="${styles.number}"><v>${cell}</v></c>`;
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell))
    return `<c r="${cellName(row, column)}" s="${styles.day}"><v>${serialDay(cell)}</v></c>`;
  return textCell(row, column, cell, styles.text);
}

function textCell(row: number, column: number, text: string, style: number): string {
  const shown = escape(text.slice(0, longestCell));
  return `<c r="${cellName(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** Days since the one before 1900-01-00 that Excel counts from, its leap day of 1900 among them. */
function serialDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Excel's own bound. */
const longestCell = 32_767;

function escape(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

// What XML 1.0 can't hold in any form.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

// Most cells hold none of these, and a large table has millions of cells.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /[\u0000-\u0008\u000B-\u001F&<>\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Places in the list of formats below. */
const styles = { plain: 0, title: 1, head: 2, text: 3, number: 4, day: 5 } as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts>` +
    `<fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font>` +
    `<font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FFE8E4DA"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">` +
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
    `<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>` +
    `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
    `</cellXfs></styleSheet>`,
};
