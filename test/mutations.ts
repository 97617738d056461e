import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openZip } from '../src/office/zip.ts';
import { wordFile, zipFile } from './zip-file.ts';

/** A file as it is handed in. */
export type HandedIn = { readonly name: string; readonly bytes: Buffer };

/** Our own fixtures in every format, small ones before all, and a Word document with numbers, notes and merged cells. */
export function ownFiles(): readonly HandedIn[] {
  const folder = join(import.meta.dirname, '../src/reading/fixtures');
  const files = readdirSync(folder)
    .filter((name) => /\.(?:txt|html|pdf|docx|odt|doc)$/u.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  return [...files, { name: 'ke-hoach.docx', bytes: wordPlan() }, { name: 'nho.pdf', bytes: pdfPlan() }];
}

/** The file of this number: one of the given, changed by one to four changes; the same number gives the same file. */
export async function mutated(files: readonly HandedIn[], seed: number): Promise<HandedIn> {
  const chance = chanceFrom(seed);
  const { name, bytes } = chance.one(files);
  const other = chance.one(files).bytes;
  let changed = bytes;
  for (let left = 1 + chance.below(4); left > 0; left -= 1)
    changed =
      chance.below(4) === 0
        ? changeBytes(changed, other, chance)
        : await changeInside({ name, bytes: changed }, chance);
  return { name, bytes: changed };
}

type Chance = { readonly below: (limit: number) => number; readonly one: <T>(values: readonly T[]) => T };

/** mulberry32: a small generator of numbers that is the same everywhere. */
function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (values) => values[below(values.length)] as (typeof values)[number] };
}

/** Bits turned, an end cut off, a piece of another file, a piece twice. */
function changeBytes(bytes: Buffer, other: Buffer, { below, one }: Chance): Buffer {
  const at = below(bytes.length + 1);
  const to = Math.min(bytes.length, at + below(2000));
  const turned = Buffer.from(bytes);
  for (let left = 1 + below(20); left > 0 && turned.length > 0; left -= 1) turned[below(turned.length)] = below(256);
  return one([
    turned,
    bytes.subarray(0, at),
    Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length)).subarray(0, 2000), bytes.subarray(to)]),
    Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]),
  ]);
}

/** A change that knows the format, so that it reaches past checksums to the readers. */
async function changeInside({ name, bytes }: HandedIn, chance: Chance): Promise<Buffer> {
  if (/\.(?:docx|odt)$/u.test(name)) return changePart(bytes, chance);
  if (name.endsWith('.doc')) return changeNumber(bytes, chance);
  if (name.endsWith('.pdf')) return Buffer.from(changeObjects(bytes.toString('latin1'), chance), 'latin1');
  const text = bytes.toString('utf8');
  return Buffer.from(name.endsWith('.html') ? changeTags(text, chance) : changeLines(text, chance));
}

/** One number of a binary file, four bytes, made another: a place beyond the end, a length of billions. */
function changeNumber(bytes: Buffer, { below, one }: Chance): Buffer {
  const changed = Buffer.from(bytes);
  if (changed.length >= 4)
    changed.writeUInt32LE(
      one([0, 1, 0xffff, 0x7fffffff, 0xffffffff, below(changed.length)]),
      below(changed.length - 3),
    );
  return changed;
}

async function changePart(bytes: Buffer, chance: Chance): Promise<Buffer> {
  try {
    const zip = await openZip(bytes);
    const parts = await Promise.all(
      [...zip.names].map(async (name) => ({ name, bytes: (await zip.read(name)) ?? Buffer.alloc(0) })),
    );
    const target = chance.one(parts);
    return zipFile(
      parts.map((part) =>
        part === target
          ? { ...part, bytes: Buffer.from(changeTags(part.bytes.toString('utf8'), chance)) }
          : { ...part, stored: part.name === 'mimetype' },
      ),
    );
  } catch {
    // An earlier change broke the archive: there are no parts to change.
    return changeBytes(bytes, bytes, chance);
  }
}

/** Tags repeated, nested, never closed, swapped; numbers in them blown up; words between them changed. */
function changeTags(text: string, chance: Chance): string {
  const { below, one } = chance;
  const tags = [...text.matchAll(/<[^>]*>/gu)];
  if (tags.length === 0) return changeLines(text, chance);
  const tag = one(tags);
  const at = tag.index;
  const after = at + tag[0].length;
  const times = 1 + below(300);
  const other = one(tags)[0];
  switch (below(7)) {
    case 0:
      return text.slice(0, at) + tag[0].repeat(times) + text.slice(after);
    case 1:
      return text.slice(0, at) + text.slice(after);
    case 2:
      return text.slice(0, at) + other + text.slice(after);
    case 3: {
      const end = Math.min(text.length, after + below(1500));
      return text.slice(0, end) + text.slice(at, end).repeat(1 + below(20)) + text.slice(end);
    }
    case 4:
      return (
        text.slice(0, at) + tag[0].replace(/\d+/gu, one(['0', '-1', '99999999', '1e9', 'NaN'])) + text.slice(after)
      );
    case 5:
      return `${text.slice(0, after)}${one(strange).repeat(1 + below(50))}${text.slice(after)}`;
    default: {
      const name = /^<([\w:]+)/u.exec(tag[0])?.[1] ?? 'div';
      return text.slice(0, at) + `<${name}>`.repeat(times) + text.slice(at) + `</${name}>`.repeat(below(times));
    }
  }
}

/** Lines repeated, reordered, made huge, cut or joined; letters that no keyboard writes. */
function changeLines(text: string, { below, one }: Chance): string {
  const lines = text.split('\n');
  const at = below(lines.length);
  const line = lines[at] ?? '';
  const put = (...instead: string[]) => [...lines.slice(0, at), ...instead, ...lines.slice(at + 1)].join('\n');
  switch (below(7)) {
    case 0:
      return put(...Array<string>(1 + below(200)).fill(line));
    case 1:
      return put();
    case 2:
      return put(line.repeat(1 + below(500)));
    case 3:
      return put(one(lines), line);
    case 4:
      return put(line.slice(0, below(line.length + 1)) + one(strange).repeat(1 + below(40)) + line.slice(-below(20)));
    case 5:
      return put(line.split(' ').join(one(['\n', '\t', '  ', '; ', '\u00a0'])));
    default:
      return put(line.replace(/\d+/gu, one(['0', '99', '31/02/2026', '999999999999', 'IV', '٣'])));
  }
}

/** Numbers of objects, names and whole lines of a PDF changed; what is packed stays packed. */
function changeObjects(text: string, { below, one }: Chance): string {
  const tokens = [...text.matchAll(/\/[A-Z]\w+|\b\d{1,6}\b|\bobj\b|\bendobj\b|\bstream\b|<<|>>/gu)];
  if (tokens.length === 0) return text;
  const token = one(tokens);
  const other = one([one(tokens)[0], '0', '-1', '99999999', '/Parent', '[', '(', '<<', '1 0 R']);
  const end = Math.min(text.length, token.index + below(1500));
  return below(4) === 0
    ? text.slice(0, end) + text.slice(token.index, end) + text.slice(end)
    : text.slice(0, token.index) + other + text.slice(token.index + token[0].length);
}

const strange = [
  '\u0301',
  '\u200b',
  '\u202e',
  '\ud83d\ude00',
  '\u0000',
  '\u1ef9\u0303',
  'ﷺ',
  '\u2028',
  '&#x0;',
  '&lt;b&gt;',
  '(((((',
  '- ',
  '1.1.1.',
  'Sở Nội vụ, ',
  'ngày 31/02/2026 ',
  '; ',
  'a) ',
];

/** A small Word plan: numbering, a footnote, cells merged both ways, a text box, a tracked change. */
function wordPlan(): Buffer {
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const p = (text: string, properties = '') =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const listed = (text: string, level: number) =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (cells: string) => `<w:tr><w:trPr/>${cells}</w:tr>`;
  const body = [
    p('ỦY BAN NHÂN DÂN'),
    p('TỈNH SÔNG LAM'),
    p('Số: 12/KH-UBND'),
    p('Sông Lam, ngày 05 tháng 3 năm 2026'),
    p('KẾ HOẠCH', '<w:jc w:val="center"/>'),
    p('Nâng cao Chỉ số cải cách hành chính (PAR INDEX) năm 2026'),
    listed('NHIỆM VỤ', 0),
    listed('Sở Nội vụ chủ trì rà soát thủ tục hành chính, hoàn thành trước ngày 30/6/2026.', 1),
    '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Sở Tài chính tham mưu bố trí kinh phí.</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:40pt"><v:textbox><w:txbxContent>${p('Hộp chữ bên lề')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    '<w:tbl>',
    row(['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'].map((text) => cell(text)).join('')),
    row(
      cell('1', '<w:vMerge w:val="restart"/>') +
        cell('Công khai kết quả giải quyết hồ sơ') +
        cell('Sở Tư pháp') +
        cell('Quý II/2026'),
    ),
    row(
      cell('', '<w:vMerge/>') +
        cell('Khảo sát sự hài lòng của người dân', '<w:gridSpan w:val="2"/>') +
        cell('Hằng quý'),
    ),
    '</w:tbl>',
    p('Nơi nhận:'),
  ].join('');
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return wordFile(body, [
    {
      name: 'word/numbering.xml',
      bytes: Buffer.from(
        `<w:numbering ${ns}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      ),
    },
    {
      name: 'word/styles.xml',
      bytes: Buffer.from(
        `<w:styles ${ns}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
      ),
    },
    {
      name: 'word/footnotes.xml',
      bytes: Buffer.from(
        `<w:footnotes ${ns}><w:footnote w:id="2">${p('Theo Nghị quyết số 01/NQ-CP.')}</w:footnote></w:footnotes>`,
      ),
    },
  ]);
}

/** A PDF of one page in plain text, so that changes reach its drawing. */
function pdfPlan(): Buffer {
  return pdfFile([
    [
      'KE HOACH',
      'Nang cao PAPI 2026',
      '1. So Noi vu ra soat thu tuc, truoc ngay 30/6/2026.',
      '2. So Tai chinh bo tri kinh phi.',
    ],
  ]);
}

/** A PDF with these lines on its pages, in the letters that every PDF reader has. */
export function pdfFile(pages: readonly (readonly string[])[]): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((lines, index) => {
      const drawing = `BT /F1 11 Tf 60 780 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join('\n')} ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
        `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
      ];
    }),
  ];
  return pdfOf(objects.map((object) => Buffer.from(object, 'latin1')));
}

/** A PDF of these objects, numbered from 1, the first its root. */
export function pdfOf(objects: readonly Buffer[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = 9;
  objects.forEach((object, index) => {
    places.push(at);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
