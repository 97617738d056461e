import { describe, expect, test } from 'vitest';
import { readPdf } from './pdf.ts';
import { isScrambled } from './pdf/scrambled.ts';

/** A PDF written by hand from its objects. */
function pdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

const stream = (dictionary: string, content: string) =>
  `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;

/** Pages that each draw `contents`, with one font and one picture to use. */
const pages = (contents: readonly string[], trailer = '') =>
  pdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}]>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
      stream('/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray', 'abcd'),
      ...contents.flatMap((content, index) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${6 + index * 2} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>`,
        stream('', content),
      ]),
    ],
    trailer,
  );
const text = (words: string, x: number, y: number) => `BT /F 12 Tf ${x} ${y} Td (${words}) Tj ET`;
const picture = 'q 500 0 0 700 40 40 cm /I Do Q';

describe('readPdf', () => {
  test('lines in the order of the page, whatever the order of the file', async () => {
    const { drafts } = await readPdf(pages([[text('2. Second', 72, 600), text('1. First', 72, 700)].join('\n')]));
    expect(drafts.map((draft) => draft.kind === 'paragraph' && draft.text)).toEqual(['1. First', '2. Second']);
  });

  test('running text in two columns is joined in each, a line that begins with a capital or a number too', async () => {
    const lines = Array.from({ length: 5 }, (_, at) => [
      `The duty ${at} of the Agency goes on to its end at`,
      `30/9/2026 here.`,
    ]);
    const column = (x: number) => lines.flat().map((line, at) => text(line, x, 700 - at * 14));
    const { drafts } = await readPdf(pages([[...column(60), ...column(330)].join('\n')]));
    expect(drafts.map((draft) => draft.kind === 'paragraph' && draft.text)).toEqual(
      [...lines, ...lines].map((parts) => parts.join(' ')),
    );
  });

  test('lines drawn make a table, with cells merged where a line is missing', async () => {
    const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S`;
    const content = [
      box(72, 640, 100, 60),
      box(172, 670, 200, 30),
      box(172, 640, 200, 30),
      text('Lead', 76, 685),
      text('Upper', 176, 685),
      text('Lower', 176, 655),
    ].join('\n');
    const { drafts } = await readPdf(pages([content]));
    expect(drafts).toMatchObject([
      {
        kind: 'table',
        rows: [
          [
            { column: 1, rowSpan: 2, blocks: [{ text: 'Lead' }] },
            { column: 2, rowSpan: 1, blocks: [{ text: 'Upper' }] },
          ],
          [{ column: 2, blocks: [{ text: 'Lower' }] }],
        ],
      },
    ]);
  });

  test('a row that the page cuts is one, though lines close it on both sides; a word cut at its hyphen is whole; a lone dash is no item', async () => {
    const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S`;
    const row = (y: number, height: number, ...cells: string[]) =>
      cells
        .flatMap((cell, at) => [
          box(72 + at * 120, y - height, 120, height),
          ...cell.split('|').map((line, below) => text(line, 76 + at * 120, y - 14 - below * 14)),
        ])
        .join('\n');
    const one = row(200, 60, '1', 'Home Office|- Finance', 'Keep the list of the UB-|ND up to date with the');
    const two = [row(780, 40, '', '', 'register of the year'), row(740, 40, '2', 'Police', 'Inspect')].join('\n');
    const { drafts } = await readPdf(pages([one, two]));
    const rows = drafts.flatMap((draft) => (draft.kind === 'table' ? draft.rows : []));
    expect(
      rows.map((cells) => cells.map((cell) => cell.blocks.map((one) => one.kind === 'paragraph' && one.text))),
    ).toEqual([
      [['1'], ['Home Office - Finance'], ['Keep the list of the UB-ND up to date with the register of the year']],
      [['2'], ['Police'], ['Inspect']],
    ]);
  });

  test('columns side by side are read one after the other', async () => {
    const content = [
      text('COMMITTEE', 72, 780),
      text('REPUBLIC', 330, 780),
      text('No. 5', 72, 764),
      text('Freedom', 330, 764),
      text('A line over the whole width of this page that begins the body of the plan', 72, 700),
    ].join('\n');
    const { drafts } = await readPdf(pages([content]));
    expect(drafts.map((draft) => draft.kind === 'paragraph' && draft.text).slice(0, 4)).toEqual([
      'COMMITTEE',
      'No. 5',
      'REPUBLIC',
      'Freedom',
    ]);
  });

  test('letters that a second font lends stand where they are shown; a word set twice is one; what is cut away is not read', async () => {
    const content = [
      'BT /F 12 Tf 72 700 Td [(T)-333(nh)] TJ ET',
      text('I', 79.6, 700),
      'BT /F 12 Tf 1 0 0 1 72 660 Tm [(Ke ho)-2(a)] TJ 1 0 0 1 104.02 660 Tm (ch) Tj ET',
      text('Bold', 72, 600),
      text('Bold', 72.3, 600),
      `q 72 500 100 20 re W n ${text('Shown', 74, 505)} ${text('Cut', 300, 505)} Q`,
    ].join('\n');
    const { drafts } = await readPdf(pages([content]));
    expect(drafts.map((draft) => draft.kind === 'paragraph' && draft.text)).toEqual([
      'TInh',
      'Ke hoach',
      'Bold',
      'Shown',
    ]);
  });

  test('a page whose letters run upwards is read as one turns it', async () => {
    const line = (words: string, x: number) => `BT /F 12 Tf 0 1 -1 0 ${x} 72 Tm (${words}) Tj ET`;
    const { drafts } = await readPdf(pages([[line('1. First', 100), line('2. Second', 130)].join('\n')]));
    expect(drafts.map((draft) => draft.kind === 'paragraph' && draft.text)).toEqual(['1. First', '2. Second']);
  });

  describe('a table without lines', () => {
    const columns = [72, 250, 350, 470] as const;
    const row = (y: number, ...texts: string[]) =>
      texts
        .flatMap((cell, column) => cell.split('|').map((line, at) => text(line, columns[column] ?? 0, y - at * 14)))
        .join('\n');
    const heading = ['Duty', 'Lead', 'With', 'Due'];
    const cellsOf = (drafts: Awaited<ReturnType<typeof readPdf>>['drafts']) =>
      drafts.flatMap((draft) =>
        draft.kind === 'table'
          ? [
              draft.rows.map((cells) =>
                cells.map((cell) => cell.blocks.map((one) => one.kind === 'paragraph' && one.text).join('/')),
              ),
            ]
          : [],
      );

    test('is found by its columns, rows by the space between them, text around it stays text', async () => {
      const content = [
        text('IV. Assignments of this plan, which goes on over the whole width of the page', 72, 760),
        row(720, ...heading),
        row(690, 'Open two classes for|those at the counter', 'Home Office', 'School', 'July 2026'),
        row(645, 'Inspect eight communes', 'Office of the|council', '', 'Quarter II'),
        text('V. Carrying out', 72, 590),
      ].join('\n');
      const { drafts } = await readPdf(pages([content]));
      expect(cellsOf(drafts)).toEqual([
        [
          heading,
          ['Open two classes for those at the counter', 'Home Office', 'School', 'July 2026'],
          ['Inspect eight communes', 'Office of the council', '', 'Quarter II'],
        ],
      ]);
      expect(drafts.map((draft) => (draft.kind === 'table' ? 'table' : draft.text.slice(0, 3)))).toEqual([
        'IV.',
        'table',
        'V. ',
      ]);
    });

    test('goes on over the page: its headings once, a row that the break cuts whole', async () => {
      const one = [
        row(200, ...heading),
        row(170, 'Open two classes', 'Home Office', 'School', 'July'),
        row(140, 'Send the programme of', 'Culture', 'Radio', 'Monthly'),
      ];
      const two = [
        row(780, ...heading),
        row(750, 'the plan to all|wards'),
        row(700, 'Inspect', 'Council', 'Police', 'June'),
      ];
      const { drafts } = await readPdf(pages([one.join('\n'), two.join('\n')]));
      expect(cellsOf(drafts).flat()).toEqual([
        heading,
        ['Open two classes', 'Home Office', 'School', 'July'],
        ['Send the programme of the plan to all wards', 'Culture', 'Radio', 'Monthly'],
        ['Inspect', 'Council', 'Police', 'June'],
      ]);
    });

    test('is not seen in text of two columns', async () => {
      const content = [0, 1, 2, 3].map((at) => row(700 - at * 14, `Left ${at}`, `Right ${at}`)).join('\n');
      expect(cellsOf((await readPdf(pages([content]))).drafts)).toEqual([]);
    });
  });

  test('a scan with the words of a signature is a scan', async () => {
    const signed = [
      picture,
      text('Signed by the Office of the Committee, 12 May 2026, 08:15:30 +07:00', 300, 800),
    ].join('\n');
    await expect(readPdf(pages([signed, picture]))).rejects.toMatchObject({ code: 'reading.scan' });
  });

  test('more pages than any plan has are refused with their number', async () => {
    const many = pages(Array.from({ length: 2001 }, () => text('Page', 72, 700)));
    await expect(readPdf(many)).rejects.toMatchObject({ code: 'reading.too_many_pages', params: { pages: 2001 } });
  });

  test('pictures without letters are a scan; some such pages are told', async () => {
    await expect(readPdf(pages([picture, picture]))).rejects.toMatchObject({ code: 'reading.scan' });
    expect(await readPdf(pages([text('Words', 72, 700), picture]))).toMatchObject({ scannedPages: [2] });
  });

  test('a password or a broken file is refused', async () => {
    const encryption = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`;
    await expect(readPdf(pages([text('Words', 72, 700)], encryption))).rejects.toMatchObject({
      code: 'reading.encrypted',
    });
    await expect(readPdf(Buffer.from('%PDF-1.7 and no more'))).rejects.toMatchObject({ code: 'reading.broken' });
  });
});

describe('isScrambled', () => {
  const plain =
    'Sở Nội vụ chủ trì, phối hợp với Ủy ban nhân dân các xã, phường rà soát, công khai thủ tục hành chính đúng hạn. ';

  test('Vietnamese is not', () => {
    expect(isScrambled(plain.repeat(4))).toBe(false);
    expect(isScrambled('Only English words, no Vietnamese at all. '.repeat(20))).toBe(false);
  });

  test('letters out of order and tone marks alone are', () => {
    expect(isScrambled(plain.repeat(4).replace(/(\p{L})([ộụủìợớàáườ])/gu, '$2$1'))).toBe(true);
    expect(
      isScrambled(
        plain
          .repeat(4)
          .normalize('NFD')
          .replace(/([\u0300-\u036f])/gu, ' $1'),
      ),
    ).toBe(true);
  });
});
