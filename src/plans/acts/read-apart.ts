import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { problem } from '../../kernel/problem.ts';
import type { ReadHints, ReadResult } from '../../reading/read-file.ts';
import type { RefusalRecord } from '../store/documents.ts';

/** What came of reading a file: a plan with its blocks, or the refusal to show. */
export type Outcome = { readonly result: ReadResult } | { readonly problem: RefusalRecord };

/** The most that one file may take, in ms from when its reading begins and in MB. */
export type Bounds = { readonly ms: number; readonly megabytes: number };

const usualBounds: Bounds = { ms: 5000, megabytes: 500 };
/** A thread begins within a second; on a machine that is very busy, later. */
const longestStart = 30_000;
const betweenLooks = 50;
/** Share of the memory that bytes outside the heap may take: a buffer that grows holds its old and new self for a moment. */
const outsideShare = 0.4;

/**
 * Reads a file in a thread with bounded time and memory, so that a large or hostile document neither stops the server from answering
 * nor brings it down. What takes more is refused with plans.too_much_to_read.
 */
export async function readApart(bytes: Uint8Array, hints: ReadHints, bounds = usualBounds): Promise<Outcome> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { bytes, hints },
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  });
  const enough = new AbortController();
  const stop = () => enough.abort();
  let timer = setTimeout(stop, longestStart);
  const watch = setInterval(() => void stopWhenHeavy(worker, bounds, stop), betweenLooks);
  try {
    await once(worker, 'message', { signal: enough.signal });
    clearTimeout(timer);
    timer = setTimeout(stop, bounds.ms);
    const [outcome] = (await once(worker, 'message', { signal: enough.signal })) as [Outcome];
    return outcome;
  } catch (error) {
    const tooMuch =
      error instanceof Error &&
      (error.name === 'AbortError' ||
        ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
        isTooDeep(error));
    if (tooMuch) return { problem: asRecord(problem('plans.too_much_to_read')) };
    throw error;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

/** Bytes outside the heap, such as those that a stream unfolds to, are held by no limit of the engine: they are looked at from outside. */
async function stopWhenHeavy(worker: Worker, bounds: Bounds, stop: () => void): Promise<void> {
  try {
    const { used_heap_size: heap, external_memory: outside } = await worker.getHeapStatistics();
    const most = bounds.megabytes * 1_000_000;
    if (heap + outside > most || outside > most * outsideShare) stop();
  } catch {
    // The thread has ended.
  }
}

/** A stack that ran out: nesting deeper than the readers go. */
function isTooDeep(error: Error): boolean {
  return error.name === 'RangeError' && error.message.includes('call stack');
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
