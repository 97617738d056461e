/** The lines of a table as text, without quotes: each by the names of the head. Throws where a line is longer or shorter than the head. */
export function parseCsv(text: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const names = head.split(',');
  return lines.map((line, at) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`line ${at + 2}: ${cells.length} cells, ${names.length} names`);
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
  });
}
