import { describe, expect, test } from 'vitest';
import type { Table } from './block.ts';
import { gridOf, numberBlocks, paragraphsOf } from './block.ts';
import { readHtml } from './html.ts';

const blocksOf = (html: string) => numberBlocks(readHtml(html));

describe('readHtml', () => {
  test('keeps paragraphs, bold and alignment; drops scripts, menus and hidden parts', () => {
    const blocks = blocksOf(
      '<nav>Trang chủ</nav><script>alert("x")</script><p align="center"><b>KẾ HOẠCH</b></p><div style="display:none">ẩn</div><p>Căn cứ <i>Luật</i></p>',
    );
    expect(blocks).toMatchObject([
      { id: 'b1', text: 'KẾ HOẠCH', style: { bold: true, align: 'center' } },
      { id: 'b2', text: 'Căn cứ Luật', style: {} },
    ]);
  });

  test('a line break makes a line that continues its paragraph', () => {
    expect(blocksOf('<p>ỦY BAN<br>TỈNH A</p>')).toMatchObject([
      { text: 'ỦY BAN' },
      { text: 'TỈNH A', style: { continues: true } },
    ]);
  });

  test('lists carry the marks that a browser would print', () => {
    const marks = blocksOf('<ol type="a"><li>một<li>hai</ol><ul><li>ba</ul><ol start="4"><li>bốn</ol>').map((block) =>
      block.kind === 'paragraph' ? block.marker : '',
    );
    expect(marks).toEqual(['a)', 'b)', '-', '4.']);
  });

  test('merged cells cover their places', () => {
    const [table] = blocksOf(
      '<table><tr><td rowspan="2">A</td><td colspan="2">B</td></tr><tr><td>C</td><td>D</td></tr><tr><td>E</td><td>F</td><td>G</td></tr></table>',
    ) as [Table];
    const letters = gridOf(table).map((row) =>
      row.map((cell) => (cell === undefined ? '.' : paragraphsOf(cell.blocks)[0]?.text)).join(''),
    );
    expect(letters).toEqual(['ABB', 'ACD', 'EFG']);
    expect(table.cells.map((cell) => cell.id)).toContain('b1/2.3');
  });

  test.each([
    ['roles', (row: string) => `<div role="row">${row}</div>`, 'role="table"', '<span role="cell">', '</span>'],
    [
      'displays',
      (row: string) => `<div style="display:table-row">${row}</div>`,
      'style="display: table"',
      '<div style="display:table-cell">',
      '</div>',
    ],
  ])('a table may be told by %s', (_, row, table, open, close) => {
    const rows = ['AB', 'CD'].map((letters) =>
      row(
        letters
          .split('')
          .map((letter) => `${open}${letter}${close}`)
          .join(''),
      ),
    );
    const [read] = blocksOf(`<div ${table}>${rows.join('')}</div>`);
    expect(read).toMatchObject({ kind: 'table', rows: 2, columns: 2 });
    // Such a display also sets out a page.
    expect(blocksOf(`<div ${table}><p>Căn cứ</p>${rows[0]}</div>`).map((block) => block.kind)).not.toContain('table');
  });

  test('lines that stand as they were typed are lines of text', () => {
    const [first, second, table] = blocksOf(
      '<pre>1. Sở Nội vụ theo dõi;\n<b>2. Sở Tài chính</b> bố trí\nTT\tNhiệm vụ\tChủ trì\n1\tRà soát\tSở A\n2\tCông khai\tSở B</pre>',
    );
    expect([first, second]).toMatchObject([{ text: '1. Sở Nội vụ theo dõi;' }, { text: '2. Sở Tài chính bố trí' }]);
    expect(table).toMatchObject({ kind: 'table', rows: 3, columns: 3 });
    expect(first?.source.lines).toBeUndefined();
  });

  test('the caption of a table stands before it', () => {
    expect(blocksOf('<table><caption>Phụ lục I</caption><tr><td>A</td></tr></table>')).toMatchObject([
      { text: 'Phụ lục I' },
      { kind: 'table' },
    ]);
  });

  test('an empty paragraph with a no-break space is kept as an empty cell', () => {
    expect(blocksOf('<p>&nbsp;</p><p></p>')).toMatchObject([{ text: '' }]);
  });

  test('twenty thousand nested elements and a rowspan beyond the table do no harm', () => {
    expect(blocksOf(`${'<div>'.repeat(20_000)}sâu`)).toMatchObject([{ text: 'sâu' }]);
    expect(blocksOf('<table><tr><td rowspan="99999">A</td></tr></table>')).toMatchObject([
      { rows: 1, cells: [{ rowSpan: 1 }] },
    ]);
  });
});
