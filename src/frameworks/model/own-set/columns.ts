import { cellName, type Cell, type NamedSheet, type Sheet } from '../../../office/sheet.ts';
import type { NodePart } from './set-fault.ts';
import { plainText } from './words-of-cells.ts';

/** What a column of a table of criteria holds; the English name has no part of its own on the screen. */
export type ColumnKind = NodePart | 'english';

/** The table of criteria within a workbook: its sheet, the row of its headings from 0, its columns by what they hold, headings of the others. */
export type NodeTable = {
  readonly sheet: NamedSheet;
  readonly head: number;
  readonly columns: ReadonlyMap<ColumnKind, number>;
  readonly besides: readonly string[];
  /** A heading that says what another one says already. */
  readonly twice: readonly { readonly cell: string; readonly heading: string }[];
};

/** The heading that we write for each column. */
export const headings: Readonly<Record<ColumnKind, string>> = {
  code: 'Mã',
  name: 'Tên tiêu chí',
  english: 'Tên tiếng Anh',
  points: 'Điểm tối đa',
  from: 'Điểm thấp nhất',
  weight: 'Trọng số (%)',
  by: 'Cách đo',
  rule: 'Cách chấm',
  evidence: 'Kiểm chứng',
  unused: 'Tính điểm',
  optional: 'Áp dụng',
  provenance: 'Căn cứ',
  sources: 'Nguồn',
};

/** Finds the table in the first sheet that has headings for names and for points or weights, within its first thirty rows; null where none has. */
export function findNodeTable(sheets: readonly NamedSheet[]): NodeTable | null {
  for (const sheet of sheets) {
    for (const [head, cells] of sheet.rows.slice(0, rowsToLookAt).entries()) {
      const table = tableAt(sheet, head, cells);
      if (table.columns.has('name') && (table.columns.has('points') || table.columns.has('weight'))) return table;
    }
  }
  return null;
}

const rowsToLookAt = 30;

function tableAt(sheet: NamedSheet, head: number, cells: Sheet[number]): NodeTable {
  const columns = new Map<ColumnKind, number>();
  const besides: string[] = [];
  const twice: { cell: string; heading: string }[] = [];
  const kinds = cells.map((cell) => kindOf(cell));
  // Beside a column of codes, the running number is of no use.
  const hasCode = kinds.includes('code');
  for (const [at, kind] of kinds.entries()) {
    const heading = String(cells[at] ?? '').trim();
    const holds = kind === 'number' ? (hasCode ? null : 'code') : kind;
    if (holds === null) {
      if (heading !== '') besides.push(heading);
    } else if (columns.has(holds)) twice.push({ cell: cellName(head, at), heading });
    else columns.set(holds, at);
  }
  return { sheet, head, columns, besides, twice };
}

function kindOf(cell: Cell): ColumnKind | 'number' | null {
  return byHeading.get(plainText(String(cell ?? ''))) ?? null;
}

const words: Readonly<Record<ColumnKind | 'number', string>> = {
  code: 'mã, mã số, mã tiêu chí, mã mục, ký hiệu, code, id',
  number: 'stt, tt, số tt, số thứ tự, no',
  name: 'tên tiêu chí, tên, tiêu chí, nội dung, nội dung tiêu chí, nội dung đánh giá, tiêu chí đánh giá, lĩnh vực tiêu chí, lĩnh vực tiêu chí tiêu chí thành phần, tiêu chí tiêu chí thành phần, lĩnh vực và tiêu chí, tên tiêu chí tiếng việt, name, criterion, criteria, indicator',
  english: 'tên tiếng anh, tiếng anh, name in english, english, english name',
  points:
    'điểm tối đa, điểm, điểm chuẩn, thang điểm, số điểm, điểm số tối đa, điểm cao nhất, points, max points, most points, maximum',
  from: 'điểm thấp nhất, điểm tối thiểu, least points, minimum',
  weight: 'trọng số, tỷ trọng, tỉ trọng, weight, weight percent',
  by: 'cách đo, phương pháp đánh giá, hình thức đánh giá, phương thức đánh giá, cách đánh giá, measured by, method',
  rule: 'cách chấm, cách tính điểm, cách tính, cách chấm điểm, quy tắc chấm điểm, scoring, rule, scoring rule',
  evidence: 'kiểm chứng, tài liệu kiểm chứng, minh chứng, tài liệu minh chứng, hồ sơ kiểm chứng, evidence',
  unused: 'tính điểm, counts, counted',
  optional: 'áp dụng, applies',
  provenance: 'căn cứ, độ chắc, provenance, known',
  sources: 'nguồn, source, sources',
};

const byHeading: ReadonlyMap<string, ColumnKind | 'number'> = new Map(
  (Object.keys(words) as (ColumnKind | 'number')[]).flatMap((kind) =>
    words[kind].split(', ').map((word) => [plainText(word), kind] as const),
  ),
);
