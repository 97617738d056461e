import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { problem } from '../kernel/problem.ts';

/** What an archive may cost before it is refused as a bomb. */
export type ZipLimits = { readonly entries: number; readonly bytes: number };

/** Enough for any plan: a text of 100 MB is a bomb, not a document. */
const officeZipLimits: ZipLimits = { entries: 5000, bytes: 100_000_000 };

/** An archive in memory: its names, and the bytes of an entry on demand. */
export type Zip = {
  readonly names: ReadonlySet<string>;
  /** The entry's bytes, undefined where there is none; refuses with reading.expands_too_far or reading.broken. */
  readonly read: (name: string) => Promise<Buffer | undefined>;
};

/**
 * Opens an archive held in memory and never writes it out; names with paths that climb are refused by the library.
 * Refuses with reading.broken (no archive, cut off), reading.encrypted, reading.expands_too_far (too many entries or bytes).
 */
export async function openZip(bytes: Buffer, limits: ZipLimits = officeZipLimits): Promise<Zip> {
  const entries = new Map<string, Entry>();
  let file: ZipFile;
  try {
    file = await fromBufferPromise(bytes, { lazyEntries: true });
    if (file.entryCount > limits.entries) throw problem('reading.expands_too_far');
    for await (const entry of file.eachEntry()) {
      if (entry.isEncrypted()) throw problem('reading.encrypted');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw asProblem(error);
  }
  let spent = 0;
  const read = async (name: string) => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    try {
      const stream = await file.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) {
        const buffer = chunk as Buffer;
        spent += buffer.length;
        if (spent > limits.bytes) throw problem('reading.expands_too_far');
        chunks.push(buffer);
      }
      return Buffer.concat(chunks);
    } catch (error) {
      throw asProblem(error);
    }
  };
  return { names: new Set(entries.keys()), read };
}

function asProblem(error: unknown): Error {
  return error instanceof Error && error.name === 'Problem' ? error : problem('reading.broken');
}
