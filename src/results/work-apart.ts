import { Worker } from 'node:worker_threads';

/** How long a thread may work, and with how much memory. */
export type ThreadBounds = { readonly ms: number; readonly megabytes: number };

/**
 * Runs a worker in a thread of its own with bounded time and memory, so that a large file does not keep the server from answering. `hear` takes what it
 * says and answers with what came of it, or undefined to hear on; null where the bounds were not enough. Rejects where the worker has a fault.
 */
export async function workApart<Outcome extends object>(
  worker: URL,
  workerData: object,
  bounds: ThreadBounds,
  hear: (said: unknown) => Outcome | undefined,
): Promise<Outcome | null> {
  const thread = new Worker(worker, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    env: {},
  });
  const timer = setTimeout(() => void thread.terminate(), bounds.ms);
  try {
    return await new Promise<Outcome | null>((resolve, reject) => {
      thread.on('message', (said: unknown) => {
        const outcome = hear(said);
        if (outcome) resolve(outcome);
      });
      thread.once('error', (error: Error & { readonly code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error),
      );
      thread.once('exit', () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
