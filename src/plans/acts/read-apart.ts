import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { problem } from '../../kernel/problem.ts';
import type { ReadHints, ReadResult } from '../../reading/read-file.ts';
import type { RefusalRecord } from '../store/documents.ts';

/** What came of reading a file: a plan with its blocks, or the refusal to show. */
export type Outcome = { readonly result: ReadResult } | { readonly problem: RefusalRecord };

const patience = 120_000;
const memory = 1024;

/**
 * Reads a file in a thread with bounded time and memory, so that a large or hostile document neither stops the server from answering
 * nor brings it down.
 */
export async function readApart(bytes: Uint8Array, hints: ReadHints): Promise<Outcome> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { bytes, hints },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  try {
    const [outcome] = (await once(worker, 'message', { signal: AbortSignal.timeout(patience) })) as [Outcome];
    return outcome;
  } catch (error) {
    const tooMuch =
      error instanceof Error &&
      (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
    if (tooMuch) return { problem: asRecord(problem('plans.too_much_to_read')) };
    throw error;
  } finally {
    await worker.terminate();
  }
}

function asRecord({
  code,
  params,
}: {
  readonly code: string;
  readonly params: RefusalRecord['params'];
}): RefusalRecord {
  return { code, params };
}
