/**
 * Rows of cells as a spreadsheet copies them: a tab between cells, a line for a row. A cell that holds a tab, a line break or begins with a quote
 * stands in quotes, with quotes inside doubled. A quote that nothing closes is a letter like others. The line break after the last row is no row.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    const end = quoted ? quoted.end : endOfBare(text, at);
    row.push(quoted ? quoted.cell : text.slice(at, end));
    const mark = text[end];
    if (mark === '\t') {
      at = end + 1;
      // A tab at the very end has an empty cell behind it.
      if (at === text.length) row.push('');
      continue;
    }
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1);
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The same rows as a spreadsheet reads them when they are pasted. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join('\t')}\r\n`).join('');
}

function writeCell(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell in quotes and where it ends; null where the quotes are not closed before a tab, a line break or the end. */
function readQuoted(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const isEnd = at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '');
    return isEnd ? { cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 } : null;
  }
  return null;
}

function endOfBare(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
