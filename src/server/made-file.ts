import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileAnswer } from './slice.ts';

/**
 * An answer that is a file made from what the database holds: written out while the request's transaction is open, sent after it, and gone once it
 * is sent. What fails while it is made is a refusal or a fault like any other, and no half of a file.
 */
export async function madeFile({
  content,
  ...named
}: Omit<FileAnswer, 'stream'> & { readonly content: Readable }): Promise<FileAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-file-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  try {
    await pipeline(content, createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  const stream = createReadStream(path);
  stream.once('close', () => void remove());
  return { ...named, stream };
}
