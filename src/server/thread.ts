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
    env: {},
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
