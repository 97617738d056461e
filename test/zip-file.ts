import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive: its name as written (it may climb out of the folder), its bytes, and whether they stay as they are. */
export type ZipPart = { readonly name: string; readonly bytes: Uint8Array; readonly stored?: boolean };

/** A zip archive with right checksums; only a test writes one whose names or sizes are evil. */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  const bodies: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored = false } of parts) {
    const packed = stored ? bytes : deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    [20, 0x0800, stored ? 0 : 8, 0, 0x21].forEach((value, index) => head.writeUInt16LE(value, index * 2));
    [crc32(bytes), packed.length, bytes.length].forEach((value, index) => head.writeUInt32LE(value, 10 + index * 4));
    head.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, entry, title);
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, title, packed);
    at += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  [parts.length, parts.length].forEach((value, index) => end.writeUInt16LE(value, 8 + index * 2));
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** A Word document with this body, and other parts where given, whole enough for any program of office to open. */
export function wordFile(body: string, more: readonly ZipPart[] = [], before = ''): Buffer {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const parts = more.flatMap(({ name }) => /^word\/(numbering|styles|footnotes|endnotes)\.xml$/u.exec(name)?.[1] ?? []);
  return zipFile([
    { name: '[Content_Types].xml', bytes: Buffer.from(contentTypes(parts)) },
    { name: '_rels/.rels', bytes: Buffer.from(relations([['officeDocument', 'word/document.xml']])) },
    { name: 'word/document.xml', bytes: Buffer.from(xml) },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: Buffer.from(relations(parts.map((part) => [part, `${part}.xml`] as const))),
    },
    ...more,
  ]);
}

function contentTypes(parts: readonly string[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = ['document.main', ...parts].map(
    (part) => `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="${word}.${part}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
