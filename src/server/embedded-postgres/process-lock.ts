import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process of this machine runs work under the same name; null when the lock stayed taken for `waitMs`.
 * The lock is a name in Linux's abstract socket space: the kernel frees it when its holder dies, so that there is never a stale one.
 */
export async function withProcessLock<T>(
  name: string,
  waitMs: number,
  work: () => Promise<T>,
): Promise<{ readonly value: T } | null> {
  const deadline = Date.now() + waitMs;
  let lock = await takeLock(name);
  while (!lock) {
    if (Date.now() > deadline) return null;
    await sleep(20);
    lock = await takeLock(name);
  }
  try {
    return { value: await work() };
  } finally {
    const held = lock;
    await new Promise((done) => held.close(done));
  }
}

function takeLock(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen({ path: `\0thuocdo-${name}`, exclusive: true }, () => resolve(server));
  });
}
