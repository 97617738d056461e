import type { FileHints } from '../office/read-blocks.ts';
import { readBlocks } from '../office/read-blocks.ts';
import { loadGazetteer } from './gazetteer.ts';
import { readPlan } from './model/read-plan.ts';
import type { ReadResult } from './model/read-plan.ts';

export type { ReadResult } from './model/read-plan.ts';

/** What the sender says of a file (name, type), and the largest size in bytes that is taken (50 MB unless told). */
export type ReadHints = FileHints;

/**
 * Bytes of a text, HTML or Word file -> the plan and its blocks. Refuses with reading.empty, .too_large, .broken, .encrypted,
 * .expands_too_far, .no_text, .pdf_not_yet, .scan, .unsupported. No database, no network.
 */
export async function readFile(bytes: Uint8Array, hints: ReadHints = {}): Promise<ReadResult> {
  const [{ blocks }, gazetteer] = await Promise.all([readBlocks(bytes, hints), loadGazetteer()]);
  return readPlan(blocks, { gazetteer });
}
