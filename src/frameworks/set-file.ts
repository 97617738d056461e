import { fileKind } from '../office/file-kind.ts';
import { decode, readWorkbookFile } from '../office/sheet-file.ts';
import type { AskedSet, ReadSet } from './model/own-set/read-set.ts';
import { readWorkbook } from './model/own-set/read-workbook.ts';
import { readSetYaml } from './set-yaml.ts';

/** Reads a set from an .xlsx workbook, a CSV file or YAML; null for what is none of these, and for what is broken, locked or expands without end. */
export async function readSetFile(bytes: Buffer, name: string, asked: AskedSet): Promise<ReadSet | null> {
  if (fileKind(bytes, 'text/plain') === 'text') {
    const text = decode(bytes);
    if (isYaml(text, name)) return readSetYaml(text, asked);
  }
  const sheets = await readWorkbookFile(bytes);
  return sheets && readWorkbook(sheets, asked);
}

/** A table has no line that names the index; a file may come without an ending. */
function isYaml(text: string, name: string): boolean {
  return /\.ya?ml$/i.test(name) || (!/\.(?:csv|tsv)$/i.test(name) && /^\s*(?:"?index"?|\{?\s*"index")\s*:/m.test(text));
}
