import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fileKind } from './file-kind.ts';
import { readBlocks } from './read-blocks.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

/** A zip archive written by hand, so that it can lie about its content. */
function zip(name: string, content: Buffer, options: { encrypted?: boolean } = {}): Buffer {
  const data = deflateRawSync(content);
  const flags = options.encrypted === true ? 1 : 0;
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(crc32(content));
  const fields = (signature: number, version: number[]) => {
    const buffer = Buffer.alloc(4 + version.length * 2 + 24);
    let at = buffer.writeUInt32LE(signature, 0);
    for (const value of version) at = buffer.writeUInt16LE(value, at);
    at = buffer.writeUInt16LE(flags, at);
    at = buffer.writeUInt16LE(8, at);
    at = buffer.writeUInt32LE(0, at);
    at += crc.copy(buffer, at);
    at = buffer.writeUInt32LE(data.length, at);
    at = buffer.writeUInt32LE(content.length, at);
    buffer.writeUInt16LE(name.length, at);
    return buffer;
  };
  const local = Buffer.concat([fields(0x04034b50, [20]), latin(name), data]);
  const central = Buffer.concat([fields(0x02014b50, [20, 20]), Buffer.alloc(46 - 32), latin(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('fileKind tells what the bytes are, whatever the name says', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'a.docx'],
    ['pdf', latin('%PDF-1.7 ...'), 'a.docx'],
    ['image', latin('\u0089PNG\r\n'), 'scan.docx'],
    ['ole', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'a.docx'],
    [
      'ole-encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx',
    ],
    ['rtf', latin('{\\rtf1 ...'), 'a.doc'],
    ['html', latin('\n<!DOCTYPE html><html>'), 'a.txt'],
    ['text', Buffer.from('KẾ HOẠCH <số 1>'), 'a.html'],
    ['zip', zip('readme.txt', latin('x')), 'a.docx'],
    ['binary', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 9, 1]), 'a.txt'],
  ])('%s', (kind, bytes, name) => {
    expect(fileKind(bytes, name)).toBe(kind);
  });
});

describe('readBlocks refuses with a reason', () => {
  test.each([
    ['reading.empty', Buffer.alloc(0)],
    ['reading.no_text', Buffer.from('  \n 12 \n -- ')],
    ['reading.scan', latin('\u0089PNG\r\n')],
    [
      'reading.encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['reading.unsupported', latin('{\\rtf1 text}')],
    ['reading.broken', zip('other.xml', latin('x'))],
    ['reading.broken', zip('word/document.xml', latin('<w:document><w:body><w:p>'))],
    ['reading.encrypted', zip('word/document.xml', latin('<a/>'), { encrypted: true })],
  ])('%s', async (code, bytes) => {
    await expect(readBlocks(bytes)).rejects.toMatchObject({ code });
  });

  test('a file over the limit is refused before it is opened; the limit is told in MB', async () => {
    await expect(readBlocks(Buffer.alloc(2_100_000, 32), { limit: 2_097_152 })).rejects.toMatchObject({
      code: 'reading.too_large',
      params: { limit: 2 },
    });
  });

  test('an archive that swells beyond its bounds is refused', async () => {
    const bomb = zip('word/document.xml', Buffer.alloc(210_000_000, 32));
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readBlocks(bomb)).rejects.toMatchObject({ code: 'reading.expands_too_far' });
  }, 30_000);

  test('external entities are not followed', async () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>Văn bản &x;</w:t></w:r></w:p></w:body></w:document>';
    await expect(readBlocks(zip('word/document.xml', Buffer.from(xml)))).rejects.toMatchObject({
      code: 'reading.broken',
    });
  });
});
