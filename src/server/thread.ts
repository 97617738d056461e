import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a thread may cost: how long, and how much memory. */
export type ThreadBounds = { readonly ms: number; readonly megabytes: number };

/**
 * Works in a thread of its own with bounded time and memory, so that hard work does not keep the server from answering. `hear` gets each message
 * of the thread and gives back what ends it, undefined for a message that does not. Null where the thread took more than it may.
 */
export async function runInThread<Result>(
  program: URL,
  data: unknown,
  bounds: ThreadBounds,
  hear: (said: unknown) => Result | undefined,
): Promise<Result | null> {
  const worker = new Worker(program, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    env: threadEnvironment(),
  });
  const timer = setTimeout(() => void worker.terminate(), bounds.ms);
  try {
    return await new Promise<Result | null>((resolve, reject) => {
      worker.on('message', (said) => {
        const result = hear(said);
        if (result !== undefined) resolve(result);
      });
      worker.once('error', (error: Error & { readonly code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error),
      );
      worker.once('exit', () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** All that a thread sees of the environment: where Node keeps compiled sources, from which a thread starts in a third of the time. */
export function threadEnvironment(): Readonly<Record<string, string>> {
  // The folder in use is one for this version of Node within the folder that was named.
  const inUse = getCompileCacheDir();
  return inUse === undefined ? {} : { NODE_COMPILE_CACHE: dirname(inUse) };
}
