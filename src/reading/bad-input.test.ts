import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfFile, pdfOf } from '../../test/mutations.ts';
import { wordFile, zipFile } from '../../test/zip-file.ts';
import { paragraphsOf } from '../office/block.ts';
import { readApart } from '../plans/acts/read-apart.ts';

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordCell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const page = (body: string) => Buffer.from(`<!doctype html><body><p>KẾ HOẠCH</p>${body}`);
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const tooMuch = 'plans.too_much_to_read';

/** What came of a file within the bounds of its process: the code of the refusal, or the texts that were read. */
async function outcome(name: string, bytes: Uint8Array): Promise<string | readonly string[]> {
  const came = await readApart(bytes, { name });
  return 'problem' in came ? came.problem.code : paragraphsOf(came.result.blocks).map((one) => one.text);
}

/** Read whole, or refused because the machine is too slow to do so within the bounds: never anything else. */
async function expectText(name: string, bytes: Uint8Array, text: string): Promise<void> {
  const came = await outcome(name, bytes);
  expect(came === tooMuch ? text : came).toContain(text);
}

describe('a file that is refused', { timeout: 60_000 }, () => {
  const fonts = { name: 'word/fonts/a.odttf', bytes: Buffer.from('x') };
  const refused: readonly (readonly [what: string, name: string, make: () => Uint8Array, code: string])[] = [
    ['a bomb in zip', 'a.docx', () => wordFile(paragraph('a') + ' '.repeat(150_000_000)), 'reading.expands_too_far'],
    [
      'a zip in a zip',
      'a.docx',
      () => zipFile([{ name: 'a.zip', bytes: zipFile([{ name: 'b.zip', bytes: Buffer.alloc(1e6) }]) }]),
      'reading.broken',
    ],
    [
      'more parts than any document has',
      'a.docx',
      () =>
        wordFile(
          paragraph('a'),
          Array.from({ length: 6000 }, (_, at) => ({ ...fonts, name: `${at}` })),
        ),
      'reading.expands_too_far',
    ],
    [
      'a name that climbs out of the folder',
      'a.docx',
      () => wordFile(paragraph('chữ'), [{ name: '../../evil', bytes: Buffer.from('x') }]),
      'reading.broken',
    ],
    [
      'an entity of another file',
      'a.docx',
      () => wordFile(paragraph('&x;'), [], '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'reading.broken',
    ],
    [
      'entities that laugh a billion times',
      'a.docx',
      () =>
        wordFile(
          paragraph('&b9;'),
          [],
          `<!DOCTYPE d [<!ENTITY b0 "ha">${many(9, (at) => `<!ENTITY b${at + 1} "${`&b${at};`.repeat(10)}">`)}]>`,
        ),
      'reading.broken',
    ],
    ['a Word file cut off', 'a.docx', () => wordFile(paragraph('Kế hoạch')).subarray(0, 200), 'reading.broken'],
    ['a PDF cut off at its head', 'a.pdf', () => fixture('bang-qua-trang.pdf').subarray(0, 300), 'reading.broken'],
    [
      'a Word file with a password',
      'a.docx',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'reading.encrypted',
    ],
    [
      'a PDF with a password',
      'a.pdf',
      () =>
        pdfOf(
          [
            '<</Type/Catalog/Pages 2 0 R>>',
            '<</Type/Pages/Count 0/Kids[]>>',
            `<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`,
          ].map((object) => Buffer.from(object)),
          '/Encrypt 3 0 R/ID[<61><61>]',
        ),
      'reading.encrypted',
    ],
    [
      'a program called .docx',
      'a.docx',
      () => Buffer.concat([Buffer.from('MZ\u0090\u0000'), randomBytes(5000)]),
      'reading.unsupported',
    ],
    [
      'bytes by chance',
      'a.txt',
      () => Buffer.concat([Buffer.from([1, 0]), randomBytes(100_000)]),
      'reading.unsupported',
    ],
    [
      'pages that are their own chapter',
      'a.pdf',
      () =>
        pdfOf(
          ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1000000/Kids[2 0 R]>>'].map((one) => Buffer.from(one)),
        ),
      'reading.broken',
    ],
    ['a stream of a PDF that unfolds to a gigabyte', 'a.pdf', pdfBomb, tooMuch],
    ['a font of a PDF that names sixteen million letters', 'a.pdf', pdfOfLetters, tooMuch],
    [
      'cells merged over each other without end',
      'a.html',
      () => page(`<table>${'<tr><td rowspan=65534 colspan=1000>chữ'.repeat(2000)}</table>`),
      'reading.expands_too_far',
    ],
    ...['w:gridSpan', 'w:gridBefore'].map(
      (tag) =>
        [
          `a table a hundred million columns wide by ${tag}`,
          'a.docx',
          () =>
            wordFile(
              `<w:tbl><w:tr><${tag} w:val="99999999"/>${wordCell('a', `<${tag} w:val="99999999"/>`)}${wordCell('b')}</w:tr></w:tbl>`,
            ),
          'reading.expands_too_far',
        ] as const,
    ),
    ['a million paragraphs', 'a.docx', () => wordFile(paragraph('Kế hoạch').repeat(1_000_000)), tooMuch],
  ];
  test.each(refused)('%s', async (_what, name, make, code) => {
    expect([code, tooMuch]).toContain(await outcome(name, make()));
  });
});

describe('a file that is odd and read', { timeout: 60_000 }, () => {
  const level = (at: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>`;
  const numbering = {
    name: 'word/numbering.xml',
    bytes: Buffer.from(
      `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level('0')}${level('99999999')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  };
  const numbered = (at: string) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`;
  const read: readonly (readonly [what: string, name: string, make: () => Uint8Array])[] = [
    ['20,000 nested divs', 'a.html', () => page(`${'<div>'.repeat(20_000)}Kế hoạch`)],
    ['5,000 nested tables in HTML', 'a.html', () => page(`${'<table><tr><td>'.repeat(5000)}Kế hoạch`)],
    [
      '5,000 nested tables in Word',
      'a.docx',
      () =>
        wordFile(
          `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${paragraph('Kế hoạch')}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`,
        ),
    ],
    ['a line of 5 MB', 'a.txt', () => Buffer.from(`Kế hoạch\n\n${'Sở Nội vụ chủ trì; '.repeat(220_000)}`)],
    ['a word of 5 MB', 'a.txt', () => Buffer.from(`Kế hoạch\n\n1. Sở Nội vụ ${'12345'.repeat(1_000_000)}`)],
    [
      'a table of 5,000 rows in Word',
      'a.docx',
      () =>
        wordFile(
          `${paragraph('Kế hoạch')}<w:tbl>${many(5000, (at) => `<w:tr>${wordCell(`${at}`)}${wordCell('Rà soát thủ tục')}${wordCell('Sở Nội vụ')}</w:tr>`)}</w:tbl>`,
        ),
    ],
    [
      'a table of 5,000 rows in HTML',
      'a.html',
      () =>
        page(`<p>Kế hoạch</p><table>${many(5000, (at) => `<tr><td>${at}<td>Rà soát thủ tục<td>Sở Nội vụ`)}</table>`),
    ],
    ['100,000 empty paragraphs', 'a.docx', () => wordFile(paragraph('').repeat(100_000) + paragraph('Kế hoạch'))],
    [
      'a level of a list beyond all',
      'a.docx',
      () => wordFile(paragraph('Kế hoạch', numbered('99999999')), [numbering]),
    ],
    ['a number of a list beyond all', 'a.docx', () => wordFile(paragraph('Kế hoạch', numbered('0')), [numbering])],
    ['a letter of a list beyond all', 'a.html', () => page('<ol type=a start=99999999><li>Kế hoạch</ol>')],
    ['a list of places that leads to itself', 'a.pdf', pdfLoop],
    [
      'a PDF of 2,000 pages',
      'a.pdf',
      () => pdfFile(Array.from({ length: 2000 }, (_, at) => (at === 0 ? ['Ke hoach'] : [`${at}. So Noi vu ra soat`]))),
    ],
  ];
  test.each(read)('%s', async (_what, name, make) => {
    await expectText(name, make(), name.endsWith('.pdf') ? 'Ke hoach' : 'Kế hoạch');
  });

  test('a PDF whose later objects all stand a byte further than it says is repaired', async () => {
    const whole = fixture('nang-cao-pci.pdf');
    const moved = Buffer.concat([whole.subarray(0, 44_067), Buffer.from(' '), whole.subarray(44_067)]);
    await expectText('a.pdf', moved, 'KẾ HOẠCH');
  });

  test('a process that is ended leaves the next one alone', async () => {
    const bounds = { ms: 1, megabytes: 500 };
    const [ended, whole] = await Promise.all([
      readApart(wordFile(paragraph('Kế hoạch').repeat(300_000)), { name: 'a.docx' }, undefined, bounds),
      outcome('b.txt', Buffer.from('Kế hoạch')),
    ]);
    expect(ended).toEqual({ problem: { code: tooMuch, params: {} } });
    expect(whole).toEqual(['Kế hoạch']);
  });
});

/** One page whose drawing unfolds to a gigabyte of spaces. */
function pdfBomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(1_000_000_000, ' '));
  return pdfOf([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Count 1/Kids[3 0 R]>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>'),
    Buffer.concat([
      Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

/** One page in a font whose table of letters is a single range of three bytes, which the library of PDF writes out letter by letter. */
function pdfOfLetters(): Buffer {
  const letters =
    'begincmap 1 begincodespacerange <000000> <ffffff> endcodespacerange 1 beginbfrange <000000> <fffffe> <0041> endbfrange endcmap';
  const drawing = 'BT /F1 11 Tf 60 780 Td (Ke hoach) Tj ET';
  return pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 6 0 R>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>',
      `<</Length ${letters.length}>>stream\n${letters}\nendstream`,
      `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    ].map((one) => Buffer.from(one)),
  );
}

/** A PDF whose list of places names itself as the one before it. */
function pdfLoop(): Buffer {
  const file = pdfFile([['Ke hoach']]).toString('latin1');
  return Buffer.from(file.replace('/Root', `/Prev ${file.lastIndexOf('xref\n0')}/Root`), 'latin1');
}
