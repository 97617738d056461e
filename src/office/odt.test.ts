import { describe, expect, test } from 'vitest';
import { zipFile } from '../../test/zip-file.ts';
import type { Table } from './block.ts';
import { gridOf, numberBlocks, paragraphsOf, printed } from './block.ts';
import { readOdt } from './odt.ts';
import { readBlocks } from './read-blocks.ts';

const styles = `<office:automatic-styles>
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="C" style:family="paragraph" style:parent-style-name="Base"><style:paragraph-properties fo:text-align="center"/></style:style>
  <style:style style:name="Base" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
  <text:list-style style:name="L">
    <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="I"/>
    <text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/>
    <text:list-level-style-bullet text:level="3" text:bullet-char="•"/>
  </text:list-style></office:automatic-styles>`;
const file = (body: string, more: readonly { readonly name: string; readonly bytes: Buffer }[] = []) =>
  zipFile([
    { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text'), stored: true },
    {
      name: 'content.xml',
      bytes: Buffer.from(
        `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:svg="v" xmlns:xml="x">${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    },
    ...more,
  ]);
const read = async (body: string) => numberBlocks(await readOdt(file(body)));
const p = (text: string, style = '') => `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (content: string, more = '') => `<text:list-item${more}>${content}</text:list-item>`;
const list = (content: string, more = '') => `<text:list text:style-name="L"${more}>${content}</text:list>`;

describe('readOdt', () => {
  test('writes out the numbers of lists, nested, interrupted and started anew', async () => {
    const blocks = await read(
      [
        list(
          item(p('MỤC TIÊU') + p('lời dẫn') + `<text:list>${item(p('chung'))}${item(p('cụ thể'))}</text:list>`),
          ' xml:id="one"',
        ),
        p('đoạn xen giữa'),
        list(item(p('NHIỆM VỤ')), ' text:continue-list="one"'),
        list(
          item(`<text:list>${item(`<text:list>${item(p('gạch'))}</text:list>`)}</text:list>`),
          ' text:continue-numbering="true"',
        ),
        list(item(p('PHỤ LỤC'))),
        list(item(p('mục năm'), ' text:start-value="5"') + item(p('mục sáu'))),
      ].join(''),
    );
    expect(paragraphsOf(blocks).map(printed)).toEqual([
      'I. MỤC TIÊU',
      'lời dẫn',
      'I.1. chung',
      'I.2. cụ thể',
      'đoạn xen giữa',
      'II. NHIỆM VỤ',
      '- gạch',
      'I. PHỤ LỤC',
      'V. mục năm',
      'VI. mục sáu',
    ]);
  });

  test('keeps merged cells both ways, headings of rows and several paragraphs in a cell', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell${more}>${text
        .split('|')
        .map((one) => p(one))
        .join('')}</table:table-cell>`;
    const [table] = (await read(
      `<table:table><table:table-column table:number-columns-repeated="3"/>
       <table:table-header-rows><table:table-row>${cell('A', ' table:number-rows-spanned="2"')}${cell('B', ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows>
       <table:table-row><table:covered-table-cell>${p('che')}</table:covered-table-cell>${cell('C|C2')}${cell('D')}</table:table-row>
       <table:table-row>${cell('E')}${cell('', ' table:number-columns-repeated="2"')}</table:table-row></table:table>`,
    )) as [Table];
    const texts = gridOf(table).map((row) =>
      row.map((place) =>
        paragraphsOf(place?.blocks ?? [])
          .map((one) => one.text)
          .join('/'),
      ),
    );
    expect(texts).toEqual([
      ['A', 'B', 'B'],
      ['A', 'C/C2', 'D'],
      ['E', '', ''],
    ]);
  });

  test('takes tracked changes as accepted and leaves out what is not shown', async () => {
    const blocks = await read(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('30/6')}</text:deletion></text:changed-region></text:tracked-changes>
       ${p('Trước ngày <text:change text:change-id="c"/>15/6<office:annotation><text:p>ghi chú của người soạn</text:p></office:annotation>')}
       ${p('<draw:frame><draw:image/><svg:title>tên ảnh</svg:title></draw:frame>Cuối')}`,
    );
    expect(paragraphsOf(blocks).map((one) => one.text)).toEqual(['Trước ngày 15/6', 'Cuối']);
  });

  test('marks notes where they are called and puts their texts last; frames follow their paragraph', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation><text:note-body>${p('Đạt 85,31 điểm')}</text:note-body></text:note>`;
    const frame = `<draw:frame><draw:text-box>${p('Trong khung')}</draw:text-box></draw:frame>`;
    const blocks = await read(p(`Kết${frame} quả${note} năm`) + p('Sau'));
    expect(blocks).toMatchObject([
      { text: 'Kết quả[1] năm' },
      { text: 'Trong khung' },
      { text: 'Sau' },
      { text: 'Đạt 85,31 điểm', style: { note: '1' } },
    ]);
  });

  test('tells bold, alignment, headings, line breaks, repeated spaces', async () => {
    const blocks = await read(
      p('KẾ<text:s text:c="3"/>HOẠCH<text:line-break/>năm 2026', 'C') +
        p('<text:span text:style-name="B">đậm</text:span>') +
        '<text:h text:outline-level="2">Nhiệm vụ</text:h>',
    );
    expect(blocks).toMatchObject([
      { text: 'KẾ HOẠCH', style: { align: 'center', bold: true } },
      { text: 'năm 2026', style: { continues: true } },
      { text: 'đậm', style: { bold: true } },
      { text: 'Nhiệm vụ', style: { heading: 2 } },
    ]);
  });

  test('is told by its content; one with a password or without content is refused', async () => {
    expect(await readBlocks(file(p('Kế hoạch')), { name: 'a.docx' })).toMatchObject({ kind: 'odt' });
    const manifest = Buffer.from(
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    );
    await expect(readBlocks(file('', [{ name: 'META-INF/manifest.xml', bytes: manifest }]))).rejects.toMatchObject({
      code: 'reading.encrypted',
    });
    const mimetype = { name: 'mimetype.xml', bytes: Buffer.from('x') };
    await expect(readOdt(zipFile([mimetype]))).rejects.toMatchObject({ code: 'reading.broken' });
    const sheet = Buffer.from('application/vnd.oasis.opendocument.spreadsheet');
    await expect(readBlocks(zipFile([{ name: 'mimetype', bytes: sheet, stored: true }]))).rejects.toMatchObject({
      code: 'reading.unsupported',
    });
  });
});
