import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CFB from 'cfb';
import { describe, expect, test } from 'vitest';
import { fileKind } from './file-kind.ts';
import { readBlocks } from './read-blocks.ts';

// What it gives as blocks, beside the same plan in other formats: reading/read-office.test.ts.
const whole = readFileSync(join(import.meta.dirname, '../reading/fixtures/nang-cao-pci.doc'));

/** The file with some bytes of its text stream changed. */
function changed(change: (stream: Buffer) => void): Buffer {
  const container = CFB.read(whole, { type: 'buffer' });
  const entry = CFB.find(container, '/WordDocument');
  if (entry === null) throw new Error('no text stream');
  const stream = Buffer.from(entry.content);
  change(stream);
  entry.content = stream;
  return Buffer.from(CFB.write(container, { type: 'buffer' }));
}

function container(stream: string): Buffer {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, `/${stream}`, Buffer.alloc(5000, 1));
  return Buffer.from(CFB.write(made, { type: 'buffer' }));
}

describe('a Word 97-2003 file', () => {
  test('is told by its content', () => {
    expect(fileKind(whole, 'a.docx')).toBe('doc');
    expect(
      [container('Workbook'), container('PowerPoint Document'), container('Other')].map((one) => fileKind(one)),
    ).toEqual(['sheet', 'slides', 'ole']);
  });

  test('changed in nothing is read as before', async () => {
    const [one, other] = await Promise.all([readBlocks(whole), readBlocks(changed(() => undefined))]);
    expect(other.blocks).toEqual(one.blocks);
  });

  test.each([
    [
      'with a password',
      'reading.encrypted',
      () => changed((stream) => stream.writeUInt16LE(stream.readUInt16LE(10) | 0x0100, 10)),
    ],
    ['older than Word 97', 'reading.unsupported', () => changed((stream) => stream.writeUInt16LE(0x65, 2))],
    ['cut off', 'reading.broken', () => whole.subarray(0, 6000)],
    ['of Excel', 'reading.unsupported', () => container('Workbook')],
    ['that is no Word file within', 'reading.unsupported', () => container('WordDocument')],
  ])('%s is refused: %s', async (_what, code, make) => {
    await expect(readBlocks(make())).rejects.toMatchObject({ code });
  });

  test('whatever byte is broken, it is read or refused, never more', async () => {
    const outcomes = new Set<string>();
    for (let at = 0; at < whole.length; at += 97) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const outcome = await readBlocks(broken).then(
        () => 'read',
        (error: unknown) => (error as Error & { code?: string }).code ?? 'fault',
      );
      outcomes.add(outcome.replace(/^reading\..+/u, 'refused'));
    }
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  }, 60_000);
});
