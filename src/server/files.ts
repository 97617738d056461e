import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { problem } from '../kernel/problem.ts';

/** A file as it is kept: found again by the SHA-256 of its content. */
export type StoredFile = { readonly hash: string; readonly size: number };

/** Where a tenant's files are kept. A folder today; an S3-compatible store can stand behind the same four verbs. */
export type FileStore = {
  /** Keeps a stream of at most `limit` bytes. Refuses a larger one and keeps nothing of it. */
  readonly put: (tenant: string, content: Readable | Uint8Array, limit: number) => Promise<StoredFile>;
  readonly read: (tenant: string, hash: string) => Promise<Buffer>;
  readonly stream: (tenant: string, hash: string) => Readable;
  readonly removeAll: (tenant: string) => Promise<void>;
};

/** Keeps files in `folder`, each written whole to disk before its name exists. */
export function folderStore(folder: string): FileStore {
  const pathOf = (tenant: string, hash: string) => join(folder, tenant, hash.slice(0, 2), hash);
  return {
    async put(tenant, content, limit) {
      const temporary = join(folder, tenant, `incoming-${randomUUID()}`);
      await mkdir(dirname(temporary), { recursive: true });
      const digest = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          digest.update(chunk);
          done(size > limit ? problem('server.file_too_large', { limit: megabytes(limit) }) : null, chunk);
        },
      });
      try {
        await pipeline(
          content instanceof Readable ? content : Readable.from([content]),
          measure,
          createWriteStream(temporary, { flush: true }),
        );
        const hash = digest.digest('hex');
        const path = pathOf(tenant, hash);
        await mkdir(dirname(path), { recursive: true });
        await rename(temporary, path);
        await syncFolder(dirname(path));
        return { hash, size };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    read: (tenant, hash) => readFile(pathOf(tenant, hash)),
    stream: (tenant, hash) => createReadStream(pathOf(tenant, hash)),
    removeAll: (tenant) => rm(join(folder, tenant), { recursive: true, force: true }),
  };
}

/** Bytes as a number of megabytes for a sentence. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}

/** Without this a crash of the machine could lose the name of a file whose content is safe. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
