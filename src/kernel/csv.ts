/** What a cell of a written table holds; null is empty. */
export type WrittenCell = string | number | null;

/** A table as text that spreadsheets open: UTF-8 with its mark, CRLF, quotes where a cell needs them (RFC 4180). */
export function writeCsv(head: readonly string[], rows: readonly (readonly WrittenCell[])[]): string {
  return `\uFEFF${[head, ...rows].map(writeCsvLine).join('')}`;
}

/** One line of such a table with its end. */
export function writeCsvLine(cells: readonly WrittenCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** A text that begins like a formula, kept as text by an apostrophe: a spreadsheet would work it out, whoever wrote it. */
export function neutralText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** What `neutralText` was given. */
export function fromNeutralText(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

// An apostrophe before one is doubled, so that what people wrote comes back as they wrote it.
const formula = /^'*[=+\-@\t\r]/;

function writeCell(cell: WrittenCell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
