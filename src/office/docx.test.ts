import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, test } from 'vitest';
import type { Block, Table as TableBlock } from './block.ts';
import { gridOf, numberBlocks, paragraphsOf, printed } from './block.ts';
import { readDocx } from './docx.ts';

type Children = ConstructorParameters<typeof Document>[0]['sections'][number]['children'];

async function write(children: Children, notes: Record<number, string> = {}): Promise<Buffer> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const footnotes = Object.fromEntries(
    Object.entries(notes).map(([id, text]) => [id, { children: [new Paragraph(text)] }]),
  );
  return Packer.toBuffer(
    new Document({
      footnotes,
      numbering: {
        config: [
          {
            reference: 'outline',
            levels: [
              level(0, LevelFormat.UPPER_ROMAN, '%1.'),
              level(1, LevelFormat.DECIMAL, '%1.%2.'),
              level(2, LevelFormat.LOWER_LETTER, '%3)'),
            ],
          },
          { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '●')] },
        ],
      },
      sections: [{ children }],
    }),
  );
}

const read = async (children: Children, notes?: Record<number, string>): Promise<Block[]> =>
  numberBlocks(await readDocx(await write(children, notes)));
const listed = (reference: string, level: number, text: string) =>
  new Paragraph({ numbering: { reference, level }, children: [new TextRun(text)] });
const cell = (text: string, more: object = {}) =>
  new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...more });

describe('readDocx', () => {
  test('writes out automatic numbers, which start again under a new heading', async () => {
    const blocks = await read([
      listed('outline', 0, 'MỤC TIÊU'),
      listed('outline', 1, 'Mục tiêu chung'),
      listed('outline', 2, 'một'),
      listed('outline', 2, 'hai'),
      listed('outline', 1, 'Mục tiêu cụ thể'),
      listed('outline', 2, 'ba'),
      listed('bullets', 0, 'gạch'),
      listed('outline', 0, 'NHIỆM VỤ'),
      listed('outline', 1, 'Chung'),
    ]);
    expect(paragraphsOf(blocks).map(printed)).toEqual([
      'I. MỤC TIÊU',
      'I.1. Mục tiêu chung',
      'a) một',
      'b) hai',
      'I.2. Mục tiêu cụ thể',
      'a) ba',
      '- gạch',
      'II. NHIỆM VỤ',
      'II.1. Chung',
    ]);
  });

  test('keeps merged cells both ways and several paragraphs in a cell', async () => {
    const [table] = (await read([
      new Table({
        rows: [
          new TableRow({
            children: [cell('A', { verticalMerge: VerticalMergeType.RESTART }), cell('B', { columnSpan: 2 })],
          }),
          new TableRow({
            children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('C\nC2'), cell('D')],
          }),
          new TableRow({ children: [cell('E', { verticalMerge: VerticalMergeType.RESTART }), cell('F'), cell('G')] }),
        ],
      }),
    ])) as [TableBlock];
    const texts = gridOf(table).map((row) =>
      row.map((place) =>
        paragraphsOf(place?.blocks ?? [])
          .map((paragraph) => paragraph.text)
          .join('/'),
      ),
    );
    expect(texts).toEqual([
      ['A', 'B', 'B'],
      ['A', 'C/C2', 'D'],
      ['E', 'F', 'G'],
    ]);
    expect(table.cells[0]).toMatchObject({ id: 'b1/1.1', rowSpan: 2, colSpan: 1 });
  });

  test('takes tracked changes as accepted', async () => {
    const by = { author: 'A', date: '2026-01-01T00:00:00Z' };
    const [paragraph] = await read([
      new Paragraph({
        children: [
          new TextRun('Trước ngày '),
          new DeletedTextRun({ text: '30/6', id: 1, ...by }),
          new InsertedTextRun({ text: '15/6', id: 2, ...by }),
        ],
      }),
    ]);
    expect(paragraph).toMatchObject({ text: 'Trước ngày 15/6' });
  });

  test('marks footnotes where they are called and puts their texts last', async () => {
    const blocks = await read(
      [new Paragraph({ children: [new TextRun('Kết quả'), new FootnoteReferenceRun(1)] }), new Paragraph('Sau')],
      { 1: 'Đạt 85,31 điểm' },
    );
    expect(blocks).toMatchObject([
      { text: 'Kết quả[1]' },
      { text: 'Sau' },
      { text: 'Đạt 85,31 điểm', style: { note: '1' } },
    ]);
  });

  test('tells bold, alignment, heading styles and soft line breaks', async () => {
    const blocks = await read([
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: 'KẾ HOẠCH', bold: true }), new TextRun({ text: 'năm 2026', break: 1 })],
      }),
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('Nhiệm vụ')] }),
    ]);
    expect(blocks).toMatchObject([
      { text: 'KẾ HOẠCH', style: { align: 'center' } },
      { text: 'năm 2026', style: { continues: true } },
      { text: 'Nhiệm vụ', style: { heading: 2 } },
    ]);
  });

  test('puts the text of a text box after the paragraph that holds it, once', async () => {
    const blocks = await read([
      new Textbox({
        alignment: 'center',
        children: [new Paragraph('Trong khung')],
        style: { width: '200pt', height: 'auto' },
      }),
      new Paragraph('Ngoài khung'),
    ]);
    const texts = paragraphsOf(blocks)
      .map((paragraph) => paragraph.text)
      .filter((text) => text !== '');
    expect(texts).toEqual(['Trong khung', 'Ngoài khung']);
  });

  test('a file cut off is broken', async () => {
    const whole = await write([new Paragraph('Văn bản')]);
    await expect(readDocx(whole.subarray(0, whole.length - 200))).rejects.toMatchObject({ code: 'reading.broken' });
  });
});
