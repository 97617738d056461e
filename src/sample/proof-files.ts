import { crc32, deflateSync } from 'node:zlib';

/** A one-page PDF that says it is invented. `lines` lose their accents: the fonts that every reader has know none of ours. */
export function makePdf(lines: readonly string[]): Buffer {
  const show = lines.map((line, place) => `${place === 0 ? '' : 'T* '}(${plain(line)}) Tj`);
  const content = `0.93 0.71 0.31 rg 0 822 595 20 re f 0 g BT /F1 12 Tf 18 TL 56 770 Td ${show.join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const [width, height] = [240, 160];

/** A small picture of a striped sheet on a wall, the marks of what is invented; `words` stand in it as its description. */
export function makePng(words: string): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1);
    for (let x = 0; x < width; x += 1) row[x + 1] = colourAt(x, y);
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from('c9c2b4fffdf9f1c15b4e4941', 'hex')),
    chunk('iTXt', Buffer.concat([Buffer.from('Description\0\0\0vi\0\0', 'latin1'), Buffer.from(words, 'utf8')])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Wall, sheet, stripes across its head, lines of writing. */
function colourAt(x: number, y: number): number {
  const onSheet = x > 60 && x < 180 && y > 16 && y < 144;
  if (!onSheet) return 0;
  if (y < 34) return (x + y) % 16 < 8 ? 2 : 1;
  return y % 12 < 2 && x > 72 && x < 168 - (y % 36) ? 3 : 1;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Text in the letters of PDF's own fonts, brackets escaped. */
function plain(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  return bare.replace(/[^ -~]/g, '-').replace(/[()\\]/g, '\\$&');
}
